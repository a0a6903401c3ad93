"""Totals of the table: what counts, on what it rests, what stands beside it, and how many rows and amounts that is."""

from collections.abc import Iterator
from decimal import Decimal

import numpy as np

from app.answers.costs.totals import OwnTotal
from app.answers.table.answers import KindSum, TableTotals
from app.answers.table.asked import TableAsked
from app.answers.table.cells import APART, LAST_TOLD, ONCE, OTHER, STALE, UNDATED, UNKNOWN, WAIVED, YEARLY, Cells
from app.answers.table.choosing import Chosen, has_sum
from app.answers.table.saying import says
from app.answers.table.ties import NONE, Ties
from graph_model.analysis.costs.cents import Ints, euros
from graph_model.analysis.costs.columns import CLASSES, KINDS, NO_YEAR, Flags
from graph_model.analysis.costs.grounds import Grounds, Rules
from graph_model.analysis.costs.stands import GROUNDS


def totals_of(ties: Ties, shown: Ints, cells: Cells, asked: TableAsked, rules: Rules) -> TableTotals:
    """The totals of these ties with these amounts."""
    yearly = cells.place == YEARLY
    once, stale = cells.place == ONCE, _stale(cells, rules)
    told = cells.told[yearly & (cells.told != NO_YEAR)]
    made = TableTotals(
        rows=int(np.unique(shown).size),
        paid_only=int(np.unique(shown[ties.status[shown] == NONE]).size),
        members=int(np.unique(ties.member[shown]).size),
        bodies=int(np.unique(ties.body[shown]).size),
        amounts=int(yearly.sum()),
        yearly=_sum(cells.low, yearly),
        yearly_high=_sum(cells.high, yearly),
        told=_of_grounds(cells, yearly, Grounds.TOLD),
        carried=_of_grounds(cells, yearly, Grounds.CARRIED_ON),
        planned=_of_grounds(cells, yearly, Grounds.PLANNED),
        stale=_sum(cells.low, stale),
        stale_amounts=int(stale.sum()),
        once=_sum(cells.low, once),
        once_amounts=int(once.sum()),
        by_kind=tuple(_by_kind(cells, yearly)),
        own=tuple(_own(cells)),
        without_amount=int(np.unique(shown[~np.isin(shown, cells.tie[has_sum(cells)])]).size),
        unknown=_count(cells, UNKNOWN),
        undated=_count(cells, UNDATED),
        waived=_count(cells, WAIVED),
        apart=_count(cells, APART),
        stand_from=int(told.min()) if told.size else None,
        stand_to=int(told.max()) if told.size else None,
        words=(),
    )
    return made.model_copy(update={"words": says(made, asked, rules)})


def totals_of_all(found: Chosen, asked: TableAsked, rules: Rules) -> TableTotals:
    """The totals of all that was asked for."""
    return totals_of(found.ties, found.shown, found.cells, asked, rules)


def _stale(cells: Cells, rules: Rules) -> Flags:
    """For a year what stands as stale; as last told what counts and would be stale today."""
    old = (cells.year == LAST_TOLD) & (cells.told != NO_YEAR) & (rules.today.year - cells.told > rules.stale_after)
    found: Flags = (cells.place == STALE) | ((cells.place == YEARLY) & old)
    return found


def _count(cells: Cells, place: int) -> int:
    return int((cells.place == place).sum())


def _sum(cents: Ints, wanted: Flags) -> Decimal:
    return euros(int(cents[wanted].sum()))


def _of_grounds(cells: Cells, wanted: Flags, grounds: Grounds) -> Decimal:
    return _sum(cells.low, wanted & (cells.grounds == GROUNDS.index(grounds)))


def _by_kind(cells: Cells, yearly: Flags) -> Iterator[KindSum]:
    """Kind by kind, that which no source names last."""
    for code in (*range(1, len(KINDS)), 0):
        wanted = yearly & (cells.kind == code)
        if wanted.any():
            low, high = _sum(cells.low, wanted), _sum(cells.high, wanted)
            yield KindSum(kind=KINDS[code], eur=low, high=high, amounts=int(wanted.sum()))


def _own(cells: Cells) -> Iterator[OwnTotal]:
    for code, cost_class in enumerate(CLASSES):
        for once in (False, True):
            wanted = (cells.place == OTHER) & (cells.cost_class == code) & (cells.once == once)
            if wanted.any():
                yield OwnTotal(cost_class=cost_class, once=once, eur=_sum(cells.low, wanted), rows=int(wanted.sum()))
