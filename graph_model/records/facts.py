"""Facts: what accepted statements agree on, for an audience. They can be thrown away and projected again.

``key`` says what the fact is about and survives reading papers again (a Body's key is the id of the body); ``id`` is
derived from the whole content but the audiences, so that two projections differ exactly in the facts whose ids differ.
"""

from typing import Annotated, get_args

from pydantic import Field

from graph_model.records.record import Record
from graph_model.records.terms import BodyTraits, ContributionTerms, MembershipTerms
from graph_model.values.dates import PartialDate
from graph_model.values.places import PlaceKey
from graph_model.values.vocabularies import (
    Audience,
    ContributionKind,
    EventKind,
    EventStatus,
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


class Body(Fact, BodyTraits):
    """A body, a municipality or another member. Of its ``statements`` the first tell its kind, its purpose and its
    target group, as far as any does; the others follow, best first."""


class Membership(Fact, MembershipTerms):
    """``member`` and ``body`` are body ids."""

    member: str
    body: str
    role: Role
    status: Status


class Contribution(Fact, ContributionTerms):
    """``payer`` and ``payee`` are body ids."""

    payer: str
    payee: str
    kind: ContributionKind | None = None


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
