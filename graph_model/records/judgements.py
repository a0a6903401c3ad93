"""Judgements: what people decide about what was read; dated, attributed to a role, reversible."""

from datetime import datetime
from enum import StrEnum
from typing import Self

from graph_model.records.record import Record, content_id


class JudgementKind(StrEnum):
    """What is decided; ``about`` holds two mentions, two bodies, one fact key, one paper, or one judgement."""

    SAME = "same"
    DIFFERENT = "different"
    WRONG = "wrong"
    RIGHT = "right"
    VALUE = "value"
    SEPARATE = "separate"
    OUTCOME = "outcome"
    SET_ASIDE = "set_aside"
    TAKE_BACK = "take_back"


class Judgement(Record):
    """``about``: for SAME and DIFFERENT two mention ids; for WRONG, VALUE and SEPARATE one fact key; for RIGHT, and for
    WRONG where no fact follows, the key of a claim (`projection.confirmed`); for OUTCOME one paper; for SET_ASIDE two
    body ids; for TAKE_BACK the id of the judgement taken back. VALUE sets ``field`` of the fact to ``value`` (as JSON
    text); SEPARATE says of a contribution that the sums in ``value`` (a JSON list of amounts) are payments of their
    own; OUTCOME tells in ``value`` what became of the paper's motion. ``by`` is a role or unit, never a person's
    name."""

    id: str
    kind: JudgementKind
    about: tuple[str, ...]
    field: str | None = None
    value: str | None = None
    by: str
    why: str
    recorded: datetime

    @classmethod
    def of(
        cls,
        kind: JudgementKind,
        about: tuple[str, ...],
        *,
        by: str,
        why: str,
        recorded: datetime,
        field: str | None = None,
        value: str | None = None,
    ) -> Self:
        """The judgement with an id of its own (its moment is part of it: it can be given again after a return)."""
        told = (kind, about, field, value, by, why, recorded.isoformat())
        return cls(
            id=content_id("j", *told),
            kind=kind,
            about=about,
            field=field,
            value=value,
            by=by,
            why=why,
            recorded=recorded,
        )


class Withdrawal(Record):
    """A document whose source took it back (OParl tombstone) or that was erased: text, quotes and values are gone.

    ``paper`` stays so that a later import knows not to bring it back; ``erased`` tells the two apart.
    """

    id: str
    paper: str
    why: str
    by: str
    erased: bool
    recorded: datetime

    @classmethod
    def of(cls, paper: str, *, why: str, by: str, erased: bool, recorded: datetime) -> Self:
        """The withdrawal with the id that paper and moment give it."""
        return cls(
            id=content_id("w", paper, erased, recorded.isoformat()),
            paper=paper,
            why=why,
            by=by,
            erased=erased,
            recorded=recorded,
        )
