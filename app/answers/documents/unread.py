"""Sentences of a document that speak of members, money or changes and yielded nothing, so that a person can look."""

from collections.abc import Iterable

from app.answers.answer import Answer
from loaders.reading.readout import Gap


class Unread(Answer):
    """``cue`` is the word that made us look, ``reason`` says in German why nothing came of it; ``start`` and ``end``
    tell where ``quote`` stands in the text."""

    start: int
    end: int
    quote: str
    cue: str
    reason: str


def unread(text: str, gaps: Iterable[Gap]) -> tuple[Unread, ...]:
    """In the order of the text."""
    return tuple(
        Unread(start=gap.start, end=gap.end, quote=text[gap.start : gap.end], cue=gap.cue, reason=gap.reason)
        for gap in gaps
    )
