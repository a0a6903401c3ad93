"""Since when founders are members: since the founding of their body, which another sentence may tell."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from graph_model.records.claims import EventClaim, MembershipClaim
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import EventKind, EventStatus, Role, Status
from loaders.reading.findings import ACCEPTED, Finding
from loaders.reading.text.cued import Cued
from loaders.reading.text.paper import Paper

_SINCE_THEN = Cued(
    re.compile(
        r"\bseit\s(?:der|ihrer|seiner|dessen|deren)\s(?:[a-zäöü]+\s)?(?:Neugründung|Gründung|Vereinsgründung)\b"
    ),
    ("ründung",),
)


def since_founding(paper: Paper, findings: Sequence[Finding]) -> list[Finding]:
    """The findings; a running membership of a founder, or "seit der Gründung", began when the body did."""
    founded = _founded(findings)
    starts = [marked.sentence.start for marked in paper.sentences] if founded else []
    return [_dated(paper, starts, founded, finding) for finding in findings] if founded else list(findings)


def _founded(findings: Sequence[Finding]) -> dict[tuple[int, ...], PartialDate]:
    """The day of each founding that happened, by its surest telling."""
    days: dict[tuple[int, ...], PartialDate] = {}
    for finding in sorted(findings, key=lambda f: f.confidence):
        claim = finding.claim
        if not isinstance(claim, EventClaim) or claim.date is None or finding.confidence < ACCEPTED:
            continue
        if claim.event is EventKind.FOUNDING and claim.status is EventStatus.OCCURRED:
            days[finding.subjects] = claim.date
    return days


def _dated(
    paper: Paper, starts: Sequence[int], founded: dict[tuple[int, ...], PartialDate], finding: Finding
) -> Finding:
    claim, day = finding.claim, founded.get(finding.objects)
    if day is None or not isinstance(claim, MembershipClaim) or claim.since or claim.status is not Status.CURRENT:
        return finding
    text = paper.sentences[max(0, bisect_right(starts, finding.start) - 1)].text
    if claim.role is Role.FOUNDING_MEMBER or _SINCE_THEN.search(text):
        return replace(finding, claim=claim.model_copy(update={"since": day}))
    return finding
