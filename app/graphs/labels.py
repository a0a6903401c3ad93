"""Names beside nodes: broken into short lines, and how wide they become."""

from textwrap import wrap
from typing import Final

LETTER: Final = 8.8
"""How wide a letter is at most on the average, in pixels at the size in which names are drawn."""
_LINE: Final = 22
_LINES: Final = 3
_UNPRINTABLE: Final = str.maketrans(dict.fromkeys((*range(0x20), 0x7F, 0xFFFE, 0xFFFF), " "))


def label(name: str) -> str:
    """The name in up to three short lines."""
    lines = wrap(" ".join(name.split()), _LINE, break_long_words=False) or ["?"]
    if len(lines) > _LINES:
        lines = [*lines[: _LINES - 1], lines[_LINES - 1][: _LINE - 2] + " …"]
    return "\n".join(lines)


def half_width(name: str) -> float:
    """Half the width of the name as it is drawn, in pixels."""
    return max(len(line) for line in label(name).split("\n")) * LETTER / 2


def printable(words: str) -> str:
    """The words without the signs that an XML document may not hold; a space stands for each."""
    return words.translate(_UNPRINTABLE)
