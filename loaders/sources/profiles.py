"""Project profiles: Markdown or text files made of short sections with known headings (Zielgruppe, Projektträger …)."""

import re
from collections.abc import Iterator
from pathlib import Path

from graph_model.records.documents import SourceKind
from loaders.sources.draft import Draft, Refusal, Tombstone
from loaders.sources.text import TextSource

_LOOKED_AT = 12_000
_ENOUGH = 3
_HEADING = re.compile(
    r"^[ \t]*(?:#+[ \t]*|\*\*|\|[ \t]*)?"
    r"(?:Ziel(?:bereiche?|gruppen?|e)|Lebenswelten?|Aktivitäten|Maßnahmen|Projekt(?:träger(?:in)?|koordination|laufzeit"
    r"|beschreibung|webseite|partner|name|titel)|Träger(?:schaft)?|Förder(?:er|ung|geber)|Kooperationspartner|Laufzeit"
    r"|Handlungsfeld(?:er)?|aktueller\sStand|Ansprechpartner(?:in)?|Kontakt|Finanzierung)\b[^.\n]{0,40}$",
    re.MULTILINE | re.IGNORECASE,
)


class ProfileSource:
    """Text files of which at least three lines are headings of a profile."""

    name = "profile"
    endings = TextSource.endings

    def recognises(self, path: Path) -> bool:
        """By the headings in the first characters of a text file."""
        if path.suffix.casefold() not in self.endings:
            return False
        try:
            with path.open("rb") as stream:
                beginning = stream.read(_LOOKED_AT).decode("utf-8", errors="replace")
        except OSError:
            return False
        return len({found[0].strip().casefold() for found in _HEADING.finditer(beginning)}) >= _ENOUGH

    def read(self, path: Path) -> Iterator[Draft | Tombstone | Refusal]:
        """The file as one draft, its text unchanged."""
        for item in TextSource().read(path):
            if isinstance(item, Draft):
                yield item.model_copy(update={"source": SourceKind.PROFILE, "loader": self.name})
            else:
                yield item
