"""Dates as sources give them: "2014", "07/2014", "Mitte 2016", "vor 5 Jahren"."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Self

from graph_model.errors import InvalidValueError
from graph_model.values.printed import Printed


class Part(StrEnum):
    """The third of a year that a source names instead of a month."""

    BEGINNING = "Anfang"
    MIDDLE = "Mitte"
    END = "Ende"


_PART_MONTHS = {Part.BEGINNING: (1, 4), Part.MIDDLE: (5, 8), Part.END: (9, 12)}
_FORM = re.compile(
    r"(?P<year>[0-9]{4})"
    r"(?:-(?:(?P<part>Anfang|Mitte|Ende)|(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?))?(?P<about>~)?"
)


@dataclass(frozen=True, slots=True, order=False)
class PartialDate(Printed):
    """A day, a month, a third of a year or a year, as precise as the source; ``about`` marks "um 2010".

    Prints as ``2014``, ``2014-07``, ``2014-07-01``, ``2016-Mitte`` and, where it is a rough figure,
    with a trailing ``~`` (as in EDTF, ISO 8601-2).
    """

    year: int
    month: int | None = None
    day: int | None = None
    part: Part | None = None
    about: bool = False

    def __post_init__(self) -> None:
        if not 1 <= self.year <= 9999 or (self.day and not self.month) or (self.part and self.month):
            raise InvalidValueError(repr(self), "ein Datum", "Jahr 1 bis 9999, Tag nur mit Monat, Drittel ohne Monat")
        if self.month is not None and not 1 <= self.month <= 12:
            raise InvalidValueError(str(self.month), "ein Monat", "1 bis 12")
        if self.day is not None and self.month and not 1 <= self.day <= calendar.monthrange(self.year, self.month)[1]:
            raise InvalidValueError(str(self.day), "ein Tag", f"in {self.year}-{self.month:02} gibt es ihn nicht")

    @classmethod
    def parse(cls, text: str) -> Self:
        found = _FORM.fullmatch(text.strip())
        if found is None:
            raise InvalidValueError(text, "ein Datum", "erwartet wird JJJJ, JJJJ-MM, JJJJ-MM-TT oder JJJJ-Mitte")
        month, day, part = found["month"], found["day"], found["part"]
        return cls(
            int(found["year"]),
            int(month) if month else None,
            int(day) if day else None,
            Part(part) if part else None,
            bool(found["about"]),
        )

    @classmethod
    def of(cls, day: date) -> Self:
        """The full date of ``day``."""
        return cls(day.year, day.month, day.day)

    def __str__(self) -> str:
        text = f"{self.year:04}"
        if self.part:
            text += f"-{self.part}"
        elif self.month:
            text += f"-{self.month:02}" + (f"-{self.day:02}" if self.day else "")
        return text + ("~" if self.about else "")

    def earliest(self) -> date:
        """The first day that the date can mean."""
        if self.part:
            return date(self.year, _PART_MONTHS[self.part][0], 1)
        return date(self.year, self.month or 1, self.day or 1)

    def latest(self) -> date:
        """The last day that the date can mean."""
        month = _PART_MONTHS[self.part][1] if self.part else self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def covers(self, day: date) -> bool:
        """Whether ``day`` is one of the days that the date can mean."""
        return self.earliest() <= day <= self.latest()

    def before(self, other: "PartialDate") -> bool:
        """Whether every day it can mean lies before every day that ``other`` can mean."""
        return self.latest() < other.earliest()

    def german(self) -> str:
        """As a German page writes it: ``18.11.2002``, ``07/2014``, ``Mitte 2016``, ``um 2010``."""
        if self.day:
            text = f"{self.day:02}.{self.month:02}.{self.year}"
        elif self.month:
            text = f"{self.month:02}/{self.year}"
        else:
            text = f"{self.part} {self.year}" if self.part else str(self.year)
        return f"um {text}" if self.about else text
