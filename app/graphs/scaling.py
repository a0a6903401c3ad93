"""Where the chosen nodes are drawn: where they are kept, moved together where only a few of many are shown."""

from collections.abc import Mapping
from math import ceil, log2
from typing import Final

import numpy as np

from app.graphs.layout.points import Place, Points

_APART: Final = 120.0
_LEAST: Final = 44.0
_WIDEST_GAPS: Final = (320.0, 210.0)
_MOST_COMPARED: Final = 1_500


def drawn_at(kept: Mapping[str, Place], shown: list[str]) -> dict[str, Place]:
    """The places of ``shown``. Where these are few of many, all are drawn nearer to each other, and what is empty
    across or down is closed: who stands left of or above somebody still does."""
    points = np.array([kept[one] for one in shown]).reshape(-1, 2)
    if 2 <= len(shown) <= _MOST_COMPARED:
        points = _closed(points * _scale(points))
    return {one: (round(x, 1), round(y, 1)) for one, (x, y) in zip(shown, points.tolist(), strict=True)}


def _scale(points: Points) -> float:
    """In steps of the root of two, so that one more node seldom changes it."""
    squares = ((points[:, None, :] - points[None, :, :]) ** 2).sum(axis=2)
    np.fill_diagonal(squares, np.inf)
    nearest = np.sqrt(squares.min(axis=1))
    usual, least = float(np.quantile(nearest, 0.25)), float(nearest.min()) or 1.0
    wanted = min(1.0, max(_APART / (usual or 1.0), _LEAST / least))
    return float(2 ** (ceil(log2(wanted) * 2) / 2))


def _closed(points: Points) -> Points:
    """The points without gaps that are wider than the widest."""
    closed = points.copy()
    for axis, widest in enumerate(_WIDEST_GAPS):
        order = np.argsort(points[:, axis], kind="stable")
        gaps = np.diff(points[order, axis])
        closed[order[1:], axis] -= np.cumsum(np.maximum(gaps - widest, 0.0))
    return closed
