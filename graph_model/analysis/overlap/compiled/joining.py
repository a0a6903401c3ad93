"""The join of unweighted sets: bodies that share one of their rarest members, checked by a sketch, then counted.

Bodies are told by their place from the smallest to the largest. What costs time is reading memory at random, not the
counting: so entries are small, and rows of members are read only where the sketches leave a chance.
"""

from dataclasses import dataclass

import numpy as np

from graph_model.analysis.overlap.arrays import Codes, Found, Ints, Sketches
from graph_model.analysis.overlap.compiled.arranging import ordered
from graph_model.analysis.overlap.compiled.jit import compiled
from graph_model.analysis.overlap.measures import Rule
from graph_model.analysis.overlap.sets import Sets

_FAR = 2**31 - 1
_UNEVEN = 16


@dataclass(frozen=True)
class Join:
    """Sets ready to be joined by a rule.

    ``entries`` holds, member by member from ``firsts[m]`` on, the bodies that have it among their rarest: rows of the
    body's place and the size of the largest body that can be its partner by this member. ``limits`` has a row for each
    size: the place of the first body that can be a partner, that of the first body not smaller, and what
    ``Rule.probed`` and ``Rule.widest`` say.
    """

    sets: Sets
    bodies: Codes
    firsts: Codes
    entries: Codes
    sketches: Sketches
    needed: Ints
    limits: Ints
    slopes: tuple[int, int]

    def pairs(self, begin: int, end: int, room: int) -> Found:
        """The pairs of the bodies of places ``begin`` to ``end`` with smaller ones: both bodies and what they
        share. Stops before the first body whose pairs do not fit into ``room``, and tells how far it came."""
        done, found = _pairs(
            *(begin, end, room, self.sets.starts, self.sets.members, self.bodies, self.firsts, self.entries),
            *(self.sketches, self.needed, self.limits, *self.slopes),
        )
        return done, found[:, 0], found[:, 1], found[:, 2].astype(np.int64)


def join_of(sets: Sets, rule: Rule) -> Join:
    """The sets with the index that the rule wants."""
    sizes, slopes = sets.sizes, (rule.by_small, rule.by_large)
    bodies = ordered(sizes, int(sizes.max(initial=0))).astype(np.int32)
    ascending = sizes[bodies]
    places = [np.searchsorted(ascending, least) for least in (rule.least, np.arange(len(rule.least)))]
    firsts = _firsts(sets.starts, sets.members, sets.kinds, rule.indexed)
    entries = np.empty((firsts[-1], 2), np.int32)
    _fill(sets.starts, sets.members, bodies, firsts.copy(), rule.indexed, rule.widest, *slopes, entries)
    sketches = sketches_of(sets.starts, sets.members, bodies)
    limits = np.stack((*places, rule.probed, rule.widest), axis=1)
    return Join(sets, bodies, firsts, entries, sketches, rule.needed, limits, slopes)


@compiled
def _pairs(
    begin: int,
    end: int,
    room: int,
    starts: Ints,
    members: Codes,
    bodies: Codes,
    firsts: Codes,
    entries: Codes,
    sketches: Sketches,
    needed: Ints,
    limits: Ints,
    by_small: int,
    by_large: int,
) -> tuple[int, Codes]:
    found, filled = np.empty((room, 3), np.int32), 0
    for body in range(begin, end):
        start, stop, fresh = starts[bodies[body]], starts[bodies[body] + 1], filled
        size = stop - start
        for position in range(limits[size, 2]):
            member = members[start + position]
            before = min(body, _behind(limits, size, position, by_small, by_large))
            for entry in range(_from(entries, firsts[member], firsts[member + 1], limits[size, 0]), firsts[member + 1]):
                other = entries[entry, 0]
                if other >= before:
                    break
                if entries[entry, 1] < size:
                    continue
                begun, ended = starts[bodies[other]], starts[bodies[other] + 1]
                least = needed[(ended - begun) * by_small + size * by_large]
                if ended - begun + size - ones(sketches[body] ^ sketches[other]) < 2 * least:
                    continue
                count = _shared(members[begun:ended], members[start:stop], member, least)
                if count < least:
                    continue
                if filled == room:
                    return body, found[:fresh]
                found[filled, 0], found[filled, 1], found[filled, 2] = bodies[other], bodies[body], count
                filled += 1
    return end, found[:filled]


@compiled
def _behind(limits: Ints, size: int, position: int, by_small: int, by_large: int) -> int:
    """The place behind the largest body that can be a partner of one of ``size`` without sharing a member before number
    ``position``."""
    if by_small == 0:
        return _FAR
    largest = (limits[size - position, 3] - size * by_large) // by_small
    return limits[largest + 1, 1] if largest < size else _FAR


@compiled
def _shared(small: Codes, large: Codes, member: int, least: int) -> int:
    """How many members both rows share; 0 if ``member`` is not the first of them or ``least`` cannot be reached."""
    count, at, uneven = 0, 0, len(large) > _UNEVEN * len(small)
    for place in range(len(small)):
        if count + len(small) - place < least:
            return 0
        if uneven:
            at += np.searchsorted(large[at:], small[place])
        while at < len(large) and large[at] < small[place]:
            at += 1
        if at == len(large):
            break
        if large[at] == small[place]:
            if count == 0 and small[place] != member:
                return 0
            count += 1
    return count


@compiled
def _from(entries: Codes, low: int, high: int, lowest: int) -> int:
    """The first entry of a body not before ``lowest``."""
    while low < high:
        middle = (low + high) // 2
        if entries[middle, 0] < lowest:
            low = middle + 1
        else:
            high = middle
    return low


@compiled
def _firsts(starts: Ints, members: Codes, kinds: int, kept: Ints) -> Codes:
    firsts = np.zeros(kinds + 1, np.int32)
    for body in range(len(starts) - 1):
        for entry in range(starts[body], starts[body] + kept[starts[body + 1] - starts[body]]):
            firsts[members[entry] + 1] += 1
    for member in range(kinds):
        firsts[member + 1] += firsts[member]
    return firsts


@compiled
def _fill(
    starts: Ints,
    members: Codes,
    bodies: Codes,
    free: Codes,
    indexed: Ints,
    widest: Ints,
    by_small: int,
    by_large: int,
    entries: Codes,
) -> None:
    for place in range(len(bodies)):
        start = starts[bodies[place]]
        size = starts[bodies[place] + 1] - start
        for position in range(indexed[size]):
            member, reach = members[start + position], _FAR
            if by_large > 0:
                reach = (widest[size - position] - size * by_small) // by_large
            entries[free[member], 0], entries[free[member], 1] = place, reach
            free[member] += 1


@compiled
def sketches_of(starts: Ints, members: Codes, bodies: Codes) -> Sketches:
    """64 bits a body, one for each member: two bodies differ in at least as many members as their sketches in bits."""
    sketches = np.zeros(len(bodies), np.uint64)
    for place in range(len(bodies)):
        for entry in range(starts[bodies[place]], starts[bodies[place] + 1]):
            sketches[place] |= bit(members[entry])
    return sketches


@compiled
def bit(member: int) -> np.uint64:
    """The bit of a member in a sketch."""
    return np.uint64(1) << ((np.uint64(member) * np.uint64(0x9E3779B97F4A7C15)) >> np.uint64(58))


@compiled
def ones(bits: np.uint64) -> np.int64:
    """The number of ones among 64 bits."""
    twos = bits - ((bits >> np.uint64(1)) & np.uint64(0x5555555555555555))
    fours = (twos & np.uint64(0x3333333333333333)) + ((twos >> np.uint64(2)) & np.uint64(0x3333333333333333))
    eights = (fours + (fours >> np.uint64(4))) & np.uint64(0x0F0F0F0F0F0F0F0F)
    return np.int64((eights * np.uint64(0x0101010101010101)) >> np.uint64(56))
