"""Where a paper's own text says what its head tells: number, date, office, deciding body, consultations, own cost."""

import re
from collections.abc import Iterator

from graph_model.records.documents import Consultation, Document, SourceKind
from graph_model.records.record import Record
from graph_model.records.statements import LONGEST_PASSAGE
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import Outcome, PaperStatus
from loaders.reading.papers.days import parsed
from loaders.reading.papers.kinds import PROPOSAL_HEADING
from loaders.reading.papers.numbers import DAY
from loaders.reading.papers.route import deciding

_WITHOUT_HEAD = (SourceKind.TABLE, SourceKind.ENTRY)
_HEAD = 8_000
_TAIL = 2_000
_TURN = 250
_BEFORE = 60
_BETWEEN = r"[\s|]"
_DAY = re.compile(rf"(?<!\d)(?:{DAY})(?!\d)")
_PLAIN = (("number", True), ("title", False), ("doc_type", False), ("lead_office", False))
_Span = tuple[int, int]


class HeadPassage(Record):
    """``[start, end)`` of the document's text says ``field``: the name of a field of Document, or "consultation" with
    its ``place`` in the order of the consultations."""

    field: str
    place: int = 0
    start: int
    end: int


def head_passages(document: Document) -> tuple[HeadPassage, ...]:
    """The passages of the head's fields that the text itself says, in the order of the text; what only the source
    knows (a council system, the name of a file) has none."""
    if document.source in _WITHOUT_HEAD:
        return ()
    text = document.text
    turns = tuple(_turns(text, document.consultations))
    found = [(field, 0, span) for field, span in (*_plain(document), *_told(document, turns))]
    found += [("consultation", place, span) for place, span in enumerate(turns)]
    passages = (HeadPassage(field=f, place=place, start=span[0], end=span[1]) for f, place, span in found if span)
    return tuple(sorted(passages, key=lambda one: (one.start, one.end, one.field)))


def _plain(document: Document) -> Iterator[tuple[str, _Span | None]]:
    for field, alone in _PLAIN:
        yield field, _words(document.text, getattr(document, field), alone=alone)
    yield "own_cost", _cost(document.text, document.own_cost)
    yield "date", _day(document.text, document.date)


def _told(document: Document, turns: tuple[_Span | None, ...]) -> Iterator[tuple[str, _Span | None]]:
    """Who decides, and what became of it, as the turn of that committee or the proposal shows."""
    turn = deciding(document.consultations)
    there = turns[document.consultations.index(turn)] if turn else None
    of_turn = turn is not None and turn.committee == document.deciding_body
    yield "deciding_body", (there if of_turn else None) or _words(document.text, document.deciding_body)
    if document.status is PaperStatus.PROPOSED:
        yield "status", _proposal(document.text)
    elif document.status and turn and turn.outcome is not Outcome.UNKNOWN:
        yield "status", there


def _words(text: str, words: str | None, *, alone: bool = False, start: int = 0) -> _Span | None:
    """Where the head writes the words, over the ends of lines; ``alone``: as no part of a longer number."""
    if not words:
        return None
    exact = rf"{_BETWEEN}+".join(rf"{re.escape(word)}(?:e?s)?" for word in words.split())
    apart = rf"{_BETWEEN}*-?{_BETWEEN}*".join(re.escape(sign) for sign in "".join(words.split()))
    for pattern in (exact, apart):
        bounded = rf"(?<![\w/]){pattern}(?![\w/-])" if alone else pattern
        found = re.compile(bounded, re.IGNORECASE).search(text, start, _HEAD)
        if found:
            return found.span()
    return None


def _cost(text: str, words: str | None) -> _Span | None:
    """The line of the paper's own cost, with its label."""
    value = rf"{_BETWEEN}+".join(map(re.escape, (words or "").split()))
    found = re.compile(rf"\bKosten\b[^\n]{{0,80}}?[:\s]{value}(?!\w)").search(text, 0, _HEAD) if words else None
    return found.span() if found else None


def _day(text: str, day: PartialDate | None, start: int = 0, end: int = _HEAD) -> _Span | None:
    """The first day of the head that is meant, else the last one under the text."""
    if day is None:
        return None
    ahead = next((hit.span() for hit in _DAY.finditer(text, start, end) if parsed(hit[0]) == day), None)
    if ahead or start:
        return ahead
    signed = [hit.span() for hit in _DAY.finditer(text, max(end, len(text) - _TAIL)) if parsed(hit[0]) == day]
    return signed[-1] if signed else None


def _turns(text: str, consultations: tuple[Consultation, ...]) -> Iterator[_Span | None]:
    """The turn of each committee: its name with the day before or behind it and the result, to the end of the line."""
    behind = 0
    for turn in consultations:
        named = _words(text, turn.committee, start=behind)
        if named is None:
            yield None
            continue
        start, end = named
        if day := _day(text, turn.date, end, end + _TURN):
            end = day[1]
        elif day := _day(text, turn.date, max(1, start - _BEFORE), start):
            start = day[0]
        if turn.result and (told := _words(text, turn.result, start=end)) and told[1] - end <= _TURN:
            end = told[1]
        behind = end
        yield _to_end_of_line(text, start, end)


def _to_end_of_line(text: str, start: int, end: int) -> _Span:
    line = text.find("\n", end)
    last = len(text[: line if line >= 0 else len(text)].rstrip())
    return start, min(max(last, end), start + LONGEST_PASSAGE)


def _proposal(text: str) -> _Span | None:
    """The heading of what is proposed, with the line below it."""
    found = PROPOSAL_HEADING.search(text)
    below = re.compile(r"[^\n]*\n\s*(?:\S[^\n]*)?").match(text, found.end()) if found else None
    if found is None or below is None:
        return found.span() if found else None
    return found.start(), min(below.end(), found.start() + LONGEST_PASSAGE)
