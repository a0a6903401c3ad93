"""An import as it is kept on disk: its files, how far it is, and what became of it."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Self

from app.jobs.folder import new_id
from graph_model.records.documents import Document
from graph_model.records.record import Record
from graph_model.records.statements import Mention, Statement
from graph_model.values.vocabularies import Visibility
from loaders.sources.draft import Refusal


class Stage(StrEnum):
    """Where an import stands. WAITING, READING, KEEPING and RETURNING are worked on; the others wait for a person."""

    WAITING = "waiting"
    READING = "reading"
    STOPPED = "stopped"
    READY = "ready"
    KEEPING = "keeping"
    KEPT = "kept"
    RETURNING = "returning"
    RETURNED = "returned"

    @property
    def is_work(self) -> bool:
        """Whether something goes on, or would if nobody had ended the program."""
        return self in (Stage.WAITING, Stage.READING, Stage.KEEPING, Stage.RETURNING)


class JobFile(Record):
    """A file that was sent; ``name`` is what people see. ``refused`` where it was not even taken."""

    number: int
    name: str
    size: int = 0
    refused: str | None = None
    is_read: bool = False


class KeptDocument(Record):
    """A document that this import brought into the ledger; ``replaced`` is the version that held before."""

    file: int
    document: str
    paper: str
    label: str
    statements: int
    replaced: str | None = None


class Job(Record):
    """One import. ``done`` of ``total`` counts files while reading, documents while keeping and taking back; ``chosen``
    are the files to keep; ``by`` is the unit that decided last, ``kept_by`` the one that kept it; ``trouble`` is why
    the work ended before its time. ``rules`` read the files."""

    id: str
    created: datetime
    visibility: Visibility | None = None
    stage: Stage = Stage.WAITING
    files: tuple[JobFile, ...] = ()
    done: int = 0
    total: int = 0
    rules: str = ""
    by: str = ""
    chosen: tuple[int, ...] = ()
    kept: tuple[KeptDocument, ...] = ()
    kept_by: str = ""
    kept_on: datetime | None = None
    returned_on: datetime | None = None
    trouble: str | None = None

    @classmethod
    def new(cls, visibility: Visibility | None = None) -> Self:
        """An import under an id that nobody can guess."""
        return cls(id=new_id(), created=datetime.now(UTC), visibility=visibility)

    @property
    def to_read(self) -> tuple[JobFile, ...]:
        """The files that were taken and not read so far."""
        return tuple(file for file in self.files if file.refused is None and not file.is_read)

    def with_file(self, file: JobFile) -> Self:
        """The import with this file in the place of the one of the same number."""
        return self.model_copy(update={"files": tuple(file if f.number == file.number else f for f in self.files)})


class ReadDocument(Record):
    """A document as it was read, masked."""

    document: Document
    mentions: tuple[Mention, ...]
    statements: tuple[Statement, ...]


class FileReading(Record):
    """What a file turned out to be: documents, what of it is held already word for word, and what was refused."""

    number: int
    documents: tuple[ReadDocument, ...] = ()
    unchanged: int = 0
    refused: tuple[Refusal, ...] = ()
