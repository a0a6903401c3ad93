"""The table beside the drawing: the same ties as rows, for everyone who cannot or does not want to use the picture."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from app.answers.network.answers import Edge, GroupEdge, NetworkAnswer
from app.answers.network.columns import Ints
from app.answers.ordering import german
from app.graphs.appearance import line_of
from app.pages.network.drawing import passage, tie_of

LARGEST_TABLE: Final = 50


@dataclass(frozen=True, slots=True)
class Row:
    """One tie: who, how it is drawn, with whom, what it says, when, and where that stands. An id is a link to the page
    of a body."""

    source: str
    source_id: str
    target: str
    target_id: str
    tie: str
    says: str
    time: str
    href: str


@dataclass(frozen=True, slots=True)
class Table:
    """One page of ``rows``; ``lonely`` are the names and ids of the first bodies without any tie, ``lonely_total``
    counts them."""

    rows: tuple[Row, ...]
    total: int
    page: int
    pages: int
    lonely: tuple[tuple[str, str], ...] = ()
    lonely_total: int = 0
    left_out: int = 0
    groups: bool = False


def table(found: NetworkAnswer, page: int) -> Table:
    """The ties of ``found`` by the names of both sides."""
    return Ordered(found).page(page)


class Ordered:
    """The ties of ``found`` in the order of the table, made once for all its pages."""

    def __init__(self, found: NetworkAnswer) -> None:
        self._found = found
        self._names = {node.id: node.name for node in found.nodes}
        self._alone = sorted((node.name, node.id) for node in found.nodes if not node.degree)
        self._sides = _sides(found.edges, self._names)
        self._order = np.argsort(self._sides, kind="stable")

    def page(self, page: int) -> Table:
        """One page, the last one where there are not so many."""
        if self._found.groups:
            return _of_groups(self._found, page)
        total = len(self._found.edges)
        pages = max(1, -(-total // LARGEST_TABLE))
        here = min(page, pages)
        rows = tuple(
            _row(edge, self._names) for edge in self._part((here - 1) * LARGEST_TABLE, min(here * LARGEST_TABLE, total))
        )
        alone = tuple(self._alone[:LARGEST_TABLE])
        return Table(rows, total, here, pages, alone, len(self._alone), self._found.left_out)

    def _part(self, start: int, end: int) -> list[Edge]:
        """The edges from the ``start``-th to the ``end``-th. What has the same sides is put in order by kind and fact
        where a part shows it."""
        if start >= end:
            return []
        ordered, edges = self._sides[self._order], self._found.edges
        first = int(np.searchsorted(ordered, ordered[start]))
        last = int(np.searchsorted(ordered, ordered[end - 1], side="right"))
        near = self._order[first:last].tolist()
        exact = sorted(near, key=lambda at: (int(self._sides[at]), edges[at].kind, edges[at].fact))
        return [edges[at] for at in exact[start - first : end - first]]


def _sides(edges: Sequence[Edge], names: Mapping[str, str]) -> Ints:
    """A number for each edge that grows with the names of its sides."""
    sorting = {one: german(name) for one, name in names.items()}
    rank = {name: number for number, name in enumerate(sorted(set(sorting.values())))}
    places, many = {one: rank[name] for one, name in sorting.items()}, len(rank)
    return np.array([places[edge.source] * many + places[edge.target] for edge in edges], np.int64)


def _row(edge: Edge, names: dict[str, str]) -> Row:
    return Row(
        names[edge.source],
        edge.source,
        names[edge.target],
        edge.target,
        line_of(tie_of(edge)).label,
        edge.label,
        _time(edge),
        passage(edge),
    )


def _time(edge: Edge) -> str:
    since = edge.since.german() if edge.since else ""
    until = edge.until.german() if edge.until else ""
    if since and since == until:
        return since
    return " ".join(part for part in (since and f"seit {since}", until and f"bis {until}") if part)


def _of_groups(found: NetworkAnswer, page: int) -> Table:
    names = {group.id: f"{group.name} ({group.bodies})" for group in found.groups}
    pages = max(1, -(-len(found.group_edges) // LARGEST_TABLE))
    here = min(page, pages)
    lines = found.group_edges[(here - 1) * LARGEST_TABLE : here * LARGEST_TABLE]
    rows = tuple(_group_row(line, names) for line in lines)
    return Table(rows, len(found.group_edges), here, pages, groups=True)


def _group_row(line: GroupEdge, names: dict[str, str]) -> Row:
    return Row(names[line.source], "", names[line.target], "", "zwischen Gruppen", str(line.edges), "", "")
