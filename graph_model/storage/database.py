"""The one way to the graph, whichever database keeps it: named queries, bounded batches, deadlines, errors of ours."""

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Self

from neo4j import Driver, ManagedTransaction

from graph_model.storage.batches import Message, Row, Write, groups, messages
from graph_model.storage.calls import Calls
from graph_model.storage.errors import EngineFailedError, UnmatchedRowsError
from graph_model.storage.failures import Failures
from graph_model.storage.memory import Memory
from graph_model.storage.queries import QueryBook, QueryError
from graph_model.storage.writer_lock import WriterLock

__all__ = ["Database", "Deadlines", "Engine", "Place", "Row", "Write"]

Engine = Literal["neo4j", "arcadedb"]


@dataclass(frozen=True)
class Deadlines:
    """Seconds after which a call is ended; ``write`` also bounds the wait for another writer."""

    read: float = 60.0
    write: float = 300.0


@dataclass(frozen=True)
class Place:
    """Where a database is: how it is reached, how its failures are told, who may write, and what to do at the end.
    ``folder`` is the data folder where the engine is ours; ``again`` gives such a place back to life, with the
    same lock, after its engine was killed."""

    engine: Engine
    driver: Driver
    database: str
    failures: Failures
    lock: WriterLock
    leave: Callable[[], None]
    folder: Path | None = None
    again: Callable[[], "Place"] | None = None


class Database:
    """The graph. A context manager; ``close`` gives back what it holds. Safe to use from several threads."""

    def __init__(
        self, place: Place, book: QueryBook, deadlines: Deadlines | None = None, beside: Path | None = None
    ) -> None:
        self.engine: Engine = place.engine
        self.folder = place.folder
        self.beside = beside or place.folder
        self.memory = Memory()
        self._place = place
        self._book = book
        self._deadlines = deadlines or Deadlines()
        self._calls = Calls(place.driver, place.database, place.failures)
        self._closed = False
        self._engine_failed = False
        self._renewing = threading.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """End the connections; of an embedded engine, whoever leaves last stops it. Closing again does nothing."""
        if self._closed:
            return
        self._closed = True
        self.memory.forget()
        self._calls.close()
        self._place.lock.close()
        self._place.leave()

    def read(self, name: str, /, **parameters: object) -> list[dict[str, Any]]:
        """The answer of the query ``name``, rows as dicts by column; QueryTimedOutError after the deadline."""
        query = self._book[name]
        if query.writes:
            raise QueryError(name, "it writes and was called to read")
        bound = query.bind(parameters)

        def work(transaction: ManagedTransaction) -> list[dict[str, Any]]:
            return [dict(record) for record in transaction.run(query.text, bound)]

        with self._calling() as calls:
            return calls.read(name, self._deadlines.read, work)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Within the block nobody else writes, in this process or another of this machine: for reading what a write
        depends on. May be nested. WriterBusyError after waiting for the write deadline."""
        with self._place.lock.held(self._deadlines.write):
            yield

    def define(self, statement: str) -> None:
        """Run one statement of the schema, in a transaction of its own, as both databases want it."""
        with self.writing(), self._calling() as calls:
            calls.define(statement, self._deadlines.write)

    def write(self, *writes: Write) -> int:
        """Write all of it in one transaction, or nothing; the number of rows written. UnmatchedRowsError tells the
        keys of rows that found no partner."""
        return self._send([message for write in writes for message in messages(write)])

    def write_all(self, writes: Iterable[Write]) -> int:
        """Write in several transactions, each bounded by bytes and rows, in the given order; for data that may be
        written again after a failure. The number of rows written."""
        return sum(self._send(group) for group in groups(writes))

    def _send(self, sent: Sequence[Message]) -> int:
        if not sent:
            return 0
        self._place.failures.refuse_without_room(sum(message.size for message in sent))

        def work(transaction: ManagedTransaction) -> int:
            return sum(self._send_one(transaction, message) for message in sent)

        with self.writing(), self._calling() as calls:
            return calls.write(sent[-1].query, self._deadlines.write, work)

    @contextmanager
    def _calling(self) -> Iterator[Calls]:
        """The calls to use. The call that finds the engine dead fails: whether its write came through is not known.
        The next one starts the engine again."""
        if self._engine_failed:
            self._renew()
        try:
            yield self._calls
        except EngineFailedError:
            self._engine_failed = True
            raise

    def _renew(self) -> None:
        with self._renewing:
            if self._engine_failed and self._place.again:
                self._place, before = self._place.again(), self._calls
                self._calls = Calls(self._place.driver, self._place.database, self._place.failures)
                self._engine_failed = False
                before.close()

    def _send_one(self, transaction: ManagedTransaction, message: Message) -> int:
        query = self._book[message.query]
        result = transaction.run(query.text, query.bind({"rows": message.rows}))
        written = {key for record in result for key in record["written"]}
        unmatched = [row["key"] for row in message.rows if row["key"] not in written]
        if unmatched:
            raise UnmatchedRowsError(unmatched, message.query)
        return len(message.rows)
