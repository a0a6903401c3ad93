"""Columns into sets: members counted from the rarest on, ascending in each body, without repeats."""

import numpy as np

from graph_model.analysis.overlap.arrays import Codes, Ints, lengths, running_total
from graph_model.analysis.overlap.sets import Sets


def arrange(offsets: Ints, members: Codes, kinds: int) -> Sets:
    """The sets of columns whose members are codes below ``kinds``."""
    codes = np.argsort(np.bincount(members, minlength=kinds), kind="stable")
    place = np.empty(kinds, dtype=np.int64)
    place[codes] = np.arange(kinds)
    bodies = np.repeat(np.arange(len(offsets) - 1), lengths(offsets))
    told = np.unique(bodies * kinds + place[members])
    sizes = np.bincount(told // max(kinds, 1), minlength=len(offsets) - 1)
    return Sets(running_total(sizes), (told % max(kinds, 1)).astype(np.int32), codes)
