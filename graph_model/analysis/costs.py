"""Costs: what counts in a yearly total, what stands apart, and on what each figure rests."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from graph_model.records.facts import Contribution
from graph_model.values.vocabularies import ContributionKind, Period, Status


class Grounds(StrEnum):
    """On what a figure for a year rests."""

    TOLD = "belegt"
    CARRIED_ON = "fortgeschrieben"
    PLANNED = "geplant"


@dataclass(frozen=True)
class Figure:
    """A contribution in a total: EUR a year (or once), ``high`` where the source gives a range."""

    contribution: Contribution
    eur: Decimal
    high: Decimal
    grounds: Grounds


@dataclass(frozen=True)
class CostTotals:
    """``yearly`` and ``once`` hold what is decided or running, ``apart`` the rest, ``unknown`` what has no sum in EUR
    and so is in no total. ``year`` None: the latest figure of each payer, payee and kind."""

    year: int | None
    yearly: tuple[Figure, ...]
    once: tuple[Figure, ...]
    apart: tuple[Contribution, ...]
    unknown: tuple[Contribution, ...]

    @property
    def yearly_eur(self) -> Decimal:
        """EUR a year, ranges by their lower end."""
        return sum((figure.eur for figure in self.yearly), Decimal(0))

    @property
    def yearly_high(self) -> Decimal:
        """EUR a year, ranges by their upper end."""
        return sum((figure.high for figure in self.yearly), Decimal(0))

    @property
    def once_eur(self) -> Decimal:
        """EUR paid once."""
        return sum((figure.eur for figure in self.once), Decimal(0))

    def by_kind(self) -> dict[ContributionKind | None, Decimal]:
        """The yearly total, kind by kind."""
        parts: dict[ContributionKind | None, Decimal] = defaultdict(Decimal)
        for figure in self.yearly:
            parts[figure.contribution.kind] += figure.eur
        return dict(parts)


def totals(contributions: Iterable[Contribution], year: int | None = None) -> CostTotals:
    """The totals of these contributions for a year; no year: as last told.

    A figure told for an earlier year is carried on and says so; of several years of one payer, payee and kind only
    the latest counts, so that nothing is added twice.
    """
    told = [c for c in contributions if year is None or _year(c) is None or (_year(c) or 0) <= year]
    counting = [c for c in told if c.status.counts]
    regular = _latest(c for c in counting if c.per is not Period.ONCE)
    once = [c for c in counting if c.per is Period.ONCE and (year is None or _year(c) == year)]
    figures = {c.key: figure for c in (*regular, *once) if (figure := _figure(c, year))}
    return CostTotals(
        year=year,
        yearly=tuple(figures[c.key] for c in regular if c.key in figures),
        once=tuple(figures[c.key] for c in once if c.key in figures),
        apart=tuple(c for c in contributions if not c.status.counts and (year is None or _year(c) in (None, year))),
        unknown=tuple(c for c in (*regular, *once) if c.key not in figures),
    )


def yearly_eur(contribution: Contribution) -> Decimal | None:
    """EUR a year that it comes to; None where the period or the amount does not tell."""
    times = contribution.per.per_year if contribution.per else None
    return contribution.amount.eur * times if contribution.amount and times else None


def _year(contribution: Contribution) -> int | None:
    return contribution.year or contribution.as_of


def _latest(contributions: Iterable[Contribution]) -> list[Contribution]:
    """For each payer, payee and kind the contributions of the latest year told."""
    ties: dict[tuple[str, str, ContributionKind | None], list[Contribution]] = defaultdict(list)
    for contribution in contributions:
        ties[contribution.payer, contribution.payee, contribution.kind].append(contribution)
    newest = {key: max((_year(c) or 0) for c in tie) for key, tie in ties.items()}
    return [c for key, tie in ties.items() for c in tie if (_year(c) or 0) == newest[key]]


def _figure(contribution: Contribution, year: int | None) -> Figure | None:
    amount = contribution.amount
    times = 1 if contribution.per is Period.ONCE else contribution.per.per_year if contribution.per else None
    if amount is None or times is None:
        return None
    told = _year(contribution)
    grounds = Grounds.PLANNED if contribution.status is Status.DECIDED else Grounds.TOLD
    if year is not None and told != year:
        grounds = Grounds.CARRIED_ON
    return Figure(contribution, amount.eur * times, (amount.high or amount.eur) * times, grounds)
