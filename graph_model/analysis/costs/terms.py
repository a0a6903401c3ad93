"""Terms: on which day a membership ends if it is to be over before a year begins, from what is known of its notice."""

import calendar
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from graph_model.analysis.costs.durations import in_words, moved
from graph_model.records.facts import Membership
from graph_model.values.notice import Notice
from graph_model.values.vocabularies import TermEnd

_YEAR_ENDS = frozenset({TermEnd.CALENDAR_YEAR, TermEnd.BUDGET_YEAR, TermEnd.QUARTER, TermEnd.MONTH, TermEnd.ANY_DAY})
_MOST_RENEWALS = 200


@dataclass(frozen=True, slots=True)
class Term:
    """``ends``: the last day of the membership; told ``duration`` before it or by the fixed day ``told_by`` (neither:
    by that day itself); ``words`` says how it was computed."""

    ends: date
    words: str
    duration: str | None = None
    told_by: date | None = None


def term_before(membership: Membership, year: int) -> Term | str:
    """The last end of the membership before the fee of ``year`` falls due, or why none can be computed."""
    return _term(membership, lambda notice: _end(membership, notice, year))


def term_by(membership: Membership, day: date) -> Term | str:
    """The last end of the membership on ``day`` or before, or why none can be computed."""
    return _term(membership, lambda notice: _end_by(membership, notice, day))


def _term(membership: Membership, end_of: Callable[[Notice], date | str]) -> Term | str:
    notice = membership.notice
    if notice is None:
        return "Es ist nicht bekannt, mit welcher Frist gekündigt werden kann; Satzung oder Beitrittsbeschluss einsehen"
    if not (notice.duration or notice.fixed_day or notice.to_end_of):
        return f"Die Quelle sagt nur „{notice.words}“; daraus folgt kein Tag"
    ends = end_of(notice)
    if isinstance(ends, str):
        return ends
    ends = _after_minimum(membership, notice, ends)
    return ends if isinstance(ends, str) else _told(notice, ends)


def _end(membership: Membership, notice: Notice, year: int) -> date | str:
    """The last day that the membership can run to without reaching into the fee of ``year``."""
    if notice.to_end_of is TermEnd.MEMBERSHIP_YEAR:
        return _membership_year_end(membership, year)
    if notice.to_end_of is TermEnd.FINANCIAL_YEAR:
        return "Gekündigt wird zum Ende des Geschäftsjahres; wann es endet, ist nicht bekannt"
    if notice.to_end_of in _YEAR_ENDS or (notice.to_end_of is None and notice.fixed_day):
        return date(year - 1, 12, 31)
    return f"Bekannt ist die Frist („{notice.words}“), aber nicht, zu welchem Ende sie läuft"


def _end_by(membership: Membership, notice: Notice, day: date) -> date | str:
    """The last day up to ``day`` to which notice can be given: within a year too, where the term runs to a month."""
    match notice.to_end_of:
        case TermEnd.ANY_DAY:
            return day
        case TermEnd.MONTH | TermEnd.QUARTER:
            return _month_end_by(day, 3 if notice.to_end_of is TermEnd.QUARTER else 1)
        case _:
            ends = (_end(membership, notice, day.year + after) for after in (1, 0, -1))
            return next(one for one in ends if isinstance(one, str) or one <= day)


def _month_end_by(day: date, months: int) -> date:
    """The last day up to ``day`` that ends a month whose number is a multiple of ``months``."""
    following = day + timedelta(days=1)
    return date(following.year, following.month - (following.month - 1) % months, 1) - timedelta(days=1)


def _membership_year_end(membership: Membership, year: int) -> date | str:
    since = membership.since
    if since is None or since.month is None or since.day is None:
        return "Gekündigt wird zum Ende des Mitgliedsjahres; der Tag des Beitritts ist nicht bekannt"
    last = calendar.monthrange(year, since.month)[1]
    return date(year, since.month, min(since.day, last)) - timedelta(days=1)


def _after_minimum(membership: Membership, notice: Notice, ends: date) -> date | str:
    """The end, where the minimum term and its renewals allow it; the next one that they allow otherwise."""
    if notice.minimum_term is None:
        return ends
    if membership.since is None:
        return f"Es gilt eine Mindestdauer von {in_words(notice.minimum_term)}; der Beginn ist nicht bekannt"
    over = moved(membership.since.latest(), notice.minimum_term) - timedelta(days=1)
    if notice.renewal is None:
        return ends if over <= ends else f"Die Mindestdauer läuft noch bis {over:%d.%m.%Y}"
    for times in range(_MOST_RENEWALS):
        following = moved(over, notice.renewal, times + 1)
        here = moved(over, notice.renewal, times)
        if here > ends:
            return f"Die Mindestdauer läuft noch bis {over:%d.%m.%Y}"
        if following > ends:
            return here
    return f"Die Verlängerung um {in_words(notice.renewal)} ergibt keinen Tag"


def _told(notice: Notice, ends: date) -> Term:
    if notice.fixed_day:
        month, day = (int(part) for part in notice.fixed_day.removeprefix("--").split("-"))
        told_by = _fixed(ends.year, month, day)
        told_by = told_by if told_by <= ends else _fixed(ends.year - 1, month, day)
        assumed = ", angenommen zum Jahresende" if notice.to_end_of is None else ""
        return Term(ends, f"bis {told_by:%d.%m.%Y} zum {ends:%d.%m.%Y} („{notice.words}“{assumed})", told_by=told_by)
    if notice.duration:
        words = f"{in_words(notice.duration)} zum {ends:%d.%m.%Y} („{notice.words}“)"
        return Term(ends, words, duration=notice.duration)
    return Term(ends, f"zum {ends:%d.%m.%Y}, ohne Frist („{notice.words}“)")


def _fixed(year: int, month: int, day: int) -> date:
    return date(year, month, min(day, calendar.monthrange(year, month)[1]))
