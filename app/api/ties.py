"""Memberships, contributions and successions as lists of their own."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from app.answers.costs.contributions import ContributionsAnswer, contributions
from app.answers.costs.totals import StandsIn
from app.answers.lineage.successions import successions
from app.answers.memberships import memberships
from app.answers.paging import Page
from app.answers.rows import MembershipRow, SuccessionRow
from app.api.asking import Asking, Listing, Part, Recalling, Scoping
from app.api.costs import Terms
from app.api.csv_lists import CSV_TOO, as_csv, wants_csv
from app.api.following import Bodies, BodyFilter
from app.api.streaming import streamed_csv
from app.cli import columns
from graph_model.values.vocabularies import ContributionKind, EventKind, EventStatus, Role, Status

router = APIRouter()


@router.get(
    "/memberships",
    tags=["memberships"],
    summary="Who is member of what",
    response_model=Page[MembershipRow],
    responses=CSV_TOO,
)
def list_memberships(
    request: Request,
    asking: Asking,
    part: Listing,
    recalled: Recalling,
    bodies: Bodies,
    scope: Scoping,
    body: BodyFilter = None,
    member: BodyFilter = None,
    role: Role | None = None,
    status: Status | None = None,
) -> Page[MembershipRow] | Response:
    """Memberships by the names of member and body, each with its passages."""

    def ask(asked: Part) -> Page[MembershipRow]:
        return memberships(
            asking.database,
            asking.audience,
            body=bodies(body),
            member=bodies(member),
            role=role,
            status=status,
            cursor=asked.cursor,
            limit=asked.limit,
            recalled=recalled,
            scope=scope,
        )

    return streamed_csv(ask, part, columns.MEMBERSHIPS, "memberships") if wants_csv(request) else ask(part)


@router.get(
    "/contributions",
    tags=["contributions"],
    summary="Who pays whom how much, with totals",
    response_model=ContributionsAnswer,
    responses=CSV_TOO,
)
def list_contributions(
    request: Request,
    asking: Asking,
    part: Listing,
    recalled: Recalling,
    bodies: Bodies,
    terms: Terms,
    scope: Scoping,
    payer: BodyFilter = None,
    payee: BodyFilter = None,
    year: Annotated[int | None, Query(ge=1900, le=2200, examples=[2015])] = None,
    kind: ContributionKind | None = None,
    status: Status | None = None,
    stands_in: Annotated[StandsIn | None, Query(description="only what stands in this total")] = None,
) -> ContributionsAnswer | Response:
    """Contributions by the names of payer and payee; for a `year` what stands in it, carried on or not. `totals` count
    what is decided or running; what is proposed or applied for stands apart, and an unknown amount is never zero. They
    are those of all pages; `counted` are the keys of this page's rows in them, `stands_in` lists the rows of one."""

    def ask(asked: Part) -> ContributionsAnswer:
        return contributions(
            asking.database,
            asking.audience,
            payer=bodies(payer),
            payee=bodies(payee),
            year=year,
            kind=kind,
            status=status,
            stands_in=stands_in,
            cursor=asked.cursor,
            limit=asked.limit,
            recalled=recalled,
            terms=terms,
            scope=scope,
        )

    return streamed_csv(ask, part, columns.COSTS, "contributions") if wants_csv(request) else ask(part)


@router.get(
    "/successions",
    tags=["successions"],
    summary="What became of what",
    response_model=Page[SuccessionRow],
    responses=CSV_TOO,
)
def list_successions(
    request: Request,
    asking: Asking,
    part: Listing,
    recalled: Recalling,
    bodies: Bodies,
    scope: Scoping,
    body: BodyFilter = None,
    kind: EventKind | None = None,
    status: EventStatus | None = None,
) -> Page[SuccessionRow] | Response:
    """Successions in the order of time, those without a date last."""
    found = successions(
        asking.database,
        asking.audience,
        body=bodies(body),
        kind=kind,
        status=status,
        cursor=part.cursor,
        limit=part.limit,
        recalled=recalled,
        scope=scope,
    )
    return as_csv(found.rows, columns.STEPS, "successions") if wants_csv(request) else found
