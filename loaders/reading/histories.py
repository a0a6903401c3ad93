"""What the ties of one member to one body are together: who left, was a member until then."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph_model.records.claims import MembershipClaim
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import Role, Status
from loaders.reading.findings import Finding


def histories(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings, in which the tie of a founder who has left, and now joins again, is over since it left."""
    found = list(findings)
    left = {_pair(f): f.claim.until for f in found if _membership(f, Status.ENDED)}
    back = {_pair(f) for f in found if _membership(f, Status.DECIDED) or _membership(f, Status.PROPOSED)}
    for finding in found:
        pair = _pair(finding)
        began = isinstance(finding.claim, MembershipClaim) and finding.claim.role is Role.FOUNDING_MEMBER
        if began and pair in left and pair in back and _membership(finding, Status.CURRENT):
            yield replace(finding, claim=_over(finding.claim, left[pair]))
        else:
            yield finding


def _pair(finding: Finding) -> tuple[tuple[int, ...], tuple[int, ...]]:
    return finding.subjects, finding.objects


def _membership(finding: Finding, status: Status) -> bool:
    return isinstance(finding.claim, MembershipClaim) and finding.claim.status is status


def _over(claim: MembershipClaim, until: PartialDate | None) -> MembershipClaim:
    return claim.model_copy(update={"status": Status.ENDED, "until": until})
