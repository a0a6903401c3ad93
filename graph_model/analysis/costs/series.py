"""Series: what one payer pays one payee of one kind, year after year, and from when to when each amount stands.

An amount stands from the year it was told for until the year before a later paper tells another one, at most until the
tie ended. It never stands before the first year told.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import cached_property

import numpy as np

from graph_model.analysis.costs.cents import EXACT, Ints
from graph_model.analysis.costs.columns import KINDS, NO_YEAR, CostColumns, Flags

FAR = 9999
"""The last year of what has no end that is known."""

_YEARS = 10_000

Ends = Mapping[tuple[str, str], int]
"""Payer and payee -> the last year in which there is a tie between them."""


@dataclass(frozen=True)
class Standing:
    """Amounts with the years in which they stand: ``rows`` are places in the columns, ``first`` the year told for,
    ``last`` the last year they stand in; ``low``, ``high`` and ``planned`` are those of the rows, side by side."""

    rows: Ints
    first: Ints
    last: Ints
    low: Ints
    high: Ints
    planned: Flags

    @classmethod
    def of(cls, columns: CostColumns, rows: Ints, first: Ints, last: Ints) -> "Standing":
        """These rows of the columns, standing from ``first`` to ``last``."""
        return cls(rows, first, last, columns.low[rows], columns.high[rows], columns.planned[rows])

    @cached_property
    def stays(self) -> Ints:
        """For how many years after the first one each amount stands."""
        return self.last - self.first

    @cached_property
    def bounds(self) -> tuple[int, int]:
        """The earliest and the latest first year; of nothing, years that bound nothing."""
        return int(self.first.min(initial=FAR)), int(self.first.max(initial=NO_YEAR))

    @cached_property
    def is_small(self) -> bool:
        """Whether every sum of its amounts is exact in floating-point numbers."""
        return float(self.high.sum(dtype=np.float64)) < EXACT / 2

    def taken(self, kept: Flags) -> "Standing":
        """Only those whose element of ``kept`` is true."""
        return Standing(*(getattr(self, field.name)[kept] for field in fields(self)))

    def where(self, wanted: Flags) -> "Standing":
        """Only those whose row of the columns is ``wanted``."""
        return self.taken(wanted[self.rows])


@dataclass(frozen=True)
class Series:
    """``yearly`` and ``once``: what counts and has a sum. ``unknown``: what counts without a sum, where no sum stands.
    ``undated``: what counts and was told for no year. ``same``: a row that is left out because another one of its
    series tells the same year's cost -> that one. ``tie``: for every row of the columns the number of its series."""

    yearly: Standing
    once: Standing
    unknown: Standing
    undated: Ints
    same: Mapping[int, int]
    tie: Ints


def series_of(columns: CostColumns, ends: Ends | None = None) -> Series:
    """The series of all contributions that are decided or running."""
    tie = _ties(columns)
    last_of_tie = _last_years(columns, ends or {})
    dated = columns.counts & (columns.year != NO_YEAR) & ~columns.ended
    recurring = dated & ~columns.once
    sums, same = _carried(columns, tie, last_of_tie, recurring & columns.known)
    silent, _ = _carried(columns, tie, last_of_tie, recurring & ~columns.known)
    in_one_year = dated & columns.once
    return Series(
        yearly=sums,
        once=_of_one_year(columns, in_one_year & columns.known),
        unknown=_joined(_without_sum(silent, sums, tie), _of_one_year(columns, in_one_year & ~columns.known)),
        undated=np.flatnonzero(columns.counts & (columns.year == NO_YEAR) & ~columns.ended),
        same=same,
        tie=tie,
    )


def _of_one_year(columns: CostColumns, wanted: Flags) -> Standing:
    rows = np.flatnonzero(wanted)
    return Standing.of(columns, rows, columns.year[rows], columns.year[rows])


def _ties(columns: CostColumns) -> Ints:
    """A number for each payer, payee and kind; a kind that no source names is that of the only series of its pair."""
    pair = columns.payer * max(len(columns.bodies), 1) + columns.payee
    _, pair = np.unique(pair, return_inverse=True)
    named = columns.kind != 0
    least = np.full(pair.size, len(KINDS), np.int64)
    most = np.zeros(pair.size, np.int64)
    usable = named & ~columns.once & columns.counts
    np.minimum.at(least, pair[usable], columns.kind[usable])
    np.maximum.at(most, pair[usable], columns.kind[usable])
    only = (least == most)[pair]
    kind = np.where(~named & only, least[pair], columns.kind)
    tie: Ints = pair * len(KINDS) + kind
    return tie


def kinds_of(tie: Ints) -> Ints:
    """The kinds of the series of these numbers, as places in KINDS."""
    kinds: Ints = tie % len(KINDS)
    return kinds


def _last_years(columns: CostColumns, ends: Ends) -> Ints:
    """For each row the last year in which payer and payee are tied."""
    places = {body: place for place, body in enumerate(columns.bodies)}
    width = max(len(places), 1)
    told = {places[a] * width + places[b]: year for (a, b), year in ends.items() if a in places and b in places}
    pairs, years = np.array(sorted(told), np.int64), np.array([told[pair] for pair in sorted(told)], np.int64)
    return _at(pairs, years, columns.payer * width + columns.payee)


def _at(keys: Ints, values: Ints, wanted: Ints) -> Ints:
    """The value of each wanted key (``keys`` in order); FAR where there is none."""
    if keys.size == 0:
        return np.full(wanted.size, FAR, np.int64)
    place = np.minimum(np.searchsorted(keys, wanted), keys.size - 1)
    return np.where(keys[place] == wanted, values[place], FAR)


def _carried(columns: CostColumns, tie: Ints, last_of_tie: Ints, wanted: Flags) -> tuple[Standing, dict[int, int]]:
    """The wanted rows in the order of their series and years, each until the next one."""
    rows = np.flatnonzero(wanted)
    rows = rows[np.lexsort((rows, columns.budget[rows], columns.year[rows], tie[rows]))]
    rows, same = _each_cost_once(columns, tie, rows)
    first = columns.year[rows]
    last = np.minimum(_until_next(tie[rows], first), np.maximum(first, last_of_tie[rows]))
    last = np.minimum(last, _until_ended(columns, tie, rows))
    return Standing.of(columns, rows, first, last), same


def _each_cost_once(columns: CostColumns, tie: Ints, rows: Ints) -> tuple[Ints, dict[int, int]]:
    """Without an Ansatz where the year has a result, and without the same yearly sum told by another period."""
    near = (tie[rows[1:]] == tie[rows[:-1]]) & (columns.year[rows[1:]] == columns.year[rows[:-1]])
    starts = np.flatnonzero(np.r_[True, ~near])
    lengths = np.diff(np.r_[starts, rows.size])
    same: dict[int, int] = {}
    for start, length in zip(starts[lengths > 1].tolist(), lengths[lengths > 1].tolist(), strict=True):
        same |= _repeated(columns, rows[start : start + length].tolist())
    return rows[~np.isin(rows, list(same))] if same else rows, same


def _repeated(columns: CostColumns, rows: list[int]) -> dict[int, int]:
    """Of the rows of one year those that tell again what another one tells -> that one."""
    kept: list[int] = []
    same: dict[int, int] = {}
    for row in rows:
        told = next((one for one in kept if _tells_the_same(columns, one, row)), None)
        if told is None:
            kept.append(row)
        else:
            same[row] = told
    return same


def _tells_the_same(columns: CostColumns, kept: int, row: int) -> bool:
    equal = columns.low[kept] == columns.low[row] and columns.high[kept] == columns.high[row]
    return bool(equal or (columns.budget[row] and not columns.budget[kept]))


def _until_next(tie: Ints, first: Ints) -> Ints:
    """The year before the next one told of the same series."""
    last = np.full(first.size, FAR, np.int64)
    if first.size:
        fresh = np.flatnonzero(np.r_[True, (tie[1:] != tie[:-1]) | (first[1:] != first[:-1])])
        following = np.where(tie[fresh[1:]] == tie[fresh[:-1]], first[fresh[1:]] - 1, FAR)
        last = np.repeat(np.r_[following, FAR], np.diff(np.r_[fresh, first.size]))
    return last


def _until_ended(columns: CostColumns, tie: Ints, rows: Ints) -> Ints:
    """The year before the series was told to have ended, or that year where the amount is told for it too."""
    over = np.flatnonzero(columns.ended & (columns.year != NO_YEAR))
    moments = np.sort(tie[over] * _YEARS + columns.year[over])
    place = np.searchsorted(moments, tie[rows] * _YEARS + columns.year[rows])
    following = np.r_[moments, -1][place]
    ends = np.where(following // _YEARS == tie[rows], following % _YEARS - 1, FAR)
    return np.maximum(ends, columns.year[rows])


def _without_sum(silent: Standing, sums: Standing, tie: Ints) -> Standing:
    """Rows without a sum, until their series tells one: a paper that tells none does not change the one told."""
    ties = tie[sums.rows]
    place = np.searchsorted(ties, tie[silent.rows])
    there = np.r_[ties, -1][place] == tie[silent.rows]
    begun = np.where(there, np.r_[sums.first, FAR][place], FAR)
    last = np.minimum(silent.last, begun - 1)
    return replace(silent, last=last).taken(last >= silent.first)


def _joined(one: Standing, other: Standing) -> Standing:
    names = (field.name for field in fields(Standing))
    return Standing(*(np.r_[getattr(one, name), getattr(other, name)] for name in names))
