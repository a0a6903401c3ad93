"""A document's text cut where passages begin and end, so that passages that overlap can all be highlighted."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.answers.documents.answers import HeadPassage, Passage

_LAST = ("topic", "area", "body")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text under the same passages; ``starts`` are those that begin here, ``accepted`` whether one of them
    became a fact, ``kind`` what sort of statement the first of them makes. ``in_head``: it says something of the
    document itself; ``anchors`` are the ids of such passages that begin here."""

    text: str
    statements: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()
    accepted: bool = False
    kind: str = ""
    in_head: bool = False
    anchors: tuple[str, ...] = ()


def pieces(text: str, passages: Sequence[Passage], head: Sequence[HeadPassage] = ()) -> tuple[Piece, ...]:
    """The text in order and whole: joined, the pieces give it again. The shortest passage over a piece comes first."""
    spans = [(said.start, said.end) for said in passages] + [(said.start, said.end) for said in head]
    edges = {edge for span in spans for edge in span if edge <= len(text)}
    by_length = sorted(passages, key=_telling)
    return tuple(_piece(text, start, end, by_length, head) for start, end in pairwise(sorted({0, len(text)} | edges)))


def _telling(said: Passage) -> tuple[object, ...]:
    """The shortest first; of those on the same words the one that tells more than that a body is named."""
    return (
        said.end - said.start,
        said.start,
        _LAST.index(said.claim.kind) if said.claim.kind in _LAST else -1,
        said.statement,
    )


def _piece(text: str, start: int, end: int, passages: Sequence[Passage], head: Sequence[HeadPassage]) -> Piece:
    over = [said for said in passages if said.start <= start and end <= said.end]
    about = [said for said in head if said.start <= start and end <= said.end]
    return Piece(
        text=text[start:end],
        statements=tuple(said.statement for said in over),
        starts=tuple(said.statement for said in over if said.start == start),
        accepted=any(said.accepted for said in over),
        kind=over[0].claim.kind if over else "",
        in_head=bool(about),
        anchors=tuple(said.anchor for said in about if said.start == start),
    )
