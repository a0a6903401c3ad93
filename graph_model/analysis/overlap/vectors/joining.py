"""The join: pairs that share one of their rarest members, each counted whole; or, where there are not too many pairs of
co-members, all of these, which tells at once what each pair shares."""

from dataclasses import dataclass, replace

import numpy as np

from graph_model.analysis.overlap.arrays import Codes, Found, Ints, spread
from graph_model.analysis.overlap.counting import shared_weights
from graph_model.analysis.overlap.measures import Measure, score
from graph_model.analysis.overlap.plan import Plan
from graph_model.analysis.overlap.sets import Sets

_TOGETHER = 200_000
"""Candidates that are looked at in one go."""
_CLOSE = 8
"""Room for so many numbers a key costs less than sorting the keys."""
_DEARER = 5
"""So many pairs of co-members are counted in the time in which one candidate is compared."""


@dataclass(frozen=True)
class Join:
    """Sets ready to be joined. ``index`` has a key for each body of a member that counts it among its rarest,
    ascending: the member times the number of bodies plus the body's place. ``sides`` is what a body adds to the whole
    that its score divides by. ``counted``: all members are in the index and are looked up, and each counts one."""

    sets: Sets
    plan: Plan
    index: Ints
    measure: Measure
    threshold: float
    weights: Ints
    sides: Ints
    counted: bool

    def pairs(self, begin: int, end: int, room: int) -> Found:
        """The pairs of the bodies of places ``begin`` to ``end`` with bodies of places before them: both bodies and
        what they share. Stops early where there is much to compare, and tells how far it came."""
        places, first, count = self._looked_up(begin, end)
        end = _stop(begin, end, places, count, room)
        kept, bodies = places < end, self.sets.bodies
        others = self.index[spread(first[kept], count[kept])] % bodies
        left, right, shared = self._met(np.repeat(places[kept], count[kept]) * bodies + others)
        alike = shared > 0
        left, right, shared = left[alike], right[alike], shared[alike]
        alike = score(self.measure, shared, self.sides[left], self.sides[right]) >= self.threshold
        return end, left[alike], right[alike], shared[alike]

    def _met(self, keys: Ints) -> tuple[Codes, Codes, Ints]:
        """Each pair once, and what both share."""
        pairs, times = _times(keys)
        left, right = self.plan.bodies[pairs % self.sets.bodies], self.plan.bodies[pairs // self.sets.bodies]
        return left, right, times if self.counted else shared_weights(self.sets, left, right, self.weights)

    def _looked_up(self, begin: int, end: int) -> tuple[Ints, Ints, Ints]:
        """For each member that is looked up: its body's place, the first key for it and how many there are."""
        members, places = rarest(self.sets, self.plan, begin, end, self.plan.probed)
        first = np.searchsorted(self.index, members * self.sets.bodies + self.plan.lowest[places])
        return places, first, np.maximum(np.searchsorted(self.index, members * self.sets.bodies + places) - first, 0)


def _times(keys: Ints) -> tuple[Ints, Ints]:
    """Each key once, ascending, and how often it is there; where they lie close together, without sorting them."""
    first = int(keys.min()) if len(keys) else 0
    if not len(keys) or int(keys.max()) - first > _CLOSE * len(keys):
        return np.unique(keys, return_counts=True)
    times = np.bincount(keys - first)
    there = np.flatnonzero(times)
    return there + first, times[there]


def join_of(
    sets: Sets, plan: Plan, measure: Measure, threshold: float, weights: Ints, sides: Ints, dearer: int = _DEARER
) -> Join:
    """The sets with the index that the plan wants; with one of all members where each counts one and there are at most
    ``dearer`` pairs of co-members for each candidate."""
    told = measure, threshold, weights, sides
    join = Join(sets, plan, _index(sets, plan), *told, counted=False)
    candidates = int(join._looked_up(0, sets.bodies)[2].sum())
    if measure is Measure.WEIGHTED_JACCARD or _together(sets) > dearer * candidates:
        return join
    sizes = sets.sizes[plan.bodies]
    whole = replace(plan, indexed=sizes, probed=sizes)
    return Join(sets, whole, _index(sets, whole), *told, counted=True)


def _index(sets: Sets, plan: Plan) -> Ints:
    members, places = rarest(sets, plan, 0, sets.bodies, plan.indexed)
    return np.sort(members * sets.bodies + places)


def _together(sets: Sets) -> int:
    """How many pairs of co-members there are."""
    held = np.bincount(sets.members)
    return int((held * (held - 1) // 2).sum())


def rarest(sets: Sets, plan: Plan, begin: int, end: int, kept: Ints) -> tuple[Ints, Ints]:
    """The ``kept`` rarest members of each of these bodies, and the body's place beside each."""
    counts = kept[begin:end]
    members = sets.members[spread(sets.starts[plan.bodies[begin:end]], counts)].astype(np.int64)
    return members, np.repeat(np.arange(begin, end, dtype=np.int64), counts)


def _stop(begin: int, end: int, places: Ints, count: Ints, room: int) -> int:
    """The place before which there are not too many candidates; at least one body is joined."""
    upto = np.cumsum(np.bincount(places - begin, weights=count, minlength=end - begin))
    fitting = int(np.searchsorted(upto, min(room, _TOGETHER), side="right"))
    return min(end, begin + max(fitting, 1))
