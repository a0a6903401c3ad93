"""Days before and after: durations as statutes give them (``P6M``), counted in whole months, weeks and days."""

import calendar
import re
from datetime import date, timedelta

_PARTS = re.compile(r"(\d+)([YMWD])")
_MONTHS = {"Y": 12, "M": 1}
_DAYS = {"W": 7, "D": 1}


def moved(day: date, duration: str, times: int = 1) -> date:
    """``day`` and ``times`` the duration later (earlier, where negative); a day that the month does not have is its
    last one."""
    parts = [(int(number), unit) for number, unit in _PARTS.findall(duration)]
    months = sum(number * _MONTHS.get(unit, 0) for number, unit in parts) * times
    days = sum(number * _DAYS.get(unit, 0) for number, unit in parts) * times
    return _months_later(day, months) + timedelta(days=days)


def last_day_to_tell(end: date, duration: str) -> date:
    """The last day on which a notice can be received so that ``duration`` lies between it and the ``end``: six months
    to 31 December are told by 30 June."""
    return moved(end + timedelta(days=1), duration, -1) - timedelta(days=1)


def longer_than_two_years(duration: str) -> bool:
    """Whether a term of notice is longer than § 39 BGB allows."""
    start = date(2001, 1, 1)
    return moved(start, duration) > date(2003, 1, 1)


def in_words(duration: str) -> str:
    """``P6M`` as ``6 Monate``."""
    words = {"Y": ("Jahr", "Jahre"), "M": ("Monat", "Monate"), "W": ("Woche", "Wochen"), "D": ("Tag", "Tage")}
    return " ".join(f"{number} {words[unit][int(number) != 1]}" for number, unit in _PARTS.findall(duration))


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))
