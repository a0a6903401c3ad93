"""A process of its own that reads sent files one after the other, and can be ended at any moment.

A text can be made so that reading it takes hours or all memory. Whoever reads it here keeps the server answering and
can be killed, which no thread can.
"""

import pickle
import time
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Final

from app.imports.job import FileReading, JobFile
from app.imports.reader import SentReader, bound_memory, read_file
from graph_model.errors import NetzatlasError
from loaders.parts import File

_TICK_SECONDS: Final = 0.1
Stop = Callable[[], bool]


class ReadingEndedError(NetzatlasError):
    """The process ended, or was ended, before it had read the file."""

    code = "reading_ended"


class ReadingProcess:
    """Started with the first file; ``close`` ends it at once."""

    def __init__(self, reader: SentReader) -> None:
        context = get_context("spawn")
        self._ours, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, pickle.dumps(reader)), daemon=True)
        self._process.start()
        theirs.close()

    def read(self, file: JobFile, part: File, *, seconds: float, stop: Stop) -> FileReading | None:
        """What was read; None where ``stop`` said so first. ReadingEndedError where the process died or took longer;
        it is of no use any more then."""
        deadline = time.monotonic() + seconds
        try:
            self._ours.send((file, part))
            while not self._ours.poll(_TICK_SECONDS):
                if stop():
                    return None
                if time.monotonic() > deadline:
                    raise ReadingEndedError(f"Das Lesen dauerte länger als {seconds:.0f} Sekunden.")
            found: FileReading = self._ours.recv()
        except (EOFError, OSError) as error:
            raise ReadingEndedError(
                "Das Lesen brach ab; vielleicht ist die Datei beschädigt oder braucht zu viel Speicher."
            ) from error
        return found

    def close(self) -> None:
        """Ends the process, whatever it is doing."""
        self._process.kill()
        self._process.join()
        self._ours.close()


def _serve(theirs: Connection, reader: bytes) -> None:
    """Reads what is sent until the other end is gone."""
    bound_memory()
    told: SentReader = pickle.loads(reader)  # noqa: S301 - from our own parent
    while True:
        try:
            file, part = theirs.recv()
        except EOFError:
            return
        theirs.send(read_file(told, file, part))
