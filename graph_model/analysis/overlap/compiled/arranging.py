"""Columns into sets: members counted from the rarest on, ascending in each body, without repeats."""

import numpy as np

from graph_model.analysis.overlap.arrays import Codes, Ints
from graph_model.analysis.overlap.compiled.jit import compiled
from graph_model.analysis.overlap.sets import Sets

_SHORT = 40


def arrange(offsets: Ints, members: Codes, kinds: int) -> Sets:
    """The sets of columns whose members are codes below ``kinds``."""
    frequency = _frequency(members, kinds)
    codes = ordered(frequency, int(frequency.max(initial=0)))
    place = np.empty(kinds, np.int32)
    place[codes] = np.arange(kinds, dtype=np.int32)
    starts, rows = np.empty_like(offsets), np.empty_like(members)
    _rows(offsets, members, place, rows)
    kept = _without_repeats(offsets, rows, starts)
    return Sets(starts, rows[:kept], codes)


@compiled
def _frequency(members: Codes, kinds: int) -> Ints:
    frequency = np.zeros(kinds, np.int64)
    for member in members:
        frequency[member] += 1
    return frequency


@compiled
def ordered(values: Ints, largest: int) -> Ints:
    """The order from the smallest value to the largest, equal ones as they stand."""
    free = np.zeros(largest + 2, np.int64)
    for value in values:
        free[value + 1] += 1
    free = np.cumsum(free)
    order = np.empty(len(values), np.int64)
    for at in range(len(values)):
        order[free[values[at]]] = at
        free[values[at]] += 1
    return order


@compiled
def _rows(offsets: Ints, members: Codes, place: Codes, rows: Codes) -> None:
    for body in range(len(offsets) - 1):
        for entry in range(offsets[body], offsets[body + 1]):
            rows[entry] = place[members[entry]]
        _sort(rows[offsets[body] : offsets[body + 1]])


@compiled
def _sort(row: Codes) -> None:
    """Most rows are short, and a call of the library's sort costs more than they."""
    if len(row) > _SHORT:
        row.sort()
        return
    for entry in range(1, len(row)):
        member, place = row[entry], entry
        while place > 0 and row[place - 1] > member:
            row[place] = row[place - 1]
            place -= 1
        row[place] = member


@compiled
def _without_repeats(offsets: Ints, rows: Codes, starts: Ints) -> int:
    """Moves the rows together and writes where they start; the number of members left."""
    free = 0
    for body in range(len(offsets) - 1):
        starts[body] = free
        for entry in range(offsets[body], offsets[body + 1]):
            if free == starts[body] or rows[free - 1] != rows[entry]:
                rows[free] = rows[entry]
                free += 1
    starts[len(offsets) - 1] = free
    return free
