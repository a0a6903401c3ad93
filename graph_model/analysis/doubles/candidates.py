"""Pairs worth comparing: those that share members, topics in one area, rare words, or are named together by a paper.

What very many share tells no pair; such groups are left out, unless something rarer brings the pair together.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

import numpy as np

from graph_model.analysis.columns.network import Codes
from graph_model.analysis.doubles.compared import Compared
from graph_model.analysis.doubles.lists import Lists
from graph_model.records.facts import Overlap, Succession
from graph_model.values.vocabularies import EventKind, EventStatus

_LARGEST_GROUP = 150
_LARGEST_BY_WORD = 25
_KREIS = 5
Wording = Mapping[tuple[int, int], tuple[str, ...]]


def candidates(told: Compared, wording: Wording) -> tuple[Codes, Codes]:
    """The places of both sides of each pair, the smaller first, each pair once."""
    count = len(told.columns.bodies)
    found = [
        _sharing(told.members, count, _LARGEST_GROUP),
        _sharing(told.payers, count, _LARGEST_BY_WORD),
        _sharing(told.purposes, count, _LARGEST_BY_WORD),
        _sharing(told.names, count, _LARGEST_BY_WORD),
        _sharing(told.targets, count, _LARGEST_BY_WORD),
        _topics_by_area(told, count),
        np.array([left * count + right for left, right in wording], dtype=np.int64),
    ]
    pairs = np.unique(np.concatenate(found))
    left, right = pairs // count, pairs % count
    kept = told.there[left] & told.there[right]
    return left[kept], right[kept]


def worded(told: Compared) -> dict[tuple[int, int], tuple[str, ...]]:
    """Pairs that a paper itself calls doubled or that are to be merged, with the statements."""
    place = told.columns.place
    found: dict[tuple[int, int], tuple[str, ...]] = {}
    for bodies, statements in _said(told.columns.overlaps, told.columns.successions):
        known = sorted({int(told.whole[place[body]]) for body in bodies if body in place})
        for pair in combinations(known, 2):
            found[pair] = tuple(dict.fromkeys((*found.get(pair, ()), *statements)))
    return found


def _said(
    overlaps: Iterable[Overlap], successions: Iterable[Succession]
) -> Iterable[tuple[tuple[str, ...], tuple[str, ...]]]:
    yield from ((overlap.bodies, overlap.statements) for overlap in overlaps)
    for event in successions:
        if event.kind is EventKind.MERGER and event.status in (EventStatus.PROPOSED, EventStatus.DECIDED):
            yield (*event.before, *event.after), event.statements


def _sharing(told: Lists, count: int, largest: int) -> Codes:
    """Pairs that share an item, from the items that at most ``largest`` bodies have."""
    bodies = np.repeat(np.arange(count), told.sizes)
    order = np.argsort(told.items, kind="stable")
    return _pairs(told.items[order], bodies[order], count, largest)


def _pairs(groups: Codes, bodies: Codes, count: int, largest: int) -> Codes:
    """All pairs within each group; ``groups`` ascend."""
    starts = np.flatnonzero(np.concatenate(([True], groups[1:] != groups[:-1]))) if len(groups) else groups[:0]
    sizes = np.diff(np.concatenate((starts, [len(groups)])))
    found = [np.empty(0, dtype=np.int64)]
    for size in np.unique(sizes[(sizes > 1) & (sizes <= largest)]).tolist():
        members = np.sort(bodies[starts[sizes == size][:, None] + np.arange(size)], axis=1)
        one, other = np.triu_indices(size, 1)
        found.append(np.unique(members[:, one] * count + members[:, other]))
    return np.unique(np.concatenate(found))


def _topics_by_area(told: Compared, count: int) -> Codes:
    """Pairs that share a topic within a Kreis; bodies of a whole Land with those of each Kreis in it, bodies without a
    known area with those of one topic anywhere."""
    cells = _cells(told)
    groups: dict[tuple[int, str], list[int]] = defaultdict(list)
    for body in np.flatnonzero(told.there).tolist():
        for topic in told.topics.of(body).tolist():
            for cell in cells[body]:
                groups[topic, cell].append(body)
    number = {key: n for n, key in enumerate(sorted(groups))}
    pairs = [(number[key], body) for key in sorted(groups) for body in groups[key]]
    columns = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    return _pairs(columns[:, 0], columns[:, 1], count, _LARGEST_GROUP)


def _cells(told: Compared) -> list[tuple[str, ...]]:
    """The Kreise that each body works in; "" for those of which no area is known, and for all beside them."""
    kreise = sorted({digits[:_KREIS] for one in told.areas.sets for digits in one if len(digits) >= _KREIS})
    by_set = []
    for one in told.areas.sets:
        wide = [digits for digits in one if len(digits) < _KREIS]
        inside = {kreis for kreis in kreise if any(kreis.startswith(digits) for digits in wide)}
        by_set.append((*sorted(inside | {digits[:_KREIS] for digits in one}), ""))
    return [by_set[number] for number in told.areas.of.tolist()]
