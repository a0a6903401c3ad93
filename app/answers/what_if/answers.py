"""What is answered about a scenario: before and after, each figure with its passages and what is assumed."""

from datetime import date, datetime
from decimal import Decimal

from app.answers.answer import Answer, BodyRef, Citation
from graph_model.analysis.costs.notices import NoticeState
from graph_model.analysis.simulation.gaps import GapKind
from graph_model.analysis.simulation.membership import Fate
from graph_model.records.scenarios import Step
from graph_model.values.vocabularies import Audience


class BodyBeforeAfter(Answer):
    """A body, what it is afterwards, and its known members; ``complete``: both lists are whole."""

    body: BodyRef
    then: BodyRef | None
    before: int
    after: int
    complete: bool


class MemberRow(Answer):
    """What becomes of one membership."""

    member: BodyRef
    body: BodyRef
    then: BodyRef | None
    fate: Fate
    evidence: tuple[Citation, ...] = ()


class SeatRow(Answer):
    """The office ``seat`` of ``member`` in ``body``, and in ``then`` afterwards; None where it ends."""

    member: BodyRef
    body: BodyRef
    seat: str
    then: BodyRef | None
    fate: Fate
    evidence: tuple[Citation, ...] = ()


class PayerRow(Answer):
    """``payer`` pays ``body`` before and ``then`` afterwards; None: the payer is lost."""

    payer: BodyRef
    body: BodyRef
    then: BodyRef | None
    fate: Fate
    evidence: tuple[Citation, ...] = ()


class EurRange(Answer):
    """EUR a year; ``unknown`` payments have no known sum and are not in it."""

    low: Decimal
    high: Decimal
    unknown: int = 0


class CostRow(Answer):
    """Contributions or levies of one payer, EUR a year; None where no payment is known, which is not free. ``why``:
    what is assumed."""

    payer: BodyRef
    before: EurRange | None
    after: EurRange | None
    why: tuple[str, ...] = ()
    evidence: tuple[Citation, ...] = ()


class ObstacleRow(Answer):
    """By when a membership has to be ended; ``blocks`` where that cannot be done by the day of the steps."""

    member: BodyRef
    body: BodyRef
    state: NoticeState
    blocks: bool
    why: str
    decided_by: date | None = None
    told_by: date | None = None
    ends: date | None = None
    legal_check: str | None = None
    evidence: tuple[Citation, ...] = ()


class GapRow(Answer):
    """What would be covered no more, unless ``taken_by`` takes it over; ``others`` cover it too."""

    kind: GapKind
    value: str
    body: BodyRef
    taken_by: BodyRef | None = None
    member: BodyRef | None = None
    others: tuple[BodyRef, ...] = ()
    evidence: tuple[Citation, ...] = ()


class PairRow(Answer):
    """A hint on a Doppelstruktur, with the passages of its parts."""

    left: BodyRef
    right: BodyRef
    score: float
    confidence: float
    evidence: tuple[Citation, ...] = ()


class WhatIfAnswer(Answer):
    """The outcome of ``steps`` (``told`` in German) on ``day``; the facts stay what they are. ``levies`` have
    sums of their own, apart from ``costs``. ``scope``: whose rows and sums these are (empty: of all); so many
    memberships are ``outside`` of it."""

    name: str | None = None
    day: date
    steps: tuple[Step, ...]
    told: tuple[str, ...]
    bodies: tuple[BodyBeforeAfter, ...] = ()
    members: tuple[MemberRow, ...] = ()
    costs: tuple[CostRow, ...] = ()
    cost_before: EurRange
    cost_after: EurRange
    levies: tuple[CostRow, ...] = ()
    levy_before: EurRange
    levy_after: EurRange
    payers: tuple[PayerRow, ...] = ()
    seats: tuple[SeatRow, ...] = ()
    obstacles: tuple[ObstacleRow, ...] = ()
    gaps: tuple[GapRow, ...] = ()
    vanished: tuple[PairRow, ...] = ()
    appeared: tuple[PairRow, ...] = ()
    scope: str = ""
    outside: int = 0

    def count(self, fate: Fate) -> int:
        """How many memberships have this fate."""
        return sum(row.fate is fate for row in self.members)

    @property
    def seats_changed(self) -> int:
        """How many seats do not simply stay."""
        return sum(row.fate is not Fate.STAYS for row in self.seats)

    @property
    def payers_lost(self) -> int:
        """How many payments of a payer to a body end."""
        return sum(row.fate is Fate.LOST for row in self.payers)

    @property
    def blocking(self) -> int:
        """How many memberships cannot have ended by the day."""
        return sum(row.blocks for row in self.obstacles)


class ComparedRow(Answer):
    """One scenario among others, in figures."""

    name: str
    day: date
    moves: int
    doubled: int
    lost: int
    new: int
    cost_before: EurRange
    cost_after: EurRange
    levy_before: EurRange
    levy_after: EurRange
    payers_lost: int
    seats: int
    blocking: int
    to_clarify: int
    gaps: int
    vanished: int
    appeared: int


class ScenarioRow(Answer):
    """A scenario that is kept; ``told`` are its steps in German."""

    id: str
    name: str
    day: date
    told: tuple[str, ...]
    note: str | None = None
    by: str | None = None
    audience: Audience
    saved: datetime
