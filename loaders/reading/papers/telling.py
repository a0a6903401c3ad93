"""The sentences of a text that can tell of a decision: those that name a committee, its members, or a proposal."""

import re
from collections.abc import Iterator

from loaders.reading.text.cued import Cued

_HINT = re.compile(
    r"usschu[sß]|(?:[Rr]at|[Rr]ates|[Rr]ats|räte|rätinnen|tage?s?|sammlung|tretung|treter|ordneten?|schaft|agistrats?|enats?"
    r"|[Kk]ommission|[Bb]eirats?|orstand|orstands|itglieder|herren|frauen)\b|erwaltung\b|[Mm]ehrheit|\b(?:wird|werden|soll|will)\b"
)
_CUED = Cued(
    _HINT,
    (
        "usschu",
        "rat",
        "Rat",
        "räte",
        "rätinnen",
        "tag",
        "sammlung",
        "tretung",
        "treter",
        "ordnete",
        "schaft",
        "enat",
        "ommission",
        "orstand",
        "itglieder",
        "herren",
        "frauen",
        "erwaltung",
        "ehrheit",
        "wird",
        "werden",
        "soll",
        "will",
    ),
)
_LONGEST = 1_000
_FIRST, _LAST = 40_000, 10_000
_BREAK = re.compile(r"(?<=[a-zäöüß)“\"\]]\.)\s+(?=[A-ZÄÖÜ„\"])|\n\s*\n|\n(?=\s*(?:\d{1,2}\.|[-•*])\s)")
_ENDLESS = re.compile(r"\S{100}")


def telling(text: str) -> str:
    """The sentences one under the other, in their order; of a very long text those of its first and last part. What is
    too long for a sentence is left out."""
    shown = text if len(text) <= _FIRST + _LAST else f"{text[:_FIRST]}\n\n{text[-_LAST:]}"
    return "\n\n".join(piece for piece in _pieces(shown) if _CUED.search(piece))


def _pieces(text: str) -> Iterator[str]:
    for piece in _BREAK.split(text):
        plain = piece.strip()
        if 0 < len(plain) <= _LONGEST and not _ENDLESS.search(plain):
            yield plain
