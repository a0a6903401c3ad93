"""When a founding paper was approved, where that contradicts the founding that the paper tells: both are kept."""

import re
from collections.abc import Iterator

from graph_model.records.claims import EventClaim
from graph_model.values.vocabularies import EventKind, EventStatus
from loaders.reading.findings import Finding
from loaders.reading.text.cued import Cued
from loaders.reading.text.grammar import bodies_in
from loaders.reading.text.paper import Paper

_PAPER = r"\b(?:Konzept\w*|Gründungskonzept|Satzung|Statut\w*|Gründungsvertrag\w*)\b"
_GIVEN = r"(?:[Gg]enehmigung|[Vv]erabschiedung|[Gg]enehmigt|[Vv]erabschiedet)"
_APPROVED = re.compile(
    rf"{_PAPER}[^;]{{0,160}}?\{{d(?P<before>\d+)\}}\s(?:vom\s\w+\s)?(?:genehmigt|verabschiedet|in Kraft getreten)"
    rf"|{_PAPER}[^;]{{0,160}}?\b{_GIVEN}\b[^;]{{0,40}}?\{{d(?P<behind>\d+)\}}"
    rf"|\b{_GIVEN}\b[^;]{{0,40}}?{_PAPER}[^;]{{0,40}}?\{{d(?P<after>\d+)\}}"
)

_CUED = Cued(_APPROVED, ("onzept", "Satzung", "Statut", "Gründungsvertrag"))


def concepts(paper: Paper, found: list[Finding]) -> Iterator[Finding]:
    """A second, less sure founding for a body whose concept was approved in another year than it is said to begin."""
    founded = {
        finding.subjects[0]: finding.claim.date.year
        for finding in found
        if isinstance(finding.claim, EventClaim) and finding.claim.event is EventKind.FOUNDING and finding.claim.date
    }
    for marked in paper.sentences:
        cue = _CUED.search(marked.text)
        if cue is None:
            continue
        spoken_of = [*bodies_in(paper, marked), *([marked.focus.number] if marked.focus else [])]
        body = next((number for number in spoken_of if number in founded), None)
        date = marked.moments[int(cue["before"] or cue["behind"] or cue["after"])].date
        if body is not None and founded[body] != date.year:
            claim = EventClaim(event=EventKind.FOUNDING, date=date, status=EventStatus.OCCURRED)
            yield Finding(claim, (body,), (), *marked.passage(*cue.span()), "konzept-genehmigt", 0.5)
