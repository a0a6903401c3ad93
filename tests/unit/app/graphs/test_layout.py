from itertools import combinations

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
