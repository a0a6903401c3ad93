"""Names, letters, formulas and looks of the sheets of a workbook."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from graph_model.records.reports import Report, Table, Total

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet
    from openpyxl.worksheet.properties import PageSetupProperties

_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")
_WILD = re.compile(r"([~*?])")
_LONGEST_NAME = 31
_OURS = ("überblick", "quellen", "nicht bekannt")


@dataclass(frozen=True, slots=True)
class SheetTotal:
    """A total with the formula that computes it anew; none where it is no sum of rows."""

    label: str
    total: Total
    formula: str


def names(report: Report) -> tuple[str, ...]:
    """A name for the sheet of each table: short, allowed, and no other's."""
    found: list[str] = []
    for table in report.tables:
        name = _FORBIDDEN.sub(" ", table.title).strip()[:_LONGEST_NAME].strip() or "Tabelle"
        taken, number = {*_OURS, *(one.lower() for one in found)}, 2
        while name.lower() in taken:
            name, number = f"{name[: _LONGEST_NAME - 3].strip()} {number}", number + 1
        found.append(name)
    return tuple(found)


def totals(report: Report, sheet_names: Sequence[str]) -> Iterator[SheetTotal]:
    """All totals of the report; those of a second table are told apart by its name."""
    with_totals = sum(bool(table.totals) for table in report.tables)
    for number, table in enumerate(report.tables):
        for total in table.totals:
            label = f"{table.title}: {total.label}" if with_totals > 1 else total.label
            place = number if total.table is None else total.table
            yield SheetTotal(label, total, _formula(report.tables[place], total, sheet_names[place]))


@cache
def letter(number: int) -> str:
    """The letter of a column, counted from 0."""
    first, last = divmod(number, 26)
    return (letter(first - 1) if first else "") + chr(ord("A") + last)


def fit_to_page() -> "PageSetupProperties":
    """As wide as one page of paper."""
    from openpyxl.worksheet.properties import PageSetupProperties

    return PageSetupProperties(fitToPage=True)


class Look(NamedTuple):
    """How a cell looks: the form of its number, headings bold on grey, what counts in no total soft, texts wrapped."""

    form: str
    bold: bool
    filled: bool
    soft: bool
    text: bool
    linked: bool


def dress(sheet: "WriteOnlyWorksheet", cell: "Cell", look: Look) -> None:
    """Gives the cell its look. A look is made once for a sheet: setting each font anew takes ten times as long."""
    made: dict[Look, Any] = sheet.__dict__.setdefault("_looks", {})
    if look not in made:
        _dress(cell, look)
        made[look] = cell._style  # type: ignore[attr-defined]  # what openpyxl keeps a look in
    cell._style = made[look]  # type: ignore[attr-defined]


def style_of(sheet: "WriteOnlyWorksheet", look: Look) -> int:
    """The number of a look in the workbook."""
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(sheet, value="")
    dress(sheet, cell, look)
    number: int = cell.style_id
    return number


def _dress(cell: "Cell", look: Look) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill

    colour = "FF0B5563" if look.linked else "FF5B6770" if look.soft else "FF1B262D"
    cell.font = Font(name="Calibri", size=10, bold=look.bold, color=colour, underline="single" if look.linked else None)
    cell.alignment = Alignment(vertical="top", wrap_text=look.text)
    cell.number_format = look.form
    if look.filled:
        cell.fill = PatternFill("solid", fgColor="FFE3EFF1")


def _formula(table: Table, total: Total, name: str) -> str:
    if total.addend is None or total.value is None or not table.rows:
        return ""
    added = _range(name, total.addend, len(table.rows))
    if not total.where:
        return f"=SUM({added})"
    told = ((_range(name, column, len(table.rows)), _criterion(text)) for column, text in total.where)
    return f"=SUMIFS({added},{','.join(f'{where},{text}' for where, text in told)})"


def _range(name: str, column: int, rows: int) -> str:
    return f"'{name}'!${letter(column)}$2:${letter(column)}${rows + 1}"


def _criterion(text: str) -> str:
    """Exactly this text: signs that match others are escaped."""
    escaped = _WILD.sub(r"~\1", text).replace('"', '""')
    return f'"={escaped}"'
