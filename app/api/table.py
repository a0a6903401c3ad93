"""The table that staff are asked for, over the API: the same rows, groups and totals as the page."""

from typing import Annotated, Any, Final

from fastapi import APIRouter, Depends, Query, Request, Response

from app.answers.costs.sums import years_told
from app.answers.table.answer import USUAL_ROWS, table
from app.answers.table.answers import PivotAnswer, TableAnswer
from app.answers.table.asked import (
    SORTABLE,
    Arranged,
    Column,
    Grouping,
    Known,
    StatusChoice,
    TableAsked,
    Terminable,
)
from app.answers.table.pivot import By, pivot
from app.answers.watching import Watch
from app.api.asking import Asking, Cursor, Scoping, Standing
from app.api.costs import Viewing
from app.api.files import BINARY, IN_THE_BACKGROUND, handed_over
from app.exports.files import FileForm, written
from app.exports.memberships import TITLE, memberships_report
from app.files.ordering import Wanted
from graph_model.analysis.costs.kinds import CostClass
from graph_model.errors import InvalidValueError
from graph_model.values.body_kinds import BodyKind
from graph_model.values.vocabularies import ContributionKind, Lived, Role

router = APIRouter(prefix="/table", tags=["table"])
_FILE: Final[dict[int | str, dict[str, Any]]] = {
    200: {"description": "the file", "content": {form.media_type: BINARY for form in FileForm}},
    **IN_THE_BACKGROUND,
}
_NAME = Query(max_length=200, description="id of a body, its name, or a part of it")
Year = Annotated[int | None, Query(ge=1900, le=2200, description="usually as last told", examples=[2016])]
Start = Annotated[int, Query(ge=0, description="the first row, where no cursor says it")]
Rows = Annotated[int, Query(ge=1, le=500, description="rows a page")]


def _asked(
    member: Annotated[str, _NAME] = "",
    body: Annotated[str, _NAME] = "",
    kind: ContributionKind | None = None,
    body_kind: BodyKind | None = None,
    topic: Annotated[str, Query(max_length=200)] = "",
    role: Role | None = None,
    status: StatusChoice | None = None,
    year: Year = None,
    to_year: Year = None,
    lived: Lived | None = None,
    terminable: Terminable | None = None,
    amount: Known | None = None,
    text: Annotated[str, Query(max_length=200, description="in names, units, purposes and benefits")] = "",
) -> TableAsked:
    if to_year is not None:
        years_told(year or to_year, to_year)
    return TableAsked(
        member=member,
        body=body,
        kind=kind,
        body_kind=body_kind,
        topic=topic,
        role=role,
        status=status,
        year=year if year is not None else to_year,
        to_year=to_year,
        lived=lived,
        terminable=terminable,
        known=amount,
        text=text,
    )


Asked = Annotated[TableAsked, Depends(_asked)]


@router.get("", summary="Who is tied to what, what it costs a year, and how it ends")
def show_table(
    view: Viewing,
    scope: Scoping,
    asked: Asked,
    sort: Column = Column.MEMBER,
    descending: bool = False,
    group: Grouping | None = None,
    start: Start = 0,
    cursor: Cursor = None,
    limit: Rows = USUAL_ROWS,
) -> TableAnswer:
    """A row a member (or payer) and body, each amount with what it rests on and its passages; groups with subtotals;
    totals that say in German what they count; the filter in words. What is unknown is null, never 0."""
    arranged = _arranged(sort, descending, group)
    return table(view, asked, arranged, scope=scope, start=start, cursor=cursor, limit=limit)


@router.get("/file", summary="The whole table as a file", response_class=Response, responses=_FILE)
def table_file(
    request: Request,
    asking: Asking,
    view: Viewing,
    standing: Standing,
    scope: Scoping,
    asked: Asked,
    form: FileForm = FileForm.XLSX,
    sort: Column = Column.MEMBER,
    descending: bool = False,
    group: Grouping | None = None,
) -> Response:
    """All rows as Excel, Word or CSV (`roh.csv` for programs), as the page gives them. Up to 2,000 come at once; more
    are written in the background: 202, and `Location` says where to ask until the file is ready."""
    arranged = _arranged(sort, descending, group)

    def write(watch: Watch) -> bytes:
        found = table(view, asked, arranged, scope=scope, limit=None, watch=watch)
        report = memberships_report(found, asked, arranged, standing, watch=watch)
        return written(report, form, str(request.base_url).rstrip("/"), watch)

    head = table(view, asked, Arranged(), scope=scope, limit=1)
    name = f"mitgliedschaften.{form.value}"
    wanted = Wanted(TITLE, head.filter_words, head.total, name, form.media_type, "/mitgliedschaften")
    return handed_over(request, asking, wanted, write)


@router.get("/years", summary="Payer by year, or body by year")
def show_years(
    view: Viewing,
    scope: Scoping,
    asked: Asked,
    by: By = By.MEMBER,
    cost_class: CostClass = CostClass.CONTRIBUTION,
    start: Start = 0,
    cursor: Cursor = None,
    limit: Rows = USUAL_ROWS,
) -> PivotAnswer:
    """Sums of one class of costs, year by year: what is told, carried on, planned, stale or unknown stands apart."""
    return pivot(view, asked, by=by, cost_class=cost_class, scope=scope, start=start, cursor=cursor, limit=limit)


def _arranged(sort: Column, descending: bool, group: Grouping | None) -> Arranged:
    """Raises InvalidValueError for a column that nothing can be sorted by."""
    if sort not in SORTABLE:
        raise InvalidValueError(sort.value, "eine Spalte, nach der sortiert werden kann", "bitte eine andere wählen")
    return Arranged(sort=sort, descending=descending, grouping=group)
