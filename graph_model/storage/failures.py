"""Errors of the driver to errors of ours, with what only we know: the address, the data folder, the room left."""

from pathlib import Path
from typing import Protocol

from neo4j.exceptions import AuthError, DriverError, Neo4jError, ServiceUnavailable, SessionExpired

from graph_model.errors import NetzatlasError
from graph_model.storage.errors import (
    DatabaseMissingError,
    DatabaseUnreachableError,
    DiskFullError,
    EngineFailedError,
    QueryFailedError,
    WrongCredentialsError,
)
from graph_model.storage.space import RESERVE_BYTES, free_bytes

_NO_SPACE = b"No space left on device"
_BYTES_ON_DISK = 3
"""What a byte that is sent takes on the disk for a while: once in the log of writes, once in its page, and indexes."""
_LOST = (ServiceUnavailable, SessionExpired)


class Failures(Protocol):
    """What went wrong at a database, and what is refused beforehand."""

    def refuse_without_room(self, size: int) -> None:
        """DiskFullError where ``size`` bytes more would not fit."""

    def translated(self, query: str, error: Exception) -> NetzatlasError:
        """The error of ours for one of the driver's."""


class ServerFailures:
    """Failures of a Neo4j server; its disk is its own matter."""

    def __init__(self, url: str, user: str, database: str) -> None:
        self._url = url
        self._user = user
        self._database = database

    def refuse_without_room(self, size: int) -> None:
        """Nothing is known about the room at a server."""

    def translated(self, query: str, error: Exception) -> NetzatlasError:
        """Credentials, a missing database, a lost connection, or a query that was refused."""
        if isinstance(error, AuthError):
            return WrongCredentialsError(self._url, self._user)
        if isinstance(error, Neo4jError) and str(error.code).endswith("DatabaseNotFound"):
            return DatabaseMissingError(self._url, self._database)
        if isinstance(error, _LOST):
            return DatabaseUnreachableError(self._url)
        return refused(query, error)


class EngineFailures:
    """Failures of the embedded engine. It hides its reasons: so we look at the free room and at its log."""

    def __init__(self, folder: Path, log: Path, reserve: int = RESERVE_BYTES) -> None:
        self._folder = folder
        self._reserve = reserve
        self._log = log
        self._read_until = _size(log)

    def refuse_without_room(self, size: int) -> None:
        """DiskFullError before the engine runs into the wall."""
        free = free_bytes(self._folder)
        if free < self._reserve + _BYTES_ON_DISK * size:
            raise DiskFullError(self._folder, free)

    def translated(self, query: str, error: Exception) -> NetzatlasError:
        """A full disk, a dead engine, or a query that was refused."""
        free = free_bytes(self._folder)
        if free < self._reserve or self._ran_out_of_room():
            return DiskFullError(self._folder, free)
        if isinstance(error, (*_LOST, AuthError)):
            return EngineFailedError(self._log)
        return refused(query, error)

    def _ran_out_of_room(self) -> bool:
        with self._log.open("rb") as log:
            log.seek(self._read_until)
            said = log.read()
        self._read_until += len(said)
        return _NO_SPACE in said


def refused(query: str, error: Exception) -> QueryFailedError:
    """The error for a query that the database did not take; its code, or the driver's class where it has none."""
    code = error.code if isinstance(error, Neo4jError) else None
    return QueryFailedError(query, code or type(error).__name__)


def _size(file: Path) -> int:
    return file.stat().st_size if file.exists() else 0


DRIVER_ERRORS = (Neo4jError, DriverError)
