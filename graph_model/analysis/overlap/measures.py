"""What likeness of two sets means, and from how many shared members on two bodies reach a threshold.

A pair is decided by whole numbers: for every size the smallest number of shared members that reaches the threshold is
worked out once, and it reaches it where the quotient, rounded as every division of floats is, is not below the
threshold. So 1/2 reaches 0.5, 4/5 reaches 0.8 and 5/6 reaches 5/6.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from graph_model.analysis.overlap.arrays import Bools, Floats, Ints
from graph_model.analysis.overlap.errors import OverlapInputError


class Measure(StrEnum):
    """How alike two sets A and B are. All are symmetric; two bodies that share nobody are never alike."""

    JACCARD = "jaccard"
    """|A and B| / |A or B|."""
    CONTAINMENT = "containment"
    """|A and B| / |the smaller of A and B|: 1 where the one lies within the other."""
    OVERLAP = "overlap"
    """|A and B|: the number of shared members."""
    WEIGHTED_JACCARD = "weighted_jaccard"
    """Weight of A and B / weight of A or B."""


def measure_of(name: str) -> Measure:
    """The measure of that name; OverlapInputError names the ones there are."""
    try:
        return Measure(name)
    except ValueError:
        known = ", ".join(Measure)
        raise OverlapInputError("measure", f"{name!r} ist kein Maß; bekannt sind {known}.") from None


def checked_threshold(measure: Measure, threshold: float) -> float:
    """The threshold as a float; above 0, and up to 1 unless members are counted."""
    value = float(threshold)
    if not 0 < value < np.inf or (measure is not Measure.OVERLAP and value > 1):
        wanted = "größer als 0" if measure is Measure.OVERLAP else "größer als 0 und höchstens 1"
        raise OverlapInputError("threshold", f"die Schwelle muss {wanted} sein, nicht {threshold}.")
    return value


@dataclass(frozen=True)
class Rule:
    """When two bodies of sizes small <= large reach the threshold, in whole numbers.

    They do where they share ``needed[small * by_small + large * by_large]`` members. ``least[size]`` is the size from
    which on a body not larger can be its partner, ``widest[shared]`` the largest place in ``needed`` that so many
    shared members suffice for. Two bodies that reach the threshold share one of the rarest
    ``probed[size]`` members of the larger and ``indexed[size]`` of the smaller.
    """

    needed: Ints
    by_small: int
    by_large: int
    least: Ints
    widest: Ints
    probed: Ints
    indexed: Ints


def rule(measure: Measure, threshold: float, largest: int) -> Rule:
    """The rule of an unweighted measure for bodies of up to ``largest`` members."""
    sizes = np.arange(largest + 1, dtype=np.int64)
    if measure is Measure.JACCARD:
        return _rule(_of_union(threshold, 2 * largest), 1, 1, _of_size(threshold, largest))
    if measure is Measure.CONTAINMENT:
        return _rule(_of_size(threshold, largest), 1, 0, np.ones_like(sizes))
    shared = max(1, int(np.ceil(threshold)))
    return _rule(np.array([shared]), 0, 0, np.full_like(sizes, shared))


def score(measure: Measure, shared: Ints, left: Ints, right: Ints) -> Floats:
    """The score of pairs that share ``shared`` of ``left`` and ``right`` members, or weights."""
    if measure is Measure.OVERLAP:
        return shared.astype(np.float64)
    whole = np.minimum(left, right) if measure is Measure.CONTAINMENT else left + right - shared
    return shared / whole


def _rule(needed: Ints, by_small: int, by_large: int, least: Ints) -> Rule:
    sizes = np.arange(len(least), dtype=np.int64)
    probed = sizes - needed[least * by_small + sizes * by_large] + 1
    indexed = sizes - needed[sizes * by_small + sizes * by_large] + 1
    widest = np.searchsorted(needed, sizes, side="right") - 1
    return Rule(needed, by_small, by_large, least, widest, _within(probed, sizes), _within(indexed, sizes))


def _within(prefix: Ints, sizes: Ints) -> Ints:
    return np.clip(prefix, 0, sizes)


def _of_size(threshold: float, largest: int) -> Ints:
    """For each size the smallest count of which the share reaches the threshold."""
    sizes = np.arange(1, largest + 1, dtype=np.int64)
    count = _raised((sizes * threshold).astype(np.int64), lambda told: told / sizes < threshold)
    return np.concatenate((np.ones(1, np.int64), count))


def _of_union(threshold: float, largest: int) -> Ints:
    """For each sum of two sizes the smallest shared count that is such a share of the union."""
    sums = np.arange(2, largest + 1, dtype=np.int64)
    guess = (sums * (threshold / (1 + threshold))).astype(np.int64)
    count = _raised(guess, lambda told: told / (sums - told) < threshold)
    return np.concatenate((np.ones(2, np.int64), count))


def _raised(guess: Ints, falls_short: Callable[[Ints], Bools]) -> Ints:
    """From two below a rounded guess upwards, until every count suffices; at least 1."""
    count = np.maximum(guess - 2, 1)
    while (short := falls_short(count)).any():
        count = count + short
    return count
