"""Claims: what a statement says, one class a kind; who and whom stand in the statement itself."""

from decimal import Decimal
from typing import Annotated, Literal, get_args

from pydantic import Field

from graph_model.records.record import Record
from graph_model.values.amounts import Amount
from graph_model.values.body_kinds import BodyKind
from graph_model.values.dates import PartialDate
from graph_model.values.formulas import FeeFormula
from graph_model.values.notice import Notice
from graph_model.values.places import PlaceKey
from graph_model.values.vocabularies import (
    Basis,
    Completeness,
    ContributionKind,
    EventKind,
    EventStatus,
    LegalForm,
    Lived,
    Obligation,
    Period,
    Role,
    Status,
)

Share = Annotated[Decimal, Field(gt=0, le=100)]


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


class MembershipClaim(Record):
    """Subject: the member; object: the body. ``unit`` holds the membership, ``seat`` is an office, not a person;
    ``share`` is in per cent."""

    kind: Literal["membership"] = "membership"
    role: Role = Role.MEMBER
    status: Status = Status.CURRENT
    since: PartialDate | None = None
    until: PartialDate | None = None
    unit: str | None = None
    seat: str | None = None
    purpose: str | None = None
    benefit: str | None = None
    lived: Lived = Lived.UNKNOWN
    lived_as_of: PartialDate | None = None
    obligation: Obligation | None = None
    terminable: bool | None = None
    notice: Notice | None = None
    share: Share | None = None
    listed: Completeness = Completeness.MENTION


class ContributionClaim(Record):
    """Subject: the payer; object: the payee. ``amount`` None is unknown, never zero; ``kind_inferred`` marks a kind
    that the source does not name. ``year`` is the year it is for; ``as_of`` the year of the paper that tells it.
    ``payer_words``: whom the source means by a word for many ("Gemeinden") where it names no payer."""

    kind: Literal["contribution"] = "contribution"
    amount: Amount | None = None
    formula: FeeFormula | None = None
    per: Period | None = None
    contribution_kind: ContributionKind | None = None
    kind_inferred: bool = False
    year: int | None = None
    as_of: int | None = None
    status: Status = Status.CURRENT
    basis: Basis | None = None
    payer_words: str | None = None
    note: str | None = None


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
