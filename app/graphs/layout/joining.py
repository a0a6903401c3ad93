"""New nodes join a network whose places are kept: near what they are tied to, and nobody else moves."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import cos, sin
from zlib import crc32

from app.graphs.layout.arranging import arranged
from app.graphs.layout.points import EDGE, GAP, HALF_HEIGHT, Place
from app.graphs.layout.spots import Sheet

_Neighbours = Mapping[str, Sequence[str]]


def joined(
    half_widths: Mapping[str, float],
    edges: Sequence[tuple[str, str]],
    stood: Mapping[str, Place],
    taken: Mapping[str, Place],
) -> dict[str, Place]:
    """A place for each node: that in ``stood``, else a free one near its neighbours, else one below the others.
    ``taken`` are all places that are kept, also of nodes that are not there now."""
    placed, sheet = dict(stood), Sheet(taken.values())
    _beside_neighbours(sorted(half_widths.keys() - stood.keys()), _neighbours(edges), placed, sheet)
    alone = {key: half for key, half in half_widths.items() if key not in placed}
    placed.update(_below(arranged(alone, _among(alone, edges)), [*taken.values(), *placed.values()]))
    return placed


def _beside_neighbours(new: Iterable[str], near: _Neighbours, placed: dict[str, Place], sheet: Sheet) -> None:
    """Places in ``placed`` what is tied, directly or by other new ones, to something that has a place."""
    waiting = set(new)
    while reached := sorted(one for one in waiting if any(other in placed for other in near.get(one, ()))):
        tied = {one: [placed[other] for other in near[one] if other in placed] for one in reached}
        for one in sorted(reached, key=lambda key: (-len(tied[key]), key)):
            placed[one] = sheet.settle(_amid(one, tied[one]))
        waiting -= set(reached)


def _amid(key: str, places: Sequence[Place]) -> Place:
    """The middle of several places; beside a single one, in a direction that follows from the node itself."""
    x, y = (sum(place[axis] for place in places) / len(places) for axis in (0, 1))
    if len(places) > 1:
        return round(x, 1), round(y, 1)
    angle = crc32(key.encode()) / 2**32 * 6.283185
    return round(x + cos(angle) * EDGE * 0.6, 1), round(y + sin(angle) * EDGE * 0.6, 1)


def _below(fresh: Mapping[str, Place], taken: Sequence[Place]) -> dict[str, Place]:
    left, lowest = min(x for x, _ in taken), max(y for _, y in taken)
    top = lowest + 2 * HALF_HEIGHT + GAP
    return {key: (round(left + x, 1), round(top + y, 1)) for key, (x, y) in fresh.items()}


def _neighbours(edges: Iterable[tuple[str, str]]) -> _Neighbours:
    near: dict[str, list[str]] = defaultdict(list)
    for left, right in sorted(set(edges)):
        if left != right:
            near[left].append(right)
            near[right].append(left)
    return near


def _among(nodes: Mapping[str, float], edges: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(left, right) for left, right in edges if left in nodes and right in nodes]
