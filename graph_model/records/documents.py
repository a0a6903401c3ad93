"""Documents: papers, tables, profiles, meetings and entries by hand, as they were read."""

from enum import StrEnum

from graph_model.records.record import Record, content_id
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import Completeness, ConsultationRole, Outcome, PaperStatus, Visibility


class SourceKind(StrEnum):
    """What sort of source a document came from; the value is what `status` and the pages show."""

    PAPER = "Vorlage"
    TABLE = "Tabelle"
    PROFILE = "Projektprofil"
    PRESS = "Text"
    ENTRY = "Eintrag"


class Consultation(Record):
    """One committee's turn at a paper. ``outcome`` is UNKNOWN until a source tells it."""

    id: str | None = None
    date: PartialDate | None = None
    committee: str | None = None
    role: ConsultationRole = ConsultationRole.UNKNOWN
    public: bool | None = None
    result: str | None = None
    outcome: Outcome = Outcome.UNKNOWN


class Edition(Record):
    """A list of one payer's memberships for one year; a new edition supersedes no earlier year."""

    payer: str
    year: int
    completeness: Completeness = Completeness.COMPLETE


class Document(Record):
    """One version of one paper; ``text`` is masked and offsets of evidence count its code points.

    ``paper`` is the same for all versions of a paper (derived from ``source_key``: issuer and number, an
    OParl id, or the place it was loaded from); ``id`` is the version (paper and checksum of the text and
    of what the source says beside it). ``own_cost`` is the paper's own cost line in its words; it is no
    contribution. ``origin`` is shown to people: a file name or address.
    """

    id: str
    paper: str
    source_key: str
    source: SourceKind
    loader: str
    origin: str
    checksum: str
    text: str
    issuer: str | None = None
    number: str | None = None
    title: str | None = None
    doc_type: str | None = None
    date: PartialDate | None = None
    lead_office: str | None = None
    deciding_body: str | None = None
    status: PaperStatus | None = None
    visibility: Visibility = Visibility.PUBLIC
    own_cost: str | None = None
    refers_to: tuple[str, ...] = ()
    consultations: tuple[Consultation, ...] = ()
    edition: Edition | None = None
    entered_by: str | None = None
    basis: str | None = None

    @property
    def told_in(self) -> int | None:
        """The year that the document speaks from: of its edition, or of its date."""
        return self.edition.year if self.edition else self.date.year if self.date else None


def paper_id(source_key: str) -> str:
    """The id that all versions of one paper share."""
    return content_id("p", source_key)


def document_id(paper: str, checksum: str) -> str:
    """The id of one version of a paper."""
    return content_id("d", paper, checksum)
