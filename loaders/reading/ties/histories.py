"""What the ties of one member to one body are together: who left, was a member until then."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph_model.records.claims import MembershipClaim
from graph_model.values.vocabularies import Role, Status
from loaders.reading.findings import Finding

_BACK = (Status.DECIDED, Status.PROPOSED)


def histories(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings, in which the tie of a founder who has left is over since then: it is that tie which ended, unless
    the founder now joins again. Who founded a body is its founding member in every sentence, and who holds a share and
    buys another holds one already."""
    found = list(findings)
    ties = [(_pair(f), f.claim) for f in found if isinstance(f.claim, MembershipClaim)]
    left = {pair: claim.until for pair, claim in ties if claim.status is Status.ENDED}
    back = {pair for pair, claim in ties if claim.status in _BACK}
    founders = {pair for pair, claim in ties if _founded(claim)}
    holders = {pair for pair, claim in ties if claim.share and claim.status is Status.CURRENT and claim.since is None}
    for finding in found:
        pair, claim = _pair(finding), finding.claim
        if not isinstance(claim, MembershipClaim):
            yield finding
        elif pair in left and pair in founders and pair not in back and claim.status is Status.ENDED:
            over = claim.model_copy(update={"role": Role.FOUNDING_MEMBER})
            yield replace(finding, claim=over)
        elif pair in left and _founded(claim):
            over = claim.model_copy(update={"status": Status.ENDED, "until": left[pair]})
            yield replace(finding, claim=over)
        elif pair in founders and claim.role is Role.MEMBER and claim.status is Status.CURRENT:
            yield replace(finding, claim=claim.model_copy(update={"role": Role.FOUNDING_MEMBER}))
        elif pair in holders and claim.role is Role.SHAREHOLDER and claim.status in _BACK:
            more = claim.model_copy(update={"status": Status.CURRENT, "since": None})
            yield replace(finding, claim=more)
        else:
            yield finding


def _pair(finding: Finding) -> tuple[tuple[int, ...], tuple[int, ...]]:
    return finding.subjects, finding.objects


def _founded(claim: MembershipClaim) -> bool:
    return claim.role is Role.FOUNDING_MEMBER and claim.status is Status.CURRENT
