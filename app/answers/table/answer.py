"""The table that staff are asked for: rows with their amounts, groups with subtotals, and totals in words."""

from collections.abc import Hashable, Iterator
from typing import Final

import numpy as np

from app.answers.answer import BodyRef
from app.answers.costs.view import CostView
from app.answers.lately import Lately
from app.answers.paging import placed
from app.answers.scope.scope import EVERYTHING, Scope
from app.answers.table.adding import totals_of, totals_of_all
from app.answers.table.answers import Group, TableAnswer, TableRow
from app.answers.table.asked import Arranged, Column, Grouping, TableAsked
from app.answers.table.cells import Cells, cells_of
from app.answers.table.choosing import Chosen, chosen
from app.answers.table.lines import NO_AMOUNT, Keys, Lines, known_keys, lines_of, tie_keys
from app.answers.table.rows import Notices, notices_of, rows_of
from app.answers.table.saying import filter_words
from app.answers.table.ties import NONE, Ties, ties_of
from app.answers.watching import Watch, stretches, unwatched
from graph_model.analysis.costs.cents import Ints
from graph_model.analysis.costs.columns import KINDS

USUAL_ROWS: Final = 50
_MOST_CELLS: Final = 4
_LARGEST_CELLS: Final = 600_000
"""Of so many amounts the columns take some 60 MB."""


def table(
    view: CostView,
    asked: TableAsked,
    arranged: Arranged,
    *,
    scope: Scope = EVERYTHING,
    start: int = 0,
    cursor: str | None = None,
    limit: int | None = USUAL_ROWS,
    watch: Watch = unwatched,
) -> TableAnswer:
    """The rows from ``start`` on, or after ``cursor`` (``limit`` None: all that are left), with the totals of all that
    was asked for. Raises BadCursorError, and what the watch raises."""
    ties = kept_ties(view)
    found = chosen(view.ledger, ties, asked, scope, kept_cells(view, ties, asked.years))
    notices = notices_of(view, asked.year)
    lines = lines_of(found, arranged, lambda column: _keys(view, ties, column, notices))
    part = placed("table", int(lines.tie.size), lambda _: "", cursor, limit, start=start)
    shown = stretches(part.start, part.end, watch)
    rows = tuple(row for stretch in shown for row in rows_of(view, found, lines, stretch, notices))
    return TableAnswer(
        year=asked.year,
        to_year=asked.to_year,
        columns=arranged.columns,
        rows=rows,
        groups=tuple(_groups(view, found, lines, rows, asked, arranged.grouping)) if arranged.grouping else (),
        totals=totals_of_all(found, asked, view.ledger.rules),
        filter_words=filter_words(asked, scope, names_asked(ties, asked)),
        total=int(lines.tie.size),
        start=part.start,
        next_cursor=part.next_cursor,
    )


def names_asked(ties: Ties, asked: TableAsked) -> dict[str, str]:
    """The names of bodies that were asked for by their id."""
    return {ref.id: ref.name for ref in ties.refs if ref.id in (asked.member, asked.body)}


def kept_ties(view: CostView) -> Ties:
    """The ties of the view, made once for the facts of a generation."""
    return view.now.remember("ties", lambda: ties_of(view))


def kept_cells(view: CostView, ties: Ties, years: tuple[int | None, ...]) -> Cells:
    """The amounts of these years, kept for the next who asks unless they are very many."""
    held: Lately[Hashable, Cells] = view.now.remember("amounts of years", lambda: Lately(_MOST_CELLS))
    key = (view.ledger, years)
    found = held.among([key]).get(key) or cells_of(view.ledger, ties, years)
    if len(found) <= _LARGEST_CELLS:
        held.add({key: found})
    return found


def _keys(view: CostView, ties: Ties, column: Column, notices: Notices) -> Keys:
    """By what all ties stand in the order of a column, worked out once."""
    if column is Column.TELL_BY:
        key = ("days of notice", notices.year, view.terms.rules.today)
        return view.now.remember(key, lambda: known_keys(_days(ties, notices)))
    return view.now.remember(("order of ties", column), lambda: tie_keys(ties, column))


def _days(ties: Ties, notices: Notices) -> Ints:
    """The day by which to tell, as a number; NONE where there is none."""
    found = (notices.of(lead) for lead in ties.lead)
    days = (one.dates.told_by.toordinal() if one and one.dates else NONE for one in found)
    return np.fromiter(days, np.int64, len(ties))


def _groups(
    view: CostView,
    found: Chosen,
    lines: Lines,
    rows: tuple[TableRow, ...],
    asked: TableAsked,
    grouping: Grouping,
) -> Iterator[Group]:
    order = np.argsort(lines.cell_group, kind="stable")
    sorted_groups = lines.cell_group[order]
    for key in dict.fromkeys(row.group for row in rows):
        code = int(key)
        first, last = np.searchsorted(sorted_groups, (code, code + 1))
        first_line, last_line = np.searchsorted(lines.group, (code, code + 1))
        shown, cells = lines.tie[first_line:last_line], found.cells.taken(order[first:last])
        label, body = _named(found.ties, grouping, code)
        totals = totals_of(found.ties, shown, cells, asked, view.ledger.rules)
        yield Group(key=key, label=label, body=body, totals=totals)


def _named(ties: Ties, grouping: Grouping, code: int) -> tuple[str, BodyRef | None]:
    if grouping in (Grouping.MEMBER, Grouping.BODY):
        return ties.refs[code].name, ties.refs[code]
    if code == NO_AMOUNT:
        return "Ohne Angabe eines Betrags", None
    if grouping is Grouping.YEAR:
        return "Ohne Jahr" if code == NO_AMOUNT - 1 else str(code), None
    kind = KINDS[code] if code < len(KINDS) else None
    return kind.label if kind else "Art unbekannt", None
