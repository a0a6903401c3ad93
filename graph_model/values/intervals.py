"""Intervals between partial dates: membership since and until, the term of a project."""

from dataclasses import dataclass
from datetime import date
from typing import Self

from graph_model.errors import InvalidValueError
from graph_model.values.dates import PartialDate
from graph_model.values.printed import Printed


@dataclass(frozen=True, slots=True)
class Interval(Printed):
    """From ``since`` to ``until``, both included; None is open (before records, or going on).

    Prints as ``2014-07/2017-06``, an open side as ``..`` (ISO 8601-2).
    """

    since: PartialDate | None = None
    until: PartialDate | None = None

    def __post_init__(self) -> None:
        if self.since and self.until and self.until.before(self.since):
            raise InvalidValueError(f"{self.since}/{self.until}", "ein Zeitraum", "das Ende liegt vor dem Anfang")

    @classmethod
    def parse(cls, text: str) -> Self:
        since, slash, until = text.partition("/")
        if not slash:
            raise InvalidValueError(text, "ein Zeitraum", "erwartet wird ANFANG/ENDE, offen als ..")
        return cls(*(None if side == ".." else PartialDate.parse(side) for side in (since, until)))

    def __str__(self) -> str:
        return f"{self.since or '..'}/{self.until or '..'}"

    def earliest(self) -> date:
        """The first day that can lie inside."""
        return self.since.earliest() if self.since else date.min

    def latest(self) -> date:
        """The last day that can lie inside."""
        return self.until.latest() if self.until else date.max

    def can_contain(self, day: date) -> bool:
        """Whether ``day`` can lie inside, by the widest reading of both ends."""
        return self.earliest() <= day <= self.latest()

    def must_contain(self, day: date) -> bool:
        """Whether ``day`` lies inside by every reading of both ends."""
        after = self.since is None or self.since.latest() <= day
        return after and (self.until is None or day <= self.until.earliest())

    def can_overlap(self, other: "Interval") -> bool:
        """Whether some day can lie inside both; symmetric."""
        return self.earliest() <= other.latest() and other.earliest() <= self.latest()
