"""A process of its own that reads sent files one after the other, and can be ended at any moment."""

from functools import partial

from app.imports.job import FileReading, JobFile
from app.imports.reader import SentReader, read_file
from app.jobs.apart import Apart, Stop
from loaders.parts import File


class ReadingProcess:
    """Started with the first file; ``close`` ends it at once."""

    def __init__(self, reader: SentReader) -> None:
        self._apart: Apart[tuple[JobFile, File], FileReading] = Apart(partial(_read, reader))

    def read(self, file: JobFile, part: File, *, seconds: float, stop: Stop) -> FileReading | None:
        """What was read; None where ``stop`` said so first. ReadingEndedError where the process died or took longer;
        it is of no use any more then."""
        return self._apart.ask((file, part), seconds=seconds, stop=stop)

    def close(self) -> None:
        """Ends the process, whatever it is doing."""
        self._apart.close()


def _read(reader: SentReader, sent: tuple[JobFile, File]) -> FileReading:
    return read_file(reader, *sent)
