"""A report as a page that prints clean: for print, and for frozen states."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from fastapi import Request
from fastapi.responses import HTMLResponse
from markupsafe import Markup

from app.exports.cells import in_german, with_unit
from app.exports.citing import mark, numbered, numbers
from app.exports.docx_file import columns_shown
from app.exports.figure import drawing_of
from app.graphs.svg import Heading, svg
from app.pages.rendering import page
from graph_model.records.reports import CellKind, Column, Figure, Report, Table, Total

MOST_ROWS: Final = 100
"""Of a long table; twice as many take longer than a page may (docs/speed.md)."""

_MOST_SOURCES: Final = 300
_HEADING: Final = "Die beiden mit ihren Mitgliedern"
_RIGHT: Final = (CellKind.EURO, CellKind.NUMBER, CellKind.PART)


@dataclass(frozen=True, slots=True)
class ShownRow:
    """The texts of a row, with whether each is unknown; ``quellen`` are the numbers of its documents."""

    cells: tuple[tuple[str, bool, bool], ...]
    quellen: tuple[str, ...]
    apart: bool


@dataclass(frozen=True, slots=True)
class ShownTable:
    """A table as paper shows it, the rows of one part of it."""

    table: Table
    columns: tuple[tuple[Column, bool], ...]
    rows: tuple[ShownRow, ...]
    totals: tuple[tuple[Total, str], ...]
    cited: bool

    @classmethod
    def of(cls, table: Table, first: int, told: Mapping[int, int]) -> "ShownTable":
        """The rows from ``first`` on."""
        shown = columns_shown(table)
        rows = table.rows[first - table.first :][:MOST_ROWS]
        made = tuple(
            ShownRow(
                tuple(
                    (in_german(row.cells[place], column.kind), row.cells[place] is None, column.kind in _RIGHT)
                    for place, column in shown
                ),
                tuple(mark(row, told).split(", ")) if row.sources else (),
                row.apart,
            )
            for row in rows
        )
        columns = tuple((column, column.kind in _RIGHT) for _, column in shown)
        totals = tuple((total, with_unit(total.value, total.kind)) for total in table.totals)
        return cls(table, columns, made, totals, any(row.sources for row in table.rows))


def report_page(request: Request, report: Report, start: int, **context: object) -> HTMLResponse:
    """The page; long tables in parts from ``start`` on, so that no page is too large."""
    first = part_start(start)
    tables = [table for table in report.tables if not table.spreadsheet]
    documents, told = numbered(report), numbers(report)
    longest = max((table.count for table in tables), default=0)
    shown = {
        "bericht": report,
        "tafeln": [ShownTable.of(table, first, told) for table in tables if table.count > first or not first],
        "ab": first,
        "teile": [_part(request, at, at == first) for at in range(0, longest, MOST_ROWS)],
        "bis": min(first + MOST_ROWS, longest),
        "teilweise": any(table.of is not None for table in tables) and longest > MOST_ROWS,
        "quellen": documents[:_MOST_SOURCES],
        "mehr_quellen": max(0, len(documents) - _MOST_SOURCES),
        "bild": _picture(report.figure) if report.figure else None,
    }
    return page(request, "bericht.html", **{"eingefroren": None, "zurueck": None, **shown, **context})


def part_start(asked: int) -> int:
    """Where the part begins that holds the row asked for."""
    return max(0, asked) // MOST_ROWS * MOST_ROWS


def _picture(figure: Figure) -> Markup:
    """The drawing as lines, within the page; every name in it is escaped where it is drawn."""
    _, drawing = svg(drawing_of(figure), Heading(_HEADING, figure.says)).split("\n", 1)
    return Markup(drawing)  # noqa: S704


def _part(request: Request, start: int, is_this: bool) -> tuple[str, bool]:
    """The address of the part of the list from ``start`` on, and whether it is the one that is shown."""
    told = [(name, value) for name, value in request.query_params.multi_items() if name not in ("ab", "neu")]
    return f"{request.url.path}?{urlencode([*told, ('ab', start)])}", is_this
