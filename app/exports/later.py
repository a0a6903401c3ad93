"""Reports that are made when they are needed: of a long list nobody makes all rows while a browser waits."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Self

from app.answers.watching import Watch, unwatched
from graph_model.records.reports import Report


@dataclass(frozen=True, slots=True)
class Later:
    """A report of so many ``rows`` that ``make`` makes under watch; ``title`` and ``asked`` are what it is about."""

    title: str
    asked: str
    rows: int
    make: Callable[[Watch], Report]

    @classmethod
    def made(cls, report: Report) -> Self:
        """One that is there already."""
        rows = sum(len(table.rows) for table in report.tables)
        return cls(report.title, report.asked, rows, lambda _: report)

    def now(self) -> Report:
        """The report, made at once."""
        return self.make(unwatched)
