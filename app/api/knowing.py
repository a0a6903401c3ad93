"""What is known at all, and where papers contradict one another."""

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from app.answers.knowing.answers import CoverageAnswer, CoverageRow
from app.answers.knowing.contradictions import ContradictionsAnswer, contradictions
from app.answers.knowing.coverage import coverage, coverage_of
from app.answers.paging import Page
from app.api.asking import Asking, Listing, Scoping, Standing
from app.api.csv_lists import CSV_TOO, as_csv, wants_csv
from app.cli import knowing_columns

router = APIRouter(tags=["knowing"])


@router.get("/coverage", summary="What is held of whom", response_model=CoverageAnswer, responses=CSV_TOO)
def list_coverage(
    request: Request,
    asking: Asking,
    standpoint: Standing,
    scope: Scoping,
    part: Listing,
    municipalities: Annotated[bool | None, Query(description="only municipalities, or only others")] = None,
) -> CoverageAnswer | Response:
    """Per municipality and body: kinds of fact, papers, their age. `silent` costs are unknown, never free."""
    found = coverage(
        asking.database,
        standpoint,
        municipalities=municipalities,
        history=asking.history,
        scope=scope,
        cursor=part.cursor,
        limit=part.limit,
    )
    return as_csv(found.rows, knowing_columns.COVERAGE, "coverage") if wants_csv(request) else found


@router.get("/coverage/{body_id}", summary="What is held of one body", response_model=CoverageAnswer, responses=CSV_TOO)
def body_coverage(
    request: Request,
    asking: Asking,
    standpoint: Standing,
    part: Listing,
    body_id: Annotated[str, Path(description="id of a body", max_length=100)],
) -> CoverageAnswer | Response:
    """Year by year; years of which nothing is held stand among them."""
    found = coverage_of(asking.database, standpoint, body_id, history=asking.history)
    shown = part.page(Page[CoverageRow], "coverage of a body", found.rows, lambda row: str(row.year))
    if wants_csv(request):
        return as_csv(shown.rows, knowing_columns.YEARS, "coverage")
    return found.model_copy(update={"rows": shown.rows, "next_cursor": shown.next_cursor})


@router.get("/contradictions", summary="Where papers differ", response_model=ContradictionsAnswer, responses=CSV_TOO)
def list_contradictions(
    request: Request,
    asking: Asking,
    standpoint: Standing,
    scope: Scoping,
    part: Listing,
    body: Annotated[str | None, Query(description="id of a body", max_length=100)] = None,
) -> ContradictionsAnswer | Response:
    """Every value with its passage, the chosen one and the rule; `POST /judgements` with kind `value`, `about` and
    `field` decides otherwise. `impossible` are orders of events that cannot be."""
    found = contradictions(
        asking.database,
        standpoint,
        body=body,
        history=asking.history,
        scope=scope,
        cursor=part.cursor,
        limit=part.limit,
    )
    return as_csv(found.rows, knowing_columns.CONTRADICTIONS, "contradictions") if wants_csv(request) else found
