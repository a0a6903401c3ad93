"""Bodies that share enough of their members, exactly; what is known already is brought up to date where few lists have
changed since (a judgement, a paper), instead of being looked for among all again."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from graph_model.analysis.columns.network import Codes
from graph_model.analysis.doubles.lists import Lists
from graph_model.analysis.overlap import Measure, Pairs, pairs, update

_ENOUGH: Final = ((Measure.JACCARD, 0.25), (Measure.CONTAINMENT, 0.6))
_SEVERAL: Final = 2
"""One member alone is what one payer's list looks like."""

MOST_CHANGED: Final = 64
"""Each list that has changed is looked for among all memberships; all together are quicker from about here on."""


@dataclass(frozen=True)
class LikeMembers:
    """The pairs of bodies by places in ``keys``, one answer a measure; body b has
    ``members[offsets[b]:offsets[b + 1]]``, places in ``keys`` too. ``updated``: so many lists were looked at anew;
    None: all were."""

    keys: tuple[str, ...]
    offsets: Codes
    members: Codes
    found: tuple[Pairs, ...]
    updated: int | None = None

    def codes(self) -> list[Codes]:
        """The pairs as numbers: the smaller place times the number of bodies, plus the larger one."""
        count = len(self.keys)
        return [one.left.astype(np.int64) * count + one.right for one in self.found]


def like_members(told: Lists, keys: tuple[str, ...], before: LikeMembers | None = None) -> LikeMembers:
    """The pairs of these lists; the same whether or not those ``before`` are known."""
    several = told.sizes >= _SEVERAL
    offsets = np.concatenate(([0], np.cumsum(np.where(several, told.sizes, 0)))).astype(np.int64)
    members: Codes = told.items[np.repeat(several, told.sizes)]
    moved = _moved(before.keys, keys) if before else None
    changed = _changed(before, moved, offsets, members) if before and moved is not None else None
    if before is None or moved is None or changed is None or len(changed) > MOST_CHANGED:
        return LikeMembers(keys, offsets, members, tuple(pairs(offsets, members, *asked) for asked in _ENOUGH))
    known = (_at_new_places(one, moved) for one in before.found)
    found = tuple(update(one, offsets, members, changed, *asked) for one, asked in zip(known, _ENOUGH, strict=True))
    return LikeMembers(keys, offsets, members, found, len(changed))


def _moved(before: Sequence[str], now: Sequence[str]) -> Codes:
    """Old place -> the place of the same body now; -1 where it is gone."""
    place = {key: number for number, key in enumerate(now)}
    return np.array([place.get(key, -1) for key in before], dtype=np.int64)


def _changed(before: LikeMembers, moved: Codes, offsets: Codes, members: Codes) -> Codes:
    """The places of the bodies whose lists are others than before."""
    count = len(offsets) - 1
    bodies, who = moved[_owners(before.offsets)], moved[before.members]
    stays = (bodies >= 0) & (who >= 0)
    was, now = bodies[stays] * count + who[stays], _owners(offsets) * count + members
    lost = bodies[(bodies >= 0) & (who < 0)]
    changed: Codes = np.unique(np.concatenate((np.setxor1d(was, now) // max(count, 1), lost)))
    return changed


def _owners(offsets: Codes) -> Codes:
    return np.repeat(np.arange(len(offsets) - 1, dtype=np.int64), np.diff(offsets))


def _at_new_places(found: Pairs, moved: Codes) -> Pairs:
    """The pairs whose bodies are both still there."""
    left, right = moved[found.left], moved[found.right]
    kept = (left >= 0) & (right >= 0)
    one, other = np.minimum(left, right)[kept], np.maximum(left, right)[kept]
    return Pairs(one.astype(np.int32), other.astype(np.int32), found.score[kept])
