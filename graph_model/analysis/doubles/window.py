"""When a question is about: a day, or the years from one to another."""

from dataclasses import dataclass
from datetime import date
from typing import Self

from graph_model.errors import InvalidValueError


@dataclass(frozen=True, slots=True)
class Window:
    """From ``first`` to ``last``, both included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise InvalidValueError(f"{self.first} bis {self.last}", "ein Zeitraum", "das Ende liegt vor dem Anfang")

    @classmethod
    def on(cls, day: date) -> Self:
        """One day."""
        return cls(day, day)

    @classmethod
    def years(cls, first: int, last: int) -> Self:
        """Whole years."""
        return cls(date(first, 1, 1), date(last, 12, 31))

    @property
    def is_day(self) -> bool:
        """Whether it is one day."""
        return self.first == self.last

    @property
    def german(self) -> str:
        """As a German page writes it."""
        if self.is_day:
            return f"am {self.first:%d.%m.%Y}"
        whole = (self.first.month, self.first.day, self.last.month, self.last.day) == (1, 1, 12, 31)
        return (
            f"in den Jahren {self.first.year} bis {self.last.year}"
            if whole
            else f"vom {self.first:%d.%m.%Y} bis zum {self.last:%d.%m.%Y}"
        )
