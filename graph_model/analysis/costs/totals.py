"""Totals: what counts in a year, parted by its grounds, and what stands apart from it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from graph_model.analysis.costs.cell import Cell
from graph_model.analysis.costs.grounds import Grounds, Rules
from graph_model.analysis.costs.kinds import CostClass
from graph_model.analysis.costs.ledger import CostLedger
from graph_model.records.facts import Contribution
from graph_model.values.vocabularies import ContributionKind

_MAIN = CostClass.CONTRIBUTION
_NOTHING = Decimal(0)


@dataclass(frozen=True)
class CostTotals:
    """The cells of a year by the total that they belong to. ``year`` None: every series as last told.

    ``yearly`` and ``once`` are contributions that count; ``other`` are levies, services and investments that count, in
    totals of their own; ``stale`` has had no paper for too long and is in no headline total; ``undated`` was told for
    no year; ``unknown`` has no sum, ``waived`` is not owed; ``apart`` is proposed, applied for, rejected or ended.
    """

    year: int | None
    rules: Rules
    yearly: tuple[Cell, ...] = ()
    once: tuple[Cell, ...] = ()
    other: tuple[Cell, ...] = ()
    stale: tuple[Cell, ...] = ()
    undated: tuple[Cell, ...] = ()
    unknown: tuple[Cell, ...] = ()
    waived: tuple[Cell, ...] = ()
    apart: tuple[Cell, ...] = ()

    @property
    def yearly_eur(self) -> Decimal:
        """EUR a year, ranges by their lower end."""
        return low_of(self.yearly)

    @property
    def yearly_high(self) -> Decimal:
        """EUR a year, ranges by their upper end."""
        return high_of(self.yearly)

    @property
    def once_eur(self) -> Decimal:
        """EUR paid once, investments apart."""
        return low_of(self.once)

    @property
    def stand(self) -> tuple[int, int] | None:
        """The first and the last year that the yearly total was told for; None where there is nothing in it."""
        years = [cell.told for cell in self.yearly if cell.told]
        return (min(years), max(years)) if years else None

    @property
    def stale_by_now(self) -> tuple[Cell, ...]:
        """Of a total as last told what would be stale in the current year."""
        if self.year is not None:
            return ()
        year = self.rules.today.year
        return tuple(c for c in self.yearly if c.told and year - c.told > self.rules.stale_after)

    def of_grounds(self, grounds: Grounds) -> Decimal:
        """The part of the yearly total that rests on these grounds."""
        return low_of(cell for cell in self.yearly if cell.grounds is grounds)

    def by_kind(self) -> dict[ContributionKind | None, Decimal]:
        """The yearly total, kind by kind."""
        parts: dict[ContributionKind | None, Decimal] = defaultdict(Decimal)
        for cell in self.yearly:
            parts[cell.kind] += cell.eur or _NOTHING
        return dict(parts)


def totals(contributions: Iterable[Contribution], year: int | None = None, rules: Rules | None = None) -> CostTotals:
    """The totals of these contributions for a year; no year: as last told."""
    return totals_of(CostLedger(contributions, rules=rules), year)


def totals_of(ledger: CostLedger, year: int | None = None) -> CostTotals:
    """The totals of a ledger for a year; no year: as last told."""
    return sorted_into(ledger.latest() if year is None else ledger.cells(year), year, ledger.rules)


def sorted_into(cells: Iterable[Cell], year: int | None, rules: Rules) -> CostTotals:
    """Each cell in the one total that it belongs to."""
    parts: dict[str, list[Cell]] = defaultdict(list)
    for cell in cells:
        parts[place_of(cell)].append(cell)
    return CostTotals(year, rules, **{name: tuple(found) for name, found in parts.items()})


def place_of(cell: Cell) -> str:
    """The name of the total that a cell belongs to."""
    if cell.grounds is Grounds.STALE:
        return "stale"
    if cell.counts:
        return "other" if cell.cost_class is not _MAIN else "once" if cell.once else "yearly"
    kinds = (("waived", cell.waived), ("unknown", cell.unknown), ("undated", cell.undated))
    return next((name for name, holds in kinds if holds), "apart")


def low_of(cells: Iterable[Cell]) -> Decimal:
    """EUR of all cells, ranges by their lower end; what is unknown adds nothing and is listed elsewhere."""
    return sum((cell.eur for cell in cells if cell.eur is not None), _NOTHING)


def high_of(cells: Iterable[Cell]) -> Decimal:
    """As ``low_of``, ranges by their upper end."""
    return sum((cell.high for cell in cells if cell.high is not None), _NOTHING)
