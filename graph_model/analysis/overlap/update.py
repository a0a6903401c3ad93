"""Pairs after the members of some bodies have changed, without joining all of them again."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from graph_model.analysis.overlap.arrays import Ints, lengths, running_total, spread
from graph_model.analysis.overlap.asked import asked
from graph_model.analysis.overlap.counting import shared_weights
from graph_model.analysis.overlap.engines import Engine
from graph_model.analysis.overlap.errors import OverlapInputError
from graph_model.analysis.overlap.inputs import checked_members, checked_offsets
from graph_model.analysis.overlap.join import Pairs, in_order, joined
from graph_model.analysis.overlap.measures import Measure, checked_threshold, measure_of, score


def update(
    found: Pairs,
    offsets: ArrayLike,
    members: ArrayLike,
    changed: int | ArrayLike,
    measure: Measure | str,
    threshold: float,
    *,
    weights: ArrayLike | None = None,
) -> Pairs:
    """What `pairs` answers for these columns, where ``found`` is its answer for the columns before: only the pairs of
    the bodies ``changed`` are computed. Bodies may have been added at the end (they are changed, too); a body that is
    gone stays as one without members. WEIGHTED_JACCARD needs ``weights``: those by rarity change with every membership,
    and with them pairs of other bodies. Raises OverlapInputError as `pairs` does."""
    wanted = measure_of(measure)
    least = checked_threshold(wanted, threshold)
    if wanted is Measure.WEIGHTED_JACCARD and weights is None:
        raise OverlapInputError("weights", "ohne feste Gewichte ändert eine Mitgliedschaft auch andere Paare.")
    told = checked_members(members)
    starts = checked_offsets(offsets, len(told))
    bodies = _checked_changed(changed, len(starts) - 1)
    others = ~np.isin(found.left, bodies) & ~np.isin(found.right, bodies)
    kept = Pairs(found.left[others], found.right[others], found.score[others])
    return _once(joined([kept, *(_pairs_of(int(body), starts, told, wanted, least, weights) for body in bodies)]))


def _once(found: Pairs) -> Pairs:
    """Without the second of a pair of which both bodies have changed."""
    fresh = np.ones(len(found.left), np.bool_)
    fresh[1:] = (found.left[1:] != found.left[:-1]) | (found.right[1:] != found.right[:-1])
    return Pairs(found.left[fresh], found.right[fresh], found.score[fresh])


def _checked_changed(changed: int | ArrayLike, bodies: int) -> Ints:
    told = np.unique(np.atleast_1d(np.asarray(changed)))
    if len(told) and (told.dtype.kind not in "iu" or told[0] < 0 or told[-1] >= bodies):
        raise OverlapInputError("changed", f"erwartet werden Nummern von Körperschaften zwischen 0 und {bodies - 1}.")
    return told.astype(np.int64)


def _pairs_of(
    body: int,
    offsets: Ints,
    members: NDArray[np.integer],
    measure: Measure,
    threshold: float,
    weights: ArrayLike | None,
) -> Pairs:
    """The pairs of one body: all memberships are looked through once, and those counted that share a member with it."""
    hits = np.flatnonzero(np.isin(members, members[offsets[body] : offsets[body + 1]]))
    sharing = np.unique(np.searchsorted(offsets, hits, side="right") - 1)
    sizes = lengths(offsets)[sharing]
    part = members[spread(offsets[sharing], sizes)]
    question = asked(running_total(sizes), part, measure, weights, Engine.NUMPY)
    other = np.flatnonzero(sharing != body)
    one = np.full(len(other), np.searchsorted(sharing, body))
    shared = shared_weights(question.sets, one, other, question.weights)
    scores = score(measure, shared, question.sides[one], question.sides[other])
    alike = (shared > 0) & (scores >= threshold)
    left = np.full(int(alike.sum()), body, np.int32)
    return in_order(left, sharing[other[alike]].astype(np.int32), scores[alike])
