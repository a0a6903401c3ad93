"""Which rows of a ledger make the cells of a year, or of the latest telling, and on what each rests: columns only."""

from dataclasses import dataclass

import numpy as np

from graph_model.analysis.costs.cents import Ints
from graph_model.analysis.costs.columns import NO_YEAR, CostColumns, Flags
from graph_model.analysis.costs.grounds import Grounds, Rules
from graph_model.analysis.costs.series import FAR, Series, Standing

GROUNDS = tuple(Grounds)
NO_GROUNDS = -1
_TOLD, _CARRIED, _PLANNED, _STALE = (
    GROUNDS.index(one) for one in (Grounds.TOLD, Grounds.CARRIED_ON, Grounds.PLANNED, Grounds.STALE)
)


@dataclass(frozen=True)
class Stands:
    """One element a cell: ``rows`` are places in the columns, ``grounds`` places in GROUNDS (NO_GROUNDS: in no total),
    ``over``: the tie has ended since."""

    rows: Ints
    grounds: Ints
    over: Flags


@dataclass(frozen=True)
class Standings:
    """Finds the cells of a ledger; ``wanted`` are the rows that are looked at."""

    columns: CostColumns
    series: Series
    rules: Rules
    wanted: Flags

    def in_year(self, year: int) -> Stands:
        """What stands in the year, what is stale, what is unknown and what is apart."""
        yearly, once, unknown = (
            _in(part.where(self.wanted), year) for part in (self.series.yearly, self.series.once, self.series.unknown)
        )
        apart = np.flatnonzero(self.wanted & self._apart & np.isin(self.columns.year, (year, NO_YEAR)))
        standing = np.concatenate([yearly.rows, once.rows])
        rows = np.concatenate([standing, unknown.rows, self._undated(), apart])
        return _stands(rows, self._grounds(standing, np.full(standing.size, year)))

    def latest(self) -> Stands:
        """Every series as it was last told, whatever the year, and all that is paid once, unknown or apart."""
        yearly, once = self.series.yearly.where(self.wanted), self.series.once.where(self.wanted)
        newest = self._newest(yearly)
        told = np.concatenate([newest.rows, once.rows])
        grounds = self._grounds(told, self.columns.year[told])
        last = np.concatenate([newest.last, once.last])
        over = ~self.columns.once[told] & (last != FAR) & (last < self.rules.today.year)
        silent = self._newest(self._never_told()).where(self.wanted).rows
        undated = self._without_year()
        kept = np.concatenate([told, silent, undated])
        of_undated = np.where(self.columns.known[undated], _TOLD, NO_GROUNDS)
        grounds = np.concatenate([np.where(over, NO_GROUNDS, grounds), np.full(silent.size, NO_GROUNDS), of_undated])
        return _stands(np.concatenate([kept, np.flatnonzero(self.wanted & self._apart)]), grounds, over)

    @property
    def _apart(self) -> Flags:
        return ~self.columns.counts | self.columns.ended

    def _grounds(self, rows: Ints, years: Ints) -> Ints:
        """As Rules.grounds, for whole columns."""
        told, planned = self.columns.year[rows], self.columns.planned[rows]
        of_year = np.where(planned | (years > self.rules.today.year), _PLANNED, _TOLD)
        carried = np.where(years - told <= self.rules.stale_after, _CARRIED, _STALE)
        return np.where(years == told, of_year, carried)

    def _undated(self) -> Ints:
        found: Ints = self.series.undated[self.wanted[self.series.undated]]
        return found

    def _without_year(self) -> Ints:
        """What was told for no year counts as last told where its series has no year at all."""
        tie, undated = self.series.tie, self._undated()
        found: Ints = undated[~np.isin(tie[undated], tie[self.series.yearly.rows])]
        return found

    def _newest(self, standing: Standing) -> Standing:
        """Of each series the amounts of the latest year told."""
        tie, latest = self.series.tie[standing.rows], np.full(int(self.series.tie.max(initial=0)) + 1, NO_YEAR)
        np.maximum.at(latest, tie, standing.first)
        return standing.taken(standing.first == latest[tie])

    def _never_told(self) -> Standing:
        """What counts without a sum, in series that have none at all."""
        unknown = self.series.unknown
        return unknown.taken(~np.isin(self.series.tie[unknown.rows], self.series.tie[self.series.yearly.rows]))


def _in(standing: Standing, year: int) -> Standing:
    return standing.taken((standing.first <= year) & (year <= standing.last))


def _stands(rows: Ints, grounds: Ints, over: Flags | None = None) -> Stands:
    """The rest of the rows has no grounds, and is not over."""
    told = np.full(rows.size, NO_GROUNDS, np.int64)
    told[: grounds.size] = grounds
    ended = np.zeros(rows.size, np.bool_)
    if over is not None:
        ended[: over.size] = over
    return Stands(rows.astype(np.int64), told, ended)
