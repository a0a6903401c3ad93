"""Which files were read already: a cache beside the ledger, so that a load that goes on does not open them again.

A file counts as seen by its size, its times and its number in the file system, as version control does it. No checksum
of its bytes is kept: beside the masked text it would tell whether a guess at a masked name is right. What the cache
says is believed only where the ledger still holds the same documents, and a file whose times differ is checked by the
checksum of its masked text; losing the cache costs time alone.
"""

import hashlib
import json
import sqlite3
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

from graph_model.values.vocabularies import Visibility
from loaders.parts import File

Documents = tuple[tuple[str, str], ...]
"""Paper and document ids."""

_SETTLED_NS: Final = 2 * 10**9
_RULES: Final = ("loaders", "graph_model/values", "graph_model/records")
_TABLE: Final = "CREATE TABLE IF NOT EXISTS seen (path TEXT PRIMARY KEY, state TEXT NOT NULL, documents TEXT NOT NULL)"


class SeenFiles:
    """The cache in the file ``place``; without one, or where it cannot be used, no file was seen.

    ``visibility`` is what the call sets: a file seen with another was seen as something else.
    """

    def __init__(self, place: Path | None, visibility: Visibility | None = None) -> None:
        self._base = _opened(place) if place else None
        self._seen_with = f"{visibility or ''} {_program()}" if self._base else ""

    def state_of(self, file: File) -> str | None:
        """What changes with every change of the file; None where that cannot be said, as it just changed."""
        if self._base is None:
            return None
        try:
            told = file.path.stat()
        except OSError:
            return None
        if time.time_ns() - max(told.st_mtime_ns, told.st_ctime_ns) < _SETTLED_NS:
            return None
        return f"{told.st_size} {told.st_mtime_ns} {told.st_ctime_ns} {told.st_ino} {self._seen_with}"

    def documents(self, file: File, state: str) -> Documents:
        """What the file held when it was in this state; empty where that is not known."""
        if self._base is None:
            return ()
        with suppress(sqlite3.Error):
            asked = self._base.execute("SELECT documents FROM seen WHERE path = ? AND state = ?", (_key(file), state))
            if row := asked.fetchone():
                return tuple((paper, document) for paper, document in json.loads(row[0]))
        return ()

    def note(self, seen: Iterable[tuple[File, str, Documents]]) -> None:
        """Files with their state before they were opened and the documents that the ledger now holds of them."""
        if self._base is None:
            return
        rows = [(_key(file), state, json.dumps(documents)) for file, state, documents in seen]
        with suppress(sqlite3.Error), self._base:
            self._base.executemany("INSERT OR REPLACE INTO seen VALUES (?, ?, ?)", rows)

    def close(self) -> None:
        """Lets go of the file."""
        if self._base:
            self._base.close()


def _opened(place: Path) -> sqlite3.Connection | None:
    """The cache, made where there is none; None where the folder does not allow it or the file is damaged."""
    try:
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        place.touch(0o600)
        base = sqlite3.connect(place, timeout=5)
        base.execute("PRAGMA journal_mode = WAL")
        base.execute(_TABLE)
    except (sqlite3.Error, OSError):
        return None
    return base


def _key(file: File) -> str:
    return str(file.path.absolute())


def _program() -> str:
    """Changes with every change of what reads: the sources and word lists of these packages."""
    root = Path(__file__).parents[1]
    told = hashlib.blake2b(digest_size=8)
    for path in sorted(path for folder in _RULES for path in (root / folder).rglob("*.*")):
        if path.suffix in {".py", ".csv", ".json", ".txt"}:
            told.update(path.read_bytes())
    return told.hexdigest()
