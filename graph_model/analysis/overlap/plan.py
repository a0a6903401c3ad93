"""Which members of which bodies have to be looked at, so that no pair above the threshold is missed."""

from dataclasses import dataclass

import numpy as np

from graph_model.analysis.overlap.arrays import Codes, Floats, Ints, lengths, running_total
from graph_model.analysis.overlap.measures import Measure, Rule
from graph_model.analysis.overlap.sets import Sets

_SLACK = 1 - 1e-9
"""Bounds are computed in floats and kept this much too low; what decides a pair is exact."""


@dataclass(frozen=True)
class Plan:
    """Bodies in the order of joining, and for each place in it how many of its rarest members are put into the index,
    how many are looked up there, and the first place of a body that can be a partner."""

    bodies: Codes
    indexed: Ints
    probed: Ints
    lowest: Ints


def by_size(sets: Sets, rule: Rule) -> Plan:
    """From the smallest body to the largest."""
    sizes = sets.sizes
    bodies = np.argsort(sizes, kind="stable").astype(np.int32)
    ascending = sizes[bodies]
    lowest = np.searchsorted(ascending, rule.least[ascending])
    return Plan(bodies, rule.indexed[ascending], rule.probed[ascending], lowest)


def by_weight(sets: Sets, weights: Ints, threshold: float) -> Plan:
    """From the lightest body to the heaviest. A heavier partner shares at least ``threshold`` of its weight with the
    body, and the lighter one at least that much of both."""
    totals, rest = totals_of(sets, weights), _rest(sets, weights)
    bodies = np.argsort(totals, kind="stable").astype(np.int32)
    ascending = totals[bodies]
    both = 2 * threshold / (1 + threshold)
    return Plan(
        bodies,
        _long_enough(sets, rest, np.multiply(totals, both * _SLACK))[bodies],
        _long_enough(sets, rest, np.multiply(totals, threshold * _SLACK))[bodies],
        np.searchsorted(ascending, ascending * (threshold * _SLACK)),
    )


def totals_of(sets: Sets, weights: Ints) -> Ints:
    """The weight of each body."""
    return lengths(running_total(weights[sets.members])[sets.starts])


def measured(sets: Sets, measure: Measure, weights: Ints) -> Ints:
    """What a body's side of a score is: its weight, or the number of its members."""
    return totals_of(sets, weights) if measure is Measure.WEIGHTED_JACCARD else sets.sizes


def _rest(sets: Sets, weights: Ints) -> Ints:
    """The weight of each membership's member and of those behind it in the body."""
    before = running_total(weights[sets.members])
    return np.repeat(before[sets.starts[1:]], sets.sizes) - before[:-1]


def _long_enough(sets: Sets, rest: Ints, wanted: Floats) -> Ints:
    """How many members of each body have that much weight from them on."""
    enough = (rest >= np.repeat(wanted, sets.sizes)) & (rest > 0)
    return lengths(running_total(enough)[sets.starts])
