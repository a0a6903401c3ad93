"""What a paper itself calls doubled: bodies that work in parallel, do the same, or are to be brought together."""

import re
from collections.abc import Iterator

from graph_model.records.claims import EventClaim, OverlapClaim
from graph_model.values.vocabularies import EventKind
from loaders.reading.findings import Finding
from loaders.reading.text.cued import Cued
from loaders.reading.text.grammar import bodies_in
from loaders.reading.text.modality import clause_of
from loaders.reading.text.paper import Paper

_SAME = re.compile(
    r"\b(?:parallel\w*|[Dd]oppelstruktur\w*|[Dd]oppelarbeit\w*|doppelte\w*\s(?:Struktur\w*|Arbeit)|[Dd]oppelung\w*"
    r"|Parallelstruktur\w*|[Üü]berschneid\w*"
    r"|überlapp\w*|(?:gleichen?|dieselben|selben|ähnlichen?)\s(?:Aufgaben|Ziele|Themen|Mitglieder|Zielgruppe\w*)"
    r"|deckungsgleich|deck(?:en|t)\ssich"
    r"|Aufgaben\b[^.;]{0,120}?\b(?:(?:geh(?:en|t)|gingen?)\b[^.;]{0,120}?\büber|über(?:gehen|geht|gegangen|gingen)))\b"
)
_CUED = Cued(
    _SAME,
    (
        "arallel",
        "oppelstruktur",
        "oppelarbeit",
        "doppelte",
        "oppelung",
        "berschneid",
        "überlapp",
        "deck",
        "Aufgaben",
        "Ziel",
        "Themen",
        "Mitglieder",
    ),
)
_DENIED = 0.4
_AVOIDED = 0.2
_NONE = re.compile(r"\b(?:kein\w*|nicht|ohne)\b")
_AVOID = re.compile(
    r"\b(?:vermeid\w*|vermieden|entgegen(?:zu)?wirken|abgebaut|ab(?:zu)?bauen|entstehen|(?:ge|zu )schaff\w*|aufgebaut"
    r"|auf(?:zu)?bauen)\b"
)
"""Who shall be brought together to avoid it does the same; who only works together may not."""


def overlaps(paper: Paper, found: list[Finding]) -> Iterator[Finding]:
    """Pairs that a sentence calls parallel or doubled; without names, the bodies whose merger the paper tells of."""
    merged = _merged(found)
    for marked in paper.sentences:
        cue = _CUED.search(marked.text)
        if cue is None:
            continue
        named = tuple(n for n in bodies_in(paper, marked) if not _is_organ(paper, n))
        bodies = named if len(named) >= 2 else merged
        if len(bodies) >= 2:
            sure = 0.85 if bodies == named else 0.6
            sure -= _less(clause_of(marked.text, *cue.span()), bodies == merged)
            yield Finding(OverlapClaim(), bodies[:4], (), *marked.passage(*cue.span()), "doppelstruktur", sure)


def _less(said: str, merged: bool) -> float:
    """What it takes from the confidence that a clause denies the double, or speaks of avoiding it: "damit keine
    Doppelstrukturen entstehen" sees the danger, "es bestehen keine" denies it."""
    if _AVOID.search(said):
        return 0.0 if merged else _AVOIDED
    return _DENIED if _NONE.search(said) else 0.0


def _merged(found: list[Finding]) -> tuple[int, ...]:
    for finding in found:
        if isinstance(finding.claim, EventClaim) and finding.claim.event is EventKind.MERGER:
            return tuple(dict.fromkeys((*finding.subjects, *finding.objects)))
    return ()


def _is_organ(paper: Paper, number: int) -> bool:
    kind = paper.entity(number).kind
    return kind is not None and kind.is_organ
