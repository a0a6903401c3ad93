"""Places as numbers, and the measures that all ways of placing share."""

from typing import Final

import numpy as np
import numpy.typing as npt

Points = npt.NDArray[np.float64]
Place = tuple[float, float]

EDGE: Final = 170.0
"""How long a usual edge is, in pixels."""
SPACING: Final = 56.0
"""What two nodes keep between their centres at least, in pixels."""
GAP: Final = 50.0
"""What parts that are not tied keep between them, in pixels."""
HALF_HEIGHT: Final = 34.0
"""Half the height of a node with its name, in pixels."""


def lying(points: Points) -> Points:
    """The points turned so that they spread further across than down, as a screen does."""
    centred = points - points.mean(axis=0)
    _, axes = np.linalg.eigh(centred.T @ centred)
    turned: Points = centred @ axes[:, ::-1]
    return turned


def spread(points: Points, ends: npt.NDArray[np.int64]) -> Points:
    """The points at the scale at which the middle one of the edges is as long as usual."""
    if not len(ends):
        return points
    lengths = np.linalg.norm(points[ends[:, 0]] - points[ends[:, 1]], axis=1)
    scaled: Points = points * (EDGE / (float(np.median(lengths)) or 1.0))
    return scaled
