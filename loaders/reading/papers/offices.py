"""The office that a letterhead names without a label."""

import re
from collections.abc import Sequence

_OFFICE = re.compile(
    r"(?:(?:Fachbereich|Fachdienst|Fachamt|Dezernat|Referat|Sachgebiet|Abteilung|Stabsstelle|Geschäftsbereich|Ressort|Senatsverwaltung)"
    r"\s(?:für\s|[IVX]+\b|\d|[A-ZÄÖÜ]).{0,80}|Amt\s(?:für\s[A-ZÄÖÜ]|\d).{0,80}"
    r"|\d{1,3}(?:[./]\d+)?\s?[-–]?\s?[A-ZÄÖÜ][a-zäöüß]*(?:amt|stelle|dienst|kämmerei)\b.{0,40}"
    r"|[A-ZÄÖÜ][a-zäöüß]{2,25}(?:amt|kämmerei|stabsstelle|gesundheitsdienst))"
)
_NO_OFFICE = re.compile(r"(?:Landratsamt|Bezirksamt|Rathaus)")
_REACH = 12


def office_in(lines: Sequence[str]) -> str | None:
    """The first line of the letterhead that is an office and nothing else; authorities as a whole are none."""
    for line in lines[:_REACH]:
        if _OFFICE.fullmatch(line) and not _NO_OFFICE.match(line) and not line.endswith((".", ":", "?")):
            return line
    return None
