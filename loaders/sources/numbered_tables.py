"""Membership lists whose rows bear running numbers, with cells glued together ("2Netz e. V.500,001996ja") or set apart
by blanks, a name over several lines among them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.sources.draft import Cell, Row

_HEADING = re.compile(
    r"(?:organisation|verein|verband|mitgliedschaft|institution|zusammenschluss|name)\S*.{0,60}?"
    r"(?:beitrag|betrag|kosten|betrag|euro|eur\b|€)",
    re.IGNORECASE,
)
_OF_MONEY = ("beitrag", "betrag", "kosten", "eur", "€")
"""In small letters; one of them stands in every heading, and in few other lines."""
_LINE = re.compile(
    r"(?P<number>\d{1,3})\.?[ \t]?(?P<body>[A-ZÄÖÜ„\"(].*?)[ \t]?"
    r"(?P<amount>\d{1,3}(?:\.\d{3})*,\d\d(?:[ \t]?(?:€|EUR|Euro))?(?:[ \t]?\([^)\n]{3,40}\))?"
    r"|beitragsfrei|entfällt|kostenfrei|keine[rn]?\b)"
    r"[ \t]?(?P<since>(?:19|20)\d\d(?=\d{1,2}\s?(?:Monat|Tag|Woche|Jahr)|[^\d,.]|$))?[ \t]?(?P<notice>.*)"
)
_NUMBER = re.compile(r"(\d{1,3})\.?(?=[ \t]{1,6}[A-ZÄÖÜ„\"(])")
_PIECE = re.compile(r"\S+(?:(?:[ \t]|[ \t]*\n[ \t]*)(?![ \t\n])\S+)*")
_KINDS = (
    ("amount", re.compile(r"\d{1,3}(?:\.\d{3})*,\d\d.*|beitragsfrei|entfällt|kostenfrei|keine[rn]?|k\.\s?A\.")),
    ("unit", re.compile(r"(?:FB|FD|Amt|Abt\.|OE)?\s?\d{1,3}(?:\.\d)?|[A-Z]{1,3}")),
    ("since", re.compile(r"(?:19|20)\d\d")),
)
_GLUED_YEAR = re.compile(r"((?:19|20)\d\d)(?=[a-zäöü])")
_FEWEST_ROWS = 3
_LONGEST_LINE = 600
_MOST_LINES = 4


@dataclass(frozen=True)
class _Entry:
    """The lines of one running number."""

    number: int
    start: int
    text: str


def numbered_rows(text: str) -> tuple[Row, ...]:
    """The rows under a heading, as long as their numbers run on from 1; fewer than three are no table."""
    if not any(_is_heading(line) for line in text.splitlines(keepends=True)):
        return ()
    glued, spaced = _glued(text), _spaced(text)
    rows = spaced if len(spaced) > len(glued) else glued
    return rows if len(rows) >= _FEWEST_ROWS else ()


def _glued(text: str) -> tuple[Row, ...]:
    """Rows of one line whose cells stand close together."""
    rows: list[Row] = []
    place, is_open, columns = 0, False, ""
    for line in text.splitlines(keepends=True):
        if _is_heading(line):
            is_open, columns = True, line
        found = _LINE.match(line[:_LONGEST_LINE]) if is_open else None
        if found and int(found["number"]) == len(rows) + 1:
            rows.append(_row(found, place, columns))
        place += len(line)
    return tuple(rows)


def _is_heading(line: str) -> bool:
    """Whether the line names a column of bodies and one of amounts."""
    folded = line[:_LONGEST_LINE].casefold()
    if not any(word in folded for word in _OF_MONEY):
        return False
    return _HEADING.search(line[:_LONGEST_LINE]) is not None and not line[:1].isdigit()


def _row(found: re.Match[str], place: int, columns: str) -> Row:
    told = {"body": "body", "amount": "amount", "since": "since"}
    if re.search(r"kündigung|kündbar|frist", columns, re.IGNORECASE):
        told["notice"] = "terminable_notice"
    cells = tuple(
        Cell(column=role, start=place + found.start(group), end=place + found.end(group), heading="")
        for group, role in told.items()
        if found[group]
    )
    return Row(start=place + found.start(), end=max(cell.end for cell in cells), cells=cells)


def _spaced(text: str) -> tuple[Row, ...]:
    """Rows whose cells at least two blanks set apart; a name may go on in the next line."""
    place = 0
    for line in text.splitlines(keepends=True):
        if _is_heading(line):
            return tuple(row for entry in _entries(text, place) if (row := _spaced_row(entry)))
        place += len(line)
    return ()


def _entries(text: str, start: int) -> Iterator[_Entry]:
    """The numbered entries behind the heading, each to the empty line, or to the next number."""
    place, expected = start, 1
    lines = text[start:].splitlines(keepends=True)
    for at, line in enumerate(lines):
        found = _NUMBER.match(line)
        if found and int(found[1]) == expected:
            told = line
            for further in lines[at + 1 : at + _MOST_LINES]:
                if not further.strip() or _NUMBER.match(further):
                    break
                told += further
            yield _Entry(expected, place, told[:_LONGEST_LINE].rstrip())
            expected += 1
        place += len(line)


def _spaced_row(entry: _Entry) -> Row | None:
    """The cells by their looks: the name first, then unit, amount and year; what is left tells of notice."""
    first = _NUMBER.match(entry.text)
    pieces = [(f.start(), f.end()) for f in _PIECE.finditer(entry.text, first.end() if first else 0)]
    if len(pieces) < len(("name", "amount")):
        return None
    cells = [_cell(entry, "body", *pieces[0])]
    for start, end in _parted(entry.text, pieces[1:]):
        told = [role for role, look in _KINDS if look.fullmatch(entry.text[start:end])]
        role = next((role for role in told if role not in {cell.column for cell in cells}), "terminable_notice")
        cells.append(_cell(entry, role, start, end))
    return Row(start=entry.start, end=max(cell.end for cell in cells), cells=tuple(cells))


def _parted(text: str, pieces: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """A year glued to what follows it is a cell of its own ("2002jederzeit")."""
    for start, end in pieces:
        year = _GLUED_YEAR.match(text, start, end)
        yield from ((start, year.end()), (year.end(), end)) if year else ((start, end),)


def _cell(entry: _Entry, role: str, start: int, end: int) -> Cell:
    return Cell(column=role, start=entry.start + start, end=entry.start + end, heading="")
