"""Facts: what accepted statements agree on, for an audience. They can be thrown away and projected again.

``key`` says what the fact is about and survives reading papers again (a Body's key is the id of the body); ``id`` is
derived from the whole content but the audiences, so that two projections differ exactly in the facts whose ids differ.
"""

from decimal import Decimal
from typing import Annotated, get_args

from pydantic import Field

from graph_model.records.record import Record
from graph_model.values.amounts import Amount
from graph_model.values.body_kinds import BodyKind
from graph_model.values.dates import PartialDate
from graph_model.values.formulas import FeeFormula
from graph_model.values.notice import Notice
from graph_model.values.places import PlaceKey
from graph_model.values.vocabularies import (
    Audience,
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


class Fact(Record):
    """What every fact has. ``statements`` are the ids it rests on, best first; ``confidence`` is the best of theirs;
    ``judged`` names the judgements that shaped it."""

    id: str
    key: str
    audiences: tuple[Audience, ...]
    statements: tuple[str, ...]
    confidence: Annotated[float, Field(ge=0, le=1)] = 1.0
    judged: tuple[str, ...] = ()


class Body(Fact):
    """A body, a municipality or another member. ``names`` are all forms read, ``former`` the ids of bodies merged
    into it as one; ``founded`` and ``dissolved`` rest on events that occurred."""

    name: str
    names: tuple[str, ...]
    kind: BodyKind | None = None
    legal_form: LegalForm | None = None
    founded: PartialDate | None = None
    dissolved: PartialDate | None = None
    ags: PlaceKey | None = None
    purpose: str | None = None
    target_group: str | None = None
    member_list: Completeness = Completeness.MENTION
    former: tuple[str, ...] = ()
    papers: int = 0


class Membership(Fact):
    """``member`` and ``body`` are body ids; otherwise as in MembershipClaim."""

    member: str
    body: str
    role: Role
    status: Status
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
    share: Decimal | None = None


class Contribution(Fact):
    """``payer`` and ``payee`` are body ids. ``year`` is the year it is for; None with ``as_of`` means: told then,
    for no year in particular."""

    payer: str
    payee: str
    amount: Amount | None = None
    formula: FeeFormula | None = None
    per: Period | None = None
    kind: ContributionKind | None = None
    kind_inferred: bool = False
    year: int | None = None
    as_of: int | None = None
    status: Status = Status.CURRENT
    basis: Basis | None = None
    note: str | None = None


class Succession(Fact):
    """What became of what: ``before`` and ``after`` are body ids (a founding has no ``before``, a dissolution no
    ``after``). Of a renaming and a change of legal form ``names_before`` and ``names_after`` are the names as told."""

    kind: EventKind
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    date: PartialDate | None = None
    status: EventStatus = EventStatus.OCCURRED
    names_before: tuple[str, ...] = ()
    names_after: tuple[str, ...] = ()


class Part(Fact):
    """``part`` is an organ, working group or office of ``whole``."""

    part: str
    whole: str


class TopicTie(Fact):
    """``body`` works on ``topic`` (our key where there is one, otherwise the phrase); ``phrases`` as read."""

    body: str
    topic: str
    phrases: tuple[str, ...]


class Coverage(Fact):
    """``body`` works for the area ``place``."""

    body: str
    place: PlaceKey
    name: str


class Overlap(Fact):
    """A paper itself says that these ``bodies`` do the same, work in parallel or are to be brought together."""

    bodies: tuple[str, ...]


class Contradiction(Fact):
    """Papers differ on ``field`` of the fact or body ``about``: ``values`` as texts, each with its statement at the
    same place in ``statements``; ``chosen`` is what is shown and ``reason`` says why."""

    about: str
    field: str
    values: tuple[str, ...]
    chosen: str
    reason: str


AnyFact = Body | Membership | Contribution | Succession | Part | TopicTie | Coverage | Overlap | Contradiction


def fact_classes() -> dict[str, type[Fact]]:
    """The class of each kind of fact, by the label of its node."""
    return {kind.__name__: kind for kind in get_args(AnyFact)}
