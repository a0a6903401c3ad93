"""What is done with one part of a load, in whatever process: opening it, masking it, and reading what it says."""

import traceback
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from graph_model.records.documents import Document, document_id, paper_id
from graph_model.storage.trusted import not_collecting
from graph_model.values.vocabularies import Visibility
from loaders.documents import checksum_of, document_of_masked, masked
from loaders.parts import Known, Part, Stranger
from loaders.reading.names.gazetteer import Gazetteer
from loaders.reading.reading import read
from loaders.reading.readout import Readout
from loaders.registry import items_of
from loaders.sources.draft import Draft, Refusal, Tombstone
from loaders.sources.gemeindeverzeichnis import Directory
from loaders.sources.places import FILE_PLACE


@dataclass(frozen=True, slots=True)
class Told:
    """A document as it was read; ``file_id`` and ``paper_id`` are those of its draft."""

    document: Document
    readout: Readout
    file_id: str
    paper_id: str | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """A document that need not be read, since it is held as it is; ``mark`` is the one of ``Reader.held``."""

    mark: str


Outcome = Told | Kept | Known | Refusal | Tombstone | Directory | Stranger


@dataclass(frozen=True)
class Reader:
    """Reads parts. Can be pickled, so that processes of its own can have it.

    ``held`` are marks of documents that are not read again: ids of documents, and checksums of those whose paper is
    known by what stands in its head, so that it is found before the head is read. ``visibility`` goes before what the
    sources say.
    """

    gazetteer: Gazetteer
    held: frozenset[str] = field(default_factory=frozenset)
    visibility: Visibility | None = None

    def outcomes(self, part: Part) -> tuple[Outcome, ...]:
        """What became of each item of the part. A fault of the rules becomes a Refusal: it concerns one part alone."""
        try:
            return tuple(self._outcomes(part))
        except Exception as error:  # noqa: BLE001 - whatever one file makes go wrong, the others are read
            return (Refusal(origin=part.origin, reason=_fault(error)),)

    def _outcomes(self, part: Part) -> Iterator[Outcome]:
        if isinstance(part, Known):
            yield part
            return
        for item in items_of(part):
            yield self._read(item) if isinstance(item, Draft) else item

    def _read(self, found: Draft) -> Told | Kept:
        seen = found if self.visibility is None else found.model_copy(update={"visibility": self.visibility})
        draft = masked(seen)
        if mark := self._mark(draft):
            return Kept(mark)
        with not_collecting():  # what is made here is kept or forgotten as a whole
            document = document_of_masked(draft)
            readout = read(document, self.gazetteer, draft.rows)
        return Told(document, readout, draft.file_id, draft.paper_id)

    def _mark(self, draft: Draft) -> str | None:
        if not self.held:
            return None
        checksum = checksum_of(draft)
        document = document_id(paper_id(draft.source_key), checksum)
        if document in self.held:
            return document
        return checksum if draft.source_key.startswith(FILE_PLACE) and checksum in self.held else None


def _fault(error: Exception) -> str:
    """What went wrong and where in the program; not the error's own words, which can repeat the text unmasked."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{type(error).__name__} in {Path(frame.filename).name}, Zeile {frame.lineno}"
    return f"Diese Datei bringt das Lesen zu Fall ({where}); bitte melden."


def marks_of(source_key: str, document: str, checksum: str) -> tuple[str, ...]:
    """The marks under which a document that is held is recognised."""
    return (document,) if source_key.startswith(FILE_PLACE) else (document, checksum)
