"""The objects of an endpoint in its mirror, what they need of each other, and the papers that the graph still lacks."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from loaders.sources.endpoint.pieces import Need, Piece
from loaders.sources.oparl_objects import OparlObject

_DEPENDENTS = """
WITH RECURSIVE touched(id) AS (
    SELECT ? UNION
    SELECT n.dependent FROM needs n JOIN touched t ON n.needs = t.id LEFT JOIN objects o ON o.id = t.id
    WHERE o.kind IS NOT 'Paper' OR t.id = ?)
UPDATE objects SET pending = 1 WHERE kind = 'Paper' AND id IN (SELECT id FROM touched)
"""
_NEEDED = """
WITH RECURSIVE needed(id, kind) AS (
    SELECT ?, 'Paper' UNION
    SELECT n.needs, n.kind FROM needs n JOIN needed d ON n.dependent = d.id
    WHERE d.kind != 'Paper' OR d.id = ?)
SELECT DISTINCT d.id, d.kind, o.content, o.gone FROM needed d LEFT JOIN objects o ON o.id = d.id ORDER BY d.id
"""
_SINGLES = """
SELECT id, kind FROM objects
WHERE list IS NULL AND owner IS NULL AND gone IS NULL AND kind NOT IN ('System', 'Body') ORDER BY id
"""


class Gone(StrEnum):
    """Why an object is no more: the source says that it was deleted, or nothing is there when it is asked for."""

    DELETED = "deleted"
    MISSING = "missing"


@dataclass(frozen=True)
class Kept:
    """One object as the mirror has it; no content where the endpoint never gave it."""

    id: str
    kind: str
    content: OparlObject | None
    gone: Gone | None

    @property
    def alive(self) -> OparlObject | None:
        """The content of an object that is there."""
        return None if self.gone else self.content


class KeptObjects:
    """Takes objects in and says which papers that changed. Transactions are the caller's."""

    def __init__(self, mirror: sqlite3.Connection) -> None:
        self._mirror = mirror

    def take(self, piece: Piece, listed: str | None = None, seen: str | None = None) -> str | None:
        """Keeps one object; says "new", "changed" or "deleted", nothing where the mirror had it so already. An older
        version than the one that is kept is left out."""
        if self._is_erased(piece.id):
            return None
        before = self.find(piece.id)
        content = piece.content
        if before and before.alive and piece.owner and self._stands_in_a_list(piece.id):
            content = {**before.alive, **content}  # nested objects are cut short by some vendors
        is_same = before is not None and (before.content, before.gone) == (content, _gone(piece))
        is_older = before is not None and _is_older(content, before.content)
        if not is_same and not is_older:
            self._put(piece, content)
        if listed:
            told = (listed, seen, piece.id)
            self._mirror.execute("UPDATE objects SET list = ?, seen = ?, owner = NULL WHERE id = ?", told)
        if is_same or is_older:
            return None
        return "deleted" if piece.is_deleted else "changed" if before and not before.gone else "new"

    def bury(self, key: str, kind: str, why: Gone) -> None:
        """From now on the object is no more; what was nested in it goes, too."""
        self.touch(key)
        content = json.dumps({"id": key, "deleted": True})
        row = (key, kind, content, why)
        self._mirror.execute(
            "INSERT INTO objects (id, kind, content, gone) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (id) DO UPDATE SET content = excluded.content, gone = excluded.gone, pending = 1",
            row,
        )
        self._drop_parts(key, ())
        self._mirror.execute("DELETE FROM needs WHERE told_by = ?", (key,))

    def forget(self, key: str, kind: str) -> None:
        """The object was erased here: nothing of it stays, and it is not taken in again."""
        self.bury(key, kind, Gone.MISSING)
        self._mirror.execute("INSERT OR IGNORE INTO erased VALUES (?)", (key,))

    def find(self, key: str) -> Kept | None:
        """The object of this id."""
        row = self._mirror.execute("SELECT id, kind, content, gone FROM objects WHERE id = ?", (key,)).fetchone()
        return _kept(row) if row else None

    def see(self, keys: Iterable[str], listed: str, seen: str) -> None:
        """The list still has these objects."""
        rows = [(seen, key, listed) for key in keys]
        self._mirror.executemany("UPDATE objects SET seen = ? WHERE id = ? AND list = ?", rows)

    def unseen(self, listed: str, seen: str) -> list[tuple[str, str]]:
        """Id and kind of what the list had before and did not show this time."""
        asked = "SELECT id, kind FROM objects WHERE list = ? AND seen != ? AND gone IS NULL ORDER BY id"
        return [(key, kind) for key, kind in self._mirror.execute(asked, (listed, seen))]

    def singles(self) -> list[tuple[str, str]]:
        """Id and kind of what stands in no list and in no other object: each was asked for by itself."""
        return list(self._mirror.execute(_SINGLES))

    def count(self, listed: str) -> int:
        """How many objects of the list are there."""
        asked = "SELECT count(*) FROM objects WHERE list = ? AND gone IS NULL"
        return int(self._mirror.execute(asked, (listed,)).fetchone()[0])

    def around(self, paper: str) -> list[Kept]:
        """The paper and all that it is read with; other papers are there, but not what those need."""
        return [_kept(row) for row in self._mirror.execute(_NEEDED, (paper, paper))]

    def papers(self) -> Iterator[tuple[str, bool, bool]]:
        """Each paper with whether the graph still lacks what is known of it, and whether it is gone."""
        asked = "SELECT id, pending, gone FROM objects WHERE kind = 'Paper' ORDER BY id"
        for key, pending, gone in self._mirror.execute(asked).fetchall():
            yield key, bool(pending), gone is not None

    def settle(self, papers: Iterable[str]) -> None:
        """The graph has these papers as they are."""
        self._mirror.executemany("UPDATE objects SET pending = 0 WHERE id = ?", [(paper,) for paper in papers])

    def touch(self, key: str) -> None:
        """Every paper that is read with the object is looked at again."""
        self._mirror.execute(_DEPENDENTS, (key, key))

    def _put(self, piece: Piece, content: OparlObject) -> None:
        self.touch(piece.id)
        row = (piece.id, piece.kind, json.dumps(content, ensure_ascii=False), _gone(piece), piece.owner)
        self._mirror.execute(
            "INSERT INTO objects (id, kind, content, gone, owner) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, content = excluded.content, gone = excluded.gone, "
            "owner = CASE WHEN objects.list IS NULL THEN excluded.owner END",
            row,
        )
        self._drop_parts(piece.id, piece.parts)
        self._mirror.execute("DELETE FROM needs WHERE told_by = ?", (piece.id,))
        self._mirror.executemany("INSERT OR IGNORE INTO needs VALUES (?, ?, ?, ?)", _rows(piece.id, piece.needs))
        self.touch(piece.id)

    def _is_erased(self, key: str) -> bool:
        return self._mirror.execute("SELECT 1 FROM erased WHERE id = ?", (key,)).fetchone() is not None

    def _stands_in_a_list(self, key: str) -> bool:
        asked = "SELECT 1 FROM objects WHERE id = ? AND list IS NOT NULL"
        return self._mirror.execute(asked, (key,)).fetchone() is not None

    def _drop_parts(self, owner: str, parts: tuple[str, ...]) -> None:
        """What was nested in an object and no longer is."""
        rows = self._mirror.execute("SELECT id FROM objects WHERE owner = ?", (owner,)).fetchall()
        for (key,) in rows:
            if key not in parts:
                self.touch(key)
                self._mirror.execute("DELETE FROM needs WHERE told_by = ?", (key,))
                self._mirror.execute("DELETE FROM objects WHERE id = ?", (key,))


def _rows(key: str, needs: Iterable[Need]) -> list[tuple[str, str, str, str]]:
    return [(key, need.dependent, need.needs, need.kind) for need in needs]


def _gone(piece: Piece) -> Gone | None:
    return Gone.DELETED if piece.is_deleted else None


def _kept(row: tuple[str, str, str | None, str | None]) -> Kept:
    key, kind, content, gone = row
    return Kept(key, kind, json.loads(content) if content else None, Gone(gone) if gone else None)


def _is_older(content: OparlObject, before: OparlObject | None) -> bool:
    told, known = (moment(item.get("modified")) if item else None for item in (content, before))
    return bool(told and known and told < known)


def moment(told: object) -> datetime | None:
    """A time as vendors tell it; nothing for those that are none or lie outside every calendar (0001-01-01)."""
    try:
        return datetime.fromisoformat(str(told)).astimezone() if told else None
    except (ValueError, OverflowError):
        return None
