"""Planted doubles are found and look-alikes are not taken for one; docs/quality.md has figures of more networks."""

import pytest

from tests.generators.layered import PATCHY, WELL, layered, write_layered
from tests.generators.layered.ground import Told
from tests.generators.regional import SHAPES, Shape, regional
from tests.generators.scattered import scattered, write_scattered
from tests.quality.doubles import read_file, score


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_nine_of_ten_first_pairs_are_planted_and_no_look_alike_is_among_them(shape: Shape) -> None:
    found = score(regional(11, shape, bodies=200))
    assert found.precision >= 0.9
    assert max(found.taken.values()) <= 0.05


@pytest.mark.parametrize("marked", [True, False], ids=["lists marked", "lists not marked"])
def test_networks_of_another_generator_are_ranked_no_worse(marked: bool) -> None:
    found = score(read_file(scattered(1, marked, bodies=300), write_scattered))
    assert found.precision >= 0.9
    assert max(found.taken.values()) <= 0.05


@pytest.mark.parametrize(("shape", "least"), [(WELL, 0.65), (PATCHY, 0.55)], ids=lambda one: getattr(one, "name", ""))
def test_networks_of_the_third_generator_take_no_look_alike(shape: Told, least: float) -> None:
    found = score(read_file(layered(1, shape), write_layered))
    assert found.precision >= least
    assert max(found.taken.values()) <= 0.05


def test_a_network_is_the_same_for_the_same_seed() -> None:
    assert regional(5, SHAPES[1], bodies=120) == regional(5, SHAPES[1], bodies=120)
