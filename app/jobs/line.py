"""A line of work: one piece after the other in a thread of its own, each of which can be ended before its time."""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event, Lock

from graph_model.errors import NetzatlasError

_log = logging.getLogger(__name__)
Stop = Callable[[], bool]
"""Whether the work is to end soon."""


class AlreadyRunningError(NetzatlasError):
    """Work of this key waits or goes on already. ``data``: key."""

    code = "already_running"
    status = 409

    def __init__(self, key: str) -> None:
        super().__init__("Daran wird gerade gearbeitet; bitte warten, bis es fertig ist.", key=key)


class Line:
    """Safe to use from several threads. What is worked on when the program ends is ended with it; ``close`` ends it in
    an orderly way."""

    def __init__(self, name: str) -> None:
        self._workers = ThreadPoolExecutor(1, thread_name_prefix=name)
        self._running: dict[str, Event] = {}
        self._lock = Lock()

    def start(self, key: str, prepare: Callable[[], object], work: Callable[[Stop], object]) -> Future[None]:
        """Does the work when it is its turn; ``prepare`` at once, unless work of this key is here already. Raises
        AlreadyRunningError, and what ``prepare`` raises."""
        with self._lock:
            if key in self._running:
                raise AlreadyRunningError(key)
            stop = self._running[key] = Event()
        begun = False
        try:
            prepare()
            told = self._workers.submit(self._work, key, work, stop)
            begun = True
        finally:
            if not begun:
                self._leave(key)
        told.add_done_callback(_log_unforeseen)
        return told

    def is_running(self, key: str) -> bool:
        """Whether it is worked on or waits for its turn."""
        return key in self._running

    @property
    def keys(self) -> frozenset[str]:
        """Of all work that waits or goes on."""
        with self._lock:
            return frozenset(self._running)

    def stop(self, key: str) -> None:
        """Ends the work soon, where there is any."""
        with self._lock:
            stop = self._running.get(key)
        if stop:
            stop.set()

    def close(self) -> None:
        """Ends all work soon and takes no more."""
        with self._lock:
            for stop in self._running.values():
                stop.set()
        self._workers.shutdown(wait=True, cancel_futures=True)

    def _work(self, key: str, work: Callable[[Stop], object], stop: Event) -> None:
        try:
            work(stop.is_set)
        finally:
            self._leave(key)

    def _leave(self, key: str) -> None:
        with self._lock:
            self._running.pop(key, None)


def _log_unforeseen(done: Future[None]) -> None:
    """Whoever waits for the work asks for its state, not for what it raised: without this nobody would hear of it."""
    error = None if done.cancelled() else done.exception()
    if error is not None:
        _log.error("long work ended by an error that it does not know", exc_info=error)
