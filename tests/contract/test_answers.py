"""Where the two databases are known to differ, what we use of them gives the same answers."""

from datetime import datetime, timedelta, timezone

from graph_model.records.statements import Reading
from graph_model.storage.database import Database, Write
from graph_model.storage.properties import from_properties, to_properties
from tests.contract.bodies import bodies


def test_full_text_finds_words_and_beginnings_of_words_in_all_names(database: Database) -> None:
    database.write(
        bodies(["a"], names_text="Gesundheitsregion Peine\nGesundheitsbündnis"),
        bodies(["b"], names_text="Allianz für die Region GmbH"),
    )

    assert database.read("read/test/named", words="peine") == [{"id": "a"}]
    assert database.read("read/test/named", words="GESUNDHEITSBÜNDNIS") == [{"id": "a"}]
    assert database.read("read/test/named", words="region*") == [{"id": "b"}]
    assert database.read("read/test/named", words="niemand") == []


def test_full_text_follows_a_changed_name(database: Database) -> None:
    database.write(bodies(["a"], names_text="Bündnis Alt"))
    database.write(bodies(["a"], names_text="Bündnis Neu"))

    assert database.read("read/test/named", words="neu") == [{"id": "a"}]
    assert database.read("read/test/named", words="alt") == []


def test_a_moment_with_an_offset_comes_back_as_the_same_moment(database: Database) -> None:
    recorded = datetime(2026, 3, 1, 0, 30, tzinfo=timezone(timedelta(hours=2)))
    reading = Reading.of("d", "p", "1", ("s",), recorded)
    database.write(bodies(["a"], **{name: value for name, value in to_properties(reading).items() if name != "id"}))
    [held] = database.read("read/test/bodies")

    assert from_properties(Reading, {**held["properties"], "id": reading.id}) == reading


def test_the_shortest_way_between_two_bodies_is_found(database: Database) -> None:
    database.write(bodies(["a", "b", "c"]))
    database.write(
        Write("write/test/leaves", [{"key": "ab", "hub": "a"}, {"key": "ab", "hub": "b"}]),
        Write("write/test/leaves", [{"key": "bc", "hub": "b"}, {"key": "bc", "hub": "c"}]),
    )

    assert database.read("read/test/path", first="a", last="c") == [{"ids": ["a", "ab", "b", "bc", "c"]}]


def test_nodes_are_counted_by_label(database: Database) -> None:
    database.write(bodies(["a", "b"]), Write("maintain/write_state", [{"key": "k", "value": "v"}]))

    assert {row["label"]: row["nodes"] for row in database.read("maintain/count_nodes")} == {
        "Body": 2,
        "SchemaStep": len(database.read("maintain/schema_steps")),
        "State": 1,
    }
    assert database.read("maintain/read_state", id="k") == [{"value": "v"}]
