"""Frozen states kept in the graph, beside ledger and facts, which never know of them; erasing a paper reaches them."""

from collections.abc import Iterable
from datetime import datetime

from graph_model.errors import NetzatlasError, NotFoundError
from graph_model.ledger.rows import record_of, record_row
from graph_model.records.frozen import FrozenHead, FrozenState
from graph_model.storage.database import Database, Write
from graph_model.storage.paging import paged
from graph_model.values.vocabularies import Audience

LARGEST = 3_000_000
LEAST_OF_A_ROW = 100
"""Characters of the shortest row of a report, so that a list that is far too long is refused before it is made."""

ONE_BY_ONE = 1
_KIND = "Den eingefrorenen Stand"
_QUERY = "read/frozen/states"


class TooMuchToFreezeError(NetzatlasError):
    """More rows than one node should hold. ``data``: size (characters), most."""

    code = "too_much_to_freeze"
    status = 413
    exit_code = 2

    def __init__(self, size: int) -> None:
        super().__init__(
            "Diese Auswahl ist zu groß, um sie einzufrieren. Bitte die Auswahl einschränken, etwa auf eine Kommune.",
            size=size,
            most=LARGEST,
        )


def check_rows(rows: int) -> None:
    """Raises TooMuchToFreezeError where so many rows are too much however short they are."""
    if rows * LEAST_OF_A_ROW > LARGEST:
        raise TooMuchToFreezeError(rows * LEAST_OF_A_ROW)


class FrozenStates:
    """Keeps, finds and deletes the frozen states of ``database``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, state: FrozenState) -> None:
        """Raises TooMuchToFreezeError."""
        row = record_row(state)
        size = len(row["properties"]["report"])
        if size > LARGEST:
            raise TooMuchToFreezeError(size)
        self._database.write(Write("write/frozen/states", [row]))

    def all(self, audience: Audience) -> tuple[FrozenHead, ...]:
        """Those that ``audience`` may see, the newest first."""
        rows = self._database.read("read/frozen/heads")[0]["properties"]
        held = [record_of(FrozenHead, told) for told in rows]
        return tuple(sorted((one for one in held if one.seen_by(audience)), key=_newest))

    def named(self, audience: Audience, frozen_id: str) -> FrozenState:
        """The one of this id. Raises NotFoundError, also where ``audience`` may not see it, and FrozenDamagedError."""
        rows = self._database.read(_QUERY, ids=[frozen_id])[0]["properties"]
        found = [record_of(FrozenState, told) for told in rows]
        if not found or not found[0].seen_by(audience):
            raise NotFoundError(_KIND, frozen_id)
        return found[0].checked()

    def delete(self, audience: Audience, frozen_id: str) -> FrozenHead:
        """Remove it for good, and say which it was. Raises NotFoundError."""
        found = [one for one in self.all(audience) if one.id == frozen_id]
        if not found:
            raise NotFoundError(_KIND, frozen_id)
        self._database.write(Write("write/frozen/delete", [{"key": frozen_id}]))
        return found[0]


def erasing(database: Database, papers: Iterable[str], moment: datetime) -> Write:
    """What takes out of every frozen state that these papers say; written together with their erasure."""
    gone = frozenset(papers)
    held = (record_of(FrozenState, told) for told in paged(database, _QUERY, ONE_BY_ONE))
    changed = [(one, one.without(gone, moment)) for one in held]
    return Write("write/frozen/states", [record_row(now) for one, now in changed if now != one])


def _newest(head: FrozenHead) -> tuple[float, str]:
    return -head.frozen.timestamp(), head.id
