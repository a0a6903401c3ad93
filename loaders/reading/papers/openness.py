"""Whether a paper is public, from the words of its head."""

import re
from collections.abc import Sequence

from graph_model.records.documents import Consultation
from loaders.reading.papers.labels import Labels

_CLOSED = r"nicht\s?-?\s?öffentlich|vertraulich"
_ALONE = re.compile(
    rf"\W{{0,4}}(?:(?P<closed>{_CLOSED})|öffentlich)(?:e[rs]?\s(?:Teil|Sitzung))?\W{{0,4}}", re.IGNORECASE
)
_OFFERED = re.compile(rf"(?P<before>[xX]\s)?(?:(?P<closed>{_CLOSED})|öffentlich)(?P<behind>\s[xX])?", re.IGNORECASE)
_OF_PAPER = re.compile(
    r"(?:^|\b(?:in|für\s(?:die|eine)|zur)\s)(?P<closed>nicht\s?-?\s?öffentliche[rn]?)?(?(closed)|öffentliche[rn]?)"
    r"\s(?:Sitzung\b|\w*[Vv]orlage\b|Drucksache\b|Teil\b|Beratung\b|Behandlung\b)",
    re.IGNORECASE,
)
_BESIDE_KIND = re.compile(
    r"\w*(?:vorlage|drucksache|antrag)\b.{0,40}?[\s(–-](?P<closed>nicht\s?-?öffentlich)?(?(closed)|öffentlich)\W*$",
    re.IGNORECASE,
)
_ITEM = re.compile(r"TOP:?\s(?P<letter>[ÖN])\s\d")
_REACH = 40


def public_in(labels: Labels, lines: Sequence[str], turn: Consultation | None = None) -> bool | None:
    """What the head says of the paper itself; None where it is silent. The letter of an agenda item ("Ö 6") tells more
    than the state of a meeting that has both parts; what is decided in public is public (``turn``: of who decides)."""
    letter = next((hit["letter"] for line in lines[:_REACH] if (hit := _ITEM.match(line))), None)
    if letter:
        return letter == "Ö"
    said = labels.first("public")
    if said:
        return re.match(_CLOSED, said, re.IGNORECASE) is None
    ticked = _ticked(lines[:_REACH])
    if ticked is not None:
        return ticked
    if turn and turn.public:
        return True
    telling = [line for line in lines[:_REACH] if _tells(line)]
    for pattern in (_ALONE, _BESIDE_KIND, _OF_PAPER):
        for line in telling:
            found = pattern.fullmatch(line) if pattern is _ALONE else pattern.search(line)
            if found:
                return found["closed"] is None
    return None


def _tells(line: str) -> bool:
    """Whether one of the words stands in the line at all: few lines have one, and the patterns are slow."""
    said = line.casefold()
    return "öffentlich" in said or "vertraulich" in said


def _ticked(lines: Sequence[str]) -> bool | None:
    """Which of the two words stands beside a cross, where a form offers both."""
    told = [hit for line in lines if (hit := _OFFERED.fullmatch(line))]
    if len({hit["closed"] is None for hit in told}) < 2:
        return None
    return next((hit["closed"] is None for hit in told if hit["before"] or hit["behind"]), None)
