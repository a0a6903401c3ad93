"""The join: pairs that share one of their rarest members, each counted whole."""

from dataclasses import dataclass

import numpy as np

from graph_model.analysis.overlap.arrays import Found, Ints, spread
from graph_model.analysis.overlap.counting import shared_weights
from graph_model.analysis.overlap.measures import Measure, score
from graph_model.analysis.overlap.plan import Plan
from graph_model.analysis.overlap.sets import Sets

_TOGETHER = 200_000
"""Candidates that are looked at in one go."""


@dataclass(frozen=True)
class Join:
    """Sets ready to be joined. ``index`` has a key for each body of a member that counts it among its rarest,
    ascending: the member times the number of bodies plus the body's place. ``sides`` is what a body adds to the whole
    that its score divides by."""

    sets: Sets
    plan: Plan
    index: Ints
    measure: Measure
    threshold: float
    weights: Ints
    sides: Ints

    def pairs(self, begin: int, end: int, room: int) -> Found:
        """The pairs of the bodies of places ``begin`` to ``end`` with bodies of places before them: both bodies and
        what they share. Stops early where there is much to compare, and tells how far it came."""
        places, first, count = self._looked_up(begin, end)
        end = _stop(begin, end, places, count, room)
        kept, bodies = places < end, self.sets.bodies
        others = self.index[spread(first[kept], count[kept])] % bodies
        pairs = np.unique(np.repeat(places[kept], count[kept]) * bodies + others)
        left, right = self.plan.bodies[pairs % bodies], self.plan.bodies[pairs // bodies]
        shared = shared_weights(self.sets, left, right, self.weights)
        alike = shared > 0
        left, right, shared = left[alike], right[alike], shared[alike]
        alike = score(self.measure, shared, self.sides[left], self.sides[right]) >= self.threshold
        return end, left[alike], right[alike], shared[alike]

    def _looked_up(self, begin: int, end: int) -> tuple[Ints, Ints, Ints]:
        """For each member that is looked up: its body's place, the first key for it and how many there are."""
        members, places = rarest(self.sets, self.plan, begin, end, self.plan.probed)
        first = np.searchsorted(self.index, members * self.sets.bodies + self.plan.lowest[places])
        return places, first, np.maximum(np.searchsorted(self.index, members * self.sets.bodies + places) - first, 0)


def join_of(sets: Sets, plan: Plan, measure: Measure, threshold: float, weights: Ints, sides: Ints) -> Join:
    """The sets with the index that the plan wants."""
    members, places = rarest(sets, plan, 0, sets.bodies, plan.indexed)
    return Join(sets, plan, np.sort(members * sets.bodies + places), measure, threshold, weights, sides)


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
