"""What given pairs of bodies share, counted whole."""

import numpy as np

from graph_model.analysis.overlap.arrays import Bools, Codes, Ints, lengths, running_total, spread
from graph_model.analysis.overlap.sets import Sets


def shared_weights(sets: Sets, left: Codes | Ints, right: Codes | Ints, weights: Ints) -> Ints:
    """The weight of the members that the bodies ``left[i]`` and ``right[i]`` share."""
    sizes = sets.sizes
    turned = sizes[left] > sizes[right]
    small, large = np.where(turned, right, left), np.where(turned, left, right)
    counts = sizes[small]
    asked = sets.members[spread(sets.starts[small], counts)]
    there = _are_in(sets, np.repeat(large, counts), asked)
    sums, edges = running_total(np.where(there, weights[asked], 0)), running_total(counts)
    return lengths(sums[edges])


def _are_in(sets: Sets, bodies: Ints, members: Codes) -> Bools:
    """Whether each member is in each body: a search in all memberships, which stand in order."""
    wanted = bodies.astype(np.int64) * sets.kinds + members
    found = np.minimum(np.searchsorted(sets.keys, wanted), max(len(sets.keys) - 1, 0))
    there: Bools = sets.keys[found] == wanted
    return there
