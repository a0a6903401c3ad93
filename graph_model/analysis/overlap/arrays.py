"""The arrays that the engine works on."""

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
"""Offsets, totals and whatever may exceed 2**31."""
Codes = NDArray[np.int32]
"""Bodies, members and places, counted from 0."""
Floats = NDArray[np.float64]
Found = tuple[int, Codes, Codes, Ints]
"""How far a join came, and its pairs: both bodies and what they share."""
Bools = NDArray[np.bool_]
Sketches = NDArray[np.uint64]


def lengths(offsets: Ints) -> Ints:
    """How many entries each body has."""
    return offsets[1:] - offsets[:-1]


def running_total(values: NDArray[np.integer] | Bools) -> Ints:
    """The sums of what stands before each place, and last of all."""
    sums = np.zeros(len(values) + 1, np.int64)
    np.cumsum(values, out=sums[1:])
    return sums


def spread(starts: Ints, counts: Ints) -> Ints:
    """The numbers ``starts[i]``, ``starts[i] + 1``, ... (``counts[i]`` of them) for each i, one after the other."""
    ends = np.cumsum(counts)
    total = int(ends[-1]) if len(ends) else 0
    return np.arange(total, dtype=np.int64) + np.repeat(starts - ends + counts, counts)
