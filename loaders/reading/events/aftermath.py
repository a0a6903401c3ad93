"""What the next sentences add to an event: what came out of a merger, and from which day it holds."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph_model.records.claims import EventClaim
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import EventKind
from loaders.reading.findings import Finding
from loaders.reading.text.cued import Cued
from loaders.reading.text.grammar import bodies_in
from loaders.reading.text.marked import Marked
from loaders.reading.text.paper import Paper

_RESULT = Cued(
    re.compile(
        r"\b(?:[Dd]araus|[Hh]ieraus|[Dd]adurch|[Ss]o|[Dd]amit)\b[^.;]*\b(?:ent\w+|wird|werden|wurde|soll|bilde\w*|ging|geht)\b"
        r"|\b[Ee]ntstehen (?:soll|wird)\b|^(?:Sie|Beide)\b[^.;]*\b(?:bilden|bildeten|firmieren|heißen|treten)\b"
        r"|\b(?:neue[rnms]?|gemeinsame[rnms]?|fusionierte[rnms]?|künftige[rnms]?|aufnehmende[rnms]?)\s\w+\b[^.;]*"
        r"\b(?:heißt|heißen|hieße|trägt|tragen|lautet|firmiert\w*|Namen?)\b|\bRechtsnachfolger(?:in)?\b"
    ),
    ("raus", "adurch", "So", "so", "amit", "ntstehen", "Sie", "Beide", "neue", "emeinsam", "fusionierte", "ünftig",
     "aufnehmende", "Rechtsnachfolge"),
)  # fmt: skip
_HOLDS = re.compile(
    r"^(?:Wirksam|Vollzogen|Umgesetzt|Rechtskräftig|In Kraft)\s(?:wird|wurde|werden|ist|tritt|soll)\b"
    r"|^(?:Dies|Das|Die \w+|Der \w+|Sie|Er|Stichtag)\b[^.;{}]{0,60}\b(?:wirksam|vollzogen|umgesetzt|in Kraft|Stichtag"
    r"|soll|ist)\b"
    r"[^.;{}]{0,30}\{d\d+\}[^.;{}]{0,40}(?:wirksam|vollzogen|umgesetzt|in Kraft|erfolgen|sein|aufnehmen)?"
    r"|\b(?:würde|wird|werde|wurde)\b[^.;{}]{0,40}\bzum\s\{d\d+\}\swirksam\b"
)
_DAY = re.compile(r"\{d(\d+)\}")
_AHEAD = 2
_SIDES = 2
_LATER = 0.05


def aftermath(paper: Paper, found: Sequence[Finding]) -> Iterator[Finding]:
    """The findings; a merger has what came out of it, an event its day, where the sentences behind tell them."""
    starts = [marked.passage(0, len(marked.text))[0] for marked in paper.sentences]
    for finding in found:
        claim = finding.claim
        behind = _behind(paper, starts, finding) if isinstance(claim, EventClaim) else ()
        told = finding
        for marked in behind:
            told = _with_result(paper, told, marked)
            told = _with_day(told, marked)
        yield told


def _behind(paper: Paper, starts: Sequence[int], finding: Finding) -> tuple[Marked, ...]:
    """The next sentences of the same part of the paper; ``starts`` are the places where its sentences begin."""
    at = bisect_right(starts, finding.start) - 1
    return paper.sentences[at + 1 : at + 1 + _AHEAD] if at >= 0 and _holds(paper.sentences[at], finding) else ()


def _holds(marked: Marked, finding: Finding) -> bool:
    start, end = marked.passage(0, len(marked.text))
    return start <= finding.start and finding.end <= end


def _with_result(paper: Paper, finding: Finding, marked: Marked) -> Finding:
    claim = finding.claim
    merges = isinstance(claim, EventClaim) and claim.event is EventKind.MERGER
    if not merges or finding.objects or len(finding.subjects) < _SIDES or not _RESULT.search(marked.text):
        return finding
    fresh = [n for n in bodies_in(paper, marked) if n not in finding.subjects]
    return replace(finding, objects=tuple(fresh[:1])) if fresh else finding


def _with_day(finding: Finding, marked: Marked) -> Finding:
    claim = finding.claim
    if not isinstance(claim, EventClaim) or claim.date or claim.event is EventKind.FOUNDING:
        return finding
    days = _DAY.findall(marked.text)
    day = _day(marked, days[0]) if len(days) == 1 and _HOLDS.search(marked.text) else None
    return replace(finding, claim=claim.model_copy(update={"date": day})) if day else finding


def _day(marked: Marked, number: str) -> PartialDate | None:
    moment = marked.moments[int(number)]
    return None if moment.aside else moment.date
