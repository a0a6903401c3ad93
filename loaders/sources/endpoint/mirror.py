"""The state of a synchronisation, in one file: what the endpoint has, how far it was asked, what the graph still needs.

An SQLite file of its own for each endpoint and graph, readable by the owner alone. Everything is written in
transactions, so that a run that was killed goes on where it was. What is deleted is overwritten on the disk.
"""

import fcntl
import hashlib
import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from urllib.parse import urlsplit

from loaders.sources.endpoint.errors import MirrorError

_SUFFIX = ".sqlite"
_TABLES = """
CREATE TABLE IF NOT EXISTS objects (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, content TEXT NOT NULL, gone TEXT, owner TEXT, list TEXT, seen TEXT,
    pending INTEGER NOT NULL DEFAULT 0);
CREATE INDEX IF NOT EXISTS objects_of_list ON objects (list, seen);
CREATE INDEX IF NOT EXISTS objects_of_owner ON objects (owner);
CREATE INDEX IF NOT EXISTS objects_of_kind ON objects (kind, id);
CREATE TABLE IF NOT EXISTS needs (
    told_by TEXT NOT NULL, dependent TEXT NOT NULL, needs TEXT NOT NULL, kind TEXT NOT NULL,
    PRIMARY KEY (told_by, dependent, needs)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS needs_of_dependent ON needs (dependent);
CREATE INDEX IF NOT EXISTS needs_of_needed ON needs (needs);
CREATE TABLE IF NOT EXISTS walks (
    list TEXT PRIMARY KEY, started TEXT NOT NULL, since TEXT, following TEXT, items INTEGER NOT NULL,
    whole INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS marks (list TEXT PRIMARY KEY, mark TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS pages (
    address TEXT PRIMARY KEY, etag TEXT, modified TEXT, ids TEXT NOT NULL, following TEXT, total INTEGER);
CREATE TABLE IF NOT EXISTS broken (address TEXT PRIMARY KEY, list TEXT NOT NULL, kind TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS files (
    id TEXT PRIMARY KEY, told TEXT NOT NULL, etag TEXT, modified TEXT, content TEXT, refused TEXT, size INTEGER);
CREATE INDEX IF NOT EXISTS files_as_told ON files (told);
CREATE TABLE IF NOT EXISTS erased (id TEXT PRIMARY KEY);
CREATE TABLE IF NOT EXISTS readings (content TEXT PRIMARY KEY, drafts TEXT NOT NULL);
"""


def mirror_file(folder: Path, endpoint: str, graph: str) -> Path:
    """Where the mirror of an endpoint lies for one graph; both are addresses without credentials."""
    parts = urlsplit(endpoint)
    digest = hashlib.blake2b(f"{parts.netloc}{parts.path.rstrip('/')}?{parts.query}\n{graph}".encode(), digest_size=6)
    name = re.sub(r"[^a-z0-9.-]", "_", (parts.hostname or "").casefold())
    return folder / f"{name}-{digest.hexdigest()}{_SUFFIX}"


def mirrors(folder: Path) -> list[Path]:
    """The mirrors that lie in a folder."""
    return sorted(folder.glob(f"*{_SUFFIX}"))


@contextmanager
def opened_mirror(path: Path) -> Iterator[sqlite3.Connection]:
    """The mirror, made where there is none. MirrorError where another run holds it or it is damaged."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with _held(path.with_suffix(".lock")):
        with suppress(FileExistsError):
            path.touch(mode=0o600, exist_ok=False)
        try:
            with closing(sqlite3.connect(path)) as mirror:
                mirror.execute("PRAGMA secure_delete = ON")
                mirror.execute("PRAGMA synchronous = FULL")
                mirror.executescript(_TABLES)
                yield mirror
        except sqlite3.DatabaseError as error:
            reason = f"{_said(error)} Ist die Datei beschädigt, hilft nur, sie zu löschen; dann wird alles neu geholt."
            raise MirrorError(path.as_posix(), reason) from error


@contextmanager
def _held(file: Path) -> Iterator[None]:
    """Within the block no other run works with the mirror; the lock ends with the process, however that ends."""
    descriptor = os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise MirrorError(file.as_posix(), "ein anderer Lauf gleicht gerade dieselbe Quelle ab.") from error
        yield
    finally:
        os.close(descriptor)


def _said(error: sqlite3.DatabaseError) -> str:
    if "full" in str(error):
        return "Auf dem Datenträger ist kein Platz mehr."
    return f"SQLite meldet: {error}."
