"""Who asks: the database and the audience that every page answers for, whether this browser has signed in, and the
standpoint and the scope that it chose."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated
from urllib.parse import parse_qsl

from fastapi import Depends, Query, Request

from app.answers.doubles.ranking import Ranking
from app.answers.history import History, Recalled
from app.answers.scope.scope import EVERYTHING, Scope, parts_told
from app.answers.scope.scopes import scope_of
from app.answers.standpoint import Standpoint
from app.atlas import Atlas
from app.auth import Doorkeeper
from graph_model.errors import InvalidValueError
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience

_MOST_FIELDS = 60
_PLACE = Query(max_length=200)
_PARTS = Query(max_length=10)


@dataclass(frozen=True, slots=True)
class Asked:
    """``may_write``: this browser has given the token; ``ranking``, ``history`` and ``atlas`` keep what was computed
    for the next who asks."""

    database: Database
    audience: Audience
    may_write: bool
    ranking: Ranking
    history: History
    atlas: Atlas


@dataclass(frozen=True, slots=True)
class Then:
    """The standpoint that a reader chose (``gueltig``, ``bekannt``), its facts (None: now), and the choices for links
    that go on from it."""

    standpoint: Standpoint
    recalled: Recalled | None
    chosen: Mapping[str, str]

    @property
    def says(self) -> str:
        """What the page says of it; nothing for now."""
        return self.standpoint.says


def _asked(request: Request) -> Asked:
    keeper: Doorkeeper = request.app.state.doorkeeper
    state = request.app.state
    audience = keeper.audience(request, None)
    return Asked(state.database, audience, keeper.is_known(request), state.ranking, state.history, state.atlas)


def _then(asked: Annotated[Asked, Depends(_asked)], gueltig: str = "", bekannt: str = "") -> Then:
    standpoint = Standpoint.told(asked.audience, gueltig.strip() or None, bekannt.strip() or None)
    recalled = asked.history.recalled(asked.database, standpoint)
    return Then(standpoint, recalled, {"gueltig": gueltig.strip(), "bekannt": bekannt.strip()})


def _scope(
    request: Request,
    asked: Annotated[Asked, Depends(_asked)],
    kommune: Annotated[str, _PLACE] = "",
    mit: Annotated[list[str] | None, _PARTS] = None,
) -> Scope:
    """What the address narrows every page to; the page shows it and its links carry it on. Where everybody has to sign
    in, who has not learns of no Kommune. Raises NotFoundError, InvalidValueError."""
    open_to_all = request.app.state.settings.is_local
    if not kommune.strip() or not (open_to_all or asked.may_write):
        return EVERYTHING
    found = scope_of(asked.database, asked.audience, kommune, parts_told(mit or ()))
    request.state.scope = found
    return found


async def _fields(request: Request) -> Mapping[str, str]:
    """The fields of a sent form; of one that is told twice the last. Raises InvalidValueError."""
    try:
        sent = (await request.body()).decode("ascii")
        return dict(parse_qsl(sent, keep_blank_values=True, max_num_fields=_MOST_FIELDS, errors="strict"))
    except ValueError as error:
        raise InvalidValueError("Formular", "lesbar", "bitte die Seite neu laden und noch einmal senden") from error


Asking = Annotated[Asked, Depends(_asked)]
Standing = Annotated[Then, Depends(_then)]
Scoping = Annotated[Scope, Depends(_scope)]
SCOPED = Depends(_scope)
"""For routers: every page knows the scope of its address, also one that narrows nothing by it."""
Fields = Annotated[Mapping[str, str], Depends(_fields)]
