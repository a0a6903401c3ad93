"""Totals of contributions: what counts, what stands apart, and what is not known."""

from decimal import Decimal

from app.answers.answer import Answer
from graph_model.values.vocabularies import ContributionKind, Period, Status


class KindTotal(Answer):
    """EUR of one kind; ``inferred`` marks a kind that no source names."""

    kind: ContributionKind | None
    inferred: bool
    eur: Decimal
    rows: int


class ApartTotal(Answer):
    """EUR that is in no total: proposed, applied for, rejected or ended."""

    status: Status
    per: Period | None
    eur: Decimal
    rows: int


class Totals(Answer):
    """``yearly``: EUR a year of what is decided or running, of each tie and kind the latest year told (``yearly_high``:
    ranges by their upper end); ``once``: EUR of what is decided or running and paid once; ``by_kind`` parts the yearly
    total. ``unknown`` counts rows without a sum in EUR, which is never zero. ``counted`` are the keys of the rows in
    ``yearly`` and ``once``; ``says`` tells in German what is counted."""

    year: int | None = None
    yearly: Decimal
    yearly_high: Decimal
    once: Decimal
    by_kind: tuple[KindTotal, ...] = ()
    apart: tuple[ApartTotal, ...] = ()
    unknown: int = 0
    counted: tuple[str, ...] = ()
    says: str
