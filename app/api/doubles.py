"""Possible Doppelstrukturen: ranked, one pair explained, those of one body, groups."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from app.answers.doubles.answers import DoublesAnswer, GroupsAnswer, PairAnswer
from app.answers.doubles.beside import USUAL_ROWS, beside
from app.answers.doubles.beside_answers import BesideAnswer
from app.answers.doubles.groups import grouped
from app.answers.doubles.pairs import USUAL_PAIRS, doubles, pair, window
from app.answers.paging import LARGEST_PAGE
from app.api.asking import Asking, Cursor, Listing, Scoping, Standing
from app.api.csv_lists import CSV_TOO, as_csv, wants_csv
from app.cli.doubles_columns import DOUBLES

router = APIRouter(tags=["doubles"])

_Id = Annotated[str, Query(description="id of a body", max_length=100)]


@router.get("/doubles", summary="Pairs that may do the same work", response_model=DoublesAnswer, responses=CSV_TOO)
def list_doubles(
    request: Request,
    asking: Asking,
    standpoint: Standing,
    scope: Scoping,
    as_of: Annotated[date | None, Query(description="a day; usually today, or what valid_on asks for")] = None,
    body: Annotated[str | None, Query(description="only pairs of the body of this id", max_length=100)] = None,
    with_set_aside: Annotated[bool, Query(description="also pairs that a judgement set aside")] = False,
    cursor: Cursor = None,
    limit: Annotated[int, Query(ge=1, le=LARGEST_PAGE)] = USUAL_PAIRS,
) -> DoublesAnswer | Response:
    """The likeliest first, each part of the score with both values and its passages. Hints, never verdicts."""
    found = doubles(
        asking.database,
        asking.audience,
        as_of=as_of,
        when=None if as_of else window(standpoint),
        body=body,
        cursor=cursor,
        limit=limit,
        with_set_aside=with_set_aside,
        scope=scope,
        ranking=asking.ranking,
        recalled=asking.history.recalled(asking.database, standpoint) if standpoint.known_on else None,
    )
    return as_csv(found.pairs, DOUBLES, "doubles") if wants_csv(request) else found


@router.get("/doubles/pair", summary="One pair explained, or why the two are no double")
def one_pair(asking: Asking, standpoint: Standing, scope: Scoping, left: _Id, right: _Id) -> PairAnswer:
    """Each part with both values, what is common, its share, and the place of the pair without it. The pair is compared
    whole whatever the Kommune; `scope` says how it stands to that."""
    return pair(
        asking.database,
        asking.audience,
        left,
        right,
        when=window(standpoint),
        ranking=asking.ranking,
        recalled=asking.history.recalled(asking.database, standpoint) if standpoint.known_on else None,
        scope=scope,
    )


@router.get("/doubles/beside", summary="Two bodies beside one another")
def two_beside(
    asking: Asking,
    standpoint: Standing,
    scope: Scoping,
    left: _Id,
    right: _Id,
    rows: Annotated[int, Query(ge=1, le=LARGEST_PAGE, description="rows a column")] = USUAL_ROWS,
) -> BesideAnswer:
    """The pair with its parts; members, payers, topics and areas of only the one, of both, of only the other; what each
    receives; both in time."""
    return beside(
        asking.database,
        standpoint,
        left,
        right,
        ranking=asking.ranking,
        history=asking.history,
        most=rows,
        scope=scope,
    )


@router.get("/doubles/groups", summary="Groups, bodies within others, and chains of such")
def list_groups(asking: Asking, standpoint: Standing, scope: Scoping, part: Listing) -> GroupsAnswer:
    """Groups of more than two, each with each; bodies whose members are all in another; chains of these."""
    recalled = asking.history.recalled(asking.database, standpoint) if standpoint.known_on else None
    found = asking.ranking.of(asking.database, asking.audience, window(standpoint), recalled)
    return grouped(found, asking.database, scope, cursor=part.cursor, limit=part.limit)
