"""The nearest bodies of each body: what it shares with every other is summed up member by member, from the rarest on.

Once enough near ones are known, the frequent members, which hold most of the work, bring in only bodies so small that
they could still come before those; for all others they are counted only where something is shared already.
"""

import numpy as np

from graph_model.analysis.overlap.arrays import Codes, Floats, Ints
from graph_model.analysis.overlap.compiled.jit import compiled
from graph_model.analysis.overlap.measures import Measure
from graph_model.analysis.overlap.sets import Sets

_SLACK = 1 - 1e-9
_LONG = 32
JACCARD, CONTAINMENT, OVERLAP = 0, 1, 2
KINDS = {
    Measure.JACCARD: JACCARD,
    Measure.WEIGHTED_JACCARD: JACCARD,
    Measure.CONTAINMENT: CONTAINMENT,
    Measure.OVERLAP: OVERLAP,
}


def index_of(sets: Sets, sides: Ints) -> tuple[Ints, Codes]:
    """For each member where its bodies begin among all, and the bodies, each list from the smallest side on."""
    return _index(sets.starts, sets.members, np.argsort(sides, kind="stable").astype(np.int32), sets.kinds)


@compiled
def _index(starts: Ints, members: Codes, order: Codes, kinds: int) -> tuple[Ints, Codes]:
    firsts = np.zeros(kinds + 1, np.int64)
    for member in members:
        firsts[member + 1] += 1
    firsts = np.cumsum(firsts)
    free, holders = firsts.copy(), np.empty(len(members), np.int32)
    for body in order:
        for entry in range(starts[body], starts[body + 1]):
            holders[free[members[entry]]] = body
            free[members[entry]] += 1
    return firsts, holders


@compiled
def neighbours(
    begin: int,
    end: int,
    most: int,
    kind: int,
    starts: Ints,
    members: Codes,
    firsts: Ints,
    holders: Codes,
    weights: Codes | Ints,
    sides: Ints,
) -> tuple[Codes, Floats, Codes]:
    """The ``most`` nearest of the bodies ``begin`` to ``end``, their scores, and how many there are of each."""
    near, scores = np.empty((end - begin, most), np.int32), np.empty((end - begin, most), np.float64)
    counts = np.zeros(end - begin, np.int32)
    shared, met = np.zeros(len(starts) - 1, weights.dtype), np.empty(len(starts) - 1, np.int32)
    for body in range(begin, end):
        kept, best = near[body - begin], scores[body - begin]
        number, ranked, worst, rest = 0, 0, 0.0, sides[body]
        for member in members[starts[body] : starts[body + 1]]:
            first, last, weight = firsts[member], firsts[member + 1], weights[member]
            if weight == 0:
                continue
            if number > max(most, 2 * ranked) and last - first > _LONG:
                ranked = number
                worst = best[most - 1] if _rank(body, met[:number], shared, sides, kind, kept, best) == most else 0.0
            stop = _stop(first, last, holders, sides, _limit(kind, sides[body], rest, worst * _SLACK))
            for entry in range(first, stop):
                other = holders[entry]
                if shared[other] == 0:
                    met[number] = other
                    number += 1
                shared[other] += weight
            for entry in range(stop, last):
                if shared[holders[entry]] > 0:
                    shared[holders[entry]] += weight
            rest -= weight
        counts[body - begin] = _rank(body, met[:number], shared, sides, kind, kept, best)
        shared[met[:number]] = 0
    return near, scores, counts


@compiled
def _limit(kind: int, side: int, rest: int, worst: float) -> float:
    """The largest side of a body that shares nothing so far and can still score ``worst`` with the ``rest``."""
    if worst == 0:
        return np.inf
    if kind == CONTAINMENT:
        return np.inf if rest >= worst * side else rest / worst
    if kind == OVERLAP:
        return np.inf if rest >= worst else -1.0
    return rest / worst - side + rest if rest >= worst * side else -1.0


@compiled
def _stop(first: int, last: int, holders: Codes, sides: Ints, limit: float) -> int:
    """The first of these entries whose body has a side above ``limit``."""
    if limit == np.inf:
        return last
    while first < last:
        middle = (first + last) // 2
        if sides[holders[middle]] <= limit:
            first = middle + 1
        else:
            last = middle
    return first


@compiled
def _rank(body: int, met: Codes, shared: Codes | Ints, sides: Ints, kind: int, kept: Codes, best: Floats) -> int:
    """Writes the nearest of ``met``, the best first and equal ones as they stand in the document; how many."""
    filled, side = 0, sides[body]
    for other in met:
        common = shared[other]
        whole = (
            1 if kind == OVERLAP else min(side, sides[other]) if kind == CONTAINMENT else side + sides[other] - common
        )
        score = common / whole
        if other == body or (filled == len(kept) and score < best[filled - 1]):
            continue
        place = min(filled, len(kept) - 1)
        if filled == len(kept) and score == best[place] and other > kept[place]:
            continue
        while place > 0 and (best[place - 1] < score or (best[place - 1] == score and kept[place - 1] > other)):
            kept[place], best[place] = kept[place - 1], best[place - 1]
            place -= 1
        kept[place], best[place] = other, score
        filled = min(filled + 1, len(kept))
    return filled
