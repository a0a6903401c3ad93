"""What every route asks for: the database, the audience, who may write, and which part of a list."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Query, Request

from app.answers.doubles.ranking import Ranking
from app.answers.history import History, Recalled
from app.answers.paging import LARGEST_PAGE, SMALLEST_PAGE, USUAL_PAGE, Page, Row, page_of
from app.answers.scope.scope import Scope, parts_told
from app.answers.scope.scopes import scope_of
from app.answers.standpoint import Standpoint
from app.api.csv_lists import wants_csv
from app.atlas import Atlas
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience

_AUDIENCE = Query(description="for whom; internal and closed need the token", examples=["public"])
Cursor = Annotated[str | None, Query(description="the next_cursor of the page before", max_length=4000)]
_VALID_ON = Query(
    description="only what can hold then: a day, a month, a year or START/END", max_length=40, examples=["2016"]
)
_KNOWN_ON = Query(description="as known at the end of that day; usually now", max_length=20, examples=["2024-03-01"])
_SCOPE = Query(
    description="only what concerns this Kommune or territory: id or name of a body, or a place key", max_length=200
)
_SCOPE_PARTS = Query(
    description="what belongs to the Kommune too: gemeinden, beteiligungen, vereine",
    max_length=10,
    examples=["gemeinden"],
)
_LIMIT = Query(description="rows a page", ge=SMALLEST_PAGE, le=LARGEST_PAGE)


@dataclass(frozen=True, slots=True)
class Asked:
    """Who asks for what: the database, the audience answered, and the ranking, history and atlas that are kept."""

    database: Database
    audience: Audience
    ranking: Ranking
    history: History
    atlas: Atlas


@dataclass(frozen=True, slots=True)
class Part:
    """Which part of a list: ``limit`` None is all of it (CSV, where no limit is given)."""

    cursor: str | None
    limit: int | None

    def page(self, kind: type[Page[Row]], listing: str, rows: Sequence[Row], id_of: Callable[[Row], str]) -> Page[Row]:
        """This part of rows that are made already. Raises BadCursorError."""
        return page_of(kind, listing, rows, id_of, self.cursor, self.limit)


def _asked(request: Request, audience: Annotated[Audience | None, _AUDIENCE] = None) -> Asked:
    state = request.app.state
    seen = state.doorkeeper.audience(request, audience)
    return Asked(state.database, seen, state.ranking, state.history, state.atlas)


def _standpoint(
    asked: Annotated[Asked, Depends(_asked)],
    valid_on: Annotated[str | None, _VALID_ON] = None,
    known_on: Annotated[str | None, _KNOWN_ON] = None,
) -> Standpoint:
    return Standpoint.told(asked.audience, valid_on, known_on)


def _recalled(
    asked: Annotated[Asked, Depends(_asked)], standpoint: Annotated[Standpoint, Depends(_standpoint)]
) -> Recalled | None:
    return asked.history.recalled(asked.database, standpoint)


def _scope(
    asked: Annotated[Asked, Depends(_asked)],
    kommune: Annotated[str, _SCOPE] = "",
    mit: Annotated[list[str] | None, _SCOPE_PARTS] = None,
) -> Scope:
    return scope_of(asked.database, asked.audience, kommune, parts_told(mit or ()))


def _part(
    request: Request,
    cursor: Cursor = None,
    limit: Annotated[int | None, _LIMIT] = None,
) -> Part:
    return Part(cursor, limit if limit or wants_csv(request) else USUAL_PAGE)


def _known(request: Request) -> Database:
    request.app.state.doorkeeper.check_known(request)
    database: Database = request.app.state.database
    return database


def _writing(request: Request) -> Database:
    request.app.state.doorkeeper.check_writer(request)
    database: Database = request.app.state.database
    return database


Asking = Annotated[Asked, Depends(_asked)]
Standing = Annotated[Standpoint, Depends(_standpoint)]
Recalling = Annotated[Recalled | None, Depends(_recalled)]
Scoping = Annotated[Scope, Depends(_scope)]
Listing = Annotated[Part, Depends(_part)]
Known = Annotated[Database, Depends(_known)]
Writing = Annotated[Database, Depends(_writing)]
