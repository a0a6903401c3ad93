"""Cells and sums of the ledger of costs, year by year."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from enum import StrEnum

import numpy as np

from app.answers.costs.answers import CostCell, CostSum
from app.answers.costs.payers import rows_in
from app.answers.costs.view import CostView
from app.answers.ordering import german
from app.answers.paging import USUAL_PAGE, Page, window
from app.answers.scope.scope import EVERYTHING, Scope
from graph_model.analysis.costs.cell import Cell
from graph_model.analysis.costs.cents import Ints, euros
from graph_model.analysis.costs.columns import CLASSES, KINDS, Flags
from graph_model.analysis.costs.rollup import RollUp, roll_up
from graph_model.analysis.costs.series import Standing
from graph_model.errors import InvalidValueError
from graph_model.values.vocabularies import ContributionKind, Status

MOST_YEARS = 60


class Pivot(StrEnum):
    """By what sums are parted, beside the year and the class of costs."""

    PAYER = "payer"
    PAYEE = "payee"
    KIND = "kind"
    ALL = "all"


def years_told(first: int, last: int) -> range:
    """The years from ``first`` to ``last``. Raises InvalidValueError."""
    if not 1900 <= first <= last <= 2200 or last - first >= MOST_YEARS:
        hint = f"erwartet werden Jahre von 1900 bis 2200, höchstens {MOST_YEARS} auf einmal, das frühere zuerst"
        raise InvalidValueError(f"{first}-{last}", "eine Reihe von Jahren", hint)
    return range(first, last + 1)


def cost_cells(
    view: CostView,
    years: range,
    *,
    payer: str | None = None,
    payee: str | None = None,
    kind: ContributionKind | None = None,
    status: Status | None = None,
    scope: Scope = EVERYTHING,
    cursor: str | None = None,
    limit: int | None = USUAL_PAGE,
) -> Page[CostCell]:
    """The cells of these years by the names of payer and payee, then by year: of ``payer``, else of all payers in
    ``scope``. Raises BadCursorError, BadLimitError."""
    where = rows_in(view, payer, scope) & view.ledger.where(None, payee)
    found = {
        f"{cell.fact.id}:{year}": cell
        for year in years
        for cell in view.ledger.cells(year, where)
        if kind in (None, cell.fact.kind) and status in (None, cell.status)
    }
    page = window("costs", [(_sort_key(view, cell), one) for one, cell in found.items()], cursor, limit)
    rows = view.rows([found[one] for one in page.ids])
    return Page[CostCell](rows=rows, total=page.total, next_cursor=page.next_cursor)


def _sort_key(view: CostView, cell: Cell) -> str:
    names = (german(view.body(body).name) for body in (cell.fact.payer, cell.fact.payee))
    return "\x1f".join((*names, str(cell.year), cell.fact.key))


def cost_sums(
    view: CostView,
    years: range,
    by: Pivot,
    *,
    payer: str | None = None,
    payee: str | None = None,
    scope: Scope = EVERYTHING,
) -> tuple[CostSum, ...]:
    """The sums of these years, of ``payer``, else of all payers in ``scope``: by name, then class of costs and year;
    what has no cell at all is left out."""
    where = rows_in(view, payer, scope) & view.ledger.where(None, payee)
    groups, count = _groups(view, by)
    sums = _Sums(view, years, groups, count, where)
    names = _names(view, by)
    rows = [_sum(sums, *place, names(place[0] // len(CLASSES))) for place in sorted(sums.keys)]
    order = list(CLASSES)
    return tuple(sorted(rows, key=lambda row: (_name(row), order.index(row.cost_class), row.year)))


def _groups(view: CostView, by: Pivot) -> tuple[Ints, int]:
    """A number for each row of the columns: that of its group, and within it that of its class of costs."""
    columns = view.ledger.columns
    size = {Pivot.KIND: len(KINDS), Pivot.ALL: 1}.get(by, max(len(columns.bodies), 1))
    parts = {Pivot.PAYER: columns.payer, Pivot.PAYEE: columns.payee, Pivot.KIND: columns.kind}
    part = parts.get(by, np.zeros(len(columns), np.int64))
    return part * len(CLASSES) + columns.cost_class, size * len(CLASSES)


_Named = tuple[str | None, ContributionKind | None]


def _names(view: CostView, by: Pivot) -> Callable[[int], _Named]:
    """From the number of a group to its body or kind."""
    if by is Pivot.KIND:
        return lambda place: (None, KINDS[place])
    if by is Pivot.ALL:
        return lambda place: (None, None)
    return lambda place: (view.ledger.columns.bodies[place], None)


class _Sums:
    """The roll-ups of some years, and for each group and year the facts that they rest on."""

    def __init__(self, view: CostView, years: range, groups: Ints, count: int, where: Flags) -> None:
        ledger = view.ledger
        self.view, self.years = view, years
        yearly, once, unknown = (
            part.where(where) for part in (ledger.series.yearly, ledger.series.once, ledger.series.unknown)
        )
        self.low, self.high, self.once = (
            self._rolled(part, groups, count, high) for part, high in ((yearly, False), (yearly, True), (once, False))
        )
        self.keys: dict[tuple[int, int], list[str]] = defaultdict(list)
        self.unknown: dict[tuple[int, int], int] = defaultdict(int)
        for row, place in _places((yearly, once, unknown), groups, years):
            self.keys[place].append(ledger.facts[row].key)
        for _, place in _places((unknown,), groups, years):
            self.unknown[place] += 1

    def _rolled(self, part: Standing, groups: Ints, count: int, high: bool) -> RollUp:
        return roll_up(part, groups[part.rows], count, self.years, self.view.ledger.rules, high=high)


def _places(parts: Iterable[Standing], groups: Ints, years: range) -> Iterator[tuple[int, tuple[int, int]]]:
    """Each row with every group and year in which it stands."""
    for part in parts:
        for row, first, last in zip(part.rows.tolist(), part.first.tolist(), part.last.tolist(), strict=True):
            for year in range(max(first, years.start), min(last + 1, years.stop)):
                yield row, (int(groups[row]), year)


def _sum(sums: _Sums, group: int, year: int, named: _Named) -> CostSum:
    place = (group, year - sums.years.start)
    body, kind = named
    low, once = sums.low, sums.once
    return CostSum(
        body=sums.view.body(body) if body else None,
        kind=kind,
        cost_class=CLASSES[group % len(CLASSES)],
        year=year,
        eur=euros(int(low.total[place])),
        high=euros(int(sums.high.total[place])),
        told=euros(int(low.told[place])),
        carried=euros(int(low.carried[place])),
        planned=euros(int(low.planned[place])),
        stale=euros(int(low.stale[place])) if low.stale is not None else Decimal(0),
        once=euros(int(once.total[place])),
        unknown=sums.unknown[group, year],
        keys=tuple(dict.fromkeys(sums.keys[group, year])),
    )


def _name(row: CostSum) -> str:
    return german(row.body.name) if row.body else row.kind.label if row.kind else ""
