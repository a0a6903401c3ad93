"""Several tellings of one event in a paper: what one tells in part and another in full is not told twice."""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple, TypeVar, cast

from graph_model.records.claims import EventClaim
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import EventKind, EventStatus
from loaders.reading.findings import ACCEPTED, Finding

_Key = TypeVar("_Key")
_IN_PART = 0.4
_STEP = 0.01
_LEAST = 0.05
_LENDS = 0.3
"""So sure must a telling be to lend its date to another of the same event."""
_RENAMINGS = frozenset({EventKind.RENAME, EventKind.LEGAL_FORM})
_PARTLY_TOLD = _RENAMINGS | {EventKind.MERGER, EventKind.SPLIT}


class _Event(NamedTuple):
    """What an event is about, whoever tells it."""

    kind: EventKind
    before: tuple[int, ...]
    after: tuple[int, ...]

    @property
    def bodies(self) -> frozenset[int]:
        return frozenset((*self.before, *self.after))


def told_once(found: list[Finding]) -> list[Finding]:
    """The findings in order; one that another tells in full is left to the review, one without date stands behind
    those of the same event and status that have one."""
    surest = _surest((_of(f), f.confidence) for f in found)
    whole = [_less(f, _IN_PART) if _is_part(_of(f), f.confidence, surest) else f for f in found]
    dated = _surest((_standing(f), f.confidence) for f in whole if _date(f) and f.confidence >= ACCEPTED)
    placed = [f if _date(f) else _at_most(f, dated.get(_standing(f), 1.0) - _STEP) for f in whole]
    return _with_dates(placed)


def _with_dates(found: list[Finding]) -> list[Finding]:
    """An event without a date takes that of the same event told less surely, where all such tellings agree."""
    days: dict[tuple[_Event, EventStatus], set[PartialDate]] = {}
    for finding in found:
        day = _claim(finding).date
        if day and finding.confidence >= _LENDS:
            days.setdefault(_standing(finding), set()).add(day)
    return [f if _date(f) else _dated(f, days.get(_standing(f), set())) for f in found]


def _dated(finding: Finding, days: set[PartialDate]) -> Finding:
    if len(days) != 1:
        return finding
    return replace(finding, claim=_claim(finding).model_copy(update={"date": next(iter(days))}))


def _surest(told: Iterable[tuple[_Key, float]]) -> dict[_Key, float]:
    best: dict[_Key, float] = {}
    for key, sure in told:
        best[key] = max(sure, best.get(key, 0.0))
    return best


def _is_part(event: _Event, sure: float, every: dict[_Event, float]) -> bool:
    """Whether another, told about as surely, is the same event with more of its sides named."""
    if event.kind not in _PARTLY_TOLD:
        return False
    return any(best >= sure - _IN_PART / 2 and _tells_all_of(other, event) for other, best in every.items())


def _tells_all_of(whole: _Event, part: _Event) -> bool:
    if part.kind in _RENAMINGS and whole.kind in _RENAMINGS:
        return part.before == whole.before and not part.after and bool(whole.after)
    if part.kind is not whole.kind or part == whole:
        return False
    if part.kind is EventKind.MERGER:
        more = (len(part.bodies), len(part.after)) < (len(whole.bodies), len(whole.after))
        return more and part.bodies <= whole.bodies
    return part.before == whole.before and set(part.after) < set(whole.after)


def _claim(finding: Finding) -> EventClaim:
    return cast(EventClaim, finding.claim)


def _of(finding: Finding) -> _Event:
    return _Event(_claim(finding).event, finding.subjects, finding.objects)


def _standing(finding: Finding) -> tuple[_Event, EventStatus]:
    return _of(finding), _claim(finding).status


def _date(finding: Finding) -> bool:
    return _claim(finding).date is not None


def _less(finding: Finding, doubt: float) -> Finding:
    return replace(finding, confidence=max(_LEAST, finding.confidence - doubt))


def _at_most(finding: Finding, sure: float) -> Finding:
    return replace(finding, confidence=max(_LEAST, min(finding.confidence, sure)))
