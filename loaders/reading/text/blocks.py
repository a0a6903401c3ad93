"""Lines of a text put together into paragraphs: what layout broke goes on, what stands for itself stays alone."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from loaders.reading.text.sections import heading

_WRAPPED = 62
_WIDEST = 180
"""Of lines that are wrapped at all."""
_LEANS = re.compile(
    r"(?:\b(?:der|die|das|des|dem|den|ein|eine|einer|einem|eines|und|oder|sowie|bzw\.|von|vom|zu|zum|zur|in|im|an|am"
    r"|bei"
    r"|beim|für|mit|auf|aus|nach|über|durch|gegen|als|bis|seit|ab|um|wird|werden|mbH|z\.B\.|s\.)|[,\-–/])$"
)
ITEM = re.compile(r"(?!e\.\s?[VG]\.)(?![-–]\s[^\n–-]{1,40}\s[-–][\s,.])(?:[-•*–#|]|\(?\d{1,2}[.)]|[a-h][.)])(?:\s|$)")
_DATE = re.compile(
    r"\d{1,2}\.\s?(?:\d{1,2}\.\s?\d{2,4}|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b"
)
_TO_DATE = re.compile(r"\b(?:am|zum|vom|dem|bis|seit|ab|ist|bzw\.|und|den)$")
_SHORTENED = re.compile(r"\b(?:e\.\s?V|Abs|Nr|ca|gem|inkl|zzgl|bzw|sog|rd)\.$")
_LABEL = re.compile(
    r"(?:Vorlage|Vorlagen?-?(?:nummer|art)|Aktenzeichen|Art|Status|Datum|Nr\.?|Nummer|Federführend|Beratungsfolge"
    r"|Betreff"
    r"|Bezüglich|Az\.?|Drucksache|Dezernat|Amt|Fachbereich|Gremium|Termin|Sitzungstermin|TOP|Finanz\..*|Haushaltsstelle"
    r"|(?:Ein|Lauf)\w* Kosten|Tagesordnung|Öffentlichkeit|Zuständigkeit|Ergebnis|Abstimmung)\s*(?::.*)?"
)
_ROW = re.compile(r"\S(?:\s{3,}|\t)(?:[-+]?\d[\d.,]*(?:\s?(?:€|EUR|Euro|T€|TEUR|%))?|\*+|-|–)(?:\s{3,}\S[^.;]{0,25})?$")
"""A line of a table: its last or last but one cell is a number."""
CELL = " | "
"""Between the cells of a row drawn with strokes."""
_CELLS = 2
"""So many strokes make a line the row of a table."""
_CUT_NUMBER = re.compile(r"\d,\d$")
_REST_OF_NUMBER = re.compile(r"\d(?!\d|[.,]\d)")
_DASHES = ("  -  ", "  –  ")
"""Between the cells of a row that are set apart by dashes."""
_WIDE = re.compile(r"\S(?:\s{3,}|\t)(?=\S)")


class Line(NamedTuple):
    """A line without the blanks around it, and where its text starts in the document."""

    start: int
    text: str


def _lines(text: str) -> Iterator[Line]:
    place = 0
    for line in text.splitlines(keepends=True):
        begun = line.lstrip()
        yield Line(place + len(line) - len(begun), begun.rstrip())
        place += len(line)


def blocks(text: str) -> Iterator[list[Line]]:
    """Lines that belong to one paragraph."""
    block: list[Line] = []
    for line in _lines(text):
        if block and not _continues(block[-1].text, line.text):
            yield block
            block = []
        if line.text:
            block.append(line)
    if block:
        yield block


def _continues(before: str, after: str) -> bool:
    """Whether ``after`` goes on in the sentence or paragraph of ``before``."""
    if not after or not before:
        return False
    return _goes_on_in_line(before, after) or _goes_on_below(before, after)


def _goes_on_below(before: str, after: str) -> bool:
    if before[-1] in "|:" or before.startswith("#") or ITEM.match(after) or heading(after):
        return False
    if _LABEL.fullmatch(after) or _LABEL.fullmatch(before):
        return False
    if (
        max(before.count(CELL), after.count(CELL)) >= _CELLS
        or _ROW.search(before)
        or (_ROW.search(after) and len(_WIDE.findall(before)) > 1)
        or any(dash in before and dash in after for dash in _DASHES)
    ):
        return False
    if len(before) >= _WRAPPED and (len(before) < 2 * _WRAPPED or before[-1] not in ".!?;"):
        return True
    if len(before) >= 2 * _WRAPPED and before[-1] not in '.!?;:”“"' and after[0].isalnum():
        return len(before) < _WIDEST
    return before[-1] not in ".!?" and (bool(_LEANS.search(before)) or after[0].islower())


def is_cut_number(before: str, after: str) -> bool:
    """Whether the last digit of a sum in EUR stands in the next line ("12.350,0" / "0 €")."""
    return after[0].isdigit() and _CUT_NUMBER.search(before) is not None and _REST_OF_NUMBER.match(after) is not None


def _goes_on_in_line(before: str, after: str) -> bool:
    """A date after the word that leads to it ("am" / "14. Oktober"), a small letter after an abbreviation."""
    if is_cut_number(before, after):
        return True
    dated = _DATE.match(after) is not None and _TO_DATE.search(before) is not None
    return dated or (after[0].islower() and len(before) >= _WRAPPED and _SHORTENED.search(before) is not None)
