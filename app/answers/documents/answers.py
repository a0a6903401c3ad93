"""What is answered about documents: a row in a list, and one document with its passages."""

from app.answers.answer import Answer, BodyRef
from app.answers.called import NAMELESS, called
from graph_model.records.claims import Claim
from graph_model.records.documents import Consultation, SourceKind
from graph_model.records.statements import PassageForm
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import PaperStatus, Visibility


class DocumentRef(Answer):
    """A document as a body's page names it; ``name`` is what one is called that has neither number nor title."""

    id: str
    number: str | None = None
    title: str | None = None
    date: PartialDate | None = None
    issuer: str | None = None
    name: str | None = None

    @property
    def label(self) -> str:
        """What a link reads: the number, else the title, else what it is called."""
        return self.number or self.title or self.name or NAMELESS


class DocumentRow(Answer):
    """A document in a list; ``statements`` counts what the latest reading found in it."""

    id: str
    paper: str
    source: SourceKind
    origin: str
    issuer: str | None = None
    number: str | None = None
    title: str | None = None
    doc_type: str | None = None
    date: PartialDate | None = None
    status: PaperStatus | None = None
    visibility: Visibility = Visibility.PUBLIC
    statements: int = 0

    @property
    def label(self) -> str:
        """What a link reads: the number, else the title, else what it is called."""
        told = self.number or self.title
        return told or called(self.source.value, self.origin, self.doc_type, self.date, self.issuer)


class Passage(Answer):
    """One statement of the document: ``[start, end)`` of its text. ``subjects`` and ``objects`` are the names as the
    paper writes them; ``bodies`` those that the accepted fact speaks of (none where it was not accepted). A judgement
    RIGHT or WRONG is given about ``key``."""

    statement: str
    key: str
    start: int
    end: int
    quote: str
    form: PassageForm
    claim: Claim
    subjects: tuple[str, ...]
    objects: tuple[str, ...] = ()
    bodies: tuple[BodyRef, ...] = ()
    confidence: float = 1.0
    rule: str
    motion: bool = False
    accepted: bool = False


class HeadPassage(Answer):
    """``[start, end)`` of the text says ``field`` of the document itself ("number", "date", "lead_office",
    "deciding_body", "own_cost", "status", "title", "doc_type"), or the consultation at ``place`` ("consultation")."""

    field: str
    place: int = 0
    start: int
    end: int
    quote: str

    @property
    def anchor(self) -> str:
        """The id of its place on the page of the document."""
        return f"kopf-{self.field}-{self.place}"


class DocumentAnswer(DocumentRow):
    """One version of one paper with its masked text. ``current``: no newer version supersedes it; ``told_in`` is the
    year that it speaks in. ``refers_to`` and ``referred_by`` are other documents that are held, ``refers_elsewhere``
    the numbers of those that it names and that are not. ``head`` are the passages that say what the head tells, as far
    as the text says it."""

    text: str
    current: bool
    lead_office: str | None = None
    deciding_body: str | None = None
    own_cost: str | None = None
    entered_by: str | None = None
    basis: str | None = None
    consultations: tuple[Consultation, ...] = ()
    issued_by: BodyRef | None = None
    told_in: int | None = None
    refers_to: tuple[DocumentRow, ...] = ()
    refers_elsewhere: tuple[str, ...] = ()
    referred_by: tuple[DocumentRow, ...] = ()
    passages: tuple[Passage, ...] = ()
    head: tuple[HeadPassage, ...] = ()

    def says(self, field: str, place: int = 0) -> HeadPassage | None:
        """The passage that says a field of the head; None where the text does not."""
        return next((one for one in self.head if (one.field, one.place) == (field, place)), None)
