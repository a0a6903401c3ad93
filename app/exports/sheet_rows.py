"""Rows of a sheet as they stand in its file. openpyxl makes an object of each cell, which takes ten times as long: with
eighty thousand rows most of a minute."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple
from xml.sax.saxutils import escape

from app.exports import sheets
from app.exports.sheets import Look

if TYPE_CHECKING:
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

MOST_LINKS: Final = 65_000
"""Excel opens no sheet with more than 65,530."""

_FIRST_DAY: Final = date(1899, 12, 30)
_MOST_SAME: Final = 50_000
_END: Final = b"</sheetData>"
_SIGNS: Final = {"\r": "&#13;"}
SheetValue = str | int | Decimal | date


class SheetCell(NamedTuple):
    """A value with its look; a text is never taken for a formula. ``target``: where a link on it leads."""

    value: SheetValue
    look: Look
    target: str = ""


@dataclass
class SheetRows:
    """The rows of ``sheet`` after ``last``, the last one that openpyxl wrote."""

    sheet: "WriteOnlyWorksheet"
    last: int = 1
    most_links: int = MOST_LINKS
    _told: list[str] = field(default_factory=list)
    _links: int = 0

    def __post_init__(self) -> None:
        self._same = lru_cache(_MOST_SAME)(self._words)

    def add(self, cells: Iterable[SheetCell]) -> None:
        """One more row."""
        self.last += 1
        told = "".join(self._cell(f"{sheets.letter(at)}{self.last}", cell) for at, cell in enumerate(cells))
        self._told.append(f'<row r="{self.last}">{told}</row>')

    def within(self, part: bytes) -> bytes:
        """The file of the sheet with these rows."""
        return part.replace(_END, "".join(self._told).encode() + _END, 1)

    def _cell(self, place: str, cell: SheetCell) -> str:
        if cell.target:
            self._link(place, cell.target)
        return f'<c r="{place}"{self._same(cell.value, cell.look)}'

    def _words(self, value: SheetValue, look: Look) -> str:
        """What follows the place of a cell; many cells of a sheet read the same."""
        style = f' s="{sheets.style_of(self.sheet, look)}"'
        if value == "":
            return f'{style} t="n"/>'
        if isinstance(value, str):
            kept = ' xml:space="preserve"' if value != value.strip() else ""
            return f'{style} t="inlineStr"><is><t{kept}>{escape(value, _SIGNS)}</t></is></c>'
        number = (value - _FIRST_DAY).days if isinstance(value, date) else value
        return f'{style} t="n"><v>{number}</v></c>'

    def _link(self, place: str, target: str) -> None:
        from openpyxl.worksheet.hyperlink import Hyperlink

        self._links += 1
        if self._links <= self.most_links:
            self.sheet._hyperlinks.append(Hyperlink(ref=place, target=target))  # type: ignore[attr-defined]  # missing in the stubs
