"""From an address to a database that is ready: connected, its schema applied, its constraints present."""

import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from neo4j import Driver, GraphDatabase

from graph_model.storage import embedded, schema
from graph_model.storage.database import Database, Deadlines, Place, Write
from graph_model.storage.engine_process import DATABASE, USER
from graph_model.storage.engine_sql import EngineSql
from graph_model.storage.errors import QueryFailedError, WrongAddressError
from graph_model.storage.failures import DRIVER_ERRORS, EngineFailures, ServerFailures
from graph_model.storage.queries import QueryBook
from graph_model.storage.writer_lock import WriterLock, machine_file

EMBEDDED = "embedded:"
_SCHEMES = ("neo4j://", "neo4j+s://", "neo4j+ssc://", "bolt://", "bolt+s://", "bolt+ssc://")
_ENGINE_RETRY_SECONDS = 3.0
_SERVER_RETRY_SECONDS = 15.0
_CONSTRAINTS_SECONDS = 30.0
_PAUSE = 0.1

_Runners = Mapping[str, Callable[[str], None]]


def open_database(
    url: str,
    *,
    user: str = "neo4j",
    password: str | None = None,
    database: str | None = None,
    deadlines: Deadlines | None = None,
    book: QueryBook | None = None,
    beside: Path | None = None,
) -> Database:
    """The database at ``url``: ``embedded:FOLDER`` starts or attaches to the engine of a data folder (the
    arguments about a server do not matter there), ``neo4j://…`` or ``bolt://…`` is a server. ``book`` holds the queries
    (the program's own where None). ``beside`` is a folder for what is derived from the graph (that of the embedded
    engine where None; nothing is kept beside a server then). Raises StorageError of the kind that fits;
    SchemaTooNewError where a newer program made the graph."""
    book = book or QueryBook.load()
    if url.startswith(EMBEDDED):
        return _open_embedded(Path(url.removeprefix(EMBEDDED)), book, deadlines, beside)
    place = _server(url, user, password, database or "neo4j")
    return _prepared(Database(place, book, deadlines, beside), {})


def _connected(url: str, user: str, password: str | None, failures: ServerFailures) -> Driver:
    if not url.startswith(_SCHEMES):
        raise WrongAddressError(url)
    login = (user, password) if password else None
    driver = GraphDatabase.driver(url, auth=login, max_transaction_retry_time=_SERVER_RETRY_SECONDS)
    try:
        # At once and without trying again: a wrong address or password is to be told now.
        driver.verify_connectivity()
    except DRIVER_ERRORS as error:
        driver.close()
        raise failures.translated("connect", error) from error
    return driver


def _open_embedded(folder: Path, book: QueryBook, deadlines: Deadlines | None, beside: Path | None) -> Database:
    share = embedded.attach(folder)
    place = _embedded_place(share, WriterLock(share.writer_file))
    sql = EngineSql(share.address.http_port, share.password)
    return _prepared(Database(place, book, deadlines, beside), {"sql": sql.run})


def _embedded_place(share: embedded.Share, lock: WriterLock) -> Place:
    driver = GraphDatabase.driver(
        share.address.url, auth=(USER, share.password), max_transaction_retry_time=_ENGINE_RETRY_SECONDS
    )
    return Place(
        engine="arcadedb",
        driver=driver,
        database=DATABASE,
        failures=EngineFailures(share.paths.folder, share.paths.log),
        lock=lock,
        leave=share.leave,
        folder=share.paths.folder,
        again=lambda: _embedded_place(share.renewed(), lock),
    )


def _server(url: str, user: str, password: str | None, database: str) -> Place:
    failures = ServerFailures(url, user, database)
    return Place(
        engine="neo4j",
        driver=_connected(url, user, password, failures),
        database=database,
        failures=failures,
        lock=WriterLock(machine_file(url, database)),
        leave=lambda: None,
    )


def _prepared(database: Database, runners: _Runners) -> Database:
    try:
        _apply_schema(database, runners)
    except BaseException:
        database.close()
        raise
    return database


def _apply_schema(database: Database, runners: _Runners) -> None:
    known = schema.steps(database.engine)
    for step in schema.missing(_applied(database), known):
        schema.apply(step, {"cypher": database.define, **runners})
        record = {"key": step.id, "applied": datetime.now(UTC).isoformat()}
        database.write(Write("maintain/record_schema_step", [record]))
    _await_constraints(database, schema.unique_labels(known))


def _await_constraints(database: Database, wanted: set[str]) -> None:
    end = time.monotonic() + _CONSTRAINTS_SECONDS
    while wanted - {row["label"] for row in database.read("maintain/constraints")}:
        if time.monotonic() > end:
            raise QueryFailedError("maintain/constraints", "SchemaIncomplete")
        time.sleep(_PAUSE)


def _applied(database: Database) -> set[str]:
    return {row["id"] for row in database.read("maintain/schema_steps")}
