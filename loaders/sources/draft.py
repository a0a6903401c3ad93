"""What a source hands on: drafts of documents, tombstones and refusals."""

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from graph_model.records.documents import Consultation, Edition, SourceKind
from graph_model.records.record import Record
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import PaperStatus, Visibility
from loaders.sources.gemeindeverzeichnis import Directory


class Cell(Record):
    """The place of one cell in the text of its draft; ``column`` is the role of its heading (body, amount …).
    ``further`` are the places of its lines after the first, ``heading`` is told where the row does not repeat it."""

    column: str
    start: int
    end: int
    further: tuple[tuple[int, int], ...] = ()
    heading: str | None = None


class Row(Record):
    """One row of a table: its place in the text, and its cells."""

    start: int
    end: int
    cells: tuple[Cell, ...]


class Draft(Record):
    """A document before masking. What the source itself knows of the head stands in the fields; the rest is read from
    ``text``. ``source_key`` is the same for every version of the paper; ``paper_id`` is the id that an OParl source
    gives the paper, ``file_id`` the one it gives the file (or the file's name without its ending)."""

    source_key: str
    source: SourceKind
    loader: str
    origin: str
    text: str
    file_id: str
    paper_id: str | None = None
    issuer: str | None = None
    number: str | None = None
    title: str | None = None
    doc_type: str | None = None
    date: PartialDate | None = None
    lead_office: str | None = None
    deciding_body: str | None = None
    status: PaperStatus | None = None
    visibility: Visibility = Visibility.PUBLIC
    refers_to: tuple[str, ...] = ()
    consultations: tuple[Consultation, ...] = ()
    edition: Edition | None = None
    rows: tuple[Row, ...] = ()


class Tombstone(Record):
    """The source withdrew this paper. ``final``: it says so itself, then the texts of the paper's files go, too, and
    nothing comes back; otherwise only this one is no longer there, until the source has it again."""

    source_key: str
    origin: str
    final: bool = True


class Refusal(Record):
    """What could not be read: file, place in it where there is one, and the reason in one German line."""

    origin: str
    place: str | None = None
    reason: str

    def __str__(self) -> str:
        return f"{self.origin}{f' ({self.place})' if self.place else ''}: {self.reason}"


Item = Draft | Tombstone | Refusal | Directory
"""What a source can hand on."""


class Source(Protocol):
    """The shape of every loader of sources."""

    name: str

    def recognises(self, path: Path) -> bool:
        """Whether this loader is the one for the file or folder."""
        ...

    def read(self, path: Path) -> Iterator[Item]:
        """The documents in it, one by one; what cannot be read becomes a Refusal and the rest goes on."""
        ...
