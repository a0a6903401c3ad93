"""Membership lists whose cells were glued together and whose rows bear running numbers ("2Netz e. V.500,001996ja")."""

import re

from loaders.sources.draft import Cell, Row

_HEADING = re.compile(
    r"(?:organisation|verein|verband|mitgliedschaft|institution|zusammenschluss|name)\S*.{0,60}?"
    r"(?:beitrag|kosten|betrag|euro|eur\b|€)",
    re.IGNORECASE,
)
_LINE = re.compile(
    r"(?P<number>\d{1,3})\.?[ \t]?(?P<body>[A-ZÄÖÜ„\"(].*?)[ \t]?"
    r"(?P<amount>\d{1,3}(?:\.\d{3})*,\d\d(?:[ \t]?(?:€|EUR|Euro))?(?:[ \t]?\([^)\n]{3,40}\))?"
    r"|beitragsfrei|entfällt|kostenfrei|keine[rn]?\b)"
    r"[ \t]?(?P<since>(?:19|20)\d\d(?=\d{1,2}\s?(?:Monat|Tag|Woche|Jahr)|[^\d,.]|$))?[ \t]?(?P<notice>.*)"
)
_FEWEST_ROWS = 3
_LONGEST_LINE = 600


def numbered_rows(text: str) -> tuple[Row, ...]:
    """The rows under a heading, as long as their numbers run on from 1; fewer than three are no table."""
    rows: list[Row] = []
    place, is_open, columns = 0, False, ""
    for line in text.splitlines(keepends=True):
        if _HEADING.search(line[:_LONGEST_LINE]) and not line[:1].isdigit():
            is_open, columns = True, line
        found = _LINE.match(line[:_LONGEST_LINE]) if is_open else None
        if found and int(found["number"]) == len(rows) + 1:
            rows.append(_row(found, place, columns))
        place += len(line)
    return tuple(rows) if len(rows) >= _FEWEST_ROWS else ()


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
