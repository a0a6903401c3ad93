"""All pairs of bodies that are as alike as a threshold asks."""

import os
from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import ArrayLike

from graph_model.analysis.overlap.arrays import Codes, Floats, Found
from graph_model.analysis.overlap.asked import Asked, asked
from graph_model.analysis.overlap.engines import Engine
from graph_model.analysis.overlap.measures import Measure, checked_threshold, measure_of, rule, score
from graph_model.analysis.overlap.plan import by_size, by_weight
from graph_model.analysis.overlap.running import Progress, portions, work_through
from graph_model.analysis.overlap.vectors import joining as vectors

_LEAST_ROOM = 65_536


class Pairs(NamedTuple):
    """Pairs of bodies as columns: places in the document, ``left`` before ``right``, ascending, and their score."""

    left: Codes
    right: Codes
    score: Floats


def pairs(
    offsets: ArrayLike,
    members: ArrayLike,
    measure: Measure | str,
    threshold: float,
    *,
    weights: ArrayLike | None = None,
    engine: Engine | str = Engine.AUTO,
    threads: int | None = None,
    progress: Progress | None = None,
) -> Pairs:
    """All pairs whose score reaches ``threshold``, in document order.

    Body i has ``members[offsets[i]:offsets[i + 1]]``: whole numbers of any size, in any order, repeats count once. A
    body without members is like no other, and bodies that share nobody are never a pair. ``weights`` holds, for
    WEIGHTED_JACCARD, a weight for each member number from 0 on; without them members weigh by their rarity (`rarity`).
    ``threads`` are as many as there are cores unless told; ``progress`` is told the bodies done and all. Raises
    OverlapInputError for columns, thresholds or weights that make no sense.
    """
    told = blocks(
        offsets, members, measure, threshold, weights=weights, engine=engine, threads=threads, progress=progress
    )
    return joined(list(told))


def blocks(
    offsets: ArrayLike,
    members: ArrayLike,
    measure: Measure | str,
    threshold: float,
    *,
    weights: ArrayLike | None = None,
    engine: Engine | str = Engine.AUTO,
    threads: int | None = None,
    progress: Progress | None = None,
) -> Iterator[Pairs]:
    """The same pairs in portions as they are found, for answers that do not fit into memory: each portion is in
    document order, all of them are not, and none has more pairs than there are bodies, or 65,536. Can be broken off
    between two portions, by Ctrl-C too."""
    wanted = measure_of(measure)
    least = checked_threshold(wanted, threshold)
    question = asked(offsets, members, wanted, weights, engine)
    return _blocks(question, least, threads or os.cpu_count() or 1, progress)


def joined(portions: Sequence[Pairs]) -> Pairs:
    """Portions as one, in document order."""
    none = Pairs(np.empty(0, np.int32), np.empty(0, np.int32), np.empty(0))
    return in_order(*(np.concatenate(column) for column in zip(none, *portions, strict=True)))


def in_order(left: Codes, right: Codes, scores: Floats) -> Pairs:
    """These pairs in document order, ``left`` before ``right``."""
    small, large = np.minimum(left, right), np.maximum(left, right)
    order = np.lexsort((large, small))
    return Pairs(small[order], large[order], scores[order])


class _Join(Protocol):
    def pairs(self, begin: int, end: int, room: int) -> Found: ...


def _blocks(question: Asked, threshold: float, threads: int, progress: Progress | None) -> Iterator[Pairs]:
    sets, sides = question.sets, question.sides
    room = max(sets.bodies, _LEAST_ROOM)
    join, bodies = _join_of(question, threshold)

    def work(begin: int, end: int) -> tuple[int, Pairs]:
        done, left, right, shared = join.pairs(begin, end, room)
        return done, in_order(left, right, score(question.measure, shared, sides[left], sides[right]))

    for found in work_through(portions(sets.sizes[bodies]), work, threads, progress):
        if len(found.left):
            yield found


def _join_of(question: Asked, threshold: float) -> tuple[_Join, Codes]:
    """What joins the sets, and the order in which it takes the bodies."""
    sets, measure, weights, sides = question.sets, question.measure, question.weights, question.sides
    if measure is Measure.WEIGHTED_JACCARD:
        plan = by_weight(sets, weights, threshold)
        if question.engine is Engine.NUMPY:
            return vectors.join_of(sets, plan, measure, threshold, weights, sides), plan.bodies
        from graph_model.analysis.overlap.compiled import weighing

        return weighing.join_of(sets, plan, weights, sides, threshold), plan.bodies
    ruled = rule(measure, threshold, max(1, int(sides.max(initial=0))))
    if question.engine is Engine.NUMPY:
        plan = by_size(sets, ruled)
        return vectors.join_of(sets, plan, measure, threshold, weights, sides), plan.bodies
    from graph_model.analysis.overlap.compiled import joining

    join = joining.join_of(sets, ruled)
    return join, join.bodies
