from math import hypot

import pytest

from app.graphs.scaling import drawn_at

FAR = {"a": (0.0, 0.0), "b": (4000.0, 0.0), "c": (4000.0, 3000.0)}


def test_a_few_of_many_are_drawn_nearer_to_each_other_but_stand_to_each_other_as_before() -> None:
    places, scale = drawn_at(FAR, list(FAR))
    assert 0 < scale < 0.1
    assert {one: (x / scale, y / scale) for one, (x, y) in places.items()} == {
        one: pytest.approx(place, abs=2) for one, place in FAR.items()
    }
    assert min(hypot(places["a"][0] - places["b"][0], 0), places["c"][1] - places["b"][1]) >= 120


def test_who_stands_close_is_not_put_onto_each_other() -> None:
    kept = {"a": (0.0, 0.0), "b": (60.0, 0.0), "c": (9000.0, 0.0), "d": (0.0, 9000.0), "e": (9000.0, 9000.0)}
    places, _ = drawn_at(kept, list(kept))
    assert places["b"][0] - places["a"][0] >= 44


def test_one_more_body_seldom_changes_the_scale() -> None:
    more = {**FAR, "d": (100.0, 3900.0)}
    assert drawn_at(FAR, list(FAR))[1] == drawn_at(more, list(more))[1]


def test_nobody_and_one_alone_stand_where_they_are_kept() -> None:
    assert drawn_at(FAR, []) == ({}, 1.0)
    assert drawn_at(FAR, ["b"]) == ({"b": (4000.0, 0.0)}, 1.0)
