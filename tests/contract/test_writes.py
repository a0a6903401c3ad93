"""Writing: one transaction or nothing, every key accounted for, messages bounded, twice is once."""

import pytest

from graph_model.storage.batches import LARGEST_ROW_BYTES
from graph_model.storage.database import Database, Write
from graph_model.storage.errors import RowTooLargeError, UnmatchedRowsError
from graph_model.storage.queries import QueryError
from tests.contract.bodies import bodies, numbered

MEBIBYTE = 1024 * 1024


def ids(database: Database) -> list[str]:
    found: list[str] = database.read("read/test/ids")[0]["ids"]
    return found


def test_what_is_written_twice_is_there_once(database: Database) -> None:
    assert [database.write(bodies(["a", "b"], name="x")) for _ in range(2)] == [2, 2]
    assert database.read("read/test/bodies") == [
        {"id": "a", "properties": {"id": "a", "name": "x"}},
        {"id": "b", "properties": {"id": "b", "name": "x"}},
    ]


def test_values_come_back_as_they_were_written(database: Database) -> None:
    written = {
        "text": "„Bündnis“ ⁺ \U0001f3db",
        "whole": 2**53 + 1,
        "part": 0.1,
        "truth": False,
        "list": ["b", "a"],
        "none": [],
    }
    database.write(bodies(["a"], **written))

    assert database.read("read/test/bodies") == [{"id": "a", "properties": {"id": "a", **written}}]


def test_ids_that_look_like_numbers_stay_apart(database: Database) -> None:
    database.write(bodies(["1", "01", "1.0"]))

    assert ids(database) == ["01", "1", "1.0"]


def test_a_key_that_is_no_text_is_refused(database: Database) -> None:
    with pytest.raises(QueryError):
        database.write(Write("write/test/bodies", [{"key": 1, "properties": {}}]))
    assert ids(database) == []


def test_more_than_a_message_can_hold_is_written_in_one_transaction(database: Database) -> None:
    written = database.write(bodies(numbered(24), purpose="ü" * (MEBIBYTE // 2)))

    assert written == 24
    assert database.read("read/test/lengths") == [{"bodies": 24, "length": 12 * MEBIBYTE}]


def test_a_row_of_eleven_mebibytes_is_written_and_one_of_thirteen_refused(database: Database) -> None:
    database.write(bodies(["large"], purpose="x" * (11 * MEBIBYTE)))
    with pytest.raises(RowTooLargeError) as refused:
        database.write(bodies(["too-large"], purpose="x" * LARGEST_ROW_BYTES))

    assert refused.value.data["key"] == "too-large"
    assert database.read("read/test/lengths") == [{"bodies": 1, "length": 11 * MEBIBYTE}]


def test_rows_without_a_partner_are_told_and_nothing_of_the_transaction_stays(database: Database) -> None:
    database.write(bodies(["there"]))
    with pytest.raises(UnmatchedRowsError) as unmatched:
        database.write(bodies(["new"]), Write("write/test/mark", [{"key": "there"}, {"key": "x"}, {"key": "y"}]))

    assert unmatched.value.data == {"query": "write/test/mark", "keys": ("x", "y")}
    assert database.read("read/test/bodies") == [{"id": "there", "properties": {"id": "there"}}]


def test_bulk_data_goes_in_several_transactions_up_to_the_one_that_fails(database: Database) -> None:
    many = [bodies(numbered(6_000)), Write("write/test/mark", [{"key": "nobody"}])]
    with pytest.raises(UnmatchedRowsError):
        database.write_all(many)

    assert ids(database) == numbered(5_000)
    assert database.write_all([bodies(numbered(6_000)), bodies(["last"])]) == 6_001
    assert len(ids(database)) == 6_001


def test_leaves_of_one_hub_are_each_tied_once(database: Database) -> None:
    database.write(bodies(["hub"]))
    leaves = Write("write/test/leaves", [{"key": leaf, "hub": "hub"} for leaf in numbered(4_000, "leaf")])
    for _ in range(2):
        database.write(leaves)

    assert database.read("read/test/leaves", hub="hub") == [{"edges": 4_000, "leaves": 4_000}]


def test_nothing_to_write_is_no_transaction(database: Database) -> None:
    assert (database.write(), database.write(bodies([])), database.write_all([])) == (0, 0, 0)
