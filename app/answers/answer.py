"""The base of all answers, what is cited, and what a body is called in a row."""

from app.answers.called import NAMELESS
from graph_model.records.record import Record
from graph_model.values.body_kinds import BodyKind
from graph_model.values.dates import PartialDate


class Answer(Record):
    """Frozen, unknown fields refused: what a question is answered with."""


class Citation(Answer):
    """The passage that says so: ``[start, end)`` of the masked text of ``document`` in code points, and its words.
    ``name`` is what a document is called that has neither number nor title."""

    statement: str
    document: str
    number: str | None = None
    title: str | None = None
    date: PartialDate | None = None
    issuer: str | None = None
    name: str | None = None
    start: int
    end: int
    quote: str
    confidence: float = 1.0

    @property
    def label(self) -> str:
        """What a link to the document reads: its number, else its title, else what it is called."""
        return self.number or self.title or self.name or NAMELESS


class BodyRef(Answer):
    """A body as another row names it."""

    id: str
    name: str
    kind: BodyKind | None = None
