"""Planted doubles are found and look-alikes are not taken for one; docs/quality.md has figures of more networks."""

import pytest

from tests.generators.regional import SHAPES, Shape, regional
from tests.quality.doubles import score


@pytest.mark.parametrize("shape", SHAPES[:4], ids=lambda shape: shape.name)
def test_nine_of_ten_first_pairs_are_planted_and_no_look_alike_is_among_them(shape: Shape) -> None:
    found = score(regional(11, shape, bodies=200))
    assert found.precision >= 0.9
    assert max(found.taken.values()) <= 0.05


def test_a_network_is_the_same_for_the_same_seed() -> None:
    assert regional(5, SHAPES[1], bodies=120) == regional(5, SHAPES[1], bodies=120)
