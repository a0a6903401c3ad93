"""How surprising common members and a common area are: what is usual in the network, or in the Kreis, tells little."""

from dataclasses import dataclass

import numpy as np

from graph_model.analysis.columns.network import Codes, Flags
from graph_model.analysis.doubles.lists import Floats, Lists, held
from graph_model.analysis.doubles.territory import Areas, kreise
from graph_model.analysis.doubles.weights import ChanceRules

_SURE = 0.95


@dataclass(frozen=True)
class Surprise:
    """Of each pair: how many members of the shorter list one expects in the other by chance, and by how many bits what
    is found speaks for a double (above 0) or for chance (below 0); of two lists of one length the mean of both ways."""

    expected: Floats
    bits: Floats


def share(holders: Floats, bodies: Floats | float, usual: Floats | float, rules: ChanceRules) -> Floats:
    """The share of so many bodies that has something; of few bodies the ``usual`` share tells more."""
    told: Floats = (holders + rules.bodies * usual) / (bodies + rules.bodies)
    return told


def homes(told: Areas) -> Codes:
    """The number, from 1, of the Kreis that each body works in; 0 where none is known, or several are."""
    of_set = np.array([one[0] + 1 if len(one) == 1 else 0 for one in kreise(told)], dtype=np.int64)
    found: Codes = of_set[told.of]
    return found


def area_bits(told: Areas, there: Flags, left: Codes, right: Codes, rules: ChanceRules) -> Floats:
    """Of each pair log2(1 / p), p being the share of the other bodies that work in the wider of the two areas."""
    cells = kreise(told)
    widths = np.array([len(one) for one in cells], dtype=np.int64)
    flat = np.concatenate([*cells, np.empty(0, dtype=np.int64)])
    sets = np.bincount(told.of[there], minlength=len(cells))
    working = np.bincount(flat, np.repeat(sets, widths), minlength=1).astype(np.float64)
    summed = np.concatenate(([0.0], np.cumsum(working[flat])))
    ends = np.cumsum(widths)
    known = float(sets[1:].sum())
    near = np.where(widths > 0, np.minimum(summed[ends] - summed[ends - widths], known), known)
    wider = np.maximum(near[told.of[left]], near[told.of[right]])
    others = share(np.maximum(wider - 2, 0.0), max(known - 2, 0.0), rules.usual, rules)
    bits: Floats = -np.log2(others)
    return bits


def surprise(told: Lists, homes: Codes, complete: Flags, left: Codes, right: Codes, rules: ChanceRules) -> Surprise:
    """Of each pair; 0 where a list is empty. A member of the shorter list that the other has counts log2(shared / p),
    never below 0, one that it has not log2((1 - shared) / (1 - p)), never above 0: ``shared`` is what one expects of a
    double, p what of chance. Who is not in a list that is not ``complete`` may be a member: that counts nothing.
    ``homes`` are numbers of Kreise, 0 for bodies of none or several."""
    sizes = told.sizes
    both = np.flatnonzero((sizes[left] > 0) & (sizes[right] > 0))
    forth, back = both[sizes[left[both]] <= sizes[right[both]]], both[sizes[left[both]] >= sizes[right[both]]]
    pair = np.concatenate((forth, back))
    here, there = np.concatenate((left[forth], right[back])), np.concatenate((right[forth], left[back]))
    counts = sizes[here]
    way = np.repeat(np.arange(len(here)), counts)
    at = np.repeat(told.offsets[here] - (np.cumsum(counts) - counts), counts) + np.arange(len(way))
    likely, present, absent = _by_entry(told, homes, rules)
    found = held(told, there[way], told.items[at])
    ways = np.maximum(np.bincount(pair, minlength=len(left)), 1)
    missing = np.where(complete[there[way]], absent[at], 0.0)
    return Surprise(
        expected=np.bincount(pair[way], likely[at], minlength=len(left)) / ways,
        bits=np.bincount(pair[way], np.where(found, present[at], missing), minlength=len(left)) / ways,
    )


def _by_entry(told: Lists, homes: Codes, rules: ChanceRules) -> tuple[Floats, Floats, Floats]:
    """Of each entry of a list: how likely another body has it too by chance (its share of all bodies, or of those at
    home in the same Kreis if that is more), and the bits that it gives where the other has it and where not."""
    kreis = homes[np.repeat(np.arange(len(told.sizes)), told.sizes)]
    bodies = np.bincount(homes[told.sizes > 0], minlength=int(homes.max(initial=0)) + 1).astype(np.float64)
    _, same, near = np.unique(told.items * len(bodies) + kreis, return_inverse=True, return_counts=True)
    having = np.bincount(told.items).astype(np.float64)[told.items]
    everywhere = share(having, bodies.sum(), rules.usual, rules)
    local = share(near[same].astype(np.float64), bodies[kreis], everywhere, rules)
    likely = np.minimum(np.where(kreis > 0, np.maximum(everywhere, local), everywhere), _SURE)
    present = np.log2(np.maximum(rules.shared / likely, 1.0))
    absent = np.log2(np.minimum((1 - rules.shared) / (1 - likely), 1.0))
    return likely, present, absent
