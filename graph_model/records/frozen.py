"""Frozen states: a report as it was shown at a moment, kept so that a link shows the same figures later."""

from datetime import datetime
from typing import Annotated, Self

from pydantic import Field

from graph_model.errors import NetzatlasError
from graph_model.records.record import Record, content_id
from graph_model.records.reports import Report
from graph_model.values.vocabularies import Audience


class FrozenDamagedError(NetzatlasError):
    """What is kept is not what was frozen. ``data``: id."""

    code = "frozen_damaged"

    def __init__(self, frozen_id: str) -> None:
        super().__init__(
            f"Der eingefrorene Stand „{frozen_id}“ stimmt nicht mit seiner Prüfsumme überein und wird nicht gezeigt.",
            id=frozen_id,
        )


class FrozenHead(Record):
    """What is told of a frozen state in a list. ``subject`` and ``address`` lead to the same question today; ``frozen``
    is the exact moment and ``generation`` the state of the facts; ``by`` is a role or unit, never a person's name.
    ``audience`` is the widest that may see it. ``papers`` are those it cites, ``erased`` since when some of it is
    gone."""

    id: Annotated[str, Field(pattern=r"^k_[0-9a-f]{24}$")]
    title: Annotated[str, Field(min_length=1, max_length=300)]
    subject: str
    address: Annotated[str, Field(pattern=r"^/([^/]|$)")]
    frozen: datetime
    generation: int
    program: str
    by: Annotated[str, Field(min_length=1, max_length=300)]
    audience: Audience
    checksum: str
    papers: tuple[str, ...] = ()
    erased: datetime | None = None

    def seen_by(self, audience: Audience) -> bool:
        """Whether ``audience`` sees at least what the state was made from."""
        return audience.includes(self.audience)


class FrozenState(FrozenHead):
    """A frozen state with what it shows."""

    report: Report

    def checked(self) -> Self:
        """Itself. Raises FrozenDamagedError where the report is not the one that was frozen."""
        if checksum_of(self.report) != self.checksum:
            raise FrozenDamagedError(self.id)
        return self

    def without(self, papers: frozenset[str], moment: datetime) -> Self:
        """The state without what these papers say (see ``Report.without``)."""
        report = self.report.without(papers)
        if report == self.report:
            return self
        left = tuple(one for one in self.papers if one not in papers)
        title = self.title if report.tables else report.title
        told = {"report": report, "checksum": checksum_of(report), "papers": left, "title": title, "erased": moment}
        return self.model_copy(update=told)


def checksum_of(report: Report) -> str:
    """What changes as soon as anything in the report does. Reports were kept before they could hold a drawing: one that
    has none counts as it did then."""
    left_out = {"figure"} if report.figure is None else set()
    return content_id("x", report.model_dump(mode="json", exclude=left_out))
