"""The embedded database of a data folder: started or attached to, shared by commands, stopped by the last of them.

Three locks keep order, each held by an open file and so free when its process ends, however it ends: ``door.lock`` by
who is just coming or going, ``guests.lock`` shared by all who are attached, ``writer.lock`` by who writes. Where all
who were attached were killed, what sits beside the engine (engine_sitter) ends it.
"""

import errno
import fcntl
import os
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from neo4j import GraphDatabase
from neo4j.exceptions import DriverError, Neo4jError

from graph_model.storage import engine_process
from graph_model.storage.connection_file import (
    EngineAddress,
    forget_address,
    read_address,
    write_address,
)
from graph_model.storage.engine_java import engine_version
from graph_model.storage.engine_process import DATABASE, USER, EnginePaths
from graph_model.storage.engine_sitter import await_gone, sit_beside
from graph_model.storage.errors import (
    DiskFullError,
    EngineFailedError,
    FolderInUseError,
    FolderNotWritableError,
    PortTakenError,
    StorageError,
)
from graph_model.storage.private_file import write_private
from graph_model.storage.space import RESERVE_BYTES, free_bytes
from graph_model.storage.writer_lock import try_lock

START_SECONDS = 180.0
_START_TRIES = 3
_STARTED = b"ArcadeDB Server started"
_FIRST_BYTES = 8 * 1024 * 1024
_PAUSE = 0.03
_LAST_WORDS_SECONDS = 2.0


@dataclass
class Share:
    """Our share of a running engine. ``leave`` gives it back; the engine stops when nobody has one."""

    paths: EnginePaths
    address: EngineAddress
    password: str
    guest: int

    @property
    def writer_file(self) -> Path:
        """The file of the writers' lock."""
        return self.paths.folder / "writer.lock"

    def renewed(self) -> "Share":
        """A share of the engine that is started in place of a dead one; this one is given back."""
        fresh = attach(self.paths.folder)
        os.close(self.guest)
        return fresh

    def leave(self) -> None:
        """Give the share back; stop the engine where it was the last one."""
        with _at_the_door(self.paths.folder):
            os.close(self.guest)
            if _alone(self.paths.folder):
                engine_process.stop(self.address)
                forget_address(self.paths.folder)
                await_gone(self.paths.folder)


def attach(folder: Path) -> Share:
    """A share of the engine of ``folder``, which is started where none runs. Errors: FolderNotWritableError,
    FolderInUseError, DiskFullError, MemoryMissingError, PortTakenError, EngineFailedError."""
    paths = EnginePaths(folder.expanduser().resolve())
    prepare(paths)
    with _at_the_door(paths.folder):
        address = _running(paths) or _started(paths)
        guest = _lock_file(paths.folder / "guests.lock")
        fcntl.flock(guest, fcntl.LOCK_SH)
    return Share(paths, address, paths.password.read_text(encoding="utf-8"), guest)


def prepare(paths: EnginePaths) -> None:
    """Make the data folder with what an engine needs to start in it. Errors: FolderNotWritableError, DiskFullError."""
    try:
        paths.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        free = free_bytes(paths.folder)
        if free < RESERVE_BYTES:
            raise DiskFullError(paths.folder, free)
        if not paths.password.exists():
            write_private(paths.password, [secrets.token_urlsafe(24).encode()])
        os.close(_lock_file(paths.folder / "door.lock"))
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise DiskFullError(paths.folder, 0) from error
        raise FolderNotWritableError(paths.folder) from error


def _running(paths: EnginePaths) -> EngineAddress | None:
    address = read_address(paths.folder)
    if address is None or address.process() is None:
        orphan = engine_process.find(paths)
        if orphan is None:
            return None
        address = engine_process.address_of(orphan)
        sit_beside(paths.folder, address.pid)
        write_address(paths.folder, address)
    if address.version == engine_version():
        await_answer(paths, address)
        return address
    if not _alone(paths.folder):
        raise FolderInUseError(paths.folder, f"darin läuft die Datenbank in der Version {address.version}")
    engine_process.stop(address)
    return None


def _started(paths: EnginePaths) -> EngineAddress:
    for _ in range(_START_TRIES - 1):
        with suppress(PortTakenError):
            return _started_once(paths)
    return _started_once(paths)


def _started_once(paths: EnginePaths) -> EngineAddress:
    address = engine_process.start(paths, *engine_process.free_ports())
    sit_beside(paths.folder, address.pid)
    write_address(paths.folder, address)
    try:
        await_answer(paths, address)
    except StorageError:
        engine_process.stop(address)
        forget_address(paths.folder)
        raise
    return address


def await_answer(paths: EnginePaths, address: EngineAddress) -> None:
    # The port opens before the database is there; asking earlier fills the log with errors that are none.
    end = time.monotonic() + START_SECONDS
    while not (_has_started(paths) and _answers(paths, address)):
        if address.process() is None or engine_process.gave_up(paths):
            _hear_out(address)
            raise engine_process.why_it_ended(paths)
        if time.monotonic() > end:
            raise EngineFailedError(paths.log)
        time.sleep(_PAUSE)


def _hear_out(address: EngineAddress) -> None:
    """The log tells the reason a moment after the sign of failure, unless the engine lives on without its port."""
    end = time.monotonic() + _LAST_WORDS_SECONDS
    while address.process() is not None and time.monotonic() < end:
        time.sleep(_PAUSE)


def _has_started(paths: EnginePaths) -> bool:
    with paths.log.open("rb") as log:
        return _STARTED in log.read(_FIRST_BYTES)


def _answers(paths: EnginePaths, address: EngineAddress) -> bool:
    password = paths.password.read_text(encoding="utf-8")
    try:
        with GraphDatabase.driver(address.url, auth=(USER, password), max_transaction_retry_time=0) as driver:
            driver.execute_query("RETURN 1 AS answer", database_=DATABASE)
    except (Neo4jError, DriverError):
        return False
    return True


@contextmanager
def _at_the_door(folder: Path) -> Iterator[None]:
    door = _lock_file(folder / "door.lock")
    try:
        fcntl.flock(door, fcntl.LOCK_EX)
        yield
    finally:
        os.close(door)


def _alone(folder: Path) -> bool:
    guests = _lock_file(folder / "guests.lock")
    try:
        return try_lock(guests)
    finally:
        os.close(guests)


def _lock_file(file: Path) -> int:
    return os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
