"""Bodies that do not exist yet or no longer, and drafts: what they make of sums that are told as running."""

import re
from collections.abc import Iterable

from graph_model.records.claims import EventClaim, MembershipClaim
from graph_model.values.vocabularies import EventKind, EventStatus, Status
from loaders.reading.findings import ACCEPTED, Finding
from loaders.reading.text.paper import Paper

_BEGINNING = 400
_DRAFT = re.compile(
    r"^[#\s(]*(?:Entwurf|ENTWURF|Vorentwurf)\b|\((?:\w+\s)?Entwurf\)|\bEntwurf(?:,|\sder|\seiner|\sStand)", re.MULTILINE
)
_STATUTE = re.compile(
    r"^[#\s]*(?:(?:Öffentlich-rechtliche\s)?\w*(?:[Ss]atzung|[Vv]ereinbarung|[Vv]ertrag|[Bb]eitragsordnung|[Rr]ichtlinie)|S\sA\sT\sZ\sU\sN\sG)\b",
    re.MULTILINE,
)


def is_draft(paper: Paper) -> bool:
    """Whether the beginning of the paper calls a statute or contract a draft."""
    beginning = paper.document.text[:_BEGINNING]
    return _DRAFT.search(beginning) is not None and _STATUTE.search(beginning) is not None


def standing(paper: Paper, findings: Iterable[Finding]) -> dict[int, Status]:
    """The bodies that are still to be founded, with how far that is decided, and those that are dissolved."""
    told: dict[tuple[int, EventKind], set[EventStatus]] = {}
    for finding in findings:
        claim = finding.claim
        if isinstance(claim, EventClaim) and finding.confidence >= ACCEPTED:
            status = EventStatus.OCCURRED if _is_past(paper, claim) else claim.status
            for number in finding.subjects:
                told.setdefault((number, claim.event), set()).add(status)
    found = {
        number: Status.DECIDED if EventStatus.DECIDED in said else Status.PROPOSED
        for (number, event), said in told.items()
        if event is EventKind.FOUNDING and said <= {EventStatus.PROPOSED, EventStatus.DECIDED}
    }
    over = {n for (n, event), said in told.items() if event is EventKind.DISSOLUTION and said == {EventStatus.OCCURRED}}
    return found | dict.fromkeys(over, Status.ENDED)


def _is_past(paper: Paper, claim: EventClaim) -> bool:
    """Whether a founding lies before the paper; what was decided in the year of the paper has come to pass, too."""
    if claim.event is not EventKind.FOUNDING or claim.date is None or paper.told_in is None:
        return False
    return claim.date.year < paper.told_in + (claim.status is EventStatus.DECIDED)


def left(ties: Iterable[Finding]) -> frozenset[tuple[int, int]]:
    """Who is a member of what no longer, by both numbers."""
    told: dict[tuple[int, int], set[bool]] = {}
    for tie in ties:
        if isinstance(tie.claim, MembershipClaim) and tie.confidence >= ACCEPTED:
            for subject in tie.subjects:
                for body in tie.objects:
                    told.setdefault((subject, body), set()).add(tie.claim.status is Status.ENDED)
    return frozenset(pair for pair, ended in told.items() if ended == {True})
