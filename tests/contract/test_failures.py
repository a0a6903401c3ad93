"""Failures: the same class of ours on both databases, and no text of a query in what is shown."""

from collections.abc import Callable

import pytest

from graph_model.storage.connection import open_database
from graph_model.storage.database import Database, Write
from graph_model.storage.errors import (
    DatabaseMissingError,
    DatabaseUnreachableError,
    QueryFailedError,
    SchemaTooNewError,
    WrongAddressError,
    WrongCredentialsError,
)
from graph_model.storage.queries import QueryError
from tests.contract.bodies import bodies
from tests.neo4j.server import Neo4jServer

Reopen = Callable[..., Database]
at_a_server = pytest.mark.parametrize("kind", [pytest.param("neo4j", marks=pytest.mark.neo4j)])


def test_a_query_that_the_database_refuses_fails_with_its_name_and_no_text_of_it(database: Database) -> None:
    with pytest.raises(QueryFailedError) as refused:
        database.read("read/test/refused", text="keine Dauer")

    assert refused.value.data["query"] == "read/test/refused"
    assert "keine Dauer" not in refused.value.message
    assert "RETURN" not in refused.value.message


def test_a_body_that_must_not_be_there_twice_is_refused_by_the_constraint(database: Database) -> None:
    database.write(bodies(["a"]))
    with pytest.raises(QueryFailedError) as refused:
        database.write(Write("write/test/bodies_anew", [{"key": "b"}, {"key": "a"}]))

    assert refused.value.data["reason"] == "Neo.ClientError.Schema.ConstraintValidationFailed"
    assert database.read("read/test/ids") == [{"ids": ["a"]}]


def test_a_query_that_writes_is_not_taken_for_a_question(database: Database) -> None:
    """A session for reading would not stop it: the embedded engine lets it write."""
    with pytest.raises(QueryError):
        database.read("write/test/bodies", rows=[{"key": "a", "properties": {}}])

    assert database.read("read/test/ids") == [{"ids": []}]


def test_a_call_with_other_parameters_than_the_header_names_is_refused(database: Database) -> None:
    with pytest.raises(QueryError):
        database.read("read/test/count", identity="x")


def test_a_graph_of_a_newer_program_is_refused_and_not_changed(database: Database, reopen: Reopen) -> None:
    newer = {"key": "999_from_the_future", "applied": "2099"}
    database.write(Write("maintain/record_schema_step", [newer]))
    try:
        with pytest.raises(SchemaTooNewError) as refused:
            reopen()
    finally:
        database.write(Write("maintain/test/forget_schema_step", [newer]))

    assert refused.value.data["steps"] == ("999_from_the_future",)


def test_a_schema_step_that_was_interrupted_is_run_again(database: Database, reopen: Reopen) -> None:
    steps = database.read("maintain/schema_steps")
    database.write(Write("maintain/test/forget_schema_step", [{"key": row["id"]} for row in steps]))
    with reopen() as again:
        assert again.read("maintain/schema_steps") == steps


@at_a_server
@pytest.mark.usefixtures("kind")
def test_wrong_credentials_at_a_server_are_told(neo4j_server: Neo4jServer) -> None:
    with pytest.raises(WrongCredentialsError) as refused:
        open_database(neo4j_server.url, password="falsch")

    assert refused.value.data == {"url": neo4j_server.url, "user": "neo4j"}


@at_a_server
@pytest.mark.usefixtures("kind")
def test_a_database_that_the_server_has_not_is_told(neo4j_server: Neo4jServer) -> None:
    with pytest.raises(DatabaseMissingError):
        open_database(neo4j_server.url, password=neo4j_server.password, database="fehlt")


def test_an_address_where_nobody_answers_is_told(unused_port: int) -> None:
    with pytest.raises(DatabaseUnreachableError):
        open_database(f"bolt://127.0.0.1:{unused_port}", password="x")


def test_an_address_that_is_none_is_told() -> None:
    with pytest.raises(WrongAddressError):
        open_database("http://127.0.0.1:7687", password="x")
