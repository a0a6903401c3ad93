"""Roll-up: what stands in each year, added up by payer, payee, kind or all together, on whole columns.

An amount comes in with the year it is told for, leaves the headline when it is stale or stands no longer, and what is
there in a year is all that came before it without what left: three sums over the columns, whatever the years.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph_model.analysis.costs.cents import Ints
from graph_model.analysis.costs.columns import Flags
from graph_model.analysis.costs.grounds import Rules
from graph_model.analysis.costs.series import Standing

_BLOCK = 131_072
"""Rows that are added up together: their numbers stay in the cache of the processor."""


@dataclass(frozen=True)
class RollUp:
    """Cents by group (rows) and year (columns, from ``first`` on): told, planned and carried on are the headline total;
    ``stale`` is apart from it (None where it was not asked for)."""

    first: int
    told: Ints
    planned: Ints
    carried: Ints
    stale: Ints | None

    @property
    def total(self) -> Ints:
        """The headline: what is told, planned or carried on."""
        found: Ints = self.told + self.planned + self.carried
        return found


def roll_up(
    standing: Standing, groups: Ints, count: int, years: range, rules: Rules, *, high: bool = False, stale: bool = True
) -> RollUp:
    """Add up ``standing`` in ``years``; ``groups`` gives each of its amounts a number below ``count`` (quickest where
    these are in order). ``high``: ranges by their upper end; ``stale``: also what is stale."""
    earliest, latest = standing.bounds
    begin = min(earliest, years.start)
    if latest >= years.stop:
        near = standing.first < years.stop
        standing, groups = standing.taken(near), groups[near]
    tables = _Tables.empty(count, years.stop - begin + rules.stale_after + 1, stale)
    for block in _blocks(standing, groups, standing.high if high else standing.low):
        tables.add(block, begin, rules.stale_after)
    return tables.rolled(begin, years, rules.today.year)


@dataclass(frozen=True)
class _Block:
    """Amounts of some neighbouring groups, the lowest of which is ``low``; each ``stays`` for so many years after its
    first one."""

    low: int
    group: Ints
    first: Ints
    stays: Ints
    planned: Flags
    weights: NDArray[np.float64] | Ints


def _blocks(standing: Standing, groups: Ints, amounts: Ints) -> Iterator[_Block]:
    """The amounts in blocks where their groups are in order, otherwise all together."""
    ordered = bool((groups[1:] >= groups[:-1]).all())
    size = _BLOCK if ordered else max(groups.size, 1)
    exact = standing.is_small
    for start in range(0, groups.size, size):
        part = slice(start, start + size)
        low = int(groups[part][0] if ordered else groups[part].min())
        weights = amounts[part].astype(np.float64) if exact else amounts[part]
        yield _Block(low, groups[part], standing.first[part], standing.stays[part], standing.planned[part], weights)


@dataclass(frozen=True)
class _Tables:
    """Cents by group and year: what comes with the year (``planned``: of it no more than decided or budgeted), what
    leaves the headline, what stands no longer. There is room behind the years for what leaves later."""

    came: Ints
    planned: Ints
    left: Ints
    gone: Ints | None

    @classmethod
    def empty(cls, count: int, width: int, stale: bool) -> "_Tables":
        """Tables of zeros."""
        came, planned, left, gone = (np.zeros((count, width), np.int64) for _ in range(4))
        return cls(came, planned, left, gone if stale else None)

    def add(self, block: _Block, begin: int, stale_after: int) -> None:
        """Add a block; its years count from ``begin``."""
        width = self.came.shape[1]
        slots = block.group * width
        slots += block.first
        slots -= begin + block.low * width
        _put(self.came, block.low, slots, block.weights)
        _put(self.planned, block.low, slots, block.weights * block.planned)
        leaves = np.minimum(block.stays, stale_after)
        leaves += slots
        _put(self.left, block.low, leaves, block.weights, after=1)
        if self.gone is not None:
            room = (width - 2 + begin) - block.first
            _put(self.gone, block.low, slots + np.minimum(block.stays, room), block.weights, after=1)

    def rolled(self, begin: int, years: range, this_year: int) -> RollUp:
        """The figures of the years; what is told for a year after this one is planned."""
        shown = slice(years.start - begin, years.stop - begin)
        later = slice(max(this_year + 1 - begin, 0), None)
        self.planned[:, later] = self.came[:, later]
        running = np.cumsum(self.came - self.left, axis=1)[:, shown]
        came, planned = self.came[:, shown], self.planned[:, shown]
        old = None if self.gone is None else np.cumsum(self.left - self.gone, axis=1)[:, shown]
        return RollUp(years.start, came - planned, planned, running - came, old)


def _put(table: Ints, low: int, slots: Ints, weights: NDArray[np.float64] | Ints, after: int = 0) -> None:
    """Add the weights to the slots of the table, ``after`` so many years; slots count from group ``low``. Exact in
    either way of counting."""
    flat = table.reshape(-1)[low * table.shape[1] + after :]
    if weights.dtype == np.int64:
        np.add.at(flat, slots, weights)
        return
    sums = np.bincount(slots, weights=weights)
    flat[: sums.size] += sums.astype(np.int64)
