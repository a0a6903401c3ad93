"""Lists of bodies in arrays (members, topics, payers, words): what pairs have in common, and how alike they are."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph_model.analysis.columns.network import Codes
from graph_model.analysis.doubles.weights import ListMix, RareRules

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Lists:
    """Body b has ``items[offsets[b]:offsets[b + 1]]`` (ascending, each once); an item that n bodies have weighs 1/√n,
    so that what everybody has counts little. ``bits`` of an item are log2(N/n), N being the bodies that have any."""

    offsets: Codes
    items: Codes
    weight: Floats
    bits: Floats

    @property
    def sizes(self) -> Codes:
        """How many items each body has."""
        sizes: Codes = np.diff(self.offsets)
        return sizes

    @property
    def totals(self) -> Floats:
        """What the items of each body weigh together."""
        summed = np.concatenate(([0.0], np.cumsum(self.weight[self.items])))
        totals: Floats = summed[self.offsets[1:]] - summed[self.offsets[:-1]]
        return totals

    def of(self, body: int) -> Codes:
        """The items of one body."""
        return self.items[self.offsets[body] : self.offsets[body + 1]]


def lists(bodies: Codes, items: Codes, count: int, kept: NDArray[np.bool_]) -> Lists:
    """The lists of ``count`` bodies from pairs of a body and an item. How many bodies have an item is counted among
    those ``kept``, which are compared; the others have empty lists."""
    wide = int(items.max()) + 1 if len(items) else 1
    chosen = kept[bodies]
    pairs = np.unique(bodies[chosen] * wide + items[chosen])
    rows, columns = pairs // wide, pairs % wide
    frequency = np.bincount(columns, minlength=wide)
    offsets = np.concatenate(([0], np.cumsum(np.bincount(rows, minlength=count)))).astype(np.int64)
    held = np.maximum(frequency, 1)
    holders = max(int(np.count_nonzero(np.diff(offsets))), 1)
    return Lists(offsets, columns, 1 / np.sqrt(held), np.log2(holders / held))


def common(told: Lists, left: Codes, right: Codes) -> tuple[Floats, Codes]:
    """Of each pair what the common items weigh, and how many there are."""
    pair, items = _common_items(told, left, right)
    weighed: Floats = np.bincount(pair, told.weight[items], minlength=len(left)).astype(np.float64)
    return weighed, np.bincount(pair, minlength=len(left)).astype(np.int64)


def strength(told: Lists, left: Codes, right: Codes, alike: Floats, rules: RareRules) -> Floats:
    """How much a likeness tells: what is common to two bodies and rare tells all, what many have tells less (log2(N/n),
    added up, of the bits that tell all; at least the least). That nothing is common always tells all."""
    pair, items = _common_items(told, left, right)
    bits = np.bincount(pair, told.bits[items], minlength=len(left))
    return np.where(alike > 0, np.clip(bits / rules.full_bits, rules.least, 1.0), 1.0)


def _common_items(told: Lists, left: Codes, right: Codes) -> tuple[Codes, Codes]:
    """The common items of all pairs, each with the number of its pair."""
    smaller = told.sizes[left] <= told.sizes[right]
    here, there = np.where(smaller, left, right), np.where(smaller, right, left)
    counts = told.sizes[here]
    pair = np.repeat(np.arange(len(left)), counts)
    starts = np.repeat(told.offsets[here] - np.concatenate(([0], np.cumsum(counts)[:-1])), counts)
    items = told.items[starts + np.arange(len(pair))] if len(pair) else told.items[:0]
    found = _held(told, there[pair], items)
    return pair[found], items[found]


def _held(told: Lists, bodies: Codes, items: Codes) -> NDArray[np.bool_]:
    """Whether each body has the item beside it."""
    wide = len(told.weight)
    keys = np.repeat(np.arange(len(told.sizes)), told.sizes) * wide + told.items
    if not len(keys):
        return np.zeros(len(bodies), dtype=bool)
    wanted = bodies * wide + items
    at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    held: NDArray[np.bool_] = keys[at] == wanted
    return held


def likeness(told: Lists, left: Codes, right: Codes, mix: ListMix) -> Floats:
    """Of each pair 0 to 1, NaN where a side has no item: the Jaccard measure and containment of the weighed items."""
    shared, _ = common(told, left, right)
    totals = told.totals
    one, other = totals[left], totals[right]
    known = (told.sizes[left] > 0) & (told.sizes[right] > 0)
    with np.errstate(invalid="ignore", divide="ignore"):
        mixed = mix.jaccard * shared / (one + other - shared) + mix.containment * shared / np.minimum(one, other)
    return np.where(known, np.minimum(mixed, 1.0), np.nan)
