"""Rows that are written as they stand in the file of a sheet."""

from datetime import date
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from app.exports.sheet_rows import SheetCell, SheetRows
from app.exports.sheets import Look

_PART = "xl/worksheets/sheet1.xml"
_PLAIN = Look("General", bold=False, filled=False, soft=False, text=True, linked=False)
_DAY = Look("DD.MM.YYYY", bold=False, filled=False, soft=False, text=False, linked=False)


def _read(*told: tuple[SheetCell, ...], most_links: int = 10) -> Worksheet:
    """The sheet that a spreadsheet reads, below a head of one cell."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Blatt")
    sheet.append(["Kopf"])
    rows = SheetRows(sheet, most_links=most_links)
    for cells in told:
        rows.add(cells)
    out, whole = BytesIO(), BytesIO()
    book.save(out)
    with ZipFile(out) as given, ZipFile(whole, "w") as made:
        for name in given.namelist():
            made.writestr(name, rows.within(given.read(name)) if name == _PART else given.read(name))
    read = load_workbook(whole)["Blatt"]
    assert isinstance(read, Worksheet)
    return read


def test_cells_keep_their_types_and_a_text_is_never_a_formula() -> None:
    day, texts = date(2024, 3, 5), ("=1+1", "A & <B>", "  mit Rand\n und Zeile ", "")
    cells = (*(SheetCell(text, _PLAIN) for text in texts), SheetCell(Decimal("12.50"), _PLAIN), SheetCell(day, _DAY))
    _, row = _read(cells).iter_rows()
    *read, number, when = [cell.value for cell in row]
    assert (read, number, when.date(), row[0].data_type) == ([*texts[:3], None], 12.5, day, "s")  # type: ignore[union-attr]


def test_links_are_left_out_beyond_what_a_sheet_can_hold() -> None:
    rows = [(SheetCell(f"Stelle {number}", _PLAIN, f"http://127.0.0.1/{number}"),) for number in range(3)]
    read = [row[0] for row in _read(*rows, most_links=2).iter_rows(min_row=2)]
    assert [cell.value for cell in read] == ["Stelle 0", "Stelle 1", "Stelle 2"]
    assert [cell.hyperlink.target if cell.hyperlink else None for cell in read] == [
        "http://127.0.0.1/0", "http://127.0.0.1/1", None,
    ]  # fmt: skip
