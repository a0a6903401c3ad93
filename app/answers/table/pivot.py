"""Payer x year and body x year: what counts in each year, parted by what it rests on."""

from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum
from typing import Final

import numpy as np

from app.answers.costs.sums import years_told
from app.answers.costs.view import CostView
from app.answers.paging import placed
from app.answers.scope.scope import EVERYTHING, Scope
from app.answers.table.answer import USUAL_ROWS, kept_cells, kept_ties, names_asked
from app.answers.table.answers import PivotAnswer, PivotCell, PivotRow
from app.answers.table.asked import TableAsked
from app.answers.table.cells import APART, STALE, UNDATED, UNKNOWN, WAIVED, Cells
from app.answers.table.choosing import chosen
from app.answers.table.saying import filter_words
from graph_model.analysis.costs.cents import Ints, euros
from graph_model.analysis.costs.columns import CLASSES, Flags
from graph_model.analysis.costs.grounds import Grounds
from graph_model.analysis.costs.kinds import CostClass
from graph_model.analysis.costs.ledger import CostLedger
from graph_model.analysis.costs.stands import GROUNDS

YEARS_SHOWN: Final = 5
_SUMMED: Final = {
    "told": GROUNDS.index(Grounds.TOLD),
    "carried": GROUNDS.index(Grounds.CARRIED_ON),
    "planned": GROUNDS.index(Grounds.PLANNED),
    "stale": GROUNDS.index(Grounds.STALE),
}


class By(StrEnum):
    """What the rows of a pivot are."""

    MEMBER = "member"
    BODY = "body"


def pivot(
    view: CostView,
    asked: TableAsked,
    *,
    by: By = By.MEMBER,
    cost_class: CostClass = CostClass.CONTRIBUTION,
    scope: Scope = EVERYTHING,
    start: int = 0,
    cursor: str | None = None,
    limit: int | None = USUAL_ROWS,
) -> PivotAnswer:
    """Yearly sums of one class of costs from ``asked.year`` to ``asked.to_year`` (usually the last five years that a
    source tells of), by name; ``cursor`` as in ``table``. Raises InvalidValueError for too many years,
    BadCursorError."""
    ties = kept_ties(view)
    told = _years(view.ledger, asked)
    of_years = replace(asked, year=told.start, to_year=told.stop - 1)
    found = chosen(view.ledger, ties, of_years, scope, kept_cells(view, ties, of_years.years))
    cells = _counted(found.cells, cost_class)
    column = ties.member if by is By.MEMBER else ties.body
    groups = np.unique(column[cells.tie])
    sums = _Sums(cells, np.searchsorted(groups, column[cells.tie]), groups.size, told)
    rows = sorted(range(groups.size), key=lambda at: int(groups[at]))
    part = placed("years", len(rows), lambda _: "", cursor, limit, start=start)
    return PivotAnswer(
        years=tuple(told),
        rows=tuple(
            PivotRow(body=ties.refs[int(groups[at])], cells=tuple(sums.of(at))) for at in rows[part.start : part.end]
        ),
        totals=PivotRow(body=None, cells=tuple(sums.of_all())),
        filter_words=filter_words(
            replace(asked, year=told.start, to_year=told.stop - 1), scope, names_asked(ties, asked)
        ),
        words=_words(cost_class, view.ledger.rules.stale_after),
        total=int(groups.size),
        start=part.start,
        next_cursor=part.next_cursor,
    )


def _years(ledger: CostLedger, asked: TableAsked) -> range:
    if asked.year is not None:
        return years_told(asked.year, asked.to_year or asked.year)
    known = ledger.columns.year[ledger.columns.known & ledger.columns.counts]
    last = min(int(known.max(initial=0)) or ledger.rules.today.year, ledger.rules.today.year + 1)
    return range(last - YEARS_SHOWN + 1, last + 1)


def _counted(cells: Cells, cost_class: CostClass) -> Cells:
    """What recurs and is in the sum of a year, stale, or without a sum."""
    of_class = cells.cost_class == CLASSES.index(cost_class)
    once: Flags = cells.once & (cost_class is not CostClass.INVESTMENT)
    return cells.taken(of_class & ~once & ~np.isin(cells.place, (APART, UNDATED, WAIVED)))


class _Sums:
    """Cents by group and year, and how many amounts they add up."""

    def __init__(self, cells: Cells, group: Ints, count: int, years: range) -> None:
        self._years = years
        self._shape = (max(count, 1), len(years))
        at = group * len(years) + (cells.year - years.start)
        summed = {name: cells.grounds == code for name, code in _SUMMED.items()}
        self._cents = {name: self._added(at[wanted], cells.low[wanted]) for name, wanted in summed.items()}
        counted = cells.known & (cells.place != STALE) & (cells.grounds >= 0)
        self._high = self._added(at[counted], cells.high[counted])
        self._amounts = self._added(at[counted], np.ones(int(counted.sum()), np.int64))
        unknown = cells.place == UNKNOWN
        self._unknown = self._added(at[unknown], np.ones(int(unknown.sum()), np.int64))

    def _added(self, at: Ints, values: Ints) -> Ints:
        table = np.zeros(self._shape[0] * self._shape[1], np.int64)
        np.add.at(table, at, values)
        return table.reshape(self._shape)

    def of(self, group: int) -> Iterator[PivotCell]:
        """The cells of a group, year by year."""
        return self._told(slice(group, group + 1))

    def of_all(self) -> Iterator[PivotCell]:
        """The same of all groups together."""
        return self._told(slice(None))

    def _told(self, groups: slice) -> Iterator[PivotCell]:
        for place, year in enumerate(self._years):
            parts = {name: euros(int(table[groups, place].sum())) for name, table in self._cents.items()}
            yield PivotCell(
                year=year,
                eur=parts["told"] + parts["carried"] + parts["planned"],
                high=euros(int(self._high[groups, place].sum())),
                unknown=int(self._unknown[groups, place].sum()),
                amounts=int(self._amounts[groups, place].sum()),
                **parts,
            )


def _words(cost_class: CostClass, stale_after: int) -> str:
    once = "einmalige mitgezählt" if cost_class is CostClass.INVESTMENT else "einmalige nicht mitgezählt"
    return (
        f"Gezählt sind {cost_class.label}, beschlossen oder laufend, {once}. Ein Betrag gilt bis zur nächsten Angabe "
        f"als fortgeschrieben, höchstens {stale_after} Jahre; danach ist er veraltet und in keiner Summe."
    )
