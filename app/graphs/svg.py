"""The drawing as a picture of lines (SVG), made here from the kept places: with heading, legend and names."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import hypot
from typing import Final

from markupsafe import escape

from app.graphs.appearance import BETWEEN, EDGE_LOOKS, GROUP, NODE_LOOKS, EdgeLook, NodeLook, drawn_as, line_of, size_of
from app.graphs.elements import Drawing, Edge, Node
from app.graphs.labels import LETTER, label, printable
from app.graphs.layout.points import Place

_MARGIN: Final = 90.0
_HEAD: Final = 90.0
_ROW: Final = 26.0
_LINE: Final = 17.0
_LEGEND_WIDTH: Final = 330.0


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above the picture: its name, and what is shown in words."""

    title: str
    says: str


@dataclass(frozen=True, slots=True)
class _Frame:
    left: float
    top: float
    width: float
    height: float
    unit: float


def svg(drawing: Drawing, heading: Heading) -> str:
    """The picture. Names that would cover another are left out where there are many nodes, the less tied first."""
    frame = _frame(drawing.nodes)
    where = {node.id: node.place for node in drawing.nodes}
    looks = [look for look in (*NODE_LOOKS, GROUP) if look.name in {drawn_as(node).name for node in drawing.nodes}]
    lines = [line for line in (*EDGE_LOOKS, BETWEEN) if line.tie in {edge.tie for edge in drawing.edges}]
    parts = [
        *_head(frame, heading, max(len(looks), len(lines))),
        *(_edge(edge, where) for edge in drawing.edges),
        *(_node(node) for node in drawing.nodes),
        *_names(drawing.nodes, frame),
        *_legend(frame, looks, lines),
        "</svg>",
    ]
    return "\n".join(parts)


def _frame(nodes: Sequence[Node]) -> _Frame:
    xs, ys = [node.place[0] for node in nodes] or [0.0], [node.place[1] for node in nodes] or [0.0]
    width, height = max(xs) - min(xs) + 2 * _MARGIN, max(ys) - min(ys) + 2 * _MARGIN
    unit = max(1.0, width / 2400)
    return _Frame(min(xs) - _MARGIN, min(ys) - _MARGIN, max(width, 760.0), height, unit)


def _head(frame: _Frame, heading: Heading, rows: int) -> Iterator[str]:
    u = frame.unit
    head, foot = _HEAD * u, (rows + 1) * _ROW * u
    box = f"{frame.left:.1f} {frame.top - head:.1f} {frame.width:.1f} {frame.height + head + foot:.1f}"
    high = 1400 * (frame.height + head + foot) / frame.width
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" width="1400" height="{high:.0f}" lang="de" '
        f'font-family="system-ui, sans-serif" role="img">'
    )
    yield f"<title>{_text(heading.title)}</title><desc>{_text(heading.says)}</desc>"
    yield (
        f'<rect x="{frame.left:.1f}" y="{frame.top - head:.1f}" width="{frame.width:.1f}" '
        f'height="{frame.height + head + foot:.1f}" fill="#ffffff"/>'
    )
    for size, down, words in ((28, 40, heading.title), (16, 68, heading.says)):
        yield (
            f'<text x="{frame.left + 24 * u:.1f}" y="{frame.top - head + down * u:.1f}" font-size="{size * u:.1f}" '
            f'fill="#1b262d">{_text(words)}</text>'
        )


def _edge(edge: Edge, where: dict[str, Place]) -> str:
    look = line_of(edge.tie)
    (x, y), (v, w) = where[edge.source], where[edge.target]
    bend = look.bend * 0.5
    path = f"M{x:.1f} {y:.1f}Q{(x + v) / 2 + (w - y) * bend:.1f} {(y + w) / 2 - (v - x) * bend:.1f} {v:.1f} {w:.1f}"
    dashes = f' stroke-dasharray="{" ".join(map(str, look.dashes))}"' if look.dashes else ""
    round_ends = ' stroke-linecap="round"' if look.both_ends else ""
    width = look.width if edge.weight == 1 else min(14.0, 1.5 + edge.weight**0.5)
    return (
        f'<path d="{path}" fill="none" stroke="{look.colour}" stroke-width="{width:.1f}"{dashes}{round_ends}>'
        f"<title>{_text(edge.words)}</title></path>{_arrow(look, (x, y), (v, w))}"
    )


def _arrow(look: EdgeLook, start: Place, end: Place) -> str:
    """A tip a little before the end of the line; none where both ends look the same."""
    length = hypot(end[0] - start[0], end[1] - start[1])
    if look.both_ends or look.arrow == "none" or length < 60:
        return ""
    dx, dy = (end[0] - start[0]) / length, (end[1] - start[1]) / length
    x, y, long, wide = end[0] - 18 * dx, end[1] - 18 * dy, 7 + 2 * look.width, 2.5 + 1.4 * look.width
    corners = (
        (x, y),
        (x - long * dx - wide * dy, y - long * dy + wide * dx),
        (x - long * dx + wide * dy, y - long * dy - wide * dx),
    )
    return f'<polygon points="{_points(corners)}" fill="{look.colour}"/>'


def _node(node: Node) -> str:
    return f"<g>{_shape(drawn_as(node), node.place, size_of(node))}<title>{_text(node.name)}</title></g>"


def _shape(look: NodeLook, place: Place, size: float) -> str:
    painted = f'fill="{look.fill}" stroke="{look.border}" stroke-width="1.5"'
    if not look.outline:
        return f'<circle cx="{place[0]:.1f}" cy="{place[1]:.1f}" r="{size:.1f}" {painted}/>'
    corners = [(place[0] + x * size, place[1] + y * size) for x, y in look.outline]
    return f'<polygon points="{_points(corners)}" {painted}/>'


def _names(nodes: Sequence[Node], frame: _Frame) -> Iterator[str]:
    """The names that find room, those of the most tied nodes first; in a wide picture larger, so that they can be
    read."""
    size = 14 * frame.unit
    taken: dict[tuple[int, int], list[tuple[float, float, float, float]]] = {}
    for node in sorted(nodes, key=lambda one: (-one.bodies, -one.ties, one.name, one.id)):
        lines = label(node.name).split("\n")
        half = max(map(len, lines)) * LETTER * frame.unit / 2 * 0.9
        x, y = node.place[0], node.place[1] + size_of(node) + 3
        box = (x - half, y, x + half, y + len(lines) * _LINE * frame.unit)
        if _finds_room(box, taken, 120 * frame.unit):
            yield from (
                f'<text x="{x:.1f}" y="{y + (at + 0.85) * _LINE * frame.unit:.1f}" font-size="{size:.1f}" '
                f'text-anchor="middle" fill="#1b262d" stroke="#ffffff" stroke-width="{3 * frame.unit:.1f}" '
                f'paint-order="stroke">{_text(line)}</text>'
                for at, line in enumerate(lines)
            )


def _finds_room(
    box: tuple[float, float, float, float],
    taken: dict[tuple[int, int], list[tuple[float, float, float, float]]],
    cell: float,
) -> bool:
    """Whether no other box is covered; if so, it is taken."""
    left, top, right, low = box
    cells = [
        (i, j)
        for i in range(int(left // cell), int(right // cell) + 1)
        for j in range(int(top // cell), int(low // cell) + 1)
    ]
    others = (other for one in cells for other in taken.get(one, ()))
    if any(left < o[2] and o[0] < right and top < o[3] and o[1] < low for o in others):
        return False
    for one in cells:
        taken.setdefault(one, []).append(box)
    return True


def _legend(frame: _Frame, looks: Sequence[NodeLook], lines: Sequence[EdgeLook]) -> Iterator[str]:
    """Shapes on the left, lines beside them, below the picture."""
    x, y = frame.left + 24 * frame.unit, frame.top + frame.height
    yield f'<g transform="translate({x:.1f} {y:.1f}) scale({frame.unit:.3f})" font-size="14" fill="#1b262d">'
    for row, look in enumerate(looks):
        yield _shape(look, (12.0, row * _ROW + 12), 9.0)
        yield f'<text x="34" y="{row * _ROW + 17}">{_text(look.label)}</text>'
    for row, line in enumerate(lines):
        down = row * _ROW + 12
        dashes = f' stroke-dasharray="{" ".join(map(str, line.dashes))}"' if line.dashes else ""
        start, end = (_LEGEND_WIDTH, down), (_LEGEND_WIDTH + 62.0, down)
        yield (
            f'<path d="M{start[0]} {down}H{start[0] + 44}" stroke="{line.colour}" stroke-width="{line.width}"{dashes} '
            f'fill="none"/>{_arrow(line, start, end)}'
        )
        yield f'<text x="{_LEGEND_WIDTH + 56}" y="{down + 5}">{_text(line.label)}</text>'
    yield "</g>"


def _points(corners: Iterable[Place]) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in corners)


def _text(words: str) -> str:
    """The words as text of an XML document, without signs that such a document may not hold."""
    return str(escape(printable(words)))
