"""Pairs worth comparing: those that share enough members, topics in one area, rare words or payers, or are named
together by a paper. What very many share brings no pair together by itself."""

from collections.abc import Iterable, Mapping
from itertools import combinations

import numpy as np

from graph_model.analysis.columns.network import Codes
from graph_model.analysis.doubles.compared import Compared
from graph_model.analysis.doubles.like_members import LikeMembers
from graph_model.analysis.doubles.lists import Lists
from graph_model.analysis.doubles.territory import kreise
from graph_model.records.facts import Overlap, Succession
from graph_model.values.vocabularies import EventKind, EventStatus

_LARGEST_GROUP = 150
_LARGEST_BY_WORD = 25
Wording = Mapping[tuple[int, int], tuple[str, ...]]


def candidates(told: Compared, wording: Wording, like: LikeMembers) -> tuple[Codes, Codes]:
    """The places of both sides of each pair, the smaller first, each pair once; ``like`` share enough members."""
    count = len(told.columns.bodies)
    found = [
        *like.codes(),
        _sharing(told.payers, count, _LARGEST_BY_WORD),
        _sharing(told.purposes, count, _LARGEST_BY_WORD),
        _sharing(told.names, count, _LARGEST_BY_WORD),
        _sharing(told.targets, count, _LARGEST_BY_WORD),
        _sharing(told.topics, count, _LARGEST_BY_WORD),
        _topics_by_area(told, count),
        _topics_without_area(told, count),
        np.array([left * count + right for left, right in wording], dtype=np.int64),
    ]
    every = distinct(np.concatenate(found))
    left, right = every // count, every % count
    kept = told.there[left] & told.there[right]
    return left[kept], right[kept]


def distinct(values: Codes) -> Codes:
    """Each value once, ascending."""
    ordered = np.sort(values)
    return ordered[np.concatenate(([True], ordered[1:] != ordered[:-1]))] if len(ordered) else ordered


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
    for size in range(2, min(largest, int(sizes.max(initial=0))) + 1):
        members = np.sort(bodies[starts[sizes == size][:, None] + np.arange(size)], axis=1)
        one, other = np.triu_indices(size, 1)
        found.append((members[:, one] * count + members[:, other]).ravel())
    return distinct(np.concatenate(found))


def _topics_by_area(told: Compared, count: int) -> Codes:
    """Pairs that share a topic within a Kreis, bodies of a whole Land being in each of its Kreise."""
    cells, known = kreise(told.areas), told.areas.of > 0
    by_set = [cells[number] for number in range(len(cells))]
    widths = np.array([len(one) for one in by_set], dtype=np.int64)
    flat = np.concatenate([*by_set, np.empty(0, dtype=np.int64)])
    bodies, topics = np.repeat(np.arange(count), told.topics.sizes), told.topics.items
    bodies, topics = bodies[known[bodies]], topics[known[bodies]]
    sets = told.areas.of[bodies]
    counts = widths[sets]
    starts = (np.cumsum(widths) - widths)[sets]
    within = np.arange(int(counts.sum())) - np.repeat(np.cumsum(counts) - counts, counts)
    groups = np.repeat(topics, counts) * (int(flat.max(initial=0)) + 1) + flat[np.repeat(starts, counts) + within]
    order = np.argsort(groups, kind="stable")
    return _pairs(groups[order], np.repeat(bodies, counts)[order], count, _LARGEST_GROUP)


def _topics_without_area(told: Compared, count: int) -> Codes:
    """Bodies of which no area is known, with all of the same topic, as long as these are not too many."""
    bodies, topics = np.repeat(np.arange(count), told.topics.sizes), told.topics.items
    unknown = told.areas.of[bodies] == 0
    found = [np.empty(0, dtype=np.int64)]
    for topic in distinct(topics[unknown]).tolist():
        here, there = bodies[(topics == topic) & unknown], bodies[topics == topic]
        if len(here) * len(there) <= _LARGEST_GROUP**2:
            one, other = np.repeat(here, len(there)), np.tile(there, len(here))
            apart = one != other
            found.append(np.minimum(one, other)[apart] * count + np.maximum(one, other)[apart])
    return np.concatenate(found)
