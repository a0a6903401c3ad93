"""Where the chosen nodes are drawn: where they are kept, moved together where only a few of many are shown."""

from collections.abc import Mapping
from math import ceil, log2
from typing import Final

import numpy as np

from app.graphs.layout.points import Place

_APART: Final = 120.0
_LEAST: Final = 44.0
_MOST_COMPARED: Final = 1_500


def drawn_at(kept: Mapping[str, Place], shown: list[str]) -> tuple[dict[str, Place], float]:
    """The places of ``shown``, and the scale by which all are nearer to each other than they are kept: steps of the
    root of two, so that a few more nodes seldom change it. How they stand to each other stays the same."""
    scale = _scale(np.array([kept[one] for one in shown]).reshape(-1, 2))
    return {one: (round(kept[one][0] * scale, 1), round(kept[one][1] * scale, 1)) for one in shown}, scale


def _scale(points: "np.typing.NDArray[np.float64]") -> float:
    if not 2 <= len(points) <= _MOST_COMPARED:
        return 1.0
    squares = ((points[:, None, :] - points[None, :, :]) ** 2).sum(axis=2)
    np.fill_diagonal(squares, np.inf)
    nearest = np.sqrt(squares.min(axis=1))
    usual, least = float(np.quantile(nearest, 0.25)), float(nearest.min()) or 1.0
    wanted = min(1.0, max(_APART / (usual or 1.0), _LEAST / least))
    return float(round(2 ** (ceil(log2(wanted) * 2) / 2), 6))
