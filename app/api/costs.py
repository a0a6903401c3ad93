"""Costs: cells and sums of the ledger, the plan of a budget year, deadlines, indirect payments, comparisons."""

from typing import Annotated, Any, Final

from fastapi import APIRouter, Depends, Path, Query, Request, Response

from app.answers.costs.answers import ComparisonRow, CostCell, CostSum, DeadlineRow, PlanAnswer, ReachAnswer
from app.answers.costs.cell_list import cost_cells
from app.answers.costs.comparisons import by_inhabitant, by_member
from app.answers.costs.indirect import indirect_page, on_topic, reaching
from app.answers.costs.notice_calendar import CITED, MEDIA_TYPE, as_calendar
from app.answers.costs.notices import notices, notices_count, notices_page
from app.answers.costs.planning import plan
from app.answers.costs.sums import Pivot, cost_sums, cost_sums_page, years_told
from app.answers.costs.terms import CostTerms
from app.answers.costs.view import CostView, cost_view
from app.answers.paging import Page
from app.answers.watching import Phase, Steps, Watch
from app.api.asking import Asking, Listing, Part, Recalling, Scoping, Standing
from app.api.csv_lists import CSV_TOO, as_csv, wants_csv
from app.api.files import IN_THE_BACKGROUND, handed_over
from app.api.following import Bodies, BodyFilter
from app.api.streaming import streamed_csv
from app.cli import cost_columns
from app.cli.budgets import HeadKind
from app.files.ordering import Wanted
from graph_model.values.vocabularies import ContributionKind, Status

router = APIRouter(prefix="/costs", tags=["costs"])
Year = Annotated[int | None, Query(ge=1900, le=2200, description="usually as last told", examples=[2015])]
First = Annotated[int, Query(alias="from", ge=1900, le=2200, examples=[2015])]
Last = Annotated[int, Query(alias="to", ge=1900, le=2200, examples=[2018])]
_ICS: Final[dict[int | str, dict[str, Any]]] = {
    200: {"description": "JSON, CSV, or iCalendar with `?format=ics`", "content": {MEDIA_TYPE: {}, "text/csv": {}}},
    **IN_THE_BACKGROUND,
}


def cost_terms(request: Request, standing: Standing) -> CostTerms:
    """The terms of the settings, on the day that is looked at."""
    return CostTerms.told(request.app.state.settings, standing.day)


Terms = Annotated[CostTerms, Depends(cost_terms)]


def _view(asking: Asking, recalled: Recalling, terms: Terms) -> CostView:
    return cost_view(asking.database, asking.audience, recalled=recalled, terms=terms)


Viewing = Annotated[CostView, Depends(_view)]


@router.get(
    "", summary="Payer x body x year x kind x status, cell by cell", response_model=Page[CostCell], responses=CSV_TOO
)
def list_cells(
    request: Request,
    view: Viewing,
    bodies: Bodies,
    scope: Scoping,
    part: Listing,
    first: First,
    last: Last,
    payer: BodyFilter = None,
    payee: BodyFilter = None,
    kind: ContributionKind | None = None,
    status: Status | None = None,
) -> Page[CostCell] | Response:
    """Each cell says on what it rests (belegt, fortgeschrieben, geplant, or veraltet and in no total), which facts tell
    it, and shows their passages."""

    def ask(asked: Part) -> Page[CostCell]:
        return cost_cells(
            view,
            years_told(first, last),
            payer=bodies(payer),
            payee=bodies(payee),
            kind=kind,
            status=status,
            scope=scope,
            cursor=asked.cursor,
            limit=asked.limit,
        )

    return streamed_csv(ask, part, cost_columns.CELLS, "costs") if wants_csv(request) else ask(part)


@router.get("/sums", summary="Sums year by year", response_model=Page[CostSum], responses=CSV_TOO)
def list_sums(
    request: Request,
    view: Viewing,
    bodies: Bodies,
    scope: Scoping,
    part: Listing,
    first: First,
    last: Last,
    by: Pivot = Pivot.PAYER,
    payer: BodyFilter = None,
    payee: BodyFilter = None,
) -> Page[CostSum] | Response:
    """By payer, payee, kind or all together; levies, services and investments are sums of their own. `facts` says how
    many facts a sum rests on, `keys` names the first 50; `/api/v1/costs` and CSV name all."""
    years, payer, payee = years_told(first, last), bodies(payer), bodies(payee)
    if wants_csv(request):
        rows = cost_sums(view, years, by, payer=payer, payee=payee, scope=scope)
        return as_csv(rows, cost_columns.SUMS, "cost-sums")
    return cost_sums_page(view, years, by, payer=payer, payee=payee, scope=scope, cursor=part.cursor, limit=part.limit)


@router.get(
    "/plan/{year}", summary="What to set in the budget of four years", response_model=PlanAnswer, responses=CSV_TOO
)
def show_plan(
    request: Request,
    view: Viewing,
    bodies: Bodies,
    scope: Scoping,
    part: Listing,
    year: Annotated[int, Path(ge=1900, le=2200, examples=[2027])],
    payer: BodyFilter = None,
) -> PlanAnswer | Response:
    """Last Ansatz, last result, and a proposal with its computation for the year and the three after it. `totals` are
    those of all pages."""
    found = plan(view, year, payer=bodies(payer), scope=scope, cursor=part.cursor, limit=part.limit)
    return as_csv(found.rows, cost_columns.PLAN, "plan") if wants_csv(request) else found


@router.get("/notices", summary="By when to end which membership", response_model=Page[DeadlineRow], responses=_ICS)
def list_notices(
    request: Request,
    asking: Asking,
    view: Viewing,
    bodies: Bodies,
    scope: Scoping,
    part: Listing,
    payer: BodyFilter = None,
    year: Annotated[int | None, Query(ge=1900, le=2200, description="whose fee is saved; usually the next")] = None,
    lead_days: Annotated[int | None, Query(ge=0, le=366, description="days that the committee needs")] = None,
) -> Page[DeadlineRow] | Response:
    """Dates where they follow from what is known, otherwise a task with its reason. The calendar holds all of them; one
    of more than 2,000 is written in the background: 202, and `Location` says where to ask until it is ready."""
    who = bodies(payer)

    def write(watch: Watch) -> bytes:
        rows = notices(view, year, payer=who, lead_days=lead_days, scope=scope, passages_each=CITED, watch=watch)
        return as_calendar(Steps(watch, Phase.FILE, len(rows)).of(rows), view.terms.rules.today)

    if request.query_params.get("format") == "ics":
        count = notices_count(view, year, payer=who, lead_days=lead_days, scope=scope)
        told = view.body(who).name if who else scope.says
        wanted = Wanted("Kündigungsfristen", told, count, "fristen.ics", MEDIA_TYPE, "/kosten/fristen")
        return handed_over(request, asking, wanted, write)

    def ask(told: Part) -> Page[DeadlineRow]:
        return notices_page(
            view, year, payer=who, lead_days=lead_days, scope=scope, cursor=told.cursor, limit=told.limit
        )

    return streamed_csv(ask, part, cost_columns.DEADLINES, "notices") if wants_csv(request) else ask(part)


@router.get(
    "/indirect", summary="What of a payer's money reaches others", response_model=Page[ReachAnswer], responses=CSV_TOO
)
def list_indirect(
    request: Request,
    view: Viewing,
    bodies: Bodies,
    part: Listing,
    payer: Annotated[str, Query(description="id of the body that pays", max_length=100)],
    target: BodyFilter = None,
    topic: Annotated[list[str] | None, Query(description="all bodies with one of these topics, together")] = None,
    year: Year = None,
) -> Page[ReachAnswer] | Response:
    """Each body that is reached through others by itself, or a target, or all bodies of a topic together, where every
    euro counts once."""
    who, end = str(bodies(payer)), bodies(target)
    targets = {body for one in topic or () for body in on_topic(view, one)} | ({end} if end else set())
    if targets:
        found = part.page(Page[ReachAnswer], "indirect", (reaching(view, who, targets, year),), lambda _: "")
    else:
        found = indirect_page(view, who, year, cursor=part.cursor, limit=part.limit)
    return as_csv(found.rows, cost_columns.REACHES, "indirect") if wants_csv(request) else found


@router.get(
    "/comparison",
    summary="By the head of inhabitants, or by the member",
    response_model=Page[ComparisonRow],
    responses=CSV_TOO,
)
def list_comparison(
    request: Request,
    view: Viewing,
    bodies: Bodies,
    scope: Scoping,
    part: Listing,
    by: HeadKind = HeadKind.INHABITANT,
    payee: BodyFilter = None,
    year: Year = None,
) -> Page[ComparisonRow] | Response:
    """What payers give by the head of their inhabitants, or what bodies receive by the member."""
    compared = by_inhabitant if by is HeadKind.INHABITANT else by_member
    rows = compared(view, year, payee=bodies(payee), scope=scope)
    found = part.page(Page[ComparisonRow], f"comparison by {by.value}", rows, lambda row: row.body.id)
    return as_csv(found.rows, cost_columns.COMPARISON, "comparison") if wants_csv(request) else found
