"""The small drawing of a pair: the two bodies, who is in both between them, who is in one of them outside."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final
from urllib.parse import quote

from app.answers.answer import BodyRef
from app.answers.doubles.beside_answers import BesideAnswer, BesideRow
from app.graphs import elements as drawn

LARGEST_COLUMN: Final = 12
_NEAR: Final = 380.0
_FAR: Final = 760.0
_ROW: Final = 78.0


def pair_drawing(found: BesideAnswer, most: int = LARGEST_COLUMN) -> drawn.Drawing:
    """The pair and the first (at ``most`` so many) of each column of its members; a place follows from the columns
    alone, so that it is the same at every visit."""
    members = found.members
    columns = ((members.left, -_FAR), (members.both, 0.0), (members.right, _FAR))
    nodes = [_body(found.left, -_NEAR), _body(found.right, _NEAR)]
    for rows, x in columns:
        nodes.extend(_column(rows[:most], x, found))
    return drawn.Drawing(tuple(nodes), tuple(_edges(found, most)))


def _body(body: BodyRef, x: float) -> drawn.Node:
    return _node(body, (x, 0.0), ties=LARGEST_COLUMN)


def _column(rows: Sequence[BesideRow], x: float, found: BesideAnswer) -> Iterator[drawn.Node]:
    """From above to below, around the middle; between the pair the middle itself is left free for its line."""
    ends = {found.left.id, found.right.id}
    bodies = [row.body for row in rows if row.body and row.body.id not in ends]
    for number, body in enumerate(bodies):
        y = _ROW * (number - (len(bodies) - 1) / 2)
        yield _node(body, (x, y - _ROW if x == 0 and y <= 0 else y), ties=1)


def _node(body: BodyRef, place: tuple[float, float], ties: int) -> drawn.Node:
    href = f"/zusammenschluesse/{quote(body.id)}"
    return drawn.Node(
        body.id, body.name, body.kind, href, body.kind.label if body.kind else "Art nicht erkannt", place, ties=ties
    )


def _edges(found: BesideAnswer, most: int) -> Iterator[drawn.Edge]:
    if found.told.pair:
        words = f"Hinweis auf mögliche Doppelstruktur: {round(found.told.pair.score * 100)} %"
        yield drawn.Edge("doppelung", found.left.id, found.right.id, drawn.Tie.DOUBLE, words)
    members = found.members
    yield from _ties((*members.left[:most], *members.both[:most]), found.left)
    yield from _ties((*members.both[:most], *members.right[:most]), found.right)


def _ties(rows: Iterable[BesideRow], body: BodyRef) -> Iterator[drawn.Edge]:
    for row in rows:
        if row.body and row.body.id != body.id:
            href = f"/dokumente/{row.evidence[0].document}#{row.evidence[0].statement}" if row.evidence else None
            words = f"{row.name} – {body.name}"
            yield drawn.Edge(f"{row.body.id}|{body.id}", row.body.id, body.id, drawn.Tie.MEMBERSHIP, words, href)
