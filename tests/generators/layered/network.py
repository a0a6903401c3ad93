"""A whole layered network, drawn by a seed, and its file."""

import json
from pathlib import Path
from random import Random

from tests.generators.layered.doubles import DOUBLES
from tests.generators.layered.ground import Ground, Told, members, settled
from tests.generators.layered.look_alikes import LOOK_ALIKES
from tests.generators.layered.plans import anywhere, free_theme, planned, written

WELL = Told("well told", complete=0.7, excerpt=0.2, theme=0.92, area=0.9, purpose=0.7, founded=0.7, slips=0.1)
PATCHY = Told("patchy", complete=0.35, excerpt=0.4, theme=0.75, area=0.7, purpose=0.4, founded=0.4, slips=0.2)
_EACH = 10


def layered(seed: int, told: Told = WELL, bodies: int = 320) -> Ground:
    """A network of so many bodies beside what is planted."""
    ground = settled(Random(seed), told)  # noqa: S311 - test data, no secret
    for held, draws in ((ground.doubles, DOUBLES), (ground.look_alikes, LOOK_ALIKES)):
        for kind, draw in draws.items():
            held[kind] = {frozenset(draw(ground)) for _ in range(_EACH)}
    _of_whole_kreise(ground)
    for _ in range(bodies):
        area = anywhere(ground)
        written(ground, planned(ground, area, free_theme(ground, area)))
    ground.chance.shuffle(ground.rows)
    return ground


def _of_whole_kreise(ground: Ground) -> None:
    """In each Kreis three bodies that nearly all its Gemeinden are members of, for different work: no doubles."""
    for kreis, towns in sorted(ground.towns.items()):
        for _ in range(3):
            joined = (*ground.some(towns, len(towns) * 0.9), *members(ground, (kreis,), 3))
            plan = planned(ground, (kreis,), free_theme(ground, (kreis,)), members=tuple(dict.fromkeys(joined)))
            written(ground, plan)


def write_layered(file: Path, ground: Ground) -> None:
    """Flat rows alone, without the head and the end of an export."""
    file.write_text("".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in ground.rows), "utf-8")
