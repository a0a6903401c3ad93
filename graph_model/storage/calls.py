"""Calls to the database: a session each, within a deadline, tried again where that helps, errors in our words."""

import logging
import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Literal, TypeVar

from neo4j import Driver, ManagedTransaction, Session, unit_of_work
from neo4j.exceptions import ConstraintError, Neo4jError

from graph_model.storage.deadlines import Deadline, Watch
from graph_model.storage.errors import QueryTimedOutError
from graph_model.storage.failures import DRIVER_ERRORS, Failures

Result = TypeVar("Result")
Work = Callable[[ManagedTransaction], Result]

_SERVER_GRACE = 1.0
_CONSTRAINT_TRIES = 8
_CONSTRAINT_PAUSE = 0.02
_TIMED_OUT = "TimedOut"


class Calls:
    """Runs units of work at one database."""

    def __init__(self, driver: Driver, database: str, failures: Failures) -> None:
        self._driver = driver
        self._database = database
        self._failures = failures
        self._watch = Watch()
        # The driver tells each retry, and each hint of the server such as a label that no node has yet, in English on
        # stderr: what matters of it comes as an error.
        logging.getLogger("neo4j").setLevel(logging.ERROR)

    def read(self, query: str, seconds: float, work: "Work[Result]") -> Result:
        """The result of ``work`` in a reading transaction; QueryTimedOutError after ``seconds``."""
        with self._session(query, seconds, "READ") as (session, deadline):
            return session.execute_read(_bounded(work, query, seconds, deadline))

    def write(self, query: str, seconds: float, work: "Work[Result]") -> Result:
        """The result of ``work`` in a writing transaction that is tried again where MERGE met another's MERGE."""
        with self._session(query, seconds, "WRITE") as (session, deadline):
            bounded = _bounded(work, query, seconds, deadline)
            return _tried_again(lambda: session.execute_write(bounded), deadline)

    def define(self, statement: str, seconds: float) -> None:
        """Run a statement of the schema outside of explicit transactions."""
        with self._session("schema", seconds, "WRITE") as (session, _):
            session.run(statement).consume()

    def close(self) -> None:
        """End the connections."""
        self._watch.stop()
        self._driver.close()

    @contextmanager
    def _session(
        self, query: str, seconds: float, access: Literal["READ", "WRITE"]
    ) -> Iterator[tuple[Session, Deadline]]:
        session = self._driver.session(database=self._database, default_access_mode=access, fetch_size=-1)
        with self._watch.deadline(session, seconds) as deadline:
            try:
                with session:
                    yield session, deadline
            except DRIVER_ERRORS as error:
                if deadline.passed or _timed_out(error):
                    raise QueryTimedOutError(query, seconds) from error
                raise self._failures.translated(query, error) from error


def _bounded(work: "Work[Result]", query: str, seconds: float, deadline: Deadline) -> "Work[Result]":
    def once(transaction: ManagedTransaction) -> Result:
        if deadline.passed:
            raise QueryTimedOutError(query, seconds)
        return work(transaction)

    return unit_of_work(timeout=seconds + _SERVER_GRACE)(once)


def _tried_again(call: Callable[[], Result], deadline: Deadline) -> Result:
    for attempt in range(_CONSTRAINT_TRIES):
        try:
            return call()
        except ConstraintError:
            if attempt == _CONSTRAINT_TRIES - 1 or not deadline.left:
                raise
            time.sleep(_CONSTRAINT_PAUSE * 2**attempt * random.random())  # noqa: S311 - only spreads the tries
    raise AssertionError


def _timed_out(error: Exception) -> bool:
    return isinstance(error, Neo4jError) and _TIMED_OUT in str(error.code)
