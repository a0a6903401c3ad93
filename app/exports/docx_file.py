"""A report as a Word document: A4, across where tables are wide, headings by their styles, tables with a repeated head
and a description for those who hear them, page numbers, German, and nobody's name."""

from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import TYPE_CHECKING, Final

from app.answers.watching import Steps, unwatched_steps
from app.exports import word, word_tables
from app.exports.cells import in_german, printable, with_unit
from app.exports.citing import link, mark, numbered, numbers
from app.exports.packing import packed
from app.exports.picture import png
from graph_model.records.reports import CellKind, Column, Report, Row, Table

if TYPE_CHECKING:
    from docx.document import Document

MOST_ROWS: Final = 1_500
_QUOTE: Final = 160
_RIGHT: Final = (CellKind.EURO, CellKind.NUMBER, CellKind.PART)
_SOURCE_WEIGHT: Final = 0.6


def docx(report: Report, base: str = "", steps: Steps | None = None) -> bytes:
    """The document; ``base`` is the address of the server that links to documents lead to. Raises what the watch of
    the steps raises."""
    counted = steps or unwatched_steps()
    made = word.blank(report.title, report.made, landscape=report.landscape)
    made.add_heading(printable(report.title), level=1)
    for label, said in (("Auswahl", report.asked), ("Stand", report.state)):
        if said:
            word.labelled(made, label, printable(said))
    if report.hint:
        word.paragraph(made, printable(report.hint), bold=True)
    if report.figure:
        word.picture(made, png(report.figure), printable(report.figure.title), printable(report.figure.says))
    told = numbers(report)
    for table in report.tables:
        if not table.spreadsheet:
            _table(made, table, told, counted, alone=sum(not one.spreadsheet for one in report.tables) == 1)
    _list(made, "Was gezählt ist", report.legend)
    _list(made, "Nicht bekannt", report.unknown)
    _sources(made, report, base)
    word.footer(made, f"{report.title} · {report.state}")
    out = BytesIO()
    made.save(out)
    return packed(out.getvalue(), report.made)


def columns_shown(table: Table) -> tuple[tuple[int, Column], ...]:
    """The columns that a page of paper shows, with their places."""
    return tuple((place, column) for place, column in enumerate(table.columns) if not column.spreadsheet)


def _table(made: "Document", table: Table, told: Mapping[int, int], steps: Steps, *, alone: bool) -> None:
    if not alone or table.title:
        made.add_heading(printable(table.title), level=2)
    if table.note:
        word.paragraph(made, printable(table.note), small=True)
    if not table.rows:
        word.paragraph(made, "Keine Angabe.")
        return
    shown = columns_shown(table)
    cited = any(row.sources for row in table.rows)
    head = [*(column.title for _, column in shown), *(["Quelle"] if cited else [])]
    weights = [*(column.weight for _, column in shown), *([_SOURCE_WEIGHT] if cited else [])]
    lines = (_line(row, shown, told, cited) for row in steps.of(table.rows[:MOST_ROWS]))
    right = [column.kind in _RIGHT for _, column in shown] + [False] * cited
    word_tables.table(made, word_tables.Grid(head, weights, right, table.title, repeated=not table.lines), lines)
    if len(table.rows) > MOST_ROWS:
        left = f"{len(table.rows) - MOST_ROWS:,}".replace(",", ".")
        word.paragraph(made, f"Hier stehen die ersten Zeilen; {left} weitere enthält die Excel-Datei.")
    _totals(made, table)


def _line(row: Row, shown: Iterable[tuple[int, Column]], told: Mapping[int, int], cited: bool) -> word_tables.Line:
    cells = [printable(in_german(row.cells[place], column.kind)) for place, column in shown]
    return word_tables.Line([*cells, *([mark(row, told)] if cited else [])], soft=row.apart)


def _totals(made: "Document", table: Table) -> None:
    if not table.totals:
        return
    lines = (
        word_tables.Line([printable(one.label), with_unit(one.value, one.kind), printable(one.note)], bold=one.main)
        for one in table.totals
    )
    head = word_tables.Grid(
        ["Summe", "Betrag", "Anmerkung"], [2, 1.2, 3], [False, True, False], f"Summen: {table.title}"
    )
    word.paragraph(made, "")
    word_tables.table(made, head, lines)


def _list(made: "Document", title: str, lines: Iterable[str]) -> None:
    told = tuple(lines)
    if told:
        made.add_heading(title, level=2)
    for line in told:
        word.point(made, printable(line))


def _sources(made: "Document", report: Report, base: str) -> None:
    """The documents by their numbers, each with the words of its first passage."""
    found = numbered(report)
    if not found:
        return
    made.add_heading("Quellen", level=2)
    for one in found[: report.sources_on_paper]:
        quote = " ".join(one.source.quote.split())
        shown = f": „{quote[:_QUOTE].rstrip()}{' …' if len(quote) > _QUOTE else ''}“" if quote else ""
        word.source(made, f"[{one.number}] ", printable(one.words), link(one.source, base), printable(shown))
    if len(found) > report.sources_on_paper:
        word.paragraph(made, "Weitere Quellen stehen in der Excel-Datei.")
