"""A report as a workbook: an overview with totals as formulas, a sheet for each table (typed cells, frozen head,
filter), one of all sources with links, one of what is not known."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from app.answers.watching import Steps, unwatched_steps
from app.exports import sheets
from app.exports.cells import UNKNOWN, printable, value
from app.exports.citing import link
from app.exports.packing import packed, part_of
from app.exports.sheet_rows import MOST_LINKS, SheetCell, SheetRows
from graph_model.records import reports
from graph_model.records.reports import CellKind, Report, Row, Table

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

_OVERVIEW: Final = "Überblick"
_OVERVIEW_PART: Final = "xl/worksheets/sheet1.xml"
_PART: Final = "xl/worksheets/sheet{}.xml"
_LONGEST: Final = 32_000
_MOST_SAME: Final = 20_000
_CUT: Final = (
    f"Excel öffnet kein Blatt mit noch mehr Verweisen: nur die ersten {MOST_LINKS // 1000}.000 Zeilen eines Blattes "
    "sind mit ihrer Stelle verknüpft; das Blatt Quellen nennt die Kennung jedes Dokuments."
)
_FORMATS: Final = {
    CellKind.EURO: "#,##0.00\\ [$€-407]",
    CellKind.NUMBER: "#,##0.##",
    CellKind.PART: "0\\ %",
    CellKind.DAY: "DD.MM.YYYY",
    CellKind.YEAR: "0",
    CellKind.TEXT: "General",
}
_WIDTHS: Final = {CellKind.EURO: 15, CellKind.NUMBER: 10, CellKind.PART: 9, CellKind.DAY: 13, CellKind.YEAR: 8}
_Value = str | int | Decimal | date


def xlsx(report: Report, base: str = "", steps: Steps | None = None) -> bytes:
    """The workbook; ``base`` is the address of the server that links to documents lead to. Raises what the watch of
    the steps raises."""
    from openpyxl import Workbook

    counted = steps or unwatched_steps()
    book = Workbook(write_only=True)
    book.properties.creator = "Netzatlas"
    book.properties.title = printable(report.title)
    book.properties.language = "de-DE"
    book.calculation.fullCalcOnLoad = True
    names = sheets.names(report)
    told = _overview(book, report, names)
    rows = [
        _table(book, report, _Named(table, name, base), counted)
        for table, name in zip(report.tables, names, strict=True)
    ]
    rows.append(_sources(book, report, base))
    _unknown(book, report)
    out = BytesIO()
    book.save(out)
    parts = {_OVERVIEW_PART: _with_values(out.getvalue(), told)}
    for number, one in enumerate(rows, start=2):
        name = _PART.format(number)
        parts[name] = one.within(part_of(out.getvalue(), name))
    return packed(out.getvalue(), report.made, parts)


def _overview(book: "Workbook", report: Report, names: Sequence[str]) -> dict[str, str]:
    """Writes the first sheet; says which value stands behind each formula, by its place."""
    sheet = _sheet(book, _OVERVIEW, (36, 24, 90))
    sheet.append([_text(sheet, report.title, bold=True)])
    for label, said in (("Auswahl", report.asked), ("Stand", report.state), ("Hinweis", report.hint)):
        if said:
            sheet.append([_text(sheet, label), _text(sheet, said)])
    line, found = 1 + sum(bool(said) for said in (report.asked, report.state, report.hint)), {}
    for told in sheets.totals(report, names):
        line += 1
        if told.formula:
            found[f"B{line}"] = told.total.value or ""
        shown = told.formula or value(told.total.value, told.total.kind)
        number = _cell(sheet, shown, _FORMATS[told.total.kind], bold=told.total.main, formula=bool(told.formula))
        sheet.append([_text(sheet, told.label, bold=told.total.main), number, _text(sheet, told.total.note)])
    for said in report.legend:
        sheet.append([_text(sheet, "Was gezählt ist"), _text(sheet, said)])
    if max(len(report.sources), *(len(table.rows) for table in report.tables), 0) > MOST_LINKS:
        sheet.append([_text(sheet, "Verweise"), _text(sheet, _CUT)])
    return found


class _Named(NamedTuple):
    """A table, the name of its sheet, and the address that its links begin with."""

    table: Table
    name: str
    base: str


def _table(book: "Workbook", report: Report, named: _Named, steps: Steps) -> SheetRows:
    table, name, base = named
    widths = [_WIDTHS.get(column.kind, 14 + 8 * column.weight) for column in table.columns]
    sheet = _sheet(book, name, (*widths, 24, 60))
    columns = len(table.columns) + 2
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = f"A1:{sheets.letter(columns - 1)}{len(table.rows) + 1}"  # type: ignore[attr-defined]  # missing in the stubs
    sheet.print_title_rows = "1:1"
    titles = [*(column.title for column in table.columns), "Beleg", "Wortlaut"]
    sheet.append([_text(sheet, title, bold=True, filled=True) for title in titles])
    kinds = [column.kind for column in table.columns]
    rows = SheetRows(sheet)
    for row in steps.of(table.rows):
        rows.add((*_cells(row, kinds), *_source(report, row, base)))
    return rows


def _cells(row: Row, kinds: Sequence[CellKind]) -> Iterator[SheetCell]:
    for told, kind in zip(row.cells, kinds, strict=True):
        yield _typed(told, kind, row.apart)


@lru_cache(_MOST_SAME)
def _typed(told: reports.Cell, kind: CellKind, soft: bool) -> SheetCell:
    """A cell by the kind of its column; many cells of a workbook read the same."""
    shown = value(told, kind)
    return _of(shown, _FORMATS[kind] if not isinstance(shown, str) else "General", soft=soft)


def _source(report: Report, row: Row, base: str) -> Iterator[SheetCell]:
    """The best passage: a link to it, and its words."""
    best = report.sources[row.sources[0]] if row.sources else None
    yield _of(best.label if best else "", target=link(best, base) if best else "")
    yield _of(best.quote if best else "")


def _sources(book: "Workbook", report: Report, base: str) -> SheetRows:
    sheet = _sheet(book, "Quellen", (26, 30, 14, 90, 30))
    sheet.freeze_panes = "A2"
    titles = ("Dokument", "Herausgeber", "Datum", "Wortlaut", "Kennung")
    sheet.append([_text(sheet, title, bold=True, filled=True) for title in titles])
    rows = SheetRows(sheet)
    for one in report.sources:
        day = value(str(one.date) if one.date else "", CellKind.DAY)
        kind = CellKind.DAY if isinstance(day, date) else CellKind.TEXT
        linked = _of(one.label, target=link(one, base))
        rows.add((linked, _of(one.issuer), _of(day, _FORMATS[kind]), _of(one.quote), _of(one.document)))
    return rows


def _of(shown: _Value, form: str = "General", *, target: str = "", soft: bool = False) -> SheetCell:
    """A cell of its type."""
    told = printable(shown)[:_LONGEST] if isinstance(shown, str) else shown
    linked = bool(target and told)
    return SheetCell(
        told, _look(form, soft or told == UNKNOWN, isinstance(told, str), linked), target if linked else ""
    )


@cache
def _look(form: str, soft: bool, text: bool, linked: bool) -> sheets.Look:
    return sheets.Look(form, bold=False, filled=False, soft=soft, text=text, linked=linked)


def _unknown(book: "Workbook", report: Report) -> None:
    sheet = _sheet(book, "Nicht bekannt", (110,))
    sheet.append([_text(sheet, "Nicht bekannt", bold=True, filled=True)])
    for line in report.unknown or ("Zu dieser Auswahl fehlt nichts, was Netzatlas bemerkt hätte.",):
        sheet.append([_text(sheet, line)])


def _sheet(book: "Workbook", name: str, widths: Sequence[float]) -> "WriteOnlyWorksheet":
    """A sheet that prints on A4 landscape, as wide as one page."""
    sheet: Any = book.create_sheet(name)  # the stubs lack most of what a sheet has
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = sheets.fit_to_page()
    for number, width in enumerate(widths):
        sheet.column_dimensions[sheets.letter(number)].width = width
    made: WriteOnlyWorksheet = sheet
    return made


def _text(sheet: "WriteOnlyWorksheet", text: str, *, bold: bool = False, filled: bool = False) -> "Cell":
    """A cell of text."""
    return _cell(sheet, printable(text), "General", bold=bold, filled=filled)


def _cell(
    sheet: "WriteOnlyWorksheet",
    shown: _Value,
    form: str,
    *,
    bold: bool = False,
    filled: bool = False,
    formula: bool = False,
) -> "Cell":
    """A cell of its type; a text is never taken for a formula, whatever it starts with."""
    from openpyxl.cell import WriteOnlyCell

    told: Any = shown[:_LONGEST] if isinstance(shown, str) else shown
    made = WriteOnlyCell(sheet, value=told if told != "" else None)
    if isinstance(told, str) and told:
        made.data_type = "f" if formula else "s"
    look = sheets.Look(form, bold, filled, soft=told == UNKNOWN, text=isinstance(told, str), linked=False)
    sheets.dress(sheet, made, look)
    return made


def _with_values(content: bytes, told: dict[str, str]) -> bytes:
    """The overview with the value of each formula beside it, for programs that show files without computing."""
    part = part_of(content, _OVERVIEW_PART)
    for place, number in told.items():
        pattern = rb'(<c r="' + place.encode() + rb'"[^>]*>\s*<f>[^<]*</f>)\s*<v\s*/>'
        part = re.sub(pattern, rb"\g<1><v>" + number.encode() + rb"</v>", part.replace(b"<v></v>", b"<v />"))
    return part
