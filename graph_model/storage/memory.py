"""What was derived from a database and is kept in memory beside its connection, so that all who use it share it."""

from collections.abc import Callable
from threading import Lock
from typing import Any, TypeVar

_Kept = TypeVar("_Kept")


class Memory:
    """Holds one object of a class; safe to use from several threads. What is held sees to it by itself that it is no
    older than the database, and goes with it."""

    def __init__(self) -> None:
        self._held: dict[type[Any], Any] = {}
        self._lock = Lock()

    def of(self, kind: type[_Kept], make: Callable[[], _Kept]) -> _Kept:
        """The object of this class; made when it is first asked for."""
        with self._lock:
            if kind not in self._held:
                self._held[kind] = make()
            found: _Kept = self._held[kind]
            return found

    def forget(self) -> None:
        """Drops everything."""
        with self._lock:
            self._held.clear()
