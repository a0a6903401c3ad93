"""A small component by springs, pushed apart until no name covers another."""

from math import sqrt
from typing import Final

import numpy as np
import rustworkx as rx

from app.graphs.layout.points import HALF_HEIGHT, Points, lying, spread

MOST: Final = 300
"""Up to so many nodes; pairs of all of them are looked at."""
_SEED: Final = 20151
_MOST_ROUNDS: Final = 200
_PUSHES: Final = 15_000


def sprung(graph: "rx.PyGraph[str, None]", halves: Points) -> Points:
    """The component by springs, started on a circle, lying on its long side; ``halves`` are half the widths of its
    nodes with their names."""
    count = graph.num_nodes()
    if count == 1:
        return np.zeros((1, 2))
    angles = np.linspace(0, 2 * np.pi, count, endpoint=False)
    start = {number: (float(np.cos(angle)), float(np.sin(angle))) for number, angle in enumerate(angles)}
    found = rx.spring_layout(graph, pos=start, k=2.2 / sqrt(count), num_iter=200, seed=_SEED)
    points = np.array([found[number] for number in range(count)])
    return _pushed_apart(lying(spread(points, np.array(graph.edge_list(), dtype=np.int64))), halves)


def _pushed_apart(points: Points, halves: Points) -> Points:
    """The points moved until no two boxes cover each other, or the rounds are over."""
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
    short_x, short_y = wide - np.abs(across), 2 * HALF_HEIGHT - np.abs(along)
    covers = (short_x > 0.5) & (short_y > 0.5)
    np.fill_diagonal(covers, False)
    order = np.sign(np.arange(len(points))[:, None] - np.arange(len(points))[None, :])
    sideways = covers & (short_x * 0.5 < short_y)
    upright = covers & ~sideways
    move_x = np.where(sideways, np.where(across == 0, order, np.sign(across)) * short_x, 0).sum(axis=1)
    move_y = np.where(upright, np.where(along == 0, order, np.sign(along)) * short_y, 0).sum(axis=1)
    moved: Points = np.stack([move_x, move_y], axis=1) * 0.35
    return moved
