"""The day of a paper where no label tells it: of its meeting, of its writing, of the kind it is."""

import re
from collections.abc import Sequence

from graph_model.errors import InvalidValueError
from graph_model.values.dates import PartialDate
from graph_model.values.german_dates import german_date
from loaders.reading.papers.committees import FULL, PROPER
from loaders.reading.papers.numbers import DAY

_WEEKDAY = r"(?:(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|Mo|Di|Mi|Do|Fr|Sa|So)\.?,?\s)?"
_PLACE = r"(?:\d{5}\s)?[A-ZÄÖÜ][A-Za-zÄÖÜäöüß.() /-]{2,40}"
_WRITTEN = re.compile(rf"(?:{_PLACE},\s?(?:den\s|dem\s|am\s)?)(?P<date>{DAY})")
_MEETING = re.compile(
    rf"\b(?:\w{{0,30}}[Ss]itzung|Tagung|Plenum|Beschluss|Niederschrift)\b.{{0,80}}?(?:\b(?:am|vom)\s|,\s|:\s?"
    rf"|\s-\s){_WEEKDAY}(?:den\s|dem\s)?(?P<date>{DAY})"
)
_OF_COMMITTEE = re.compile(
    rf"{FULL}(?:\s{PROPER}(?:\s\([\w.]{{2,20}}\))?)?,?\s?(?:[|·–-]\s|am\s|\()?{_WEEKDAY}(?:den\s|dem\s)?(?P<date>{DAY})"
)
_OF_KIND = re.compile(
    rf"\W*(?:\w*[Aa]ntrag|\w*[Aa]nfrage|Pressemitteilung|Presseinformation|Mitteilung|Bekanntmachung"
    rf"|Stellungnahme|Schreiben|\w*[Vv]orlage"
    rf"|Bericht)\b.{{0,60}}?\bvom\s{_WEEKDAY}(?P<date>{DAY})"
)
_ALONE = re.compile(
    rf"(?:am\s|vom\s|den\s|Stand:?\s)?{_WEEKDAY}(?:den\s"
    rf"|dem\s)?(?P<date>{DAY})(?:,?\s(?:um\s)?\d\d?(?:[.:]\d\d)?\sUhr)?(?:,\s(?:im\s|in\s|großer\s|kleiner\s)?[\w\s-]{{0,20}}(?:[Ss]aal|[Rr]aum|[Rr]athaus|[Kk]reishaus)\b.{{0,40}})?(?:,?\s(?:zu\s)?TOP:?\s[ÖN]?\s?\d[\d.]*)?,?"
)
_OPENING = re.compile(rf"{_WEEKDAY}(?P<date>{DAY})\s[-–]\s.*")
_AS_OF = re.compile(rf".*\((?:Stand|Stichtag):?\s(?P<date>{DAY})\)")
_HEADED = re.compile(
    rf"(?:\d{{1,3}}\.\s)?(?:(?:nicht)?öffentliche\s)?\w{{0,30}}[Ss]itzung\s.{{0,40}}?(?:am|vom)\s{_WEEKDAY}(?:den\s|dem\s)?(?P<date>{DAY}).*"
)
"""A line that opens minutes with the day of the sitting."""
_OF_MINUTES = re.compile(
    rf"(?:(?:Auszug|Protokollauszug|Niederschrift|Protokoll)\b|aus\sde[rm]\s).{{0,80}}?[Ss]itzung\b.{{0,80}}?(?:am|vom)\s"
    rf"{_WEEKDAY}(?:den\s|dem\s)?(?P<date>{DAY}).*"
)
"""Minutes are of the day of the sitting, whenever the excerpt was signed."""
_IN_ORDER = (
    _HEADED.fullmatch,
    _OF_MINUTES.fullmatch,
    _WRITTEN.fullmatch,
    _MEETING.search,
    _OF_COMMITTEE.search,
    _ALONE.fullmatch,
    _OPENING.fullmatch,
    _OF_KIND.match,
    _AS_OF.fullmatch,
)
_LONGEST_LINE = 130
_REACH = 25
_SIGNATURE = 12
_LETTERHEAD = 15


def day_in(lines: Sequence[str], after: Sequence[str]) -> PartialDate | None:
    """The date of a meeting or of the writing that a line of the head names, or a date that stands alone; else the day
    under which the last lines of the text (``after``) are signed."""
    short = [line for line in lines[:_REACH] if len(line) <= _LONGEST_LINE]
    for matched in _IN_ORDER:
        for line in short:
            found = matched(line)
            if found and (date := parsed(found["date"])):
                return date
    return signed_day(after)


def own_day(lines: Sequence[str], before_route: int) -> PartialDate | None:
    """The day that stands under the place of the letterhead, or alone before the consultations."""
    for matched, reach in ((_WRITTEN.fullmatch, _LETTERHEAD), (_ALONE.fullmatch, min(before_route, _LETTERHEAD))):
        for line in lines[:reach]:
            found = matched(line)
            if found and (date := parsed(found["date"])):
                return date
    return None


def signed_day(lines: Sequence[str]) -> PartialDate | None:
    """The day of the place and date under the last lines of a text ("Musterau, den 21.01.2019")."""
    for line in lines[-_SIGNATURE:]:
        found = _WRITTEN.fullmatch(line)
        if found and (date := parsed(found["date"])):
            return date
    return None


def parsed(words: str | None) -> PartialDate | None:
    """The date that the words write; None where they write none."""
    try:
        return german_date(words) if words else None
    except InvalidValueError:
        return None
