"""Where the nodes stand: computed here with a fixed seed, so that the same network always looks the same."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
import numpy.typing as npt
import rustworkx as rx

Points = npt.NDArray[np.float64]
Place = tuple[float, float]

_SEED = 20151
_EDGE = 170.0
_GAP = 50.0
_ASPECT = 1.4
_HALF_HEIGHT = 34.0
_MOST_ROUNDS = 200
_PUSHES = 15_000
_MOST_PUSHED_APART = 300


@dataclass(frozen=True, slots=True)
class _Block:
    """A component with its places, moved so that its upper left corner is at 0, 0."""

    ids: tuple[str, ...]
    points: Points
    width: float
    height: float


def places(half_widths: Mapping[str, float], edges: Sequence[tuple[str, str]]) -> dict[str, Place]:
    """A place for each node, in pixels around 0, 0. ``half_widths`` gives half the width of each node with its name;
    names do not cover each other in components of up to 300 nodes."""
    order = sorted(half_widths)
    graph = _graph(order, edges)
    parts = sorted((sorted(part) for part in rx.connected_components(graph)), key=lambda part: (-len(part), part))
    return _packed([_block(graph, part, order, half_widths) for part in parts])


def _graph(order: Sequence[str], edges: Sequence[tuple[str, str]]) -> "rx.PyGraph[str, None]":
    graph: rx.PyGraph[str, None] = rx.PyGraph(multigraph=False)
    graph.add_nodes_from(list(order))
    index = {key: number for number, key in enumerate(order)}
    graph.add_edges_from([(index[left], index[right], None) for left, right in sorted(set(edges)) if left != right])
    return graph


def _block(
    graph: "rx.PyGraph[str, None]", part: Sequence[int], order: Sequence[str], half_widths: Mapping[str, float]
) -> _Block:
    ids = tuple(order[number] for number in part)
    halves = np.array([half_widths[key] for key in ids])
    points = _pushed_apart(_sprung(graph.subgraph(list(part))), halves)
    low = (points - np.stack([halves, np.full(len(ids), _HALF_HEIGHT)], axis=1)).min(axis=0)
    high = (points + np.stack([halves, np.full(len(ids), _HALF_HEIGHT)], axis=1)).max(axis=0)
    return _Block(ids, points - low, float(high[0] - low[0]), float(high[1] - low[1]))


def _sprung(graph: "rx.PyGraph[str, None]") -> Points:
    """The component by springs, started on a circle, its usual edge as long as `_EDGE`, lying on its long side."""
    count = graph.num_nodes()
    if count == 1:
        return np.zeros((1, 2))
    angles = np.linspace(0, 2 * np.pi, count, endpoint=False)
    start = {number: (float(np.cos(angle)), float(np.sin(angle))) for number, angle in enumerate(angles)}
    rounds = min(300, 60_000 // count)
    found = rx.spring_layout(graph, pos=start, k=2.2 / sqrt(count), num_iter=rounds, seed=_SEED)
    return _lying(_scaled(np.array([found[number] for number in range(count)]), graph))


def _scaled(points: Points, graph: "rx.PyGraph[str, None]") -> Points:
    ends = np.array(graph.edge_list())
    lengths = np.linalg.norm(points[ends[:, 0]] - points[ends[:, 1]], axis=1)
    scaled: Points = points * (_EDGE / (float(np.median(lengths)) or 1.0))
    return scaled


def _lying(points: Points) -> Points:
    """The points turned so that they spread further across than down, as a screen does."""
    centred = points - points.mean(axis=0)
    _, axes = np.linalg.eigh(centred.T @ centred)
    turned: Points = centred @ axes[:, ::-1]
    return turned


def _pushed_apart(points: Points, halves: Points) -> Points:
    """The points moved until no two boxes cover each other, or the rounds are over."""
    if not 1 < len(points) <= _MOST_PUSHED_APART:
        return points
    wide = halves[:, None] + halves[None, :] + 8
    for _ in range(min(_MOST_ROUNDS, _PUSHES // len(points))):
        step = _push(points, wide)
        if not step.any():
            break
        points = points + step
    return points


def _push(points: Points, wide: Points) -> Points:
    """How far each point gives way; along the axis on which less is needed, ties broken by order."""
    across = points[:, None, 0] - points[None, :, 0]
    along = points[:, None, 1] - points[None, :, 1]
    short_x, short_y = wide - np.abs(across), 2 * _HALF_HEIGHT - np.abs(along)
    covers = (short_x > 0.5) & (short_y > 0.5)
    np.fill_diagonal(covers, False)
    order = np.sign(np.arange(len(points))[:, None] - np.arange(len(points))[None, :])
    sideways = covers & (short_x * 0.5 < short_y)
    upright = covers & ~sideways
    move_x = np.where(sideways, np.where(across == 0, order, np.sign(across)) * short_x, 0).sum(axis=1)
    move_y = np.where(upright, np.where(along == 0, order, np.sign(along)) * short_y, 0).sum(axis=1)
    moved: Points = np.stack([move_x, move_y], axis=1) * 0.35
    return moved


def _packed(blocks: Sequence[_Block]) -> dict[str, Place]:
    """The components in rows, the largest first, in the width at which the whole fits a screen best."""
    if not blocks:
        return {}
    whole = sum(block.width + _GAP for block in blocks)
    least = max(block.width for block in blocks)
    widths = [least + (whole - least) * step / 40 for step in range(41)]
    return min((_rows(blocks, width) for width in widths), key=lambda rows: rows[0])[1]


def _rows(blocks: Sequence[_Block], widest: float) -> tuple[float, dict[str, Place]]:
    """How large a screen the rows need, and the places in them."""
    found: dict[str, Place] = {}
    left = top = row = reach = 0.0
    for block in blocks:
        if left and left + block.width > widest:
            left, top, row = 0.0, top + row + _GAP, 0.0
        for key, (x, y) in zip(block.ids, block.points.tolist(), strict=True):
            found[key] = (round(left + x, 1), round(top + y, 1))
        left, row = left + block.width + _GAP, max(row, block.height)
        reach = max(reach, left - _GAP)
    return max(reach / _ASPECT, top + row), found
