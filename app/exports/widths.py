"""How wide the columns of a table on paper are: each as wide as its longest word, so that neither word nor number is
torn, and the rest of the page shared by how much there is to read. Where that does not fit, letters become smaller."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from app.exports.page_drawing import width_of

SIZES: Final = (17, 16, 15, 14, 13)
"""Of letters, in half points, the usual one first."""
_TWIPS: Final = 10
"""In half a point."""
_BREAKS: Final = re.compile(r"(?<=-)|[ \n]+")
_LONGEST_PART: Final = 0.14
"""A word that takes more of the page than this is divided all the same."""
_BOLDER: Final = 1.12
_WORD: Final = 12
"""A cell of so many letters is a word, which wants no more room than it needs."""
_LETTER: Final = 0.5
_LINES: Final = 4
"""In so many lines the fuller cells of a column shall be read."""
_MUCH: Final = 100.0


@dataclass(frozen=True, slots=True)
class ColumnTexts:
    """What stands in a column: its head, its cells, the share of the page it was meant to have, and whether it holds
    numbers."""

    title: str
    cells: Sequence[str]
    weight: float
    is_number: bool

    def need(self, size: int, page: int) -> float:
        """The least width."""
        letter = size * _TWIPS
        longest = max(_word(self.title, letter) * _BOLDER, *(_word(cell, letter) for cell in self.cells), 0.0)
        if self.is_number:
            return longest
        return max(min(longest, page * _LONGEST_PART), self.reading() * letter * _LETTER / _LINES)

    def reading(self) -> float:
        """How many letters the fuller cells hold, which make the rows high."""
        told = sorted(len(cell) for cell in self.cells if cell)
        fuller = told[len(told) // 2 :]
        mean = sum(fuller) / len(fuller) if fuller else 0.0
        return min(mean, _MUCH) if mean > _WORD and not self.is_number else 1.0


def column_widths(columns: Sequence[ColumnTexts], page: int, pad: int) -> tuple[int, list[int]]:
    """The size of letters, and the width of each column in the unit of ``page`` (twips), of whose width they take all;
    ``pad`` is what a cell has beside its text."""
    for size in SIZES:
        needs = [column.need(size, page) + pad for column in columns]
        if sum(needs) <= page:
            return size, _shared(columns, needs, page)
    return SIZES[-1], _squeezed(columns, needs, page)


def _shared(columns: Sequence[ColumnTexts], needs: Sequence[float], page: int) -> list[int]:
    shares = [column.weight * column.reading() for column in columns]
    spare = page - sum(needs)
    return _whole([need + spare * share / sum(shares) for need, share in zip(needs, shares, strict=True)], page)


def _squeezed(columns: Sequence[ColumnTexts], needs: Sequence[float], page: int) -> list[int]:
    """Numbers keep what they need as long as words have half of it."""
    numbers = sum(need for column, need in zip(columns, needs, strict=True) if column.is_number)
    words = sum(needs) - numbers
    left = max(page - numbers, words / 2)
    squeezed = [need if column.is_number else need * left / words for column, need in zip(columns, needs, strict=True)]
    return _whole([need * page / sum(squeezed) for need in squeezed], page)


def _word(text: str, letter: float) -> float:
    """The widest word, which ends at a space and after a hyphen."""
    return max((width_of(word, letter) for word in _BREAKS.split(text)), default=0.0)


def _whole(widths: Sequence[float], page: int) -> list[int]:
    told = [int(width) for width in widths]
    return [*told[:-1], page - sum(told[:-1])]
