"""What is asked of the engine, checked and arranged."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from graph_model.analysis.overlap.arrays import Codes, Ints
from graph_model.analysis.overlap.engines import Engine, chosen
from graph_model.analysis.overlap.errors import OverlapInputError
from graph_model.analysis.overlap.inputs import checked_members, checked_offsets, codes
from graph_model.analysis.overlap.measures import Measure
from graph_model.analysis.overlap.plan import measured
from graph_model.analysis.overlap.sets import Sets
from graph_model.analysis.overlap.vectors import arranging as vectors
from graph_model.analysis.overlap.weights import rarity, weights_of, whole


@dataclass(frozen=True)
class Asked:
    """Sets to compare by a measure: ``weights`` of the members by their place in the sets (1 unless weighted), and
    ``sides``, what each body adds to the whole that a score divides by."""

    sets: Sets
    measure: Measure
    weights: Ints
    sides: Ints
    engine: Engine


def asked(
    offsets: ArrayLike, members: ArrayLike, measure: Measure, weights: ArrayLike | None, engine: Engine | str
) -> Asked:
    """The question of these columns; OverlapInputError where they make no sense."""
    told = checked_members(members)
    starts = checked_offsets(offsets, len(told))
    check_use(measure, weights)
    used = chosen(engine, len(told))
    coded, names = codes(told)
    sets = _arranged(starts, coded, len(names), used)
    weighed = _weights(sets, names, weights) if measure is Measure.WEIGHTED_JACCARD else np.ones(sets.kinds, np.int64)
    return Asked(sets, measure, weighed, measured(sets, measure, weighed), used)


def check_use(measure: Measure, weights: ArrayLike | None) -> None:
    """OverlapInputError where there are weights that the measure does not know."""
    if weights is not None and measure is not Measure.WEIGHTED_JACCARD:
        raise OverlapInputError("weights", f"das Maß {measure.value} kennt keine Gewichte.")


def _arranged(offsets: Ints, members: Codes, kinds: int, engine: Engine) -> Sets:
    if engine is Engine.NUMPY:
        return vectors.arrange(offsets, members, kinds)
    from graph_model.analysis.overlap.compiled import arranging

    return arranging.arrange(offsets, members, kinds)


def _weights(sets: Sets, names: NDArray[np.integer], weights: ArrayLike | None) -> Ints:
    largest = int(sets.sizes.max(initial=0))
    if weights is None:
        return whole(rarity(np.bincount(sets.members, minlength=sets.kinds), sets.bodies), largest)
    return weights_of(names, weights, largest)[sets.codes]
