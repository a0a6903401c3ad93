"""Cells of a table that run together in one line, set apart again: "Stadt Nordtal15.000 €", "Geber20242025"."""

import re
from array import array
from collections.abc import Iterator, Sequence

_GLUED = re.compile(
    r"(?<=[a-zäöüß)])(?=\d{1,3}(?:\.\d{3}){0,3}(?:,\d{2})?\s?(?:€|EUR\b|Euro\b|%))|(?<=%)(?=\d)"
    r"|(?<=[a-zäöüß])(?=(?:20\d\d){2,6}(?!\d))"
)
_YEARS = re.compile(r"(?<!\d)(?:20\d\d){2,6}(?!\d)")
_DIGITS = 4


def set_apart(text: str, at: Sequence[int]) -> tuple[str, Sequence[int]]:
    """The line with a blank between cells that layout ran together, and the place of each character in the document;
    a blank that nobody wrote stands where the character behind it does."""
    joints = sorted(_joints(text))
    if not joints:
        return text, at
    pieces: list[str] = []
    places, start = array("I"), 0
    for joint in joints:
        pieces += (text[start:joint], " ")
        places.extend((*at[start:joint], at[joint]))
        start = joint
    places.extend(at[start:])
    return "".join((*pieces, text[start:])), places


def _joints(text: str) -> Iterator[int]:
    yield from (found.start() for found in _GLUED.finditer(text))
    for found in _YEARS.finditer(text):
        yield from range(found.start() + _DIGITS, found.end(), _DIGITS)
