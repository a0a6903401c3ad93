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


@dataclass(frozen=True)
class Common:
    """Of each pair: what the common items weigh, how many there are, their bits; what all items of each side weigh, and
    whether both sides have any."""

    weight: Floats
    count: Codes
    bits: Floats
    left: Floats
    right: Floats
    known: NDArray[np.bool_]


def common(told: Lists, left: Codes, right: Codes) -> Common:
    """What the lists of each pair have in common."""
    pair, items = _common_items(told, left, right)
    totals = told.totals
    return Common(
        weight=np.bincount(pair, told.weight[items], minlength=len(left)).astype(np.float64),
        count=np.bincount(pair, minlength=len(left)).astype(np.int64),
        bits=np.bincount(pair, told.bits[items], minlength=len(left)).astype(np.float64),
        left=totals[left],
        right=totals[right],
        known=(told.sizes[left] > 0) & (told.sizes[right] > 0),
    )


def likeness(told: Common, mix: ListMix) -> Floats:
    """Of each pair 0 to 1, NaN where a side has no item: the Jaccard measure and containment of the weighed items."""
    with np.errstate(invalid="ignore", divide="ignore"):
        jaccard = told.weight / (told.left + told.right - told.weight)
        mixed = mix.jaccard * jaccard + mix.containment * told.weight / np.minimum(told.left, told.right)
    return np.where(told.known, np.minimum(mixed, 1.0), np.nan)


def contained(told: Common) -> Floats:
    """Of each pair 0 to 1, NaN where a side has no item: what the common items weigh of the lighter list."""
    with np.errstate(invalid="ignore", divide="ignore"):
        part = told.weight / np.minimum(told.left, told.right)
    return np.where(told.known, np.minimum(part, 1.0), np.nan)


def strength(told: Common, rules: RareRules, most: float = 1.0) -> Floats:
    """How much a likeness tells: what is common to two bodies and rare tells all, what many have tells less (log2(N/n),
    added up, of the bits that tell all; at least the least, at most ``most``). That nothing is common tells all."""
    return np.where(told.count > 0, np.clip(told.bits / rules.full_bits, rules.least, most), 1.0)


def _common_items(told: Lists, left: Codes, right: Codes) -> tuple[Codes, Codes]:
    """The common items of all pairs, each with the number of its pair: those of the shorter list, looked up in the
    other."""
    sizes = told.sizes
    both = np.flatnonzero((sizes[left] > 0) & (sizes[right] > 0))
    smaller = sizes[left[both]] <= sizes[right[both]]
    here, there = np.where(smaller, left[both], right[both]), np.where(smaller, right[both], left[both])
    counts = sizes[here]
    number = np.repeat(np.arange(len(both)), counts)
    starts = told.offsets[here] - (np.cumsum(counts) - counts)
    items = told.items[np.repeat(starts, counts) + np.arange(len(number))]
    found = held(told, there[number], items)
    return both[number[found]], items[found]


def held(told: Lists, bodies: Codes, items: Codes) -> NDArray[np.bool_]:
    """Whether each body has the item that stands beside it."""
    wide = len(told.weight)
    keys = np.repeat(np.arange(len(told.sizes)), told.sizes) * wide + told.items
    if not len(keys):
        return np.zeros(len(bodies), dtype=bool)
    wanted = bodies * wide + items
    at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    held: NDArray[np.bool_] = keys[at] == wanted
    return held
