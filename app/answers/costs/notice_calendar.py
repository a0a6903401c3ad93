"""Deadlines as a calendar file (iCalendar, RFC 5545): a day to decide and a day to tell; what is to clarify, as a task.

The same deadline keeps its identity, so that a calendar that is read again changes its entries and doubles none. The
lines are written here, as the library icalendar would write them (a test holds them together): it takes half a minute
for the deadlines of eighty thousand memberships.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from app.answers.costs.answers import DeadlineRow
from graph_model.analysis.costs.notices import NoticeState
from graph_model.analysis.costs.wording import eur
from graph_model.records.record import content_id

MEDIA_TYPE = "text/calendar"
CITED: Final = 1
"""So many passages of a deadline the calendar names."""

_HEAD: Final = (
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Netzatlas//Fristen//DE",
    "NAME:Netzatlas: Kündigungsfristen",
)
_LONGEST: Final = 74
_ESCAPES: Final = (b"\\", b"^")
_ESCAPED: Final = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n"})


def as_calendar(rows: Iterable[DeadlineRow], today: date) -> bytes:
    """The calendar; what has been missed stands with the dates of the next year that can be saved."""
    stamp = f"DTSTAMP:{today:%Y%m%d}T000000Z"
    lines = (*_HEAD, *(line for row in rows for line in _entries(row, stamp)), "END:VCALENDAR")
    return b"".join(map(_folded, lines))


def _entries(row: DeadlineRow, stamp: str) -> Iterator[str]:
    missed = row.state is not NoticeState.OPEN
    decided_by, told_by = (row.later_decided_by, row.later_told_by) if missed else (row.decided_by, row.told_by)
    if row.state is NoticeState.TASK:
        yield from _task(row, stamp)
    if decided_by is None or told_by is None:
        return
    body = row.body.name
    yield from _event(row, stamp, "decide", decided_by, f"Spätestens jetzt entscheiden: Austritt aus {body}")
    yield from _event(row, stamp, "tell", told_by, f"Letzter Tag der Kündigung: {body}")


def _event(row: DeadlineRow, stamp: str, what: str, day: date, summary: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"SUMMARY:{_text(f'{summary} ({row.member.name})')}"
    yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
    yield stamp
    yield f"UID:{_identity(row, what)}"
    yield f"DESCRIPTION:{_text(_description(row))}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _task(row: DeadlineRow, stamp: str) -> Iterator[str]:
    yield "BEGIN:VTODO"
    yield f"DESCRIPTION:{_text(_description(row))}"
    yield stamp
    yield f"SUMMARY:{_text(f'Kündigung klären: {row.body.name} ({row.member.name})')}"
    yield f"UID:{_identity(row, 'task')}"
    yield "END:VTODO"


def _identity(row: DeadlineRow, what: str) -> str:
    return f"{content_id('d', row.key, row.year, what)}@netzatlas"


def _description(row: DeadlineRow) -> str:
    ends = row.ends if row.state is NoticeState.OPEN else row.later_ends
    saves = f"Beitrag: {eur(row.saves)} im Jahr ({row.saves_grounds})" if row.saves is not None else "Beitrag unbekannt"
    lines = [
        row.why,
        f"Mitgliedschaft endet dann am {ends:%d.%m.%Y}" if ends else "",
        saves,
        row.legal_check or "",
        f"Zuständig: {row.unit}" if row.unit else "",
        *(f"Beleg: {cited.label}: „{cited.quote}“" for cited in row.evidence[:CITED]),
    ]
    return "\n".join(line for line in lines if line)


def _text(told: str) -> str:
    """A text as a property holds it."""
    return told.replace("\r\n", "\n").replace("\r", "\n").translate(_ESCAPED)


def _folded(line: str) -> bytes:
    """The line in parts of so many bytes, none of which cuts a sign or what a sign is escaped with."""
    left, parts = line.encode(), list[bytes]()
    while len(left) > _LONGEST:
        end = _LONGEST
        while left[end] & 0xC0 == 0x80:
            end -= 1
        end -= left[end - 1 : end] in _ESCAPES
        parts.append(left[:end])
        left = left[end:]
    return b"\r\n ".join([*parts, left]) + b"\r\n"
