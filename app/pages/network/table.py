"""The table beside the drawing: the same ties as rows, for everyone who cannot or does not want to use the picture."""

from dataclasses import dataclass
from typing import Final

from app.answers.network.answers import Edge, GroupEdge, NetworkAnswer
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
    if found.groups:
        return _of_groups(found, page)
    names = {node.id: node.name for node in found.nodes}
    sorting = {one: german(name) for one, name in names.items()}
    edges = sorted(found.edges, key=lambda edge: (sorting[edge.source], sorting[edge.target], edge.kind, edge.fact))
    pages = max(1, -(-len(edges) // LARGEST_TABLE))
    here = min(page, pages)
    rows = tuple(_row(edge, names) for edge in edges[(here - 1) * LARGEST_TABLE : here * LARGEST_TABLE])
    alone = sorted((node.name, node.id) for node in found.nodes if not node.degree)
    return Table(rows, len(edges), here, pages, tuple(alone[:LARGEST_TABLE]), len(alone), found.left_out)


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
