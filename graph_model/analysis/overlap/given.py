"""The scores of given pairs."""

import numpy as np
from numpy.typing import ArrayLike

from graph_model.analysis.overlap.arrays import Floats, Ints
from graph_model.analysis.overlap.asked import asked
from graph_model.analysis.overlap.counting import shared_weights
from graph_model.analysis.overlap.engines import Engine
from graph_model.analysis.overlap.errors import OverlapInputError
from graph_model.analysis.overlap.measures import Measure, measure_of, score


def compare(
    offsets: ArrayLike,
    members: ArrayLike,
    left: ArrayLike,
    right: ArrayLike,
    measure: Measure | str,
    *,
    weights: ArrayLike | None = None,
) -> Floats:
    """The score of each pair of bodies ``left[i]`` and ``right[i]``, 0 where they share nobody; columns and weights are
    those of `pairs`."""
    question = asked(offsets, members, measure_of(measure), weights, Engine.NUMPY)
    one, other = (_bodies(name, told, question.sets.bodies) for name, told in (("left", left), ("right", right)))
    if len(one) != len(other):
        raise OverlapInputError("right", "es müssen ebenso viele wie links sein.")
    shared = shared_weights(question.sets, one, other, question.weights)
    scores = np.zeros(len(one))
    met = shared > 0
    scores[met] = score(question.measure, shared[met], question.sides[one[met]], question.sides[other[met]])
    return scores


def _bodies(name: str, told: ArrayLike, bodies: int) -> Ints:
    places = np.asarray(told)
    if places.ndim != 1 or (
        len(places) and (places.dtype.kind not in "iu" or places.min() < 0 or places.max() >= bodies)
    ):
        raise OverlapInputError(name, f"erwartet werden Nummern zwischen 0 und {bodies - 1}.")
    return places.astype(np.int64)
