from itertools import combinations
from math import hypot

from app.graphs.layout import places


def _ring(count: int) -> list[tuple[str, str]]:
    return [(f"b{number}", f"b{(number + 1) % count}") for number in range(count)]


def test_the_same_network_always_stands_in_the_same_places() -> None:
    wide = {f"b{number}": 50.0 for number in range(40)}
    assert places(wide, _ring(40)) == places(wide, _ring(40))


def test_the_order_in_which_edges_come_changes_no_place() -> None:
    wide = {f"b{number}": 50.0 for number in range(40)}
    assert places(wide, _ring(40)) == places(dict(reversed(wide.items())), list(reversed(_ring(40))))


def test_names_do_not_cover_each_other() -> None:
    wide = {f"b{number}": 60.0 for number in range(60)}
    found = places(wide, [("b0", f"b{number}") for number in range(1, 60)])
    covering = [
        (one, other)
        for (one, (x, y)), (other, (v, w)) in combinations(found.items(), 2)
        if abs(x - v) < 110 and abs(y - w) < 60
    ]
    assert covering == []


def test_parts_that_are_not_tied_stand_beside_each_other() -> None:
    wide = dict.fromkeys("abcdef", 40.0)
    found = places(wide, [("a", "b"), ("c", "d")])
    assert set(found) == set("abcdef")
    assert len(set(found.values())) == 6


def test_a_tie_of_a_body_with_itself_and_no_nodes_at_all_are_placed_too() -> None:
    assert places({}, []) == {}
    assert set(places({"a": 40.0}, [("a", "a")])) == {"a"}


def _closest(found: dict[str, tuple[float, float]]) -> float:
    return min(hypot(x - v, y - w) for (x, y), (v, w) in combinations(found.values(), 2))


def test_in_a_large_network_no_two_nodes_stand_on_each_other() -> None:
    found = places({f"b{number}": 50.0 for number in range(400)}, _ring(400))
    assert (len(found), _closest(found) > 55) == (400, True)
    assert found == places({f"b{number}": 50.0 for number in range(400)}, _ring(400))


def test_what_is_new_moves_nobody_and_stands_near_what_it_is_tied_to() -> None:
    kept = places({f"b{number}": 50.0 for number in range(40)}, _ring(40))
    more = {f"b{number}": 50.0 for number in range(40)} | {"new": 50.0, "newer": 50.0}
    found = places(more, [*_ring(40), ("new", "b3"), ("newer", "new")], kept)
    assert {key: found[key] for key in kept} == kept
    assert hypot(found["new"][0] - kept["b3"][0], found["new"][1] - kept["b3"][1]) < 400
    assert _closest(found) > 55


def test_what_is_new_and_tied_to_nothing_stands_below_the_others() -> None:
    kept = {"a": (0.0, 0.0), "b": (200.0, 10.0)}
    found = places(dict.fromkeys("abcd", 50.0), [("a", "b"), ("c", "d")], kept)
    assert (found["a"], found["b"]) == (kept["a"], kept["b"])
    assert min(found["c"][1], found["d"][1]) > 60


def test_a_place_of_somebody_who_is_away_stays_free() -> None:
    kept = {"a": (0.0, 0.0), "away": (100.0, 0.0), "b": (200.0, 0.0)}
    found = places(dict.fromkeys(("a", "b", "new"), 50.0), [("a", "new"), ("b", "new")], kept)
    assert set(found) == {"a", "b", "new"}
    assert hypot(found["new"][0] - 100, found["new"][1]) > 55
