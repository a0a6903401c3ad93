"""The nearest bodies of each body by Jaccard, by counting what it shares with all others.

Bodies are told by their place from the smallest to the largest, so that the counters of all of them are small and lie
close together, and what a body must share to come into question rises from place to place. How near the nearest are at
least is known before anything is counted: if enough bodies of few members hold one of a body's members, nobody who
would be behind all of these comes into question. So it takes a few steps for each common member, and little has to be
cleared: each body counts from where the one before it ended.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph_model.analysis.overlap.arrays import Codes, Floats, Ints
from graph_model.analysis.overlap.compiled.arranging import ordered
from graph_model.analysis.overlap.compiled.jit import compiled
from graph_model.analysis.overlap.sets import Sets

Counts = NDArray[np.uint8] | NDArray[np.uint32]
Places = NDArray[np.uint32]
_HIGHEST = 255


@dataclass(frozen=True)
class Holders:
    """``bodies`` tells who stands at each place, ``sizes`` how many members it has, ``fronts`` the first place of a
    body of at least so many. The places ``holders[firsts[m]:firsts[m + 1]]``, ascending, have the member m."""

    bodies: Codes
    sizes: Codes
    fronts: Codes
    firsts: Ints
    holders: Places


def holders_of(sets: Sets) -> Holders:
    """The index of all members."""
    sizes = sets.sizes
    bodies = ordered(sizes, int(sizes.max(initial=0))).astype(np.int32)
    ascending = sizes[bodies].astype(np.int32)
    fronts = np.searchsorted(ascending, np.arange(int(ascending.max(initial=0)) + 2)).astype(np.int32)
    return Holders(bodies, ascending, fronts, *_index(sets.starts, sets.members, bodies, sets.kinds))


@compiled
def _index(starts: Ints, members: Codes, bodies: Codes, kinds: int) -> tuple[Ints, Places]:
    firsts, holders = np.zeros(kinds + 1, np.int64), np.empty(len(members), np.uint32)
    for member in members:
        firsts[member + 1] += 1
    firsts = np.cumsum(firsts)
    free = firsts.copy()
    for place in range(len(bodies)):
        for member in members[starts[bodies[place]] : starts[bodies[place] + 1]]:
            holders[free[member]] = place
            free[member] += 1
    return firsts, holders


@compiled
def likest(
    begin: int,
    end: int,
    k: int,
    starts: Ints,
    rows: Codes,
    bodies: Codes,
    sizes: Codes,
    fronts: Codes,
    firsts: Ints,
    holders: Places,
) -> tuple[Codes, Floats, Codes]:
    """The ``k`` nearest of the bodies ``begin`` to ``end``, their scores, and how many there are of each."""
    near, scores = np.empty((end - begin, k), np.int32), np.zeros((end - begin, k), np.float64)
    filled, zero = np.zeros(end - begin, np.int32), 0
    narrow, wide = np.zeros(len(bodies), np.uint8), np.empty(len(bodies), np.uint32)
    limits, met = np.zeros(len(fronts), np.int32), np.empty(len(bodies), np.int32)
    for body in range(begin, end):
        row, at = rows[starts[body] : starts[body + 1]], body - begin
        _limit(len(row), _surely(row, k, firsts, holders, len(bodies)), sizes, fronts, limits)
        if len(row) > _HIGHEST:
            wide[:] = 0
            number = _count(row, 0, limits, firsts, holders, wide, met)
            filled[at] = _best(body, len(row), met[:number], 0, wide, bodies, sizes, near[at], scores[at])
            continue
        if zero + len(row) > _HIGHEST:
            narrow[:] = 0
            zero = 0
        number = _count(row, zero, limits, firsts, holders, narrow, met)
        filled[at] = _best(body, len(row), met[:number], zero, narrow, bodies, sizes, near[at], scores[at])
        zero += len(row)
    return near, scores, filled


@compiled
def _surely(row: Codes, k: int, firsts: Ints, holders: Places, none: int) -> int:
    """The place up to which ``k`` other bodies surely share a member of the row; ``none`` if that is unknown."""
    place = none
    for member in row:
        if firsts[member + 1] - firsts[member] > k and holders[firsts[member] + k] < place:
            place = holders[firsts[member] + k]
    return place


@compiled
def _limit(size: int, surely: int, sizes: Codes, fronts: Codes, limits: Codes) -> None:
    """Writes for each number of shared members the first place of a body that cannot come into question with so many:
    it would be behind all up to the place ``surely`` that share one. With ``least`` the members of the body there,
    other <= v * (size + least) - size follows from v / (size + other - v) >= 1 / (size + least - 1)."""
    least = np.int64(sizes[surely]) if surely < len(sizes) else len(fronts) - 1
    for shared in range(1, size + 1):
        limits[shared] = fronts[min(shared * (size + least) - size, len(fronts) - 2) + 1]
    limits[1] = min(surely + 1, limits[1])


@compiled
def _count(row: Codes, zero: int, limits: Codes, firsts: Ints, holders: Places, counted: Counts, met: Codes) -> int:
    """Counts from ``zero`` on and writes who comes into question into ``met``, each once; how many these are."""
    number = 0
    for member in row:
        for place in holders[firsts[member] : firsts[member + 1]]:
            if place >= limits[len(row)]:
                break
            count = max(np.int64(counted[place]), np.int64(zero)) + 1
            counted[place] = count
            if place < limits[count - zero] and place >= limits[count - zero - 1]:
                met[number] = place
                number += 1
    return number


@compiled
def _best(
    body: int, size: int, met: Codes, zero: int, counted: Counts, bodies: Codes, sizes: Codes, kept: Codes, best: Floats
) -> int:
    """Writes the nearest of those met, the best first and equal ones as they stand in the document; how many."""
    filled = 0
    for place in met:
        shared, other = np.int64(counted[place]) - zero, bodies[place]
        if other != body:
            filled = _keep(other, shared / (size + sizes[place] - shared), kept, best, filled)
    return filled


@compiled
def _keep(other: int, score: float, kept: Codes, best: Floats, filled: int) -> int:
    """Puts a body among the kept; how many there are."""
    place = min(filled, len(kept) - 1)
    if filled == len(kept) and (score < best[place] or (score == best[place] and other > kept[place])):
        return filled
    while place > 0 and (best[place - 1] < score or (best[place - 1] == score and kept[place - 1] > other)):
        kept[place], best[place] = kept[place - 1], best[place - 1]
        place -= 1
    kept[place], best[place] = other, score
    return min(filled + 1, len(kept))
