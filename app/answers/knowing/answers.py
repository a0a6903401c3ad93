"""What is answered about coverage: what is held of whom, from how many papers, how old."""

from app.answers.answer import Answer, BodyRef
from graph_model.analysis.coverage import CostKnowledge, Subject
from graph_model.values.dates import PartialDate


class HeldRow(Answer):
    """Of one subject; ``age`` in whole years at the day of the knowledge, None where no paper has a date."""

    subject: Subject
    facts: int
    papers: int
    oldest: PartialDate | None = None
    newest: PartialDate | None = None
    age: int | None = None


class CoverageRow(Answer):
    """One body, in one ``year`` or (None) in all. ``costs_say``: what can be said of costs, in German; ``without_cost``
    are the bodies that it is member of and for which no payment is known."""

    body: BodyRef
    year: int | None = None
    held: tuple[HeldRow, ...] = ()
    missing: tuple[Subject, ...] = ()
    costs: CostKnowledge
    costs_say: str
    memberships: int = 0
    without_cost: tuple[BodyRef, ...] = ()
    papers: int = 0
    newest: PartialDate | None = None


class CoverageAnswer(Answer):
    """The rows, of a long list one page (``total`` counts all); ``says`` tells in German how much is held of all the
    bodies asked for."""

    rows: tuple[CoverageRow, ...] = ()
    total: int = 0
    next_cursor: str | None = None
    says: str
