"""A whole network, drawn by a seed."""

from collections.abc import Mapping
from random import Random

from tests.generators.planted import Pair, Planted
from tests.generators.regional.doubles import DOUBLES
from tests.generators.regional.land import Land, background, settle
from tests.generators.regional.look_alikes import LOOK_ALIKES
from tests.generators.regional.shapes import Shape

_EACH = 8


def regional(seed: int, shape: Shape, bodies: int = 320) -> Planted:
    """A network of about ``bodies`` bodies, drawn by ``seed``."""
    land = Land(Random(seed), shape)  # noqa: S311 - test data, no secret
    settle(land)
    for pairs, draws in ((land.doubles, DOUBLES), (land.look_alikes, LOOK_ALIKES)):
        for kind, draw in draws.items():
            pairs[kind].update(draw(land) for _ in range(_EACH))
    while land.count < bodies and any(land.free.values()):
        background(land)
    return Planted(land.drawn.whole(), _frozen(land.doubles), _frozen(land.look_alikes))


def _frozen(told: Mapping[str, set[Pair]]) -> dict[str, frozenset[Pair]]:
    return {kind: frozenset(pairs) for kind, pairs in told.items()}
