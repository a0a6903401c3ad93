"""Roll-up: what stands in each year, added up by payer, payee, kind or total, on whole columns."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from graph_model.analysis.costs.cents import Ints, summed
from graph_model.analysis.costs.columns import CostColumns, Flags
from graph_model.analysis.costs.grounds import Rules
from graph_model.analysis.costs.series import Standing


@dataclass(frozen=True)
class RollUp:
    """Cents by group (rows) and year (columns, from ``first`` on): told, planned and carried on are the headline total,
    ``stale`` is apart from it."""

    first: int
    told: Ints
    planned: Ints
    carried: Ints
    stale: Ints

    @property
    def total(self) -> Ints:
        """The headline: what is told, planned or carried on."""
        found: Ints = self.told + self.planned + self.carried
        return found


def roll_up(
    standing: Standing,
    groups: Ints,
    count: int,
    years: range,
    columns: CostColumns,
    rules: Rules,
    *,
    high: bool = False,
) -> RollUp:
    """Add up ``standing`` in ``years``; ``groups`` gives each row of the columns a number below ``count``. ``high``:
    ranges by their upper end."""
    amounts = (columns.high if high else columns.low)[standing.rows]
    group = groups[standing.rows]
    begin = min(int(standing.first.min(initial=years.start)), years.start)
    width = years.stop - begin
    near = standing.first < years.stop
    if not near.all():
        amounts, group = amounts[near], group[near]
        standing = Standing(standing.rows[near], standing.first[near], standing.last[near])
    fresh = np.minimum(standing.last, standing.first + rules.stale_after)
    planned = columns.planned[standing.rows] | (standing.first > rules.today.year)
    grid = _Grid(group, standing.first - begin, amounts, count, width)
    told, set_ = grid.begun(planned)
    leaving = grid.left(fresh - begin + 1)
    gone = grid.left(standing.last - begin + 1)
    running = np.cumsum(told + set_ - leaving, axis=1)
    stale = np.cumsum(leaving - gone, axis=1)
    shown = slice(years.start - begin, None)
    return RollUp(years.start, told[:, shown], set_[:, shown], (running - told - set_)[:, shown], stale[:, shown])


@dataclass(frozen=True)
class _Grid:
    """Amounts of groups, to be put into years counted from 0; a year at ``width`` or later is never shown."""

    group: Ints
    first: Ints
    amounts: Ints
    count: int
    width: int

    def begun(self, planned: Flags) -> tuple[Ints, Ints]:
        """What is told and what is planned, in the year it is told for."""
        size = self.count * self.width
        slots = self.group * self.width + self.first
        both = summed(np.where(planned, slots + size, slots), self.amounts, 2 * size)
        return both[:size].reshape(self.count, self.width), both[size:].reshape(self.count, self.width)

    def left(self, year: Ints) -> Ints:
        """What no longer stands from ``year`` on."""
        slots = self.group * (self.width + 1) + np.minimum(year, self.width)
        found = summed(slots, self.amounts, self.count * (self.width + 1))
        return found.reshape(self.count, self.width + 1)[:, :-1]


def groups_of(values: Sequence[object]) -> tuple[Ints, tuple[object, ...]]:
    """A number for each value, and the values in the order of their numbers."""
    numbers: dict[object, int] = {}
    codes = np.fromiter((numbers.setdefault(value, len(numbers)) for value in values), np.int64)
    return codes, tuple(numbers)
