"""Edges as columns, so that choosing among very many of them is arithmetic on whole arrays."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.answers.network.answers import Edge, EdgeKind, Standing

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]
KINDS: Final = tuple(EdgeKind)
STANDINGS: Final = tuple(Standing)
_ALWAYS: Final = 10_000
"""Years before and after which nothing is."""


@dataclass(frozen=True)
class EdgeColumns:
    """One element an edge: ``source`` and ``target`` are places of bodies, ``kind`` and ``standing`` places in the
    tuples above; ``since`` and ``until`` are years, beyond all others where nothing is told."""

    source: Ints
    target: Ints
    kind: Ints
    standing: Ints
    since: Ints
    until: Ints

    @classmethod
    def of(cls, edges: Sequence[Edge], place: Mapping[str, int]) -> "EdgeColumns":
        """The columns of edges between bodies at these places."""
        kinds = {kind: code for code, kind in enumerate(KINDS)}
        standings = {standing: code for code, standing in enumerate(STANDINGS)}
        return cls(
            _ints([place[edge.source] for edge in edges]),
            _ints([place[edge.target] for edge in edges]),
            _ints([kinds[edge.kind] for edge in edges]),
            _ints([standings[edge.standing] for edge in edges]),
            _ints([edge.since.year if edge.since else -_ALWAYS for edge in edges]),
            _ints([edge.until.year if edge.until else _ALWAYS for edge in edges]),
        )

    def followed_by(self, more: "EdgeColumns") -> "EdgeColumns":
        """These edges and after them the others."""
        names = [field.name for field in fields(self)]
        return EdgeColumns(*(np.concatenate([getattr(self, name), getattr(more, name)]) for name in names))

    def between(self, bodies: Flags) -> Flags:
        """Which edges have both sides among these bodies."""
        found: Flags = bodies[self.source] & bodies[self.target]
        return found

    def ends(self, edges: Flags, count: int) -> Flags:
        """Which of ``count`` bodies are an end of one of these edges."""
        found = np.zeros(count, np.bool_)
        found[self.source[edges]] = True
        found[self.target[edges]] = True
        return found

    def beside(self, edges: Flags, middle: Flags, depth: int) -> Flags:
        """``middle`` and what lies within ``depth`` of these edges of it."""
        source, target = self.source[edges], self.target[edges]
        reached = middle.copy()
        for _ in range(depth):
            before = reached.copy()
            reached[target[before[source]]] = True
            reached[source[before[target]]] = True
        return reached


def _ints(values: Sequence[int]) -> Ints:
    return np.array(values, np.int64)
