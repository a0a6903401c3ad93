"""Identities: which body a mention means, decided by rule; judgements override them."""

from datetime import datetime
from typing import Annotated, Self

from pydantic import Field

from graph_model.records.record import Record, content_id


class Identity(Record):
    """``mention`` means ``body``, by ``rule``. ``ask``: near enough to a body (``like``) that a person should decide;
    until then the mention has a body of its own."""

    id: str
    mention: str
    body: str
    rule: str
    score: Annotated[float, Field(ge=0, le=1)] = 1.0
    reasons: tuple[str, ...] = ()
    like: str | None = None
    recorded: datetime

    @classmethod
    def of(
        cls,
        mention: str,
        body: str,
        *,
        rule: str,
        recorded: datetime,
        score: float = 1.0,
        reasons: tuple[str, ...] = (),
        like: str | None = None,
    ) -> Self:
        """The identity with an id of its own: its moment is part of it, for a later one can say the same."""
        return cls(
            id=content_id("i", mention, body, rule, like, recorded.isoformat()),
            mention=mention,
            body=body,
            rule=rule,
            score=score,
            reasons=reasons,
            like=like,
            recorded=recorded,
        )


def minted_body_id(mention: str) -> str:
    """The id of a body that is first met in ``mention``; it stays when other mentions join and through renames."""
    return content_id("b", mention)
