"""The join of weighted sets: bodies that share one of their rarest members, weighed until decided."""

from dataclasses import dataclass

import numpy as np

from graph_model.analysis.overlap.arrays import Codes, Found, Ints
from graph_model.analysis.overlap.compiled.jit import compiled
from graph_model.analysis.overlap.plan import Plan
from graph_model.analysis.overlap.sets import Sets

_SLACK = 1 - 1e-9


@dataclass(frozen=True)
class Join:
    """Sets ready to be joined by weight. ``entries`` holds, member by member from ``firsts[m]`` on, the places of the
    bodies that have it among their rarest, ascending."""

    sets: Sets
    plan: Plan
    firsts: Ints
    entries: Codes
    weights: Ints
    totals: Ints
    threshold: float

    def pairs(self, begin: int, end: int, room: int) -> Found:
        """The pairs of the bodies of places ``begin`` to ``end`` with lighter ones: both bodies and the shared weight.
        Stops before the first body whose pairs do not fit into ``room``, and tells how far it came."""
        done, found, shared = _pairs(
            *(begin, end, room, self.sets.starts, self.sets.members, self.plan.bodies, self.plan.probed),
            *(self.plan.lowest, self.firsts, self.entries, self.weights, self.totals, self.threshold),
        )
        return done, found[:, 0], found[:, 1], shared


def join_of(sets: Sets, plan: Plan, weights: Ints, totals: Ints, threshold: float) -> Join:
    """The sets with the index that the plan wants."""
    firsts, entries = _index(sets.starts, sets.members, plan.bodies, plan.indexed, sets.kinds)
    return Join(sets, plan, firsts, entries, weights, totals, threshold)


@compiled
def _index(starts: Ints, members: Codes, bodies: Codes, indexed: Ints, kinds: int) -> tuple[Ints, Codes]:
    firsts = np.zeros(kinds + 1, np.int64)
    for place in range(len(bodies)):
        for entry in range(starts[bodies[place]], starts[bodies[place]] + indexed[place]):
            firsts[members[entry] + 1] += 1
    firsts = np.cumsum(firsts)
    free, entries = firsts.copy(), np.empty(firsts[-1], np.int32)
    for place in range(len(bodies)):
        for entry in range(starts[bodies[place]], starts[bodies[place]] + indexed[place]):
            entries[free[members[entry]]] = place
            free[members[entry]] += 1
    return firsts, entries


@compiled
def _pairs(
    begin: int,
    end: int,
    room: int,
    starts: Ints,
    members: Codes,
    bodies: Codes,
    probed: Ints,
    lowest: Ints,
    firsts: Ints,
    entries: Codes,
    weights: Ints,
    totals: Ints,
    threshold: float,
) -> tuple[int, Codes, Ints]:
    found, shared, filled = np.empty((room, 2), np.int32), np.empty(room, np.int64), 0
    for place in range(begin, end):
        right, fresh = bodies[place], filled
        row = members[starts[right] : starts[right + 1]]
        for position in range(probed[place]):
            member = row[position]
            first, last = firsts[member], firsts[member + 1]
            for entry in range(first + np.searchsorted(entries[first:last], lowest[place]), last):
                if entries[entry] >= place:
                    break
                left = bodies[entries[entry]]
                both = totals[left] + totals[right]
                least = threshold / (1 + threshold) * both * _SLACK
                other = members[starts[left] : starts[left + 1]]
                weight = _shared(other, row, member, least, totals[left], weights)
                if weight > 0 and weight / (both - weight) >= threshold:
                    if filled == room:
                        return place, found[:fresh], shared[:fresh]
                    found[filled, 0], found[filled, 1], shared[filled] = left, right, weight
                    filled += 1
    return end, found[:filled], shared[:filled]


@compiled
def _shared(one: Codes, other: Codes, member: int, least: float, rest: int, weights: Ints) -> int:
    """The weight that both rows share; 0 if ``member`` is not the first they share or ``least`` cannot be reached."""
    total, at, met = 0, 0, False
    for place in range(len(one)):
        if total + rest < least:
            return 0
        rest -= weights[one[place]]
        while at < len(other) and other[at] < one[place]:
            at += 1
        if at == len(other):
            break
        if other[at] == one[place]:
            if not met and one[place] != member:
                return 0
            met = True
            total += weights[one[place]]
    return total
