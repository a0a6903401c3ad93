"""Names that only their place in a list shows: what stands before the amount of a line below "Mitgliedschaften:"."""

import re
from collections.abc import Sequence

from loaders.reading.names.found import Found

_HEADING = re.compile(
    r"^(?:[IVX\d]+[.)]?\s)?[^.?!]{0,60}\b(?:Mitgliedschaften|Mitgliedsbeiträge|Verbandsbeiträge|Vereinsbeiträge)\b[^.?!]{0,60}:?$"
)
_LINE = re.compile(
    r"^(?:[-•*–·■]|\(?\d{1,2}[.)]|[a-z]\))\s(?P<name>[A-ZÄÖÜ][\w&./-]*(?:\s[\w&./-]+){0,5}?)(?::|\s[–|-])\s"
    r"(?:ca\.\s|rund\s)?(?:\d|EUR|€|beitragsfrei|kostenfrei|kostenlos)"
)
_NO_NAME = re.compile(
    r"\b(?:Summe|Gesamt\w*|Insgesamt|Zwischensumme|Kosten|Beiträge?|Umlagen?|Zuschüsse?|Sonstige\w*|Weitere\w*|Jahr|Stand)\b",
    re.IGNORECASE,
)
_SHORT = re.compile(r"[A-ZÄÖÜ]{2,}|[A-Z]+[a-z]{1,2}[A-Z]\w*")


def listed_names(texts: Sequence[str]) -> dict[int, Found]:
    """The name of each line of such a list, by the place of its sentence; an abbreviation or several words."""
    found: dict[int, Found] = {}
    listing = False
    for place, text in enumerate(texts):
        line = _LINE.match(text)
        if not line:
            listing = len(text) < 140 and _HEADING.match(text) is not None
            continue
        name = line["name"]
        if listing and not _NO_NAME.search(name) and _SHORT.search(name):
            found[place] = Found(*line.span("name"), name, None)
    return found
