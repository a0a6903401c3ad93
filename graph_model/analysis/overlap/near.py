"""The bodies that are nearest to each body."""

import os
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from graph_model.analysis.overlap.arrays import Codes, Floats
from graph_model.analysis.overlap.asked import Asked, asked
from graph_model.analysis.overlap.engines import Engine
from graph_model.analysis.overlap.errors import OverlapInputError
from graph_model.analysis.overlap.measures import Measure, measure_of
from graph_model.analysis.overlap.running import Progress, portions, work_through
from graph_model.analysis.overlap.sets import Sets
from graph_model.analysis.overlap.vectors import neighbouring as vectors

_Ranked = Callable[[int, int], tuple[Codes, Floats, Codes]]
"""The nearest of a range of bodies: a row each of places and of scores, and how many of a row are meant."""


class Neighbours(NamedTuple):
    """For each body its nearest as columns: ascending bodies, of each the best first, and the score."""

    body: Codes
    neighbour: Codes
    score: Floats


def nearest(
    offsets: ArrayLike,
    members: ArrayLike,
    k: int,
    measure: Measure | str = Measure.JACCARD,
    *,
    weights: ArrayLike | None = None,
    engine: Engine | str = Engine.AUTO,
    threads: int | None = None,
    progress: Progress | None = None,
) -> Neighbours:
    """The ``k`` nearest of each body: fewer where it shares members with fewer; of equally near ones those that stand
    first in the document. The other arguments are those of `pairs`."""
    if isinstance(k, bool) or not isinstance(k, int | np.integer) or k < 1:
        raise OverlapInputError("k", f"erwartet wird eine ganze Zahl ab 1, nicht {k!r}.")
    question = asked(offsets, members, measure_of(measure), weights, engine)
    most = min(int(k), max(question.sets.bodies - 1, 1))
    work = _numpy(question, most) if question.engine is Engine.NUMPY else _numba(question, most)
    ranges = portions(question.sets.sizes)
    found = work_through(ranges, partial(_whole, work), threads or os.cpu_count() or 1, progress)
    none = Neighbours(np.empty(0, np.int32), np.empty(0, np.int32), np.empty(0))
    return Neighbours(*(np.concatenate(column) for column in zip(none, *found, strict=True)))


def _whole(work: Callable[[int, int], Neighbours], begin: int, end: int) -> tuple[int, Neighbours]:
    return end, work(begin, end)


def _numpy(question: Asked, most: int) -> Callable[[int, int], Neighbours]:
    sets, index = question.sets, vectors.index_of(question.sets)

    def work(begin: int, end: int) -> Neighbours:
        body, neighbour, score = vectors.neighbours(
            begin, end, most, question.measure, sets, index, question.weights, question.sides
        )
        return Neighbours(body.astype(np.int32), neighbour.astype(np.int32), score)

    return work


def _numba(question: Asked, most: int) -> Callable[[int, int], Neighbours]:
    sets = question.sets
    ranked = _by_counts(sets, most) if question.measure is Measure.JACCARD else _by_sums(question, most)

    def work(begin: int, end: int) -> Neighbours:
        near, scores, counts = ranked(begin, end)
        kept = np.arange(most) < counts[:, None]
        return Neighbours(np.repeat(np.arange(begin, end, dtype=np.int32), counts), near[kept], scores[kept])

    return work


def _by_counts(sets: Sets, most: int) -> _Ranked:
    from graph_model.analysis.overlap.compiled.likest import holders_of, likest

    told = holders_of(sets)
    index = (told.bodies, told.sizes, told.fronts, told.firsts, told.holders)
    return lambda begin, end: likest(begin, end, most, sets.starts, sets.members, *index)


def _by_sums(question: Asked, most: int) -> _Ranked:
    from graph_model.analysis.overlap.compiled.neighbouring import KINDS, index_of, neighbours

    sets, sides, kind = question.sets, question.sides, KINDS[question.measure]
    weights = question.weights if question.measure is Measure.WEIGHTED_JACCARD else np.ones(sets.kinds, np.int32)
    index = index_of(sets, sides)
    return lambda begin, end: neighbours(begin, end, most, kind, sets.starts, sets.members, *index, weights, sides)
