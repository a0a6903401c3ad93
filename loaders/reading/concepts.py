"""When a founding paper was approved, where that contradicts the founding that the paper tells: both are kept."""

import re
from collections.abc import Iterator

from graph_model.records.claims import EventClaim
from graph_model.values.vocabularies import EventKind, EventStatus
from loaders.reading.findings import Finding
from loaders.reading.grammar import bodies_in
from loaders.reading.paper import Paper

_APPROVED = re.compile(
    r"\b(?:Konzept\w*|Gründungskonzept|Satzung|Statut\w*"
    r"|Gründungsvertrag\w*)\b(?P<between>[^;]{0,160}?)\{d(?P<date>\d+)\}\s"
    r"(?:vom\s\w+\s)?(?:genehmigt|verabschiedet|in Kraft getreten)"
)


def concepts(paper: Paper, found: list[Finding]) -> Iterator[Finding]:
    """A second, less sure founding for a body whose concept was approved in another year than it is said to begin."""
    founded = {
        finding.subjects[0]: finding.claim.date.year
        for finding in found
        if isinstance(finding.claim, EventClaim) and finding.claim.event is EventKind.FOUNDING and finding.claim.date
    }
    for marked in paper.sentences:
        cue = _APPROVED.search(marked.text)
        if cue is None:
            continue
        named = bodies_in(paper, marked) or ([marked.focus.number] if marked.focus else [])
        date = marked.moments[int(cue["date"])].date
        if named and named[0] in founded and founded[named[0]] != date.year:
            claim = EventClaim(event=EventKind.FOUNDING, date=date, status=EventStatus.OCCURRED)
            yield Finding(claim, (named[0],), (), *marked.passage(*cue.span()), "konzept-genehmigt", 0.5)
