"""Work in a process of its own that can be ended at any moment.

A text can be made so that reading it takes hours or all memory. Whoever reads it here keeps the server answering and
can be killed, which no thread can.
"""

import pickle
import time
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Final, Generic, TypeVar

from graph_model.errors import NetzatlasError

MEMORY: Final = 3 * 1024**3
"""Bytes of address space that such a process may take."""

_TICK_SECONDS: Final = 0.1
_Asked = TypeVar("_Asked")
_Told = TypeVar("_Told")
Stop = Callable[[], bool]


class ReadingEndedError(NetzatlasError):
    """The process ended, or was ended, before it had read what it was given."""

    code = "reading_ended"


class Apart(Generic[_Asked, _Told]):
    """Does ``work`` (which can be pickled) with what it is given, one after the other; ``close`` ends it at once."""

    def __init__(self, work: Callable[[_Asked], _Told]) -> None:
        context = get_context("spawn")
        self._ours, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, pickle.dumps(work)), daemon=True)
        self._process.start()
        theirs.close()

    def ask(self, asked: _Asked, *, seconds: float, stop: Stop) -> _Told | None:
        """What the work gave; None where ``stop`` said so first. ReadingEndedError where the process died or took
        longer; it is of no use any more then."""
        deadline = time.monotonic() + seconds
        try:
            self._ours.send(asked)
            while not self._ours.poll(_TICK_SECONDS):
                if stop():
                    return None
                if time.monotonic() > deadline:
                    raise ReadingEndedError(f"Das Lesen dauerte länger als {seconds:.0f} Sekunden.")
            found: _Told = self._ours.recv()
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


def _bound_memory() -> None:
    """From now on this process takes no more memory than MEMORY; nothing where the system knows no bound."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _serve(theirs: Connection, work: bytes) -> None:
    """Works on what is sent until the other end is gone."""
    _bound_memory()
    told = pickle.loads(work)  # noqa: S301 - from our own parent
    while True:
        try:
            asked = theirs.recv()
        except EOFError:
            return
        theirs.send(told(asked))
