"""Successions: founding, renaming, change of legal form, merger, split, dissolution."""

from graph_model.projection.keys import INTO, fact_key
from graph_model.projection.told import Told, first, grouped, support
from graph_model.records.claims import EventClaim
from graph_model.records.facts import Contradiction, Succession
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import EventKind, EventStatus, Outcome

_FIRST_SAID = (EventStatus.OCCURRED, EventStatus.DECIDED, EventStatus.PROPOSED, EventStatus.REJECTED)
_OF_ONE_BODY = (EventKind.RENAME, EventKind.LEGAL_FORM)
_Key = tuple[EventKind, tuple[str, ...], tuple[str, ...]]


def successions(told_by: list[Told]) -> list[Succession]:
    """One succession for each kind of event and the bodies on both sides."""
    return [_succession(kind, before, after, group) for (kind, before, after), group in _groups(told_by).items()]


def date_contradictions(told_by: list[Told], found: list[Succession]) -> list[Contradiction]:
    """Successions whose dates differ beyond their precision."""
    groups = {_fact_key(*key): group for key, group in _groups(told_by).items()}
    return [c for succession in found if (c := _of_date(succession, groups[succession.key]))]


def _groups(told_by: list[Told]) -> dict[_Key, list[Told]]:
    events = [one for one in told_by if isinstance(one.claim, EventClaim) and not one.claim.event.of_member]
    return grouped(events, _sides)


def _sides(one: Told) -> _Key:
    """A founding has only a body after it (its object, or its only name), a dissolution only one before."""
    kind = _event(one).event
    if kind is EventKind.FOUNDING:
        return kind, (), tuple(sorted(one.objects or one.subjects))
    return kind, tuple(sorted(one.subjects)), tuple(sorted(one.objects))


def _event(one: Told) -> EventClaim:
    if not isinstance(one.claim, EventClaim):
        raise TypeError(one.claim.kind)
    return one.claim


def _fact_key(kind: EventKind, before: tuple[str, ...], after: tuple[str, ...]) -> str:
    return fact_key("succession", kind, *before, INTO, *after)


def _succession(kind: EventKind, before: tuple[str, ...], after: tuple[str, ...], group: list[Told]) -> Succession:
    return Succession(
        id="",
        key=_fact_key(kind, before, after),
        audiences=(),
        **support(group),
        kind=kind,
        before=before,
        after=after,
        date=_date(group),
        status=_status_of(group),
        names_before=group[0].subject_names if kind in _OF_ONE_BODY else (),
        names_after=group[0].object_names if kind in _OF_ONE_BODY else (),
    )


def _date(group: list[Told]) -> PartialDate | None:
    """The date of the surest statement, the newest among equals."""
    return first(_event(one).date for one in sorted(group, key=lambda one: -one.confidence))


def _status_of(group: list[Told]) -> EventStatus:
    said = {_decided(_event(one).status, one.outcome) for one in group}
    return next(status for status in _FIRST_SAID if status in said)


def _decided(status: EventStatus, outcome: Outcome) -> EventStatus:
    if status is not EventStatus.PROPOSED:
        return status
    return {Outcome.ADOPTED: EventStatus.DECIDED, Outcome.REJECTED: EventStatus.REJECTED}.get(outcome, status)


def _of_date(succession: Succession, group: list[Told]) -> Contradiction | None:
    said = {one.id: date for one in group if (date := _event(one).date)}
    chosen = succession.date
    if chosen is None or not any(date.before(chosen) or chosen.before(date) for date in said.values()):
        return None
    return Contradiction(
        id="",
        key=fact_key("contradiction", succession.key, "date"),
        audiences=(),
        statements=tuple(said),
        about=succession.key,
        field="date",
        values=tuple(str(date) for date in said.values()),
        chosen=str(chosen),
        reason="Angabe der sichersten Textstelle",
    )
