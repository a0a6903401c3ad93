"""The lines of a head put right: letters set apart, labels glued together, bars of tables, everything in one line."""

import re
from collections.abc import Iterator

from loaders.reading.papers.labels import is_bare_label
from loaders.reading.papers.numbers import DAY
from loaders.reading.text.cued import Cued

LONGEST_HEAD = 90
_LONGEST_LINE = 2_000
_ONE_LINE = 200
_SPACED = re.compile(
    r"(?<!\S)(?:[A-ZÄÖÜa-zäöüß] ){4,40}[A-ZÄÖÜa-zäöüß:](?: {2,4}(?:[A-ZÄÖÜa-zäöüß] ){1,40}[A-ZÄÖÜa-zäöüß][.:]?)*(?!\S)"
)
_BARS = re.compile(r"^[|\s]*[-:|\s]+[|\s]*$")
_SET_APART = re.compile(r"\s[|·•–—-]\s|\s{3,}|,\s|\t")
_COLUMNS = re.compile(r"\s{3,}|\t+")
_UNTICKED = re.compile(r"\s*(?:\[\s?\]|☐|□)\s*[^\[☐☒☑□]{0,60}")
_TICK = re.compile(r"\[[xX]\]\s?|[☒☑]\s?")
_GLUED = re.compile(
    r"(?<=[a-zäöüß.)\d])"
    r"(?=(?:Vorlage-Art|Vorlagenart|Drucksache-Art|Federführend|Bezüglich|Beteiligt|Aktenzeichen|Verfasser|Bearbeiter"
    r"|Niederschrift Nr|Initiator)[\w/-]*[:.])"
    r"|(?<=\S)\s+(?=Kosten \(Betrag|(?:Beschlussart|Status|Bearbeiter/-in|Anlass|Vorlage-Art|Drucksache-Art):)"
    r"|(?<=\S)\s{2,}(?=[A-ZÄÖÜ][\w /-]{2,30}:)"
)
_CUED_GLUED = Cued(
    _GLUED,
    (
        ":",
        "Kosten (Betrag",
        "Vorlage-Art",
        "Vorlagenart",
        "Drucksache-Art",
        "Federführend",
        "Bezüglich",
        "Beteiligt",
        "Aktenzeichen",
        "Verfasser",
        "Bearbeiter",
        "Niederschrift Nr",
        "Initiator",
    ),
)
_IN_ONE_LINE = re.compile(
    r"(?<=\S)\s+(?=(?:[A-ZÄÖÜ][\wäöü]{0,25}[ /-]{0,3}){1,3}:(?:\s|$)"
    r"|Beratungsfolge\b|Beschlussvorschlag\b|Sachverhalt\b)"
    rf"|\s+(?=(?:{DAY})\s)|(?<=[\s:])(?=(?:nicht)?öffentlich\s)|(?<=\söffentlich)\s+|(?<=\d\d\.\d\d\.\d{{4}})\s+"
    r"|(?<=:)\s+(?=[A-Z]+ \d)"
)


def head_lines(lines: list[str]) -> list[str]:
    """The first lines of a paper, each label at the beginning of one; empty lines are kept."""
    shown = "\n".join(line[:_LONGEST_LINE] for line in lines[:LONGEST_HEAD]).replace("\u00a0", " ")
    close = _SPACED.sub(_closed_up, shown)
    ticks = _TICK.search(close) is not None
    return [piece for line in close.split("\n") for piece in _pieces(line, ticks=ticks)] if lines else []


def _closed_up(spaced: re.Match[str]) -> str:
    """ "V o r l a g e   N r." is "Vorlage Nr."."""
    return " ".join(word.replace(" ", "") for word in re.split(r" {2,}", spaced[0]))


def _pieces(plain: str, *, ticks: bool) -> Iterator[str]:
    """The labels of a line; ``ticks``: in some line of the head a box is ticked."""
    if ticks and _TICK.search(plain):
        plain = _TICK.sub("", _UNTICKED.sub(" ", plain))
    if "|" in plain:
        if _BARS.match(plain):
            return
        plain = "   ".join(cell.strip() for cell in plain.split("|") if cell.strip())
    parts = _IN_ONE_LINE.split(plain) if len(plain) > _ONE_LINE and plain.count(":") > 2 else [plain]
    for part in parts:
        yield from _CUED_GLUED.split(part)


def cells_of(line: str) -> list[str]:
    """The parts of a line that bars, dots, dashes, commas or wide blanks set apart ("Amt 5 · 12345 Musterau")."""
    return [plain for cell in _SET_APART.split(line) if (plain := cell.strip(" -–|·"))]


def columns_apart(lines: list[str]) -> list[str]:
    """Each column of a line as a line of its own; a label stays with the value beside it."""
    return [cell for line in lines for cell in _cells(line)]


def _cells(line: str) -> Iterator[str]:
    label = ""
    for cell in _COLUMNS.split(line.strip()):
        if is_bare_label(cell) and not label:
            label = cell
            continue
        yield f"{label.rstrip(':')}: {cell}" if label else cell
        label = ""
    if label or not line.strip():
        yield label
