"""Who asks: the database and the audience that every page answers for, and whether this browser has signed in."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated
from urllib.parse import parse_qsl

from fastapi import Depends, Request

from app.answers.ranking import Ranking
from app.auth import Doorkeeper
from graph_model.errors import InvalidValueError
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience

_MOST_FIELDS = 20


@dataclass(frozen=True, slots=True)
class Asked:
    """``may_write``: this browser has given the token; ``ranking`` keeps the doubles for the next who asks."""

    database: Database
    audience: Audience
    may_write: bool
    ranking: Ranking


def _asked(request: Request) -> Asked:
    keeper: Doorkeeper = request.app.state.doorkeeper
    state = request.app.state
    return Asked(state.database, keeper.audience(request, None), keeper.is_known(request), state.ranking)


async def _fields(request: Request) -> Mapping[str, str]:
    """The fields of a sent form; of one that is told twice the last. Raises InvalidValueError."""
    try:
        sent = (await request.body()).decode("ascii")
        return dict(parse_qsl(sent, keep_blank_values=True, max_num_fields=_MOST_FIELDS, errors="strict"))
    except ValueError as error:
        raise InvalidValueError("Formular", "lesbar", "bitte die Seite neu laden und noch einmal senden") from error


Asking = Annotated[Asked, Depends(_asked)]
Fields = Annotated[Mapping[str, str], Depends(_fields)]
