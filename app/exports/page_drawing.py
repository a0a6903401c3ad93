"""Shapes, lines and words as the content of a page of PDF: what a picture for paper is rendered from."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from app.graphs.layout.points import Place

_ROUND: Final = 0.5523
"""How far the handles of a curve stand off so that four of them look like a circle."""
_NARROW: Final = "iljtfIr.,'()- "
_WIDE: Final = "mwMW%"


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line: ``colour`` as ``#rrggbb``, ``dashes`` empty for a solid one."""

    colour: str
    width: float
    dashes: tuple[int, ...] = ()


def page(width: float, height: float, parts: Iterable[str]) -> bytes:
    """A document of one page, y downwards from above."""
    content = f"1 0 0 -1 0 {height:.1f} cm\n{chr(10).join(parts)}".encode("cp1252", "replace")
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {width:.1f} {height:.1f}]/Resources<</Font<</F 4 0 R>>>>"
        "/Contents 5 0 R>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        f"<</Length {len(content)}>>stream\n".encode() + content + b"\nendstream",
    )
    return _document(objects)


def curve(start: Place, middle: Place, end: Place, stroke: Stroke) -> str:
    """A line that ``middle`` draws to itself."""
    first = tuple(a + 2 / 3 * (m - a) for a, m in zip(start, middle, strict=True))
    last = tuple(b + 2 / 3 * (m - b) for b, m in zip(end, middle, strict=True))
    points = " ".join(f"{n:.1f}" for n in (*first, *last, *end))
    dashes = " ".join(map(str, stroke.dashes))
    return f"{_colour(stroke.colour, 'RG')} {stroke.width:.1f} w [{dashes}] 0 d {_at(start)} m {points} c S"


def outline(corners: Sequence[Place], fill: str, border: str) -> str:
    """A shape with corners."""
    first, *others = corners
    lines = " ".join(f"{_at(one)} l" for one in others)
    return f"{_colour(fill, 'rg')} {_colour(border, 'RG')} 1.5 w [] 0 d {_at(first)} m {lines} b"


def circle(place: Place, size: float, fill: str, border: str) -> str:
    """A circle around a place."""
    (x, y), h = place, size * _ROUND
    quarters = (
        ((x + h, y - size), (x + size, y - h), (x + size, y)),
        ((x + size, y + h), (x + h, y + size), (x, y + size)),
        ((x - h, y + size), (x - size, y + h), (x - size, y)),
        ((x - size, y - h), (x - h, y - size), (x, y - size)),
    )
    told = " ".join(f"{' '.join(map(_at, one))} c" for one in quarters)
    return f"{_colour(fill, 'rg')} {_colour(border, 'RG')} 1.5 w [] 0 d {_at((x, y - size))} m {told} b"


def words(text: str, place: Place, size: float, *, centred: bool = False) -> Iterator[str]:
    """A line of text on a white rim; letters that the page has not are shown as question marks."""
    x = place[0] - width_of(text, size) / 2 if centred else place[0]
    told = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    shown = f"BT /F {size:.1f} Tf 1 0 0 -1 {x:.1f} {place[1]:.1f} Tm ({told}) Tj ET"
    yield f"q 1 1 1 RG 4 w 1 j [] 0 d 1 Tr {shown} Q"
    yield f"q {_colour('#1b262d', 'rg')} 0 Tr {shown} Q"


def width_of(text: str, size: float) -> float:
    """About how wide a line is."""
    return size * sum(_letter(sign) for sign in text)


def _letter(sign: str) -> float:
    if sign in _NARROW:
        return 0.3
    return 0.85 if sign in _WIDE else 0.68 if sign.isupper() else 0.54


def _document(objects: Sequence[bytes]) -> bytes:
    out, places = b"%PDF-1.4\n", []
    for number, told in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + told + b"\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    count = len(objects) + 1
    end = f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer<</Size {count}/Root 1 0 R>>\nstartxref\n{len(out)}\n"
    return out + end.encode() + b"%%EOF\n"


def _colour(told: str, operator: str) -> str:
    parts = (int(told[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return f"{' '.join(f'{part:.3f}' for part in parts)} {operator}"


def _at(place: Place) -> str:
    return f"{place[0]:.1f} {place[1]:.1f}"
