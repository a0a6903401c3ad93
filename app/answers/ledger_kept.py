"""What answers make of the ledger alone, such as the list of its documents: kept until anything is added to it.

What follows from the facts is kept by ``app.answers.kept``.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, Final, TypeVar

from graph_model.ledger.ledger import Ledger
from graph_model.storage.database import Database

_MOST: Final = 20
_Made = TypeVar("_Made")


class _LedgerKept:
    """Holds what was asked for last; safe to use from several threads."""

    def __init__(self) -> None:
        self._extent: tuple[int, ...] = ()
        self._made: OrderedDict[Hashable, Any] = OrderedDict()
        self._lock = Lock()

    def of(self, database: Database, key: Hashable, make: Callable[[], _Made]) -> _Made:
        """The extent is read first: what is read after it is never older than it says."""
        now = Ledger(database).extent()
        with self._lock:
            if now != self._extent:
                self._made.clear()
                self._extent = now
            if key not in self._made:
                self._made[key] = make()
            self._made.move_to_end(key)
            while len(self._made) > _MOST:
                self._made.popitem(last=False)
            found: _Made = self._made[key]
            return found


def of_ledger(database: Database, key: Hashable, make: Callable[[], _Made]) -> _Made:
    """What ``make`` made for ``key`` since the ledger last changed; ``key`` holds all that it depends on beside it."""
    return database.memory.of(_LedgerKept, _LedgerKept).of(database, key, make)
