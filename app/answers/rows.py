"""Rows: one fact each, with the names of the bodies it is about and the passages that say so."""

from decimal import Decimal

from app.answers.answer import Answer, BodyRef, Citation
from graph_model.analysis.costs.grounds import Grounds
from graph_model.records.terms import BodyTraits, ContributionTerms, MembershipTerms
from graph_model.values.body_kinds import BodyKind
from graph_model.values.dates import PartialDate
from graph_model.values.places import PlaceKey
from graph_model.values.vocabularies import (
    ContributionKind,
    EventKind,
    EventStatus,
    LegalForm,
    Role,
    Status,
)


class FactRow(Answer):
    """What every row of a fact has: ``key`` says what it is about and survives reading papers again (judgements are
    bound to it); ``judged`` names the judgements that shaped it."""

    id: str
    key: str
    confidence: float = 1.0
    judged: tuple[str, ...] = ()
    evidence: tuple[Citation, ...] = ()


class BodyRow(Answer):
    """A body in a list. ``memberships`` counts what it is member of, ``members`` who is member of it;
    only what is decided or running."""

    id: str
    name: str
    kind: BodyKind | None = None
    legal_form: LegalForm | None = None
    founded: PartialDate | None = None
    dissolved: PartialDate | None = None
    papers: int = 0
    memberships: int = 0
    members: int = 0
    topics: tuple[str, ...] = ()


class BodyCard(FactRow, BodyTraits):
    """A body with all that is said of itself; ``former`` are ids of bodies that were merged into it as one."""


class MembershipRow(FactRow, MembershipTerms):
    """``member`` is tied to ``body``; the rest as in graph_model.records.facts.Membership."""

    member: BodyRef
    body: BodyRef
    role: Role
    status: Status


class ContributionRow(FactRow, ContributionTerms):
    """``payer`` pays ``payee``. ``amount`` None is unknown, never zero; ``counts`` says whether it is decided or
    running, and so goes into totals. In a list of costs ``stands_in`` names the total that holds it (None: a later
    paper tells another amount), ``grounds`` on what it rests there, ``eur`` to ``high`` what it adds to it (EUR a year,
    or ``once``; None: no sum is known), ``computation`` how a formula was computed."""

    payer: BodyRef
    payee: BodyRef
    kind: ContributionKind | None = None
    grounds: Grounds | None = None
    stands_in: str | None = None
    eur: Decimal | None = None
    high: Decimal | None = None
    once: bool = False
    computation: str | None = None

    @property
    def counts(self) -> bool:
        """Whether the amount goes into a total."""
        return self.status.counts and self.amount is not None


class SuccessionRow(FactRow):
    """What became of what: a founding has no ``before``, a dissolution no ``after``."""

    kind: EventKind
    before: tuple[BodyRef, ...] = ()
    after: tuple[BodyRef, ...] = ()
    date: PartialDate | None = None
    status: EventStatus = EventStatus.OCCURRED


class PartRow(FactRow):
    """``part`` is an organ, working group or office of ``whole``."""

    part: BodyRef
    whole: BodyRef


class TopicRow(FactRow):
    """A topic the body works on; ``phrases`` as read."""

    topic: str
    phrases: tuple[str, ...] = ()


class AreaRow(FactRow):
    """An area the body works for."""

    place: PlaceKey
    name: str


class OverlapRow(FactRow):
    """A paper itself says that these bodies do the same or are to be brought together."""

    bodies: tuple[BodyRef, ...]


class ContradictionRow(FactRow):
    """Papers differ on ``field`` of ``about``: ``values`` with the citation at the same place in ``evidence``;
    ``chosen`` is what is shown and ``reason`` says why."""

    about: str
    field: str
    values: tuple[str, ...]
    chosen: str
    reason: str


class IndirectTie(Answer):
    """The body is member of ``via``, and ``via`` of ``body``."""

    via: BodyRef
    via_role: Role
    body: BodyRef
    role: Role
