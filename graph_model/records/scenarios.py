"""Scenarios: what somebody tries out (merge, leave, join); kept beside the facts and never among them."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal, Self

from pydantic import Field

from graph_model.records.record import Record, content_id
from graph_model.values.vocabularies import Audience


class MergeStep(Record):
    """The body ``gone`` becomes part of ``into``: members, payments, topics and areas go over to it."""

    kind: Literal["merge"] = "merge"
    gone: str
    into: str


class LeaveStep(Record):
    """``member`` leaves ``body``."""

    kind: Literal["leave"] = "leave"
    member: str
    body: str


class JoinStep(Record):
    """``member`` joins ``body``; ``eur`` is the yearly fee where it is known."""

    kind: Literal["join"] = "join"
    member: str
    body: str
    eur: Annotated[Decimal, Field(ge=0)] | None = None


Step = Annotated[MergeStep | LeaveStep | JoinStep, Field(discriminator="kind")]


class Scenario(Record):
    """Steps that are taken on ``day``, in this order. ``name`` tells scenarios apart; ``audience`` is the widest that
    may see it: the one for whose facts it was made; ``by`` is a role or unit, never a person's name."""

    id: str
    name: Annotated[str, Field(min_length=1, max_length=120)]
    steps: Annotated[tuple[Step, ...], Field(min_length=1, max_length=50)]
    day: date
    note: str | None = None
    by: str | None = None
    audience: Audience = Audience.PUBLIC
    saved: datetime

    @classmethod
    def of(
        cls,
        name: str,
        steps: tuple[Step, ...],
        day: date,
        *,
        audience: Audience,
        saved: datetime,
        note: str | None = None,
        by: str | None = None,
    ) -> Self:
        """The scenario under the id that its name gives it: saved again under one name, it replaces the former."""
        return cls(
            id=scenario_id(name),
            name=name.strip(),
            steps=steps,
            day=day,
            note=note,
            by=by,
            audience=audience,
            saved=saved,
        )

    def seen_by(self, audience: Audience) -> bool:
        """Whether ``audience`` sees at least what the scenario was made from."""
        return audience.includes(self.audience)


def scenario_id(name: str) -> str:
    """The id of the scenario of this name, whatever its case and spaces."""
    return content_id("z", " ".join(name.split()).casefold())
