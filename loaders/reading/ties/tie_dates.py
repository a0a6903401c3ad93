"""The dates of a tie in its clause: since when, until when, on which day, and whether that day is still to come."""

import re

from graph_model.values.dates import PartialDate
from loaders.reading.text.grammar import date_near
from loaders.reading.text.paper import Paper
from loaders.reading.ties.standing_words import FROM, PLANNED, SINCE, SPAN, UNTIL
from loaders.reading.ties.tie import Tie

_TO = re.compile(r"zum|mit Ablauf|mit Wirkung", re.IGNORECASE)
_ON_DAY = re.compile(r"\bam\s\{d(\d+)\}")


def _moment(tie: Tie, number: str) -> PartialDate:
    return tie.place.marked.moments[int(number)].date


def began(tie: Tie, text: str) -> PartialDate | None:
    """Since when, by "seit" in its clause or in ``text``."""
    found = SINCE.search(tie.place.clause.text) or SINCE.search(text)
    return _moment(tie, found[1]) if found else None


def started(tie: Tie) -> PartialDate | None:
    """The first day of a span ("von 2003 bis 2009")."""
    found = SPAN.search(tie.place.clause.text)
    return _moment(tie, found[1] or found[3]) if found else None


def lasted(tie: Tie) -> PartialDate | None:
    """Until when, by the span or by "bis"."""
    span = SPAN.search(tie.place.clause.text)
    if span:
        return _moment(tie, span[2] or span[4])
    found = UNTIL.search(tie.place.clause.text)
    return _moment(tie, found[1]) if found else None


def dated(tie: Tie) -> PartialDate | None:
    """The nearest date of the clause that does not date a decision or a letter."""
    place = tie.place
    here = {int(n) for n in re.findall(r"\{d(\d+)\}", place.clause.text)}
    return date_near(place.marked, tie.cue.start, here)


def due(tie: Tie) -> PartialDate | None:
    """The day to which a membership is ended: behind "zum" or "mit Ablauf", and never one that it began on."""
    if tie.place.clause.relative:
        return None
    found = [m for m in PLANNED.finditer(tie.place.clause.text) if _TO.match(m.group())]
    return _moment(tie, found[0][1]) if found else None


def planned(tie: Tie) -> PartialDate | None:
    """The day to come from which or on which something shall be."""
    moments = tie.place.marked.moments
    found = [
        m for m in PLANNED.finditer(tie.place.clause.text) if FROM.match(m.group()) or not moments[int(m[1])].aside
    ]
    return _moment(tie, found[0][1]) if found else None


def on_day(paper: Paper, tie: Tie) -> PartialDate | None:
    """The day to come on which somebody becomes what it is not yet ("wird am {d0} Mitglied")."""
    found = _ON_DAY.search(tie.place.clause.text)
    date = _moment(tie, found[1]) if found else None
    return date if to_come(paper, date) else None


def to_come(paper: Paper, date: PartialDate | None) -> bool:
    """Whether the date lies behind the day of the paper."""
    if date is None:
        return False
    day = paper.document.date
    if day is None:
        return paper.told_in is not None and date.year > paper.told_in
    parts = [(a, b) for a, b in ((date.year, day.year), (date.month, day.month), (date.day, day.day)) if a and b]
    return next((a > b for a, b in parts if a != b), False)
