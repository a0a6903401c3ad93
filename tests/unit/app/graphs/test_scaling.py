from app.graphs.scaling import drawn_at

FAR = {"a": (0.0, 0.0), "b": (4000.0, 0.0), "c": (4000.0, 3000.0)}


def test_a_few_of_many_are_drawn_near_to_each_other_and_stand_to_each_other_as_before() -> None:
    places = drawn_at(FAR, list(FAR))
    assert places["a"][0] + 500 > places["b"][0] == places["c"][0] > places["a"][0] + 100
    assert places["b"][1] + 500 > places["c"][1] > places["b"][1] + 100 == places["a"][1] + 100


def test_who_stands_close_is_not_put_onto_each_other() -> None:
    kept = {"a": (0.0, 0.0), "b": (60.0, 0.0), "c": (9000.0, 0.0), "d": (0.0, 9000.0), "e": (9000.0, 9000.0)}
    places = drawn_at(kept, list(kept))
    assert places["b"][0] - places["a"][0] >= 44


def test_what_is_empty_between_two_parts_is_closed() -> None:
    kept = {
        f"{side}{step}": (start + 100.0 * step, 0.0) for side, start in (("l", 0), ("r", 5000)) for step in range(9)
    }
    places = drawn_at(kept, list(kept))
    assert places["r0"][0] - places["l8"][0] <= 320
    assert places["r8"][0] - places["r0"][0] == 800


def test_a_network_without_wide_gaps_is_drawn_where_it_is_kept() -> None:
    kept = {str(step): (100.0 * step, 0.0) for step in range(30)}
    assert drawn_at(kept, list(kept)) == kept


def test_nobody_and_one_alone_stand_where_they_are_kept() -> None:
    assert drawn_at(FAR, []) == {}
    assert drawn_at(FAR, ["b"]) == {"b": (4000.0, 0.0)}
