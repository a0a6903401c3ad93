"""Memberships: from statements of membership and from accessions and exits."""

from collections.abc import Mapping
from itertools import product

from graph_model.projection.keys import fact_key
from graph_model.projection.told import Told, first, grouped, support
from graph_model.records.claims import EventClaim, MembershipClaim
from graph_model.records.facts import Contradiction, Membership
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import EventKind, EventStatus, Lived, Outcome, Role, Status

_OF_ACCESSION = {
    EventStatus.OCCURRED: Status.CURRENT,
    EventStatus.DECIDED: Status.DECIDED,
    EventStatus.PROPOSED: Status.PROPOSED,
    EventStatus.REJECTED: Status.REJECTED,
}
_FIRST_SAID = (Status.ENDED, Status.CURRENT, Status.DECIDED, Status.REJECTED, Status.PROPOSED, Status.APPLIED)
_FIELDS = (
    "unit seat purpose benefit lived_as_of obligation terminable notice share".split()  # noqa: SIM905
)
_Tie = tuple[str, str, Role]


Ties = Mapping[tuple[str, str], list[Told]]
"""Member and body -> the statements that tie them, best first."""


def ties_of(told_by: list[Told]) -> Ties:
    """The statements of each member and body."""
    return grouped(_pairs(told_by), lambda one: (one.subjects[0], one.objects[0]))


def memberships(ties: Ties) -> list[Membership]:
    """One membership for each member, body and role."""
    return [
        _membership(member, body, role, group)
        for (member, body), statements in ties.items()
        if member != body
        for role, group in _by_role(statements).items()
    ]


def since_contradictions(ties: Ties, found: list[Membership]) -> list[Contradiction]:
    """Memberships whose papers give beginnings that cannot be one."""
    return [
        contradiction
        for membership in found
        if (contradiction := _of_since(membership, ties[membership.member, membership.body]))
    ]


def _pairs(told_by: list[Told]) -> list[Told]:
    """Each member with each body as a statement of its own."""
    return [
        Told(one.id, one.claim, (member,), (body,), one.document, one.confidence, one.motion)
        for one in told_by
        if isinstance(one.claim, MembershipClaim) or (isinstance(one.claim, EventClaim) and one.claim.event.of_member)
        for member, body in product(one.subjects, one.objects)
    ]


def _by_role(statements: list[Told]) -> dict[Role, list[Told]]:
    """The statements of each role, best first; what is said of joining and leaving goes with the role of a member, of
    a shareholder or the first one said, otherwise it makes a member."""
    said = [_key_role(one) for one in statements if isinstance(one.claim, MembershipClaim)]
    if not said and not any(_status(one) for one in statements):
        return {}
    main = next((role for role in (Role.MEMBER, Role.SHAREHOLDER) if role in said), (*said, Role.MEMBER)[0])
    return grouped(statements, lambda one: _key_role(one) if isinstance(one.claim, MembershipClaim) else main)


def _key_role(one: Told) -> Role:
    """A founding member is a member: both are one fact, the more telling role is shown."""
    role = one.claim.role if isinstance(one.claim, MembershipClaim) else Role.MEMBER
    return Role.MEMBER if role is Role.FOUNDING_MEMBER else role


def _membership(member: str, body: str, role: Role, group: list[Told]) -> Membership:
    claims = [one.claim for one in group if isinstance(one.claim, MembershipClaim)]
    since, until = _since(group), _until(group)
    values = {name: first(getattr(claim, name) for claim in claims) for name in _FIELDS}
    return Membership(
        id="",
        key=fact_key("membership", member, body, role),
        audiences=(),
        **support(group),
        member=member,
        body=body,
        role=next((c.role for c in claims if c.role is Role.FOUNDING_MEMBER), role),
        status=_status_of(group),
        since=since,
        until=until if until is None or since is None or not until.before(since) else None,
        lived=next((c.lived for c in claims if c.lived is not Lived.UNKNOWN), Lived.UNKNOWN),
        **values,
    )


def _status_of(group: list[Told]) -> Status:
    """What the newest paper says; within one paper an end weighs more than a membership, that more than a motion."""
    newest = [one for one in group if _status(one) and one.document.date == group[0].document.date] or group
    said = {status for one in newest if (status := _status(one))} or {s for one in group if (s := _status(one))}
    return next((status for status in _FIRST_SAID if status in said), Status.CURRENT)


def _status(one: Told) -> Status | None:
    """The status that a statement gives the membership, its motion's outcome included; None where it gives none."""
    if isinstance(one.claim, MembershipClaim):
        status: Status | None = one.claim.status
    elif isinstance(one.claim, EventClaim) and one.claim.event is EventKind.EXIT:
        status = Status.ENDED if one.claim.status is EventStatus.OCCURRED else None
    else:
        status = _OF_ACCESSION[one.claim.status] if isinstance(one.claim, EventClaim) else None
    return decided(status, one.outcome) if status else None


def decided(status: Status, outcome: Outcome) -> Status:
    """A motion that was adopted is decided, one that was refused is rejected; a refusal that was adopted stays one."""
    if status not in (Status.PROPOSED, Status.APPLIED):
        return status
    return {Outcome.ADOPTED: Status.DECIDED, Outcome.REJECTED: Status.REJECTED}.get(outcome, status)


def _since(group: list[Told]) -> PartialDate | None:
    said = (one.claim.since for one in group if isinstance(one.claim, MembershipClaim))
    return first([*said, *_dates(group, EventKind.ACCESSION)])


def _until(group: list[Told]) -> PartialDate | None:
    said = (one.claim.until for one in group if isinstance(one.claim, MembershipClaim))
    return first([*said, *_dates(group, EventKind.EXIT)])


def _dates(group: list[Told], kind: EventKind) -> list[PartialDate | None]:
    """The dates of joining or leaving that happened or are decided, by the outcome of a motion too."""
    return [
        one.claim.date
        for one in group
        if isinstance(one.claim, EventClaim)
        and one.claim.event is kind
        and decided(_OF_ACCESSION[one.claim.status], one.outcome).counts
    ]


def _of_since(membership: Membership, statements: list[Told]) -> Contradiction | None:
    wanted = set(membership.statements)
    dates = {one.id: _since([one]) for one in statements if one.id in wanted}
    said = {told: day for told, day in dates.items() if day}
    if membership.since is None or not any(_apart(membership.since, day) for day in said.values()):
        return None
    return Contradiction(
        id="",
        key=fact_key("contradiction", membership.key, "since"),
        audiences=(),
        statements=tuple(said),
        about=membership.key,
        field="since",
        values=tuple(str(day) for day in said.values()),
        chosen=str(membership.since),
        reason="Angabe der neuesten und sichersten Quelle",
    )


def _apart(one: PartialDate, other: PartialDate) -> bool:
    return one.before(other) or other.before(one)
