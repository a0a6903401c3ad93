"""Totals of contributions: what counts and on what it rests, what stands apart, and what is not known."""

from decimal import Decimal

from app.answers.answer import Answer
from graph_model.analysis.costs.grounds import Grounds
from graph_model.analysis.costs.kinds import CostClass
from graph_model.values.vocabularies import ContributionKind, Period, Status


class KindTotal(Answer):
    """EUR of one kind; ``inferred`` marks a kind that no source names."""

    kind: ContributionKind | None
    inferred: bool
    eur: Decimal
    rows: int


class GroundsTotal(Answer):
    """The part of the yearly total that rests on these grounds."""

    grounds: Grounds
    eur: Decimal
    rows: int


class OwnTotal(Answer):
    """A total of its own beside the yearly one: levies, services and investments, by the year or ``once``."""

    cost_class: CostClass
    once: bool
    eur: Decimal
    rows: int


class ApartTotal(Answer):
    """EUR that is in no total: proposed, applied for, rejected or ended."""

    status: Status
    per: Period | None
    eur: Decimal
    rows: int


class Totals(Answer):
    """``yearly``: EUR a year of what is decided or running (``yearly_high``: ranges by their upper end), levies,
    services and investments apart in ``own``; ``once``: EUR paid once. ``by_kind`` and ``by_grounds`` part the yearly
    total. ``year`` None: of each payer, payee and kind the latest year told, ``stand_from`` to ``stand_to``.

    ``stale``: EUR a year that no paper has told for too long. For a year they are in no total; as last told (``year``
    None) they are in it, and would not be in that of the current year. ``unknown`` counts rows without a sum in EUR,
    ``undated`` rows that no source gives a year, ``waived`` rows that are not owed: never zero. ``counted`` are the
    keys of the rows in ``yearly`` and ``once``; ``says`` tells in German what is counted."""

    year: int | None = None
    stand_from: int | None = None
    stand_to: int | None = None
    yearly: Decimal
    yearly_high: Decimal
    once: Decimal
    by_kind: tuple[KindTotal, ...] = ()
    by_grounds: tuple[GroundsTotal, ...] = ()
    own: tuple[OwnTotal, ...] = ()
    stale: Decimal = Decimal(0)
    stale_rows: int = 0
    apart: tuple[ApartTotal, ...] = ()
    unknown: int = 0
    undated: int = 0
    waived: int = 0
    counted: tuple[str, ...] = ()
    says: str
