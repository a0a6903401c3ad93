"""A drawing as a picture of points (PNG) for Word: drawn as a page of PDF and rendered by PDFium, which brings its own
letters, so that the same drawing makes the same bytes everywhere."""

import struct
import zlib
from collections.abc import Iterator, Sequence
from threading import Lock
from typing import Final

from app.exports import page_drawing as pdf
from app.exports.figure import drawing_of
from app.graphs.appearance import EDGE_LOOKS, NODE_LOOKS, EdgeLook, NodeLook, drawn_as, line_of, size_of
from app.graphs.elements import Drawing, Edge, Node
from app.graphs.labels import label
from app.graphs.layout.points import Place
from graph_model.records.reports import Figure

_MARGIN_X, _MARGIN_Y, _SCALE = 130.0, 46.0, 1.6
_LETTER, _LINE, _LEGEND_ROW = 19.0, 21.0, 30.0
_LEGEND_COLUMN: Final = 420.0
_LEGEND_WORDS: Final = _LEGEND_COLUMN + 62
_LINES: Final = 2
_ONE_AT_A_TIME: Final = Lock()
"""PDFium may be used by one thread at a time."""


def png(figure: Figure) -> bytes:
    """The figure with its legend, as wide as a page of A4 bears at 160 dots an inch."""
    import pypdfium2

    with _ONE_AT_A_TIME:
        document = pypdfium2.PdfDocument(_page(drawing_of(figure)))
        bitmap = document[0].render(scale=_SCALE, rev_byteorder=True)
        rows = [bytes(row) for row in bitmap.to_numpy()[:, :, :3].reshape(bitmap.height, -1)]
        size = bitmap.width, bitmap.height
        document.close()
    return _png(*size, rows)


def _page(drawing: Drawing) -> bytes:
    xs, ys = zip(*(node.place for node in drawing.nodes), strict=True)
    shapes = [look for look in NODE_LOOKS if look.name in {drawn_as(node).name for node in drawing.nodes}]
    lines = [line for line in EDGE_LOOKS if line.tie in {edge.tie for edge in drawing.edges}]
    width = max(max(xs) - min(xs) + 2 * _MARGIN_X, _legend_width(lines))
    left, top = (min(xs) + max(xs) - width) / 2, min(ys) - _MARGIN_Y
    nodes = {node.id: (node.place[0] - left, node.place[1] - top) for node in drawing.nodes}
    height = max(ys) - top + _MARGIN_Y + 2 * _LINE
    rows = max(len(shapes), len(lines))
    parts = [
        *(_edge(edge, nodes) for edge in drawing.edges),
        *(_shape(drawn_as(node), nodes[node.id], size_of(node)) for node in drawing.nodes),
        *(part for node in drawing.nodes for part in _name(node, nodes[node.id])),
        *(part for at, look in enumerate(shapes) for part in _shape_told(look, height + at * _LEGEND_ROW)),
        *(part for at, edge in enumerate(lines) for part in _line_told(edge, height + at * _LEGEND_ROW)),
    ]
    return pdf.page(width, height + rows * _LEGEND_ROW, parts)


def _legend_width(lines: Sequence[EdgeLook]) -> float:
    """So wide the page has to be for what the lines mean."""
    return max((_LEGEND_WORDS + pdf.width_of(line.label, _LETTER * 0.9) + 24 for line in lines), default=0.0)


def _edge(edge: Edge, where: dict[str, Place]) -> str:
    look, (x, y), (v, w) = line_of(edge.tie), where[edge.source], where[edge.target]
    middle = ((x + v) / 2 + (w - y) * look.bend * 0.5, (y + w) / 2 - (v - x) * look.bend * 0.5)
    return pdf.curve((x, y), middle, (v, w), pdf.Stroke(look.colour, look.width, look.dashes))


def _shape(look: NodeLook, place: Place, size: float) -> str:
    if not look.outline:
        return pdf.circle(place, size, look.fill, look.border)
    corners = [(place[0] + x * size, place[1] + y * size) for x, y in look.outline]
    return pdf.outline(corners, look.fill, look.border)


def _name(node: Node, place: Place) -> Iterator[str]:
    for number, line in enumerate(_short(label(node.name).split("\n"))):
        down = place[1] + size_of(node) + 2 + (number + 0.8) * _LINE
        yield from pdf.words(line, (place[0], down), _LETTER, centred=True)


def _short(lines: Sequence[str]) -> Sequence[str]:
    """As many as find room above the next row."""
    return lines if len(lines) <= _LINES else [*lines[: _LINES - 1], f"{lines[_LINES - 1]} …"]


def _shape_told(look: NodeLook, down: float) -> Iterator[str]:
    yield _shape(look, (24.0, down), 9.0)
    yield from pdf.words(look.label, (44.0, down + 6), _LETTER * 0.9)


def _line_told(look: EdgeLook, down: float) -> Iterator[str]:
    start, end = (_LEGEND_COLUMN, down), (_LEGEND_COLUMN + 50, down)
    yield pdf.curve(start, ((start[0] + end[0]) / 2, down), end, pdf.Stroke(look.colour, look.width, look.dashes))
    yield from pdf.words(look.label, (_LEGEND_WORDS, down + 6), _LETTER * 0.9)


def _png(width: int, height: int, rows: Sequence[bytes]) -> bytes:
    """Rows of red, green and blue as a file."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    content = zlib.compress(b"".join(b"\x00" + row for row in rows), 9)
    parts = ((b"IHDR", head), (b"IDAT", content), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_part(name, told) for name, told in parts)


def _part(name: bytes, told: bytes) -> bytes:
    return struct.pack(">I", len(told)) + name + told + struct.pack(">I", zlib.crc32(name + told))
