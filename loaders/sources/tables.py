"""Membership tables as CSV and XLSX files."""

import csv
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree.ElementTree import ParseError

from loaders.sources.decoding import UnreadableFileError, read_bytes, read_text
from loaders.sources.draft import Draft, Refusal, Tombstone
from loaders.sources.table_drafts import Grid, table_drafts

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_DELIMITERS = ";\t,|"
_SNIFFED_LINES = 30
_ENCRYPTED = b"\xd0\xcf\x11\xe0"
_LARGEST_UNPACKED = 300 * 1024 * 1024
_MOST_ROWS = 100_000


class CsvSource:
    """Tables whose file name ends in .csv or .tsv; delimiter and encoding are found out."""

    name = "csv"
    endings = frozenset({".csv", ".tsv"})

    def recognises(self, path: Path) -> bool:
        """By the ending of the file's name."""
        return path.suffix.casefold() in self.endings

    def read(self, path: Path) -> Iterator[Draft | Tombstone | Refusal]:
        """One draft for the table; rows with formulas are refused one by one."""
        try:
            cells = _csv_cells(path)
        except UnreadableFileError as error:
            yield Refusal(origin=path.as_posix(), reason=error.message)
            return
        formulas = frozenset(
            (row, column) for row, line in enumerate(cells) for column, cell in enumerate(line) if cell.startswith("=")
        )
        yield from table_drafts(Grid(cells, formulas=formulas), path, self.name)


class XlsxSource:
    """Workbooks in the XLSX format; each sheet is a table of its own."""

    name = "xlsx"
    endings = frozenset({".xlsx", ".xlsm"})

    def recognises(self, path: Path) -> bool:
        """By the ending of the file's name."""
        return path.suffix.casefold() in self.endings

    def read(self, path: Path) -> Iterator[Draft | Tombstone | Refusal]:
        """One draft a sheet that is a table; sheets without a table are refused only where no sheet is one."""
        try:
            grids = _sheets(path)
        except UnreadableFileError as error:
            yield Refusal(origin=path.as_posix(), reason=error.message)
            return
        found = [
            item
            for number, grid in enumerate(grids)
            for item in table_drafts(grid, path, self.name, f"-{number + 1}" if number else "")
        ]
        is_table = any(isinstance(item, Draft) for item in found)
        yield from (item for item in found if not is_table or isinstance(item, Draft) or _speaks_of_a_row(item))


def _speaks_of_a_row(item: Draft | Refusal) -> bool:
    return isinstance(item, Refusal) and "Zeile" in (item.place or "")


def _csv_cells(path: Path) -> list[list[str]]:
    text = read_text(path)
    try:
        return list(csv.reader(text.splitlines(keepends=True), delimiter=_delimiter(text)))
    except csv.Error as error:
        raise UnreadableFileError(path, "Die CSV-Datei ist beschädigt (Anführungszeichen oder Feldlänge).") from error


def _delimiter(text: str) -> str:
    """The delimiter that cuts most of the first lines into the same number of fields."""
    lines = [line for line in text.splitlines()[:_SNIFFED_LINES] if line.strip()]

    def evenness(delimiter: str) -> tuple[int, int]:
        counts = [len(next(csv.reader([line], delimiter=delimiter), [])) for line in lines]
        usual = max(set(counts), key=counts.count, default=1)
        return (counts.count(usual) if usual > 1 else 0, usual)

    return max(_DELIMITERS, key=evenness)


def _sheets(path: Path) -> list[Grid]:
    from openpyxl import load_workbook  # on use: every process that reads would pay for it at its start
    from openpyxl.utils.exceptions import InvalidFileException

    if read_bytes(path).startswith(_ENCRYPTED):
        raise UnreadableFileError(path, "Die Arbeitsmappe ist verschlüsselt oder hat das alte XLS-Format.")
    try:
        _refuse_bomb(path)
        book = load_workbook(path, read_only=True, data_only=False)
        return [_grid(path, sheet) for sheet in book.worksheets]
    except (zipfile.BadZipFile, InvalidFileException, KeyError, ValueError, EOFError, ParseError) as error:
        raise UnreadableFileError(path, "Die Arbeitsmappe ist beschädigt oder keine XLSX-Datei.") from error


def _refuse_bomb(path: Path) -> None:
    """A few kilobytes can be packed so that they fill the memory."""
    with zipfile.ZipFile(path) as packed:
        if sum(part.file_size for part in packed.infolist()) > _LARGEST_UNPACKED:
            limit = _LARGEST_UNPACKED // 1024 // 1024
            raise UnreadableFileError(path, f"Die Arbeitsmappe wäre entpackt größer als {limit} MB.")


def _without_tail(cells: list[str]) -> list[str]:
    """A single cell far to the right makes a row of thousands."""
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _grid(path: Path, sheet: "Worksheet") -> Grid:
    cells: list[list[str]] = []
    formulas: set[tuple[int, int]] = set()
    for number, row in enumerate(sheet.iter_rows()):
        if number >= _MOST_ROWS:
            raise UnreadableFileError(path, f"Ein Blatt hat mehr als {_MOST_ROWS // 1000}.000 Zeilen.", sheet.title)
        cells.append(_without_tail([_shown(cell.value) for cell in row]))
        formulas.update((number, at) for at, cell in enumerate(row) if _is_formula(cell.value))
    return Grid(cells, place=f"Blatt „{sheet.title}“", formulas=frozenset(formulas))


def _is_formula(value: object) -> bool:
    return isinstance(value, str) and value.startswith("=")


def _shown(value: object) -> str:
    """A cell as a German reader sees it; never in exponents."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nein"
    if isinstance(value, float):
        plain = f"{Decimal(repr(value)):f}"
        return plain.removesuffix(".0").replace(".", ",")
    if isinstance(value, datetime | date):
        return f"{value:%d.%m.%Y}"
    return str(value)
