"""The nearest bodies of each body, by counting what it shares with every other."""

import numpy as np

from graph_model.analysis.overlap.arrays import Codes, Floats, Ints, lengths, running_total, spread
from graph_model.analysis.overlap.measures import Measure, score
from graph_model.analysis.overlap.sets import Sets


def index_of(sets: Sets) -> tuple[Ints, Codes]:
    """For each member where its bodies begin among all, and the bodies."""
    bodies = np.repeat(np.arange(sets.bodies, dtype=np.int32), sets.sizes)
    firsts = running_total(np.bincount(sets.members, minlength=sets.kinds))
    return firsts, bodies[np.argsort(sets.members, kind="stable")]


def neighbours(
    begin: int, end: int, most: int, measure: Measure, sets: Sets, index: tuple[Ints, Codes], weights: Ints, sides: Ints
) -> tuple[Ints, Ints, Floats]:
    """Bodies, their nearest, and the scores, the best first."""
    firsts, holders = index
    members = sets.members[sets.starts[begin] : sets.starts[end]]
    counts = lengths(firsts)[members]
    bodies = np.repeat(np.repeat(np.arange(begin, end), sets.sizes[begin:end]), counts)
    others, told = holders[spread(firsts[members], counts)], np.repeat(weights[members], counts)
    pairs, which = np.unique(bodies * sets.bodies + others, return_inverse=True)
    shared = np.zeros(len(pairs), np.int64)
    np.add.at(shared, which, told)
    body, other = pairs // max(sets.bodies, 1), pairs % max(sets.bodies, 1)
    kept = (body != other) & (shared > 0)
    return _best(body[kept], other[kept], score(measure, shared[kept], sides[body[kept]], sides[other[kept]]), most)


def _best(body: Ints, other: Ints, scores: Floats, most: int) -> tuple[Ints, Ints, Floats]:
    order = np.lexsort((other, -scores, body))
    body = body[order]
    rank = np.arange(len(body)) - np.searchsorted(body, body)
    kept = rank < most
    return body[kept], other[order][kept], scores[order][kept]
