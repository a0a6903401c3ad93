"""A long text in parts that a page can show: cut at the end of a line, never within a passage where that can be."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from app.answers.documents.answers import HeadPassage, Passage
from app.pages.pieces import Piece, pieces

_Placed = TypeVar("_Placed", Passage, HeadPassage)
LONGEST: Final = 40_000
"""Code points of one part."""

MOST_PASSAGES: Final = 120


@dataclass(frozen=True, slots=True)
class Section:
    """Part ``number`` of ``count`` of a text, up to code point ``end``, with the passages that begin in it."""

    number: int
    count: int
    end: int
    pieces: tuple[Piece, ...]
    passages: tuple[Passage, ...]


def section_of(
    text: str,
    passages: Sequence[Passage],
    number: int = 1,
    statement: str = "",
    head: Sequence[HeadPassage] = (),
) -> Section:
    """The part ``number`` (the nearest there is), or the one in which the passage of ``statement`` begins, or that of
    the ``head`` with this anchor."""
    ordered = sorted(passages, key=lambda said: (said.start, said.end, said.statement))
    bounds = list(_bounds(text, ordered))
    starts = {**{said.statement: said.start for said in ordered}, **{said.anchor: said.start for said in head}}
    at = starts.get(statement)
    chosen = min(max(number, 1), len(bounds)) - 1 if at is None else _containing(bounds, at)
    start, end = bounds[chosen]
    own = tuple(said for said in ordered if start <= said.start < end)
    moved = [_moved(said, start, end) for said in own]
    about = [_moved(said, start, end) for said in head if start <= said.start < end]
    return Section(chosen + 1, len(bounds), end, pieces(text[start:end], moved, about), own)


def _moved(said: _Placed, start: int, end: int) -> _Placed:
    """The passage with its places counted in the part from ``start`` to ``end``."""
    return said.model_copy(update={"start": said.start - start, "end": min(said.end, end) - start})


def _containing(bounds: Sequence[tuple[int, int]], at: int) -> int:
    return next((number for number, (start, end) in enumerate(bounds) if start <= at < end), 0)


def _bounds(text: str, passages: Sequence[Passage]) -> Iterator[tuple[int, int]]:
    starts = [said.start for said in passages]
    start = 0
    while start < len(text) or not text:
        end = _end(text, passages, starts, start)
        yield start, end
        if not text:
            return
        start = end


def _end(text: str, passages: Sequence[Passage], starts: Sequence[int], start: int) -> int:
    limit = start + LONGEST
    first_too_many = bisect_left(starts, start) + MOST_PASSAGES
    if first_too_many < len(starts) and starts[first_too_many] > start:
        limit = min(limit, starts[first_too_many])
    if limit >= len(text):
        return len(text)
    cut = text.rfind("\n", start, limit) + 1 or limit
    crossing = [
        said.start for said in passages[bisect_left(starts, start) : bisect_left(starts, cut)] if said.end > cut
    ]
    cut = min([cut, *crossing])
    return cut if cut > start else limit
