"""The result of a meeting that a paper or an excerpt of minutes prints: a label with its words or its votes."""

import re
from collections.abc import Iterator

from graph_model.values.vocabularies import Outcome
from loaders.reading.papers.outcomes import outcome_of
from loaders.reading.text.cued import Cues

_LABEL = re.compile(
    r"[\W\d]{0,6}(?P<label>Beschlu(?:ss|ß)(?:art|fassung|ergebnis)?|Abstimmung(?:s?ergebniss?)?|Beratungsergebniss?|Ergebnis|Votum"
    r"|Abstimmungsverhältnis|Entscheidung|Sitzungsergebnis)(?:\sder\s(?:Beratung|Abstimmung)"
    r"|\sam\s[\d. ]{6,12}(?=:))?\s*(?P<colon>:)?\s*(?P<result>.*)",
    re.IGNORECASE,
)
_INSIDE = re.compile(
    r"(?:Beschlussart|Abstimmungsergebnis|Beratungsergebnis)[ \t]*:[ \t]*(?P<result>[^\n]{3,80})", re.IGNORECASE
)
_ALONE = re.compile(
    r"\W{0,4}(?:(?:einstimmig|mehrheitlich|ungeändert|unverändert|geändert|mit\s\w+\s(?:stimmen)?mehrheit)[\s,:-]{1,3}(?:\w+\s)?"
    r"(?:beschlossen|angenommen|zugestimmt|abgelehnt|empfohlen)|(?:zur\skenntnis\sgenommen|vertagt|zurückgestellt|abgesetzt))\W{0,4}",
    re.IGNORECASE,
)
_SO_DECIDED = re.compile(
    r"\bDamit\sist\s(?:der|die|das)\s[^.\n]{2,60}?(?P<result>abgelehnt|angenommen|beschlossen|vertagt)", re.IGNORECASE
)
_CUES = Cues(
    (
        "beschlu",
        "stimm",
        "ergebnis",
        "votum",
        "entscheidung",
        "damit",
        "schlossen",
        "nommen",
        "abgelehnt",
        "empfohlen",
        "vertagt",
        "zurückgestellt",
        "abgesetzt",
    ),
    _LABEL,
    _INSIDE,
    _ALONE,
    _SO_DECIDED,
)
_OF_PAPER = re.compile(
    r"D(?:ie|er|as)\s(?:Vorlage|Antrag|Drucksache|Beschlussvorlage|Verwaltungsvorschlag)\b.{0,80}"
    r"\b(?:beschlossen|angenommen|abgelehnt|zugestimmt|vertagt|zurückgestellt|überwiesen|verwiesen)\W*"
)
_SENTENCE = re.compile(r"(?:Der|Die|Das|Dem|Den|Es|Ein|Eine|Im|In|Auf|Für|Wie|Zu[mr]?|Nach|\d+\.)\s")
_WIDE = re.compile(r"\s{3,}")
_LABELLED = re.compile(r"[\w ]{3,30}:\s")
_CELLS = 2
_LONGEST_LINE = 130
_VOTES_LINES = 8
_LONGEST_VOTE = 45


def shown_outcomes(text: str) -> Iterator[Outcome]:
    """What each result in the text comes to, in its order; results that tell nothing are left out."""
    lines = [" ".join(cell.split()) for line in text.splitlines() for cell in _columns(line) if cell.strip()]
    for at, line in enumerate(lines):
        if len(line) > _LONGEST_LINE or not _CUES.stand_in(line):
            continue
        outcome = outcome_of(_result(line, lines[at + 1 : at + 1 + _VOTES_LINES]))
        if outcome is not Outcome.UNKNOWN:
            yield outcome


def _columns(line: str) -> list[str]:
    """The cells of a line where each is a label with its value ("Anwesend: 11   Abstimmung: 11 : 0")."""
    if line.count(":") < _CELLS:
        return [line]
    cells = _WIDE.split(line) if len(line) <= _LONGEST_LINE else [line]
    return cells if all(":" in cell and _LABELLED.match(cell) for cell in cells) else [line]


def _result(line: str, after: list[str]) -> str | None:
    """The words of the result that a line shows or opens."""
    if _ALONE.fullmatch(line):
        return line
    said = _SO_DECIDED.search(line)
    if said:
        return said["result"]
    label = _LABEL.fullmatch(line)
    if label is None:
        inside = _INSIDE.search(line)
        return inside["result"] if inside else None
    words = re.split(r"(?<=[a-zäöü])\.\s(?=[A-ZÄÖÜ])", label["result"])[0]
    if words:
        return words if label["colon"] and (_OF_PAPER.fullmatch(words) or not _SENTENCE.match(words)) else None
    return " ".join(_following(after)) or None


def _following(after: list[str]) -> Iterator[str]:
    """The short lines under a label: words of a result, or votes one a line."""
    for line in after:
        if len(line) > _LONGEST_VOTE or _SENTENCE.match(line) or re.fullmatch(r"[\w\s]+:", line):
            return
        yield line
        if not re.search(r"\d", line):
            return
