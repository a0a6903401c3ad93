"""A network that nobody has placed yet: each component by itself, then packed into rows, the largest first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import rustworkx as rx

from app.graphs.layout.field import driven
from app.graphs.layout.points import GAP, HALF_HEIGHT, Place, Points
from app.graphs.layout.spots import Sheet
from app.graphs.layout.springs import MOST, sprung

_ASPECT: Final = 1.4


@dataclass(frozen=True, slots=True)
class _Block:
    """A component with its places, moved so that its upper left corner is at 0, 0."""

    ids: tuple[str, ...]
    points: Points
    width: float
    height: float


def arranged(half_widths: Mapping[str, float], edges: Sequence[tuple[str, str]]) -> dict[str, Place]:
    """A place for each node, in pixels from the upper left corner."""
    order = sorted(half_widths)
    graph = _graph(order, edges)
    parts = sorted((sorted(part) for part in rx.connected_components(graph)), key=lambda part: (-len(part), part))
    return _packed([_block(graph, part, order, half_widths) for part in parts])


def _graph(order: Sequence[str], edges: Sequence[tuple[str, str]]) -> "rx.PyGraph[str, None]":
    graph: rx.PyGraph[str, None] = rx.PyGraph(multigraph=False)
    graph.add_nodes_from(list(order))
    index = {key: number for number, key in enumerate(order)}
    graph.add_edges_from([(index[left], index[right], None) for left, right in sorted(set(edges)) if left != right])
    return graph


def _block(
    graph: "rx.PyGraph[str, None]", part: Sequence[int], order: Sequence[str], half_widths: Mapping[str, float]
) -> _Block:
    ids = tuple(order[number] for number in part)
    halves = np.array([half_widths[key] for key in ids])
    points = _placed(graph.subgraph(list(part)), halves)
    boxes = np.stack([halves, np.full(len(ids), HALF_HEIGHT)], axis=1)
    low, high = (points - boxes).min(axis=0), (points + boxes).max(axis=0)
    return _Block(ids, points - low, float(high[0] - low[0]), float(high[1] - low[1]))


def _placed(graph: "rx.PyGraph[str, None]", halves: Points) -> Points:
    if graph.num_nodes() <= MOST:
        return sprung(graph, halves)
    points = driven(graph.num_nodes(), np.array(graph.edge_list(), dtype=np.int64))
    sheet, settled = Sheet(), np.empty_like(points)
    middle = points.mean(axis=0)
    for number in np.argsort(((points - middle) ** 2).sum(axis=1), kind="stable").tolist():
        settled[number] = sheet.settle((float(points[number, 0]), float(points[number, 1])))
    return settled


def _packed(blocks: Sequence[_Block]) -> dict[str, Place]:
    """The components in rows, the largest first, in the width at which the whole fits a screen best."""
    if not blocks:
        return {}
    whole = sum(block.width + GAP for block in blocks)
    least = max(block.width for block in blocks)
    widths = [least + (whole - least) * step / 40 for step in range(41)]
    return min((_rows(blocks, width) for width in widths), key=lambda rows: rows[0])[1]


def _rows(blocks: Sequence[_Block], widest: float) -> tuple[float, dict[str, Place]]:
    """How large a screen the rows need, and the places in them."""
    found: dict[str, Place] = {}
    left = top = row = reach = 0.0
    for block in blocks:
        if left and left + block.width > widest:
            left, top, row = 0.0, top + row + GAP, 0.0
        for key, (x, y) in zip(block.ids, block.points.tolist(), strict=True):
            found[key] = (round(left + x, 1), round(top + y, 1))
        left, row = left + block.width + GAP, max(row, block.height)
        reach = max(reach, left - GAP)
    return max(reach / _ASPECT, top + row), found
