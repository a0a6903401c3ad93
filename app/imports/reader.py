"""Reading one sent file, as a process of its own does it: under the name that people gave it, within bounds."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Self

from app.imports.job import FileReading, JobFile, ReadDocument
from loaders.parts import File
from loaders.reader import Kept, Outcome, Reader, Told
from loaders.sources.draft import Draft, Refusal, Tombstone
from loaders.sources.gemeindeverzeichnis import Directory

_DIRECTORY = "Das Gemeindeverzeichnis gilt für alles; bitte mit „netzatlas load“ laden."
_TOMBSTONE = "Das ist ein Löschvermerk; er wird nur beim Abgleich mit seinem OParl-Endpunkt übernommen."


@dataclass(frozen=True)
class SentReader(Reader):
    """A Reader of files that somebody sent: ``name`` stands for the place where the file lies for the moment."""

    name: str = ""

    def named(self, name: str) -> Self:
        """The reader for the file of this name."""
        return replace(self, name=name)

    def _read(self, found: Draft) -> Told | Kept:
        """An edition of a list is a source of its own, though every year's file may have the same name."""
        edition = f"|{found.edition.payer} {found.edition.year}" if found.edition else ""
        return super()._read(found.model_copy(update={"origin": self.name, "source_key": found.source_key + edition}))


def read_file(reader: SentReader, file: JobFile, part: File) -> FileReading:
    """What the file turns out to be; whatever goes wrong in it is a refusal."""
    found = reader.named(file.name).outcomes(part)
    told = [one for one in found if isinstance(one, Told)]
    return FileReading(
        number=file.number,
        documents=tuple(map(_document, told)),
        unchanged=sum(isinstance(one, Kept) for one in found),
        refused=_refusals(found, file.name),
    )


def _document(told: Told) -> ReadDocument:
    return ReadDocument(document=told.document, mentions=told.readout.mentions, statements=told.readout.statements)


def _refusals(found: Sequence[Outcome], name: str) -> tuple[Refusal, ...]:
    told = [one.model_copy(update={"origin": name}) for one in found if isinstance(one, Refusal)]
    told += [Refusal(origin=name, reason=_DIRECTORY) for one in found if isinstance(one, Directory)]
    told += [Refusal(origin=name, reason=_TOMBSTONE) for one in found if isinstance(one, Tombstone)]
    return tuple(told)
