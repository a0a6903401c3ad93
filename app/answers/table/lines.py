"""The lines of the table: a tie each, or, grouped by kind or year, a tie once in every group that it has amounts in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.answers.ordering import german
from app.answers.table.asked import Arranged, Column, Grouping
from app.answers.table.cells import LAST_TOLD, YEARLY, Cells
from app.answers.table.choosing import Chosen
from app.answers.table.ties import NONE, Ties
from graph_model.analysis.costs.cents import Ints
from graph_model.analysis.costs.columns import KINDS

NO_AMOUNT: Final = 99_999
"""The group of what has no amount; groups of years and kinds are smaller, so that it comes last."""

_WIDTH: Final = 100_000
Keys = NDArray[np.float64]
_UNKNOWN: Final = np.inf


@dataclass(frozen=True)
class Lines:
    """``tie`` and ``group`` of each line in the order shown; ``cell_group`` is the group of each amount."""

    tie: Ints
    group: Ints
    cell_group: Ints

    def key_of(self, tie: Ints, group: Ints) -> Ints:
        """A number for each tie in its group."""
        return tie * _WIDTH + group


def lines_of(found: Chosen, arranged: Arranged, keys_of: Callable[[Column], Keys]) -> Lines:
    """The lines in their order; ``keys_of`` gives the numbers by which all ties stand in the order of a column."""
    cell_group = _cell_group(found, arranged.grouping)
    if arranged.grouping in (Grouping.KIND, Grouping.YEAR):
        tie, group = _split(found, cell_group)
    else:
        tie, group = found.shown, _tie_group(found, arranged.grouping)
    by_sum = arranged.sort is Column.EUR
    keys = _sums(found.cells, cell_group, tie, group) if by_sum else keys_of(arranged.sort)[tie]
    if arranged.descending:
        keys = np.where(np.isinf(keys), _UNKNOWN, -keys)
    order = np.lexsort((tie, keys, group))
    return Lines(tie[order], group[order], cell_group)


def _tie_group(found: Chosen, grouping: Grouping | None) -> Ints:
    by = {Grouping.MEMBER: found.ties.member, Grouping.BODY: found.ties.body}
    return by[grouping][found.shown] if grouping in by else np.zeros(found.shown.size, np.int64)


def _cell_group(found: Chosen, grouping: Grouping | None) -> Ints:
    cells = found.cells
    if grouping is Grouping.KIND:
        return np.where(cells.kind == 0, len(KINDS), cells.kind)
    if grouping is Grouping.YEAR:
        year = np.where(cells.year == LAST_TOLD, cells.told, cells.year)
        return np.where(year == 0, NO_AMOUNT - 1, year)
    if grouping is Grouping.MEMBER:
        return found.ties.member[cells.tie]
    if grouping is Grouping.BODY:
        return found.ties.body[cells.tie]
    return np.zeros(len(cells), np.int64)


def _split(found: Chosen, cell_group: Ints) -> tuple[Ints, Ints]:
    """Each tie in every group that it has amounts in; a tie without any once, in the last group."""
    keys = np.unique(found.cells.tie * _WIDTH + cell_group)
    bare = found.shown[~np.isin(found.shown, found.cells.tie)]
    return np.concatenate([keys // _WIDTH, bare]), np.concatenate([keys % _WIDTH, np.full(bare.size, NO_AMOUNT)])


def _sums(cells: Cells, cell_group: Ints, tie: Ints, group: Ints) -> Keys:
    counted = cells.place == YEARLY
    wanted, place = np.unique(tie * _WIDTH + group, return_inverse=True)
    at = np.searchsorted(wanted, (cells.tie * _WIDTH + cell_group)[counted])
    sums = np.bincount(at, weights=cells.low[counted], minlength=wanted.size)
    there = np.bincount(at, minlength=wanted.size) > 0
    found: Keys = np.where(there, sums, _UNKNOWN)[place]
    return found


def tie_keys(ties: Ties, sort: Column) -> Keys:
    """By what all ties stand in the order of a column; what is unknown comes last."""
    codes: Mapping[Column, Ints] = {
        Column.MEMBER: ties.member,
        Column.BODY: ties.body,
        Column.STATUS: ties.status,
        Column.ROLE: ties.role,
        Column.OBLIGATION: ties.obligation,
        Column.NOTICE: ties.terminable,
    }
    if sort in codes:
        return known_keys(codes[sort])
    if sort is Column.LIVED:
        return known_keys(np.where(ties.lived == NONE, NONE, 1 - ties.lived))
    if sort is Column.TIME:
        return known_keys(np.where(ties.first_year == 0, NONE, ties.first_year))
    return _ranks(ties, sort)


def known_keys(codes: Ints) -> Keys:
    """Codes as numbers to sort by: NONE comes last."""
    return np.where(codes == NONE, _UNKNOWN, codes.astype(np.float64))


def _ranks(ties: Ties, sort: Column) -> Keys:
    """By the words of a column."""
    words = [_words(ties, at, sort) for at in range(len(ties))]
    rank = {word: number for number, word in enumerate(sorted(set(words)))}
    return np.array([rank[word] if word else _UNKNOWN for word in words], np.float64)


def _words(ties: Ties, at: int, sort: Column) -> str:
    one = ties.lead[at]
    if sort is Column.BODY_KIND:
        kind = ties.refs[int(ties.body[at])].kind
        return german(kind.label) if kind else ""
    if one is None:
        return ""
    told = {Column.UNIT: one.unit, Column.SEAT: one.seat, Column.PURPOSE: one.benefit or one.purpose}.get(sort)
    return german(told) if told else ""
