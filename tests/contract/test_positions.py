"""Places in the drawing are kept beside the graph, on both databases."""

from collections.abc import Callable

from graph_model.positions import Positions
from graph_model.projection.stored import StoredFacts
from graph_model.storage.database import Database
from tests.small_network import load


def test_a_place_that_was_kept_is_found_again(database: Database, reopen: Callable[..., Database]) -> None:
    Positions(database).keep({"b_1": (1.5, -2.0), "b_2": (0.0, 3.25)})
    with reopen() as other:
        assert Positions(other).all() == {"b_1": (1.5, -2.0), "b_2": (0.0, 3.25)}


def test_who_has_a_place_keeps_it_and_who_is_new_gets_one(database: Database) -> None:
    positions = Positions(database)
    positions.keep({"b_1": (1.0, 1.0)})
    assert positions.keep({"b_1": (9.0, 9.0), "b_2": (2.0, 2.0)}) == 2
    assert positions.all() == {"b_1": (1.0, 1.0), "b_2": (2.0, 2.0)}


def test_a_place_can_be_changed_on_purpose(database: Database) -> None:
    positions = Positions(database)
    positions.keep({"b_1": (1.0, 1.0), "b_2": (2.0, 2.0)})
    positions.move({"b_1": (9.0, 9.0)})
    assert positions.all() == {"b_1": (9.0, 9.0), "b_2": (2.0, 2.0)}


def test_many_places_are_kept_in_several_messages(database: Database) -> None:
    many = {f"b_{number}": (float(number), 0.5) for number in range(6_000)}
    Positions(database).keep(many)
    assert Positions(database).all() == many


def test_projecting_the_facts_anew_moves_nobody(database: Database) -> None:
    load(database)
    Positions(database).keep({"b_1": (1.0, 2.0)})
    StoredFacts(database).rebuild()
    assert Positions(database).all() == {"b_1": (1.0, 2.0)}
