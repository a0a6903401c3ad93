"""The nearest bodies of each body by Jaccard, most of them never looked at.

The bodies of a member stand in groups: those that have as many members from it on, the smaller bodies first. Whoever is
met first at a member can share no more than what either side has from it on. So a group is left at the first body too
large to come before the worst of those kept, and the frequent members, which hold most of the work, end at once. What
both sides have from it on is compared by sketches of 64 bits before the members themselves are read.
"""

from dataclasses import dataclass

import numpy as np

from graph_model.analysis.overlap.arrays import Codes, Floats, Ints, Sketches
from graph_model.analysis.overlap.compiled.arranging import ordered
from graph_model.analysis.overlap.compiled.jit import compiled
from graph_model.analysis.overlap.compiled.joining import bit, ones
from graph_model.analysis.overlap.sets import Sets

_SLACK = 1 - 1e-9


@dataclass(frozen=True)
class Groups:
    """Member m has the groups ``firsts[m]`` to ``firsts[m + 1]``, rows of where their entries start, how many members
    their bodies have from it on, and the size of the smallest. An entry is a body (times 2**32) with its size, and the
    sketch of what it has from the member on. ``tails`` holds the same sketches in the order of the sets' members."""

    firsts: Ints
    groups: Codes
    entries: Sketches
    tails: Sketches


def groups_of(sets: Sets) -> Groups:
    """The index of all members."""
    sizes = sets.sizes
    bodies = ordered(sizes, int(sizes.max(initial=0)))
    holders, rest = _entries(sets.starts, sets.members, bodies)
    order = ordered(rest, int(rest.max(initial=0)))
    places = sets.starts[holders + 1] - rest
    members, tails = sets.members[places], _tails(sets.starts, sets.members)
    order = order[ordered(members[order].astype(np.int64), sets.kinds)]
    holders, rest, members, sketches = holders[order], rest[order], members[order], tails[places[order]]
    fresh = np.ones(len(order) + 1, np.bool_)
    fresh[1:-1] = (members[1:] != members[:-1]) | (rest[1:] != rest[:-1])
    starts = np.flatnonzero(fresh)
    firsts = np.searchsorted(members[starts[:-1]], np.arange(sets.kinds + 1))
    entries = np.stack(
        ((holders.astype(np.uint64) << np.uint64(32)) | sizes[holders].astype(np.uint64), sketches), axis=1
    )
    smallest = np.append(sizes[holders[starts[:-1]]], 0)
    groups = np.stack((starts, np.append(rest[starts[:-1]], 0), smallest), axis=1).astype(np.int32)
    return Groups(firsts, groups, entries, tails)


@compiled
def _tails(starts: Ints, members: Codes) -> Sketches:
    tails = np.empty(len(members), np.uint64)
    for body in range(len(starts) - 1):
        sketch = np.uint64(0)
        for entry in range(starts[body + 1] - 1, starts[body] - 1, -1):
            sketch |= bit(members[entry])
            tails[entry] = sketch
    return tails


@compiled
def _entries(starts: Ints, members: Codes, bodies: Ints) -> tuple[Codes, Ints]:
    """The memberships of the bodies in this order, with how many members each has from it on."""
    holders, rest, at = np.empty(len(members), np.int32), np.empty(len(members), np.int64), 0
    for body in bodies:
        for entry in range(starts[body], starts[body + 1]):
            holders[at], rest[at] = body, starts[body + 1] - entry
            at += 1
    return holders, rest


@compiled
def likest(
    begin: int, end: int, k: int, starts: Ints, rows: Codes, firsts: Ints, groups: Codes, met: Sketches, tails: Sketches
) -> tuple[Codes, Floats, Codes]:
    """The ``k`` nearest of the bodies ``begin`` to ``end``, their scores, and how many there are of each."""
    near, scores = np.empty((end - begin, k), np.int32), np.zeros((end - begin, k), np.float64)
    counts = np.zeros(end - begin, np.int32)
    seen, marked = np.full(len(starts) - 1, -1, np.int32), np.full(len(firsts), -1, np.int32)
    for body in range(begin, end):
        kept, best, filled = near[body - begin], scores[body - begin], 0
        row, seen[body] = rows[starts[body] : starts[body + 1]], body
        for member in row:
            marked[member] = body
        for place in range(len(row)):
            mine = tails[starts[body] + place]
            for group in range(firsts[row[place]], firsts[row[place] + 1]):
                rest = groups[group, 1]
                most_shared = min(len(row) - place, rest)
                if most_shared / (len(row) + groups[group, 2] - most_shared) < best[k - 1]:
                    continue
                for entry in range(groups[group, 0], groups[group + 1, 0]):
                    other, both = np.int64(met[entry, 0] >> np.uint64(32)), len(row) + np.int32(met[entry, 0])
                    bound, theirs = most_shared / (both - most_shared), met[entry, 1]
                    if bound < best[k - 1]:
                        break
                    shared = min(len(row) - place - ones(mine & ~theirs), rest - ones(theirs & ~mine))
                    late = bound == best[k - 1] and other > kept[k - 1]
                    if late or shared / (both - shared) < best[k - 1] or seen[other] == body:
                        continue
                    seen[other] = body
                    least = best[k - 1] / (1 + best[k - 1]) * both * _SLACK
                    shared = _counted(body, starts[other + 1] - rest, starts[other + 1], least, rows, marked)
                    filled = _keep(other, shared / (both - shared), kept, best, filled)
        counts[body - begin] = filled
    return near, scores, counts


@compiled
def _keep(other: int | np.int64, score: float, kept: Codes, best: Floats, filled: int) -> int:
    """Puts a body among the kept, the best first and equal ones as they stand in the document; how many there are."""
    place = min(filled, len(kept) - 1)
    if score == 0 or (filled == len(kept) and (score < best[place] or (score == best[place] and other > kept[place]))):
        return filled
    while place > 0 and (best[place - 1] < score or (best[place - 1] == score and kept[place - 1] > other)):
        kept[place], best[place] = kept[place - 1], best[place - 1]
        place -= 1
    kept[place], best[place] = other, score
    return min(filled + 1, len(kept))


@compiled
def _counted(body: int, begin: int, end: int, least: float, members: Codes, marked: Codes) -> int:
    """How many of these members the body has; 0 where ``least`` cannot be reached."""
    count = 0
    for entry in range(begin, end):
        if count + end - entry < least:
            return 0
        count += marked[members[entry]] == body
    return count
