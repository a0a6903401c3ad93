"""The ranking: who is compared, which pairs, and in which order; and what it would be without each part."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from graph_model.analysis.columns.network import Codes, NetworkColumns
from graph_model.analysis.doubles.apart import Pair, apart
from graph_model.analysis.doubles.candidates import Wording, candidates, worded
from graph_model.analysis.doubles.compared import Compared, compared
from graph_model.analysis.doubles.like_members import LikeMembers, like_members
from graph_model.analysis.doubles.records import NoDouble
from graph_model.analysis.doubles.scoring import NAMES, PartName, Scores, mixed, ranked, scored
from graph_model.analysis.doubles.weights import Weights
from graph_model.analysis.doubles.window import Window


@dataclass(frozen=True)
class Ranking:
    """All pairs with a known likeness, in order; ``order`` are their numbers in ``scores`` from the first place on.
    ``like`` are those that share enough members, from which the next ranking can go on."""

    told: Compared
    weights: Weights
    scores: Scores
    order: Codes
    wording: Wording
    apart: Mapping[Pair, NoDouble]
    like: LikeMembers

    def __len__(self) -> int:
        return len(self.order)

    def ends(self, number: int) -> Pair:
        """The places of the two bodies of a pair."""
        return int(self.scores.left[number]), int(self.scores.right[number])

    def places(self) -> Mapping[int, int]:
        """The place of each pair in the order, from 1; pairs that say nothing have none."""
        return {number: place for place, number in enumerate(self.order.tolist(), start=1)}

    def of_body(self, key: str) -> list[int]:
        """The numbers of all pairs of one body, in order."""
        place = self.told.columns.place.get(key, -1)
        own = (self.scores.left[self.order] == place) | (self.scores.right[self.order] == place)
        found: list[int] = self.order[own].tolist()
        return found

    def order_without(self, part: PartName) -> Codes:
        """The same pairs in the order that they would have if a part were left out of all of them; among equals as
        they stand."""
        found: Codes = self.order[np.argsort(-self._ranks_without(NAMES.index(part))[self.order], kind="stable")]
        return found

    def places_without(self, numbers: Codes) -> NDArray[np.int64]:
        """For these pairs (rows) and each part (columns as in ``NAMES``): the place that the pair would have if the
        part were left out of all pairs; 0 where the part is unknown."""
        found = np.zeros((len(numbers), len(NAMES)), dtype=np.int64)
        for column in range(len(NAMES)):
            known = ~np.isnan(self.scores.parts[numbers, column])
            if known.any():
                ranks = self._ranks_without(column)
                rising = np.sort(ranks[self.order])
                places = len(rising) - np.searchsorted(rising, ranks[numbers], side="right") + 1
                found[:, column] = np.where(known, places, 0)
        return found

    def _ranks_without(self, column: int) -> NDArray[np.float64]:
        parts = self.scores.parts.copy()
        parts[:, column] = np.nan
        score, confidence = mixed(parts, self.scores.weights, self.scores.brake, self.weights)
        return ranked(score, confidence, self.weights)


def ranking(
    columns: NetworkColumns, when: date | Window, weights: Weights, before: LikeMembers | None = None
) -> Ranking:
    """Compare the bodies of a network in a period, or on a day. ``before``: what was found before something changed;
    the answer is the same without it, only later."""
    window = when if isinstance(when, Window) else Window.on(when)
    told = compared(columns, window)
    never = apart(told)
    wording = worded(told)
    like = like_members(told.members, columns.bodies.keys, before)
    left, right = candidates(told, wording, like)
    kept = _at_once(told, left, right) & ~_listed(len(told.columns.bodies), left, right, never)
    scores = scored(told, left[kept], right[kept], wording, weights)
    return Ranking(told, weights, scores, _ordered(told, scores), wording, never, like)


def _ordered(told: Compared, scores: Scores) -> Codes:
    """The telling pairs by rank, among equals by names."""
    telling = scores.telling()
    _, named = np.unique(np.array(told.columns.bodies.names, dtype=object).astype(str), return_inverse=True)
    left, right = scores.left[telling], scores.right[telling]
    first, second = np.minimum(named[left], named[right]), np.maximum(named[left], named[right])
    found: Codes = telling[np.lexsort((right, left, second, first, -scores.rank[telling]))]
    return found


def _at_once(told: Compared, left: Codes, right: Codes) -> NDArray[np.bool_]:
    """Which were there at the same time on some day of the period."""
    since = np.maximum(np.maximum(told.begun[left], told.begun[right]), told.window.first.toordinal())
    until = np.minimum(np.minimum(told.ended[left], told.ended[right]), told.window.last.toordinal())
    found: NDArray[np.bool_] = since <= until
    return found


def _listed(count: int, left: Codes, right: Codes, pairs: Mapping[Pair, NoDouble]) -> NDArray[np.bool_]:
    known = np.array([one * count + other for one, other in pairs], dtype=np.int64)
    return np.isin(left * count + right, known)


def pair_of(found: Ranking, one: str, other: str) -> int | NoDouble:
    """The number of the pair of these two ids, or why there is none."""
    place = found.told.columns.place
    if one not in place or other not in place:
        return NoDouble.NOT_COMPARED
    ends = place[one], place[other]
    left, right = min(ends), max(ends)
    matched = np.flatnonzero((found.scores.left == left) & (found.scores.right == right))
    if len(matched):
        return int(matched[0])
    return _why_none(found, left, right)


def _why_none(found: Ranking, left: int, right: int) -> NoDouble:
    told = found.told
    if left != right and told.whole[left] == told.whole[right]:
        return NoDouble.ORGAN
    if (left, right) in found.apart:
        return found.apart[left, right]
    if not (told.there[left] and told.there[right]):
        return NoDouble.NOT_COMPARED
    ends = np.array([left], dtype=np.int64), np.array([right], dtype=np.int64)
    return NoDouble.NOTHING_IN_COMMON if bool(_at_once(told, *ends)[0]) else NoDouble.NOT_AT_ONCE
