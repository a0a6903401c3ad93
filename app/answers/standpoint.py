"""The standpoint of an answer: for whom, valid when, and as known on which day."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Self

from graph_model.errors import InvalidValueError
from graph_model.values.dates import PartialDate
from graph_model.values.german_dates import german_date
from graph_model.values.intervals import Interval
from graph_model.values.vocabularies import Audience

_HINT = "erwartet wird ein Tag, ein Monat, ein Jahr oder ANFANG/ENDE, zum Beispiel 2016-05-01, 05.2016, 2014/2016"


@dataclass(frozen=True, slots=True)
class Standpoint:
    """``valid_on``: the period in which facts hold (None: whenever); ``known_on``: what the ledger knew at the end of
    that day by the clock of this machine (None: all that it knows now)."""

    audience: Audience
    valid_on: Interval | None = None
    known_on: date | None = None

    @classmethod
    def told(cls, audience: Audience, valid_on: str | None = None, known_on: str | None = None) -> Self:
        """From what people write: a day, a month, a year or a period, and a day. Today is now. Raises
        InvalidValueError, also for a day in the future, which nobody knows yet."""
        known = known_day(known_on) if known_on else None
        return cls(audience, valid_period(valid_on) if valid_on else None, known)

    @property
    def is_now(self) -> bool:
        """Whether the facts of today, whenever they hold, are asked for."""
        return self.valid_on is None and self.known_on is None

    @property
    def moment(self) -> datetime | None:
        """The last moment of the day that is known; None for now."""
        return datetime.combine(self.known_on, time.max).astimezone() if self.known_on else None

    @property
    def day(self) -> date:
        """The day that an analysis of one day looks at: the last of the period, or that of the knowledge."""
        return self.valid_on.latest() if self.valid_on else self.stand

    @property
    def period(self) -> Interval:
        """The period that an analysis looks at: the one asked for, or that one day."""
        return self.valid_on or Interval(PartialDate.of(self.stand), PartialDate.of(self.stand))

    @property
    def stand(self) -> date:
        """The day of the knowledge."""
        return self.known_on or date.today()

    @property
    def says(self) -> str:
        """In German, for people; nothing for now."""
        told = []
        if self.valid_on:
            told.append(f"gültig {_period_words(self.valid_on)}")
        if self.known_on:
            told.append(f"bekannt am {self.known_on:%d.%m.%Y}")
        return f"Stand: {', '.join(told)}" if told else ""


def valid_period(text: str) -> Interval:
    """A day, a month, a year, or two of them with a slash between, either side open as "..". Raises
    InvalidValueError."""
    first, slash, last = (part.strip() for part in text.partition("/"))
    try:
        if slash and not _is_date(text):
            return Interval(_side(first), _side(last))
        return Interval(_date(text), _date(text))
    except InvalidValueError as error:
        raise InvalidValueError(text, "ein Zeitraum", _HINT) from error


def known_day(text: str, today: date | None = None) -> date | None:
    """A full day up to today; None for today itself, which is now. Raises InvalidValueError."""
    day = _date(text.strip())
    now = today or date.today()
    if day.day is None or day.earliest() > now:
        raise InvalidValueError(text, "ein Tag des Wissens", "erwartet wird ein voller Tag bis heute, etwa 2024-03-01")
    return None if day.earliest() == now else day.earliest()


def _side(text: str) -> PartialDate | None:
    return None if text == ".." else _date(text)


def _is_date(text: str) -> bool:
    """Whether the slash is that of a German month: 07/2014."""
    try:
        _date(text)
    except InvalidValueError:
        return False
    return True


def _date(text: str) -> PartialDate:
    try:
        return german_date(text.strip())
    except InvalidValueError:
        return PartialDate.parse(text)


def _period_words(period: Interval) -> str:
    if period.since and period.since == period.until:
        return f"{'am' if period.since.day else 'in'} {period.since.german()}"
    since = f"von {period.since.german()} " if period.since else ""
    return f"{since}bis {period.until.german()}" if period.until else f"ab {since.removeprefix('von ').strip()}"
