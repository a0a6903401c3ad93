"""What if: computing scenarios, and those that are kept; facts are never touched."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response
from pydantic import BaseModel, ConfigDict, Field

from app.answers.costs.terms import CostTerms
from app.answers.paging import Page
from app.answers.scope.scope import Scope
from app.answers.what_if.answers import ComparedRow, ScenarioRow, WhatIfAnswer
from app.answers.what_if.lines import lines
from app.answers.what_if.scenarios import compared, kept, what_if
from app.api.asking import Asked, Asking, Listing, Scoping, Standing, Writing
from app.api.csv_lists import CSV_TOO, as_csv, wants_csv
from app.cli import what_if_columns
from app.scenarios import LONGEST_NAME, keep
from graph_model.records.scenarios import Scenario, Step
from graph_model.scenarios import Scenarios

router = APIRouter(prefix="/scenarios", tags=["scenarios"])
Name = Annotated[str, Path(description="name or id of a scenario that is kept", max_length=200)]


class NewScenario(BaseModel):
    """Steps by ids of bodies, taken in this order on ``day`` (usually today). ``by`` is a role or unit."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "name": "Ein Bündnis",
                    "day": "2026-01-01",
                    "steps": [{"kind": "merge", "gone": "b_0123456789ab", "into": "b_ba9876543210"}],
                }
            ]
        },
    )

    name: Annotated[str | None, Field(min_length=1, max_length=LONGEST_NAME)] = None
    steps: Annotated[tuple[Step, ...], Field(min_length=1, max_length=50)]
    day: date | None = None
    note: Annotated[str | None, Field(max_length=2000)] = None
    by: Annotated[str | None, Field(max_length=300)] = None


@router.post("/outcome", summary="What some steps would change", response_model=WhatIfAnswer, responses=CSV_TOO)
def compute(
    request: Request, asking: Asking, standpoint: Standing, scope: Scoping, told: NewScenario
) -> WhatIfAnswer | Response:
    """Members, cost by payer, seats, notice dates, gaps and doubles before and after. Nothing is kept."""
    found = what_if(
        asking.database,
        standpoint,
        told.steps,
        told.day or date.today(),
        history=asking.history,
        terms=_terms(request),
        weights=asking.ranking.weights,
        name=told.name,
        scope=scope,
    )
    return as_csv(lines(found), what_if_columns.LINES, "scenario") if wants_csv(request) else found


@router.get("", summary="Scenarios that are kept", response_model=Page[ScenarioRow], responses=CSV_TOO)
def list_scenarios(
    request: Request, asking: Asking, standpoint: Standing, part: Listing
) -> Page[ScenarioRow] | Response:
    """By name, with their steps in German."""
    rows = kept(asking.database, standpoint, history=asking.history)
    found = part.page(Page[ScenarioRow], "scenarios", rows, lambda one: one.id)
    return as_csv(found.rows, what_if_columns.KEPT, "scenarios") if wants_csv(request) else found


@router.get("/compared", summary="Several side by side", response_model=tuple[ComparedRow, ...], responses=CSV_TOO)
def compare(
    request: Request,
    asking: Asking,
    standpoint: Standing,
    scope: Scoping,
    name: Annotated[list[str], Query(description="names or ids", min_length=1, max_length=10)],
) -> tuple[ComparedRow, ...] | Response:
    """Each computed anew from the facts of the standpoint."""
    held = [Scenarios(asking.database).named(asking.audience, one) for one in name]
    found = compared(_outcome(request, asking, standpoint, one, scope) for one in held)
    return as_csv(found, what_if_columns.COMPARED, "scenarios") if wants_csv(request) else found


@router.get("/{name}", summary="One that is kept, computed anew", response_model=WhatIfAnswer, responses=CSV_TOO)
def one_scenario(
    request: Request, asking: Asking, standpoint: Standing, scope: Scoping, name: Name
) -> WhatIfAnswer | Response:
    """Its outcome by the facts of the standpoint."""
    found = _outcome(request, asking, standpoint, Scenarios(asking.database).named(asking.audience, name), scope)
    return as_csv(lines(found), what_if_columns.LINES, "scenario") if wants_csv(request) else found


@router.put("/{name}", status_code=201, summary="Keep a scenario; needs the token")
def save(database: Writing, asking: Asking, standpoint: Standing, name: Name, told: NewScenario) -> ScenarioRow:
    """Under this name; the one of the same name is replaced. Steps that cannot be taken are refused."""
    day = told.day or date.today()
    what_if(database, standpoint, told.steps, day, history=asking.history)
    made = keep(database, standpoint, name, told.steps, day, note=told.note, by=told.by)
    return next(row for row in kept(database, standpoint, history=asking.history) if row.id == made.id)


@router.delete("/{name}", status_code=204, summary="Delete a scenario; needs the token")
def delete(database: Writing, asking: Asking, name: Name) -> None:
    """For good; ledger and facts never knew of it."""
    Scenarios(database).delete(asking.audience, name)


def _outcome(request: Request, asking: Asked, standpoint: Standing, made: Scenario, scope: Scope) -> WhatIfAnswer:
    return what_if(
        asking.database,
        standpoint,
        made.steps,
        made.day,
        history=asking.history,
        terms=_terms(request),
        weights=asking.ranking.weights,
        name=made.name,
        scope=scope,
    )


def _terms(request: Request) -> CostTerms:
    return CostTerms.told(request.app.state.settings)
