"""A large component by forces: each node is pushed by a field that all nodes make together, and pulled by its edges.

The field is computed on a grid by a convolution (fast Fourier transform), so that a round costs about as much as there
are nodes and edges, not their pairs: 10,000 nodes take seconds.
"""

from math import sqrt
from typing import Final

import numpy as np
import numpy.typing as npt

from app.graphs.layout.points import SPACING, Points, lying, spread

_GRID: Final = 128
_ROUNDS: Final = 90
_SEED: Final = 20151
_ROOM: Final = 2.6
Ends = npt.NDArray[np.int64]


def driven(count: int, ends: Ends) -> Points:
    """A place for each of ``count`` nodes, tied by ``ends`` (pairs of their numbers), lying on the long side and with
    room for the nodes on the average."""
    degrees = np.bincount(ends.ravel(), minlength=count).astype(float)
    points = np.random.default_rng(_SEED).normal(size=(count, 2))
    ideal = sqrt(1.0 / count)
    kernel = _kernel()
    for round_ in range(_ROUNDS):
        heat = 0.12 * (1 - round_ / _ROUNDS) ** 1.5 + 0.002
        force = ideal**2 * _pushed(points, 1 + np.sqrt(degrees), kernel) + _pulled(points, ends, degrees, ideal)
        force -= 0.6 * (points - points.mean(axis=0))
        length = np.linalg.norm(force, axis=1, keepdims=True)
        points = points + force / np.maximum(length, 1e-9) * np.minimum(length, heat)
    return _roomy(lying(spread(points, ends)))


def _roomy(points: Points) -> Points:
    """The points at a scale at which the box of the middle nine tenths has room for all."""
    low, high = np.quantile(points, [0.05, 0.95], axis=0)
    have = float(np.prod(np.maximum(high - low, 1.0)))
    need = len(points) * (_ROOM * SPACING) ** 2
    roomy: Points = points * sqrt(need / have)
    return roomy


def _kernel() -> tuple[npt.NDArray[np.complex128], npt.NDArray[np.complex128]]:
    """The push of a mass at the origin, per cell, for both axes, as transforms; it falls with the distance."""
    offsets = np.fft.fftfreq(2 * _GRID, 1 / (2 * _GRID))
    across, along = np.meshgrid(offsets, offsets, indexing="ij")
    squares = across**2 + along**2 + 0.35
    return np.fft.rfft2(across / squares), np.fft.rfft2(along / squares)


def _pushed(
    points: Points, masses: Points, kernel: tuple[npt.NDArray[np.complex128], npt.NDArray[np.complex128]]
) -> Points:
    low = points.min(axis=0)
    cell = float((points.max(axis=0) - low).max()) / (_GRID - 1) or 1.0
    at = (points - low) / cell
    near = np.minimum(at.astype(np.int64), _GRID - 2)
    part = at - near
    grid = np.zeros((2 * _GRID, 2 * _GRID))
    corners = [
        (near[:, 0] + i, near[:, 1] + j, np.abs(1 - i - part[:, 0]) * np.abs(1 - j - part[:, 1]))
        for i in (0, 1)
        for j in (0, 1)
    ]
    for column, row, weight in corners:
        np.add.at(grid, (column, row), masses * weight)
    mass = np.fft.rfft2(grid)
    fields = [np.fft.irfft2(mass * one, s=grid.shape) / cell for one in kernel]
    pushes = [sum(weight * field[column, row] for column, row, weight in corners) for field in fields]
    pushed: Points = np.stack(pushes, axis=1) * masses[:, None]
    return pushed


def _pulled(points: Points, ends: Ends, degrees: Points, ideal: float) -> Points:
    """The pull of the edges: it grows with their length, and is weaker where both ends have many."""
    across = points[ends[:, 1]] - points[ends[:, 0]]
    lengths = np.linalg.norm(across, axis=1)
    weight = lengths / ideal / np.sqrt(np.minimum(degrees[ends[:, 0]], degrees[ends[:, 1]]))
    pull = across * weight[:, None]
    return np.stack(
        [
            np.bincount(ends[:, 0], pull[:, axis], len(points)) - np.bincount(ends[:, 1], pull[:, axis], len(points))
            for axis in (0, 1)
        ],
        axis=1,
    )
