"""Deadlines as a calendar file (iCalendar, RFC 5545): a day to decide and a day to tell; what is to clarify, as a task.

The same deadline keeps its identity, so that a calendar that is read again changes its entries and doubles none.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time

from icalendar import Calendar, Event, Todo

from app.answers.costs.answers import DeadlineRow
from graph_model.analysis.costs.notices import NoticeState
from graph_model.analysis.costs.wording import eur
from graph_model.records.record import content_id

MEDIA_TYPE = "text/calendar"
_PRODUCT = "-//Netzatlas//Fristen//DE"


def as_calendar(rows: Iterable[DeadlineRow], today: date) -> bytes:
    """The calendar; what has been missed stands with the dates of the next year that can be saved."""
    made = Calendar()
    made.add("prodid", _PRODUCT)
    made.add("version", "2.0")
    made.add("name", "Netzatlas: Kündigungsfristen")
    for row in rows:
        for entry in _entries(row):
            entry.add("dtstamp", datetime.combine(today, time(), UTC))
            made.add_component(entry)
    return bytes(made.to_ical())


def _entries(row: DeadlineRow) -> Iterator[Event | Todo]:
    missed = row.state is not NoticeState.OPEN
    decided_by, told_by = (row.later_decided_by, row.later_told_by) if missed else (row.decided_by, row.told_by)
    if row.state is NoticeState.TASK:
        yield _task(row)
    if decided_by is None or told_by is None:
        return
    yield _event(row, "decide", decided_by, f"Spätestens jetzt entscheiden: Austritt aus {row.body.name}")
    yield _event(row, "tell", told_by, f"Letzter Tag der Kündigung: {row.body.name}")


def _event(row: DeadlineRow, what: str, day: date, summary: str) -> Event:
    event = Event()
    event.add("uid", f"{content_id('d', row.key, row.year, what)}@netzatlas")
    event.add("dtstart", day)
    event.add("summary", f"{summary} ({row.member.name})")
    event.add("description", _description(row))
    event.add("transp", "TRANSPARENT")
    return event


def _task(row: DeadlineRow) -> Todo:
    task = Todo()
    task.add("uid", f"{content_id('d', row.key, row.year, 'task')}@netzatlas")
    task.add("summary", f"Kündigung klären: {row.body.name} ({row.member.name})")
    task.add("description", _description(row))
    return task


def _description(row: DeadlineRow) -> str:
    ends = row.ends if row.state is NoticeState.OPEN else row.later_ends
    saves = f"Beitrag: {eur(row.saves)} im Jahr ({row.saves_grounds})" if row.saves is not None else "Beitrag unbekannt"
    lines = [
        row.why,
        f"Mitgliedschaft endet dann am {ends:%d.%m.%Y}" if ends else "",
        saves,
        row.legal_check or "",
        f"Zuständig: {row.unit}" if row.unit else "",
        *(f"Beleg: {cited.label}: „{cited.quote}“" for cited in row.evidence[:1]),
    ]
    return "\n".join(line for line in lines if line)
