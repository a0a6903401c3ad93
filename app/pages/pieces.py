"""A document's text cut where passages begin and end, so that passages that overlap can all be highlighted."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.answers.documents.answers import Passage

_LAST = ("topic", "area", "body")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text under the same passages; ``starts`` are those that begin here, ``accepted`` whether one of them
    became a fact, ``kind`` what sort of statement the first of them makes."""

    text: str
    statements: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()
    accepted: bool = False
    kind: str = ""


def pieces(text: str, passages: Sequence[Passage]) -> tuple[Piece, ...]:
    """The text in order and whole: joined, the pieces give it again. The shortest passage over a piece comes first."""
    cuts = sorted({0, len(text)} | {edge for said in passages for edge in (said.start, said.end) if edge <= len(text)})
    by_length = sorted(passages, key=_telling)
    return tuple(_piece(text, start, end, by_length) for start, end in pairwise(cuts))


def _telling(said: Passage) -> tuple[object, ...]:
    """The shortest first; of those on the same words the one that tells more than that a body is named."""
    return (
        said.end - said.start,
        said.start,
        _LAST.index(said.claim.kind) if said.claim.kind in _LAST else -1,
        said.statement,
    )


def _piece(text: str, start: int, end: int, passages: Sequence[Passage]) -> Piece:
    over = [said for said in passages if said.start <= start and end <= said.end]
    return Piece(
        text=text[start:end],
        statements=tuple(said.statement for said in over),
        starts=tuple(said.statement for said in over if said.start == start),
        accepted=any(said.accepted for said in over),
        kind=over[0].claim.kind if over else "",
    )
