"""What is said of all members at once: "alle Gesellschafter haben zum {d0} gekündigt"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph_model.records.claims import MembershipClaim
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import Role, Status
from loaders.reading.findings import Finding
from loaders.reading.text.cued import Cued
from loaders.reading.text.grammar import bodies_in
from loaders.reading.text.paper import Paper

_ALL_LEAVE = re.compile(
    r"\b(?:[Aa]lle|[Ss]ämtliche)\s(?:[a-zäöü]+\s)?(?:Gesellschafter|Mitglieder|Verbandsmitglieder|Partner)\b"
    r"[^.;]{0,80}\b(?:zum|mit Ablauf des|bis)\s\{d(\d+)\}[^.;]{0,40}\b(?:gekündigt|ausgetreten|ausgeschieden|aus)\b"
)
_CUED = Cued(_ALL_LEAVE, ("Gesellschafter", "itglieder", "Partner"))
_HOLD = frozenset({Role.MEMBER, Role.FOUNDING_MEMBER, Role.SHAREHOLDER})


def everyone(paper: Paper, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings, in which a running membership ends on the day on which all members of its body leave."""
    left = dict(_left(paper))
    for finding in findings:
        day = left.get(finding.objects)
        if day and isinstance(finding.claim, MembershipClaim) and _runs_on(finding.claim):
            yield replace(finding, claim=finding.claim.model_copy(update={"until": day}))
        else:
            yield finding


def _runs_on(claim: MembershipClaim) -> bool:
    return claim.role in _HOLD and claim.status is Status.CURRENT and claim.until is None


def _left(paper: Paper) -> Iterator[tuple[tuple[int, ...], PartialDate]]:
    for marked in paper.sentences:
        found = None if marked.sentence.motion else _CUED.search(marked.text)
        if found is None:
            continue
        named = bodies_in(paper, marked)[:1] or ([marked.focus.number] if marked.focus else [])
        if named:
            yield tuple(named), marked.moments[int(found[1])].date
