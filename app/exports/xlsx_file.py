"""A report as a workbook: an overview with totals as formulas, a sheet for each table (typed cells, frozen head,
filter), one of all sources with links, one of what is not known."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from app.exports import sheets
from app.exports.cells import UNKNOWN, printable, value
from app.exports.citing import link
from app.exports.packing import packed, part_of
from graph_model.records.reports import CellKind, Report, Row, Table

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

_OVERVIEW: Final = "Überblick"
_OVERVIEW_PART: Final = "xl/worksheets/sheet1.xml"
_LONGEST: Final = 32_000
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


def xlsx(report: Report, base: str = "") -> bytes:
    """The workbook; ``base`` is the address of the server that links to documents lead to."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    book.properties.creator = "Netzatlas"
    book.properties.title = printable(report.title)
    book.properties.language = "de-DE"
    book.calculation.fullCalcOnLoad = True
    names = sheets.names(report)
    told = _overview(book, report, names)
    for table, name in zip(report.tables, names, strict=True):
        _table(book, report, table, name, base)
    _sources(book, report, base)
    _unknown(book, report)
    out = BytesIO()
    book.save(out)
    return packed(out.getvalue(), report.made, {_OVERVIEW_PART: _with_values(out.getvalue(), told)})


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
    return found


def _table(book: "Workbook", report: Report, table: Table, name: str, base: str) -> None:
    widths = [_WIDTHS.get(column.kind, 14 + 8 * column.weight) for column in table.columns]
    sheet = _sheet(book, name, (*widths, 24, 60))
    columns = len(table.columns) + 2
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = f"A1:{sheets.letter(columns - 1)}{len(table.rows) + 1}"  # type: ignore[attr-defined]  # missing in the stubs
    sheet.print_title_rows = "1:1"
    titles = [*(column.title for column in table.columns), "Beleg", "Wortlaut"]
    sheet.append([_text(sheet, title, bold=True, filled=True) for title in titles])
    kinds = [column.kind for column in table.columns]
    for row in table.rows:
        sheet.append([*_cells(sheet, row, kinds), *_source(sheet, report, row, base)])


def _cells(sheet: "WriteOnlyWorksheet", row: Row, kinds: Sequence[CellKind]) -> Iterator["Cell"]:
    for told, kind in zip(row.cells, kinds, strict=True):
        shown = value(told, kind)
        yield _cell(sheet, shown, _FORMATS[kind] if not isinstance(shown, str) else "General", soft=row.apart)


def _source(sheet: "WriteOnlyWorksheet", report: Report, row: Row, base: str) -> Iterator["Cell"]:
    """The best passage: a link to it, and its words."""
    best = report.sources[row.sources[0]] if row.sources else None
    yield _text(sheet, best.label if best else "", link(best, base) if best else "")
    yield _text(sheet, best.quote if best else "")


def _sources(book: "Workbook", report: Report, base: str) -> None:
    sheet = _sheet(book, "Quellen", (26, 30, 14, 90, 30))
    sheet.freeze_panes = "A2"
    titles = ("Dokument", "Herausgeber", "Datum", "Wortlaut", "Kennung")
    sheet.append([_text(sheet, title, bold=True, filled=True) for title in titles])
    for one in report.sources:
        day = value(str(one.date) if one.date else "", CellKind.DAY)
        kind = CellKind.DAY if isinstance(day, date) else CellKind.TEXT
        sheet.append(
            [
                _text(sheet, one.label, link(one, base)),
                _text(sheet, one.issuer),
                _cell(sheet, day, _FORMATS[kind]),
                _text(sheet, one.quote),
                _text(sheet, one.document),
            ]
        )


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


def _text(
    sheet: "WriteOnlyWorksheet", text: str, target: str = "", *, bold: bool = False, filled: bool = False
) -> "Cell":
    """A cell of text, with a link where there is a target."""
    linked = bool(target and text)
    made = _cell(sheet, printable(text), "General", bold=bold, filled=filled, linked=linked)
    if linked:
        made.hyperlink = target
        made.data_type = "s"
    return made


def _cell(
    sheet: "WriteOnlyWorksheet",
    shown: _Value,
    form: str,
    *,
    bold: bool = False,
    filled: bool = False,
    soft: bool = False,
    linked: bool = False,
    formula: bool = False,
) -> "Cell":
    """A cell of its type; a text is never taken for a formula, whatever it starts with."""
    from openpyxl.cell import WriteOnlyCell

    told: Any = shown[:_LONGEST] if isinstance(shown, str) else shown
    made = WriteOnlyCell(sheet, value=told if told != "" else None)
    if isinstance(told, str) and told:
        made.data_type = "f" if formula else "s"
    look = sheets.Look(form, bold, filled, soft or told == UNKNOWN, isinstance(told, str), linked)
    sheets.dress(sheet, made, look)
    return made


def _with_values(content: bytes, told: dict[str, str]) -> bytes:
    """The overview with the value of each formula beside it, for programs that show files without computing."""
    part = part_of(content, _OVERVIEW_PART)
    for place, number in told.items():
        pattern = rb'(<c r="' + place.encode() + rb'"[^>]*>\s*<f>[^<]*</f>)\s*<v\s*/>'
        part = re.sub(pattern, rb"\g<1><v>" + number.encode() + rb"</v>", part.replace(b"<v></v>", b"<v />"))
    return part
