"""The office that a letterhead names without a label."""

import re
from collections.abc import Sequence

_OFFICE = re.compile(
    r"(?:(?:Abt\.|FB|FD|Dez\.|Fachbereich|Fachdienst|Fachamt|Dezernat|Referat|Sachgebiet|Abteilung|Stabsstelle|Geschäftsbereich|Ressort|Senatsverwaltung)"
    r"\s(?:für\s|[IVX]+\b|\d|[A-ZÄÖÜ]).{0,80}|Amt\s(?:für\s[A-ZÄÖÜ]|\d).{0,80}"
    r"|\d{1,3}(?:[./]\d+)?\s?[-–/]?\s?[A-ZÄÖÜ][a-zäöüß]*(?:amt|stelle|dienst|kämmerei)\b.{0,40}"
    r"|[A-ZÄÖÜ][a-zäöüß]{2,25}(?:amt|kämmerei|stabsstelle|gesundheitsdienst))"
)
_NO_OFFICE = re.compile(r"(?:Landratsamt|Bezirksamt|Rathaus)")
_REACH = 12


def office_in(lines: Sequence[str]) -> str | None:
    """The first line of the letterhead that is an office, or the last part of it where a dash sets them apart;
    authorities as a whole are none."""
    for line in lines[:_REACH]:
        for part in (line, *reversed(re.split(r"\s[–-]\s(?=[A-ZÄÖÜ])", line))):
            if _OFFICE.fullmatch(part) and not _NO_OFFICE.match(part) and not part.endswith((".", ":", "?")):
                return part
    return None
