"""Deadlines on our side: the embedded engine does not honour the driver's, so the connection is cut instead.

One thread per watch looks at the soonest deadline. A connection that is cut ends the call that waits for it and
is thrown away by the driver's pool; the transaction on it is rolled back by the server. The driver has no public
way to do so from another thread; that its own one works is guarded by tests/contract/test_deadlines.py.
"""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from neo4j import Session


@dataclass(eq=False)
class Deadline:
    """The moment (monotonic seconds) at which the call on ``session`` is cut."""

    session: Session
    moment: float
    passed: bool = field(default=False)

    def cut(self) -> None:
        """End the call: whoever waits on the session's connection gets an error at once."""
        self.passed = True
        connection = self.session._connection
        if connection is not None:
            connection.kill()  # type: ignore[no-untyped-call]

    @property
    def left(self) -> float:
        """Seconds until the moment, at least zero."""
        return max(0.0, self.moment - time.monotonic())


class Watch:
    """Cuts what is overdue; ``stop`` ends its thread."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._open: set[Deadline] = set()
        self._planned = float("inf")
        self._stopped = False
        self._thread = threading.Thread(target=self._run, name="netzatlas-deadlines", daemon=True)
        self._thread.start()

    @contextmanager
    def deadline(self, session: Session, seconds: float) -> Iterator[Deadline]:
        """Within the block the call on ``session`` is cut after ``seconds``."""
        watched = Deadline(session, time.monotonic() + seconds)
        with self._changed:
            self._open.add(watched)
            if watched.moment < self._planned:
                self._changed.notify()
        try:
            yield watched
        finally:
            with self._changed:
                self._open.discard(watched)

    def stop(self) -> None:
        """End the thread; deadlines that are still open are no longer kept."""
        with self._changed:
            self._stopped = True
            self._changed.notify()
        self._thread.join()

    def _run(self) -> None:
        with self._changed:
            while not self._stopped:
                now = time.monotonic()
                for overdue in [one for one in self._open if one.moment <= now]:
                    self._open.discard(overdue)
                    overdue.cut()
                self._planned = min((one.moment for one in self._open), default=float("inf"))
                self._changed.wait(None if self._planned == float("inf") else self._planned - now)
