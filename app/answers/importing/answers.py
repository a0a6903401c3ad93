"""What is told of an import before it is kept."""

from app.answers.answer import Answer, BodyRef
from app.answers.documents.answers import DocumentRow
from app.answers.review.preview import Preview
from graph_model.records.documents import SourceKind
from graph_model.values.amounts import Amount
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import ContributionKind, Period, Visibility


class FoundBody(Answer):
    """A body that a document names: ``means`` is the one that is held already (None: it is new); ``like`` one that a
    person would be asked about."""

    name: str
    means: BodyRef | None = None
    like: BodyRef | None = None


class FoundDocument(Answer):
    """A document as it was read. ``replaces`` is the version of the paper that holds now; ``erased``: the paper was
    erased and is not kept again. ``sure`` counts the statements that would become facts."""

    id: str
    label: str
    title: str | None
    number: str | None
    date: PartialDate | None
    issuer: str | None
    source: SourceKind
    visibility: Visibility
    length: int
    statements: int
    sure: int
    bodies: tuple[FoundBody, ...] = ()
    replaces: DocumentRow | None = None
    erased: bool = False


class Fee(Answer):
    """What a list says is paid."""

    kind: ContributionKind | None
    per: Period | None
    amount: Amount | None


class ListedTie(Answer):
    """A line of a list: who is in what, and what is paid for it."""

    member: BodyRef
    body: BodyRef
    fees: tuple[Fee, ...] = ()
    fees_before: tuple[Fee, ...] = ()


class EditionDifference(Answer):
    """A list of one payer and year against the last one before it (``before_year`` None: there is none). What is no
    longer named (``gone``) is a question, never an exit; a partial list asks nothing."""

    document: str
    payer: str
    year: int
    partial: bool = False
    before_year: int | None = None
    before_document: str | None = None
    new: tuple[ListedTie, ...] = ()
    changed: tuple[ListedTie, ...] = ()
    gone: tuple[ListedTie, ...] = ()
    same: int = 0


class FileFound(Answer):
    """What one file turned out to be."""

    number: int
    documents: tuple[FoundDocument, ...] = ()


class ImportPreview(Answer):
    """All that keeping the import would do, as of ``generation`` of the facts."""

    generation: int
    files: tuple[FileFound, ...] = ()
    changes: Preview = Preview()
    editions: tuple[EditionDifference, ...] = ()
