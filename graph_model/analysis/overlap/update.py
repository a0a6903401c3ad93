"""Pairs after the members of some bodies have changed, without joining all of them again."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from graph_model.analysis.overlap.arrays import Codes, Ints, lengths, running_total, spread
from graph_model.analysis.overlap.asked import check_use
from graph_model.analysis.overlap.errors import OverlapInputError
from graph_model.analysis.overlap.inputs import checked_members, checked_offsets, codes
from graph_model.analysis.overlap.join import Pairs, in_order, joined
from graph_model.analysis.overlap.measures import Measure, checked_threshold, measure_of, score
from graph_model.analysis.overlap.weights import weights_of


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
    check_use(wanted, weights)
    if wanted is Measure.WEIGHTED_JACCARD and weights is None:
        raise OverlapInputError("weights", "ohne feste Gewichte ändert eine Mitgliedschaft auch andere Paare.")
    told = checked_members(members)
    starts = checked_offsets(offsets, len(told))
    bodies = _checked_changed(changed, len(starts) - 1)
    others = ~np.isin(found.left, bodies) & ~np.isin(found.right, bodies)
    kept = Pairs(found.left[others], found.right[others], found.score[others])
    columns = _columns(starts, told, weights)
    held = _holders(columns, bodies)
    return _once(joined([kept, *(_pairs_of(int(body), columns, held, wanted, least) for body in bodies)]))


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


@dataclass(frozen=True)
class _Columns:
    """Members as codes without repeats, their weights by code (1 unless weighted), and what each body adds to the whole
    that a score divides by."""

    starts: Ints
    members: Codes
    weights: Ints
    sides: Ints


def _columns(offsets: Ints, told: NDArray[np.integer], weights: ArrayLike | None) -> _Columns:
    coded, names = codes(told)
    starts, members = _without_repeats(offsets, coded, len(names))
    sizes = lengths(starts)
    if weights is None:
        return _Columns(starts, members, np.ones(len(names), np.int64), sizes)
    weighed = weights_of(names, weights, int(sizes.max(initial=0)))
    return _Columns(starts, members, weighed, lengths(running_total(weighed[members])[starts]))


def _without_repeats(offsets: Ints, members: Codes, kinds: int) -> tuple[Ints, Codes]:
    """The same columns where each list ascends, which is seen at once; otherwise they are put in order."""
    ascends = np.concatenate(([True], members[1:] > members[:-1]))[: len(members)]
    ascends[offsets[:-1][offsets[:-1] < len(members)]] = True
    if ascends.all():
        return offsets, members
    keys = np.unique(np.repeat(np.arange(len(offsets) - 1), lengths(offsets)) * kinds + members)
    return np.searchsorted(keys, np.arange(len(offsets)) * kinds), (keys % kinds).astype(np.int32)


@dataclass(frozen=True)
class _Holders:
    """The bodies ``holders[firsts[m]:firsts[m + 1]]`` have the member m, of the members that are asked for."""

    firsts: Ints
    holders: Ints


def _holders(columns: _Columns, bodies: Ints) -> _Holders:
    """The holders of these bodies' members: all memberships are looked through once."""
    sizes = lengths(columns.starts)
    asked = np.zeros(len(columns.weights), np.bool_)
    asked[columns.members[spread(columns.starts[bodies], sizes[bodies])]] = True
    hits = np.flatnonzero(asked[columns.members])
    held = columns.members[hits]
    firsts = running_total(np.bincount(held, minlength=len(asked)))
    owners = np.repeat(np.arange(len(sizes)), sizes)[hits]
    return _Holders(firsts, owners[np.argsort(held, kind="stable")])


def _pairs_of(body: int, columns: _Columns, held: _Holders, measure: Measure, threshold: float) -> Pairs:
    """The pairs of one body, by counting what it shares with those that hold its members."""
    row = columns.members[columns.starts[body] : columns.starts[body + 1]]
    counts = lengths(held.firsts)[row]
    holders = held.holders[spread(held.firsts[row], counts)]
    sums = np.bincount(holders, np.repeat(columns.weights[row], counts), len(columns.sides))
    sums[body] = 0
    other = np.flatnonzero(sums)
    scores = score(
        measure, sums[other].astype(np.int64), columns.sides[np.full(len(other), body)], columns.sides[other]
    )
    alike = scores >= threshold
    left = np.full(int(alike.sum()), body, np.int32)
    return in_order(left, other[alike].astype(np.int32), scores[alike])
