"""Claims: what a statement says, one class a kind; who and whom stand in the statement itself."""

from typing import Annotated, Literal, get_args

from pydantic import Field

from graph_model.records.record import Record
from graph_model.records.terms import ContributionTerms, MembershipTerms
from graph_model.values.body_kinds import BodyKind
from graph_model.values.dates import PartialDate
from graph_model.values.places import PlaceKey
from graph_model.values.vocabularies import (
    Completeness,
    ContributionKind,
    EventKind,
    EventStatus,
    LegalForm,
    Role,
    Status,
)


class BodyClaim(Record):
    """Subject: a body. It exists under these names and is of this kind. ``member_list`` says how much of
    its members the paper gives."""

    kind: Literal["body"] = "body"
    aliases: tuple[str, ...] = ()
    body_kind: BodyKind | None = None
    legal_form: LegalForm | None = None
    place: PlaceKey | None = None
    purpose: str | None = None
    target_group: str | None = None
    member_list: Completeness | None = None


class MembershipClaim(MembershipTerms):
    """Subject: the member; object: the body."""

    kind: Literal["membership"] = "membership"
    role: Role = Role.MEMBER
    status: Status = Status.CURRENT
    listed: Completeness = Completeness.MENTION


class ContributionClaim(ContributionTerms):
    """Subject: the payer; object: the payee. ``payer_words``: whom the source means by a word for many ("Gemeinden")
    where it names no payer."""

    kind: Literal["contribution"] = "contribution"
    contribution_kind: ContributionKind | None = None
    payer_words: str | None = None


class EventClaim(Record):
    """Subjects: the bodies before (or the member that joins or leaves); objects: the bodies after (or the body
    joined or left)."""

    kind: Literal["event"] = "event"
    event: EventKind
    date: PartialDate | None = None
    status: EventStatus = EventStatus.OCCURRED


class PartClaim(Record):
    """Subject: an organ, working group or office; object: the body it is part of."""

    kind: Literal["part"] = "part"


class TopicClaim(Record):
    """Subject: a body, or none where the paper as a whole speaks of it. ``key`` is of our own vocabulary."""

    kind: Literal["topic"] = "topic"
    phrase: str
    key: str | None = None


class AreaClaim(Record):
    """Subject: a body that works for this area."""

    kind: Literal["area"] = "area"
    place: PlaceKey
    name: str


class OverlapClaim(Record):
    """Subjects: two or more bodies that the paper itself calls doubled, parallel or to be brought together."""

    kind: Literal["overlap"] = "overlap"


Claim = Annotated[
    BodyClaim | MembershipClaim | ContributionClaim | EventClaim | PartClaim | TopicClaim | AreaClaim | OverlapClaim,
    Field(discriminator="kind"),
]


def claim_classes() -> dict[str, type[Record]]:
    """The class of each kind of claim, by the kind's word."""
    return {cls.model_fields["kind"].default: cls for cls in get_args(get_args(Claim)[0])}
