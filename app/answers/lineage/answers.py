"""What is answered about the lineage of a body: steps, states, what went along, what cannot be, and the drawing."""

from datetime import date

from app.answers.answer import Answer, BodyRef, Citation
from app.answers.rows import SuccessionRow
from graph_model.analysis.lineage import Alive, TroubleKind
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import EventKind, LegalForm


class StateRow(Answer):
    """A body on a day: ``names`` as it was called then (several where that is open); ``why`` in German."""

    body: BodyRef
    day: date
    alive: Alive
    names: tuple[str, ...]
    legal_form: LegalForm | None = None
    why: str
    evidence: tuple[Citation, ...] = ()


class CarriedRow(Answer):
    """What went along with one step (``key``); ``unclear``: no source names them afterwards, and the list is not
    known to be whole."""

    key: str
    kind: EventKind
    members: tuple[BodyRef, ...] = ()
    lost: tuple[BodyRef, ...] = ()
    unclear: tuple[BodyRef, ...] = ()
    new: tuple[BodyRef, ...] = ()
    payers: tuple[BodyRef, ...] = ()
    payers_unclear: tuple[BodyRef, ...] = ()
    evidence: tuple[Citation, ...] = ()


class TroubleRow(Answer):
    """What cannot be as it is told, with the passages that say so."""

    kind: TroubleKind
    bodies: tuple[BodyRef, ...]
    says: str
    evidence: tuple[Citation, ...] = ()


class MarkRow(Answer):
    """An event at its place in time: ``when``, in the middle of the date that counts; all its dates lie
    from ``first`` to ``last`` day; ``contested``: papers tell several."""

    key: str
    kind: EventKind
    first: date
    last: date
    when: date
    dates: tuple[PartialDate, ...]
    contested: bool
    occurred: bool


class LaneRow(Answer):
    """One body in the drawing; an open end runs to the edge."""

    body: BodyRef
    since: date
    until: date
    since_open: bool
    until_open: bool
    marks: tuple[MarkRow, ...] = ()


class LinkRow(Answer):
    """From one lane into another."""

    key: str
    before: str
    after: str
    when: date
    occurred: bool


class TimelineRow(Answer):
    """The drawing, from ``first`` to ``last`` day; ``undated`` counts the steps that no source dates."""

    first: date
    last: date
    lanes: tuple[LaneRow, ...] = ()
    links: tuple[LinkRow, ...] = ()
    undated: int = 0


class LineageAnswer(Answer):
    """What became of ``body`` and what it came from: every succession that is linked with it, in the order of time;
    the ``states`` of all these bodies on ``day``."""

    body: BodyRef
    day: date
    steps: tuple[SuccessionRow, ...] = ()
    states: tuple[StateRow, ...] = ()
    carried: tuple[CarriedRow, ...] = ()
    troubles: tuple[TroubleRow, ...] = ()
    timeline: TimelineRow | None = None
