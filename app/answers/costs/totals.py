"""Totals of contributions: what counts and on what it rests, what stands apart, and what is not known."""

from collections.abc import Container
from decimal import Decimal
from enum import StrEnum
from typing import Self

from app.answers.answer import Answer
from graph_model.analysis.costs.grounds import Grounds
from graph_model.analysis.costs.kinds import CostClass
from graph_model.values.vocabularies import ContributionKind, Period, Status


class StandsIn(StrEnum):
    """The totals that a row can stand in, as ``Totals`` and the rows of a list name them."""

    YEARLY = "yearly"
    ONCE = "once"
    OTHER = "other"
    STALE = "stale"
    UNDATED = "undated"
    UNKNOWN = "unknown"
    WAIVED = "waived"
    APART = "apart"


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
    ``undated`` rows that no source gives a year, ``waived`` rows that are not owed: never zero. ``counted_rows``
    counts the rows in ``yearly`` and ``once``, ``counted`` are the keys of those of them that the answer shows (a list
    that is asked for what ``stands_in`` one of the totals shows all of them, page by page); ``says`` tells in German
    what is counted."""

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
    counted_rows: int = 0
    counted: tuple[str, ...] = ()
    says: str

    def naming(self, shown: Container[str]) -> Self:
        """The same, with the keys of what is shown alone: a total of everything rests on more than an answer holds."""
        return self.model_copy(update={"counted": tuple(key for key in self.counted if key in shown)})
