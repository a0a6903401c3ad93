"""The table of memberships and costs: filtered, sorted, grouped, with the columns and the page that were chosen."""

from dataclasses import dataclass
from typing import Final

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from app.answers.table.answer import table
from app.answers.table.answers import Group, TableAnswer, TableRow
from app.answers.table.asked import SORTABLE, Arranged, Column, Grouping, Known, StatusChoice, TableAsked, Terminable
from app.answers.table.offers import offers
from app.answers.table.saying import arranged_words
from app.pages.asking import Scoping, Standing
from app.pages.costs_view import Viewing
from app.pages.rendering import page
from app.pages.table.address import Address, arranged_of, asked_of, start_of
from graph_model.values.vocabularies import Lived, Role

router = APIRouter()
PATH: Final = "/mitgliedschaften"
ROWS: Final = 50
_FEWEST: Final = 5


@dataclass(frozen=True, slots=True)
class Head:
    """A column's heading: where a click leads, and for aria-sort how the rows stand by it."""

    column: Column
    href: str | None
    sort: str | None


@router.get(PATH)
def memberships(request: Request, view: Viewing, scope: Scoping, then: Standing) -> HTMLResponse:
    """Memberships with their costs, notice and sources; the choices are those of the table."""
    told = request.query_params
    asked, arranged = asked_of(told), arranged_of(told)
    rows = _rows_a_page(asked)
    found = table(view, asked, arranged, scope=scope, start=start_of(told, rows), limit=rows)
    here = Address.of(PATH, told)
    return page(
        request,
        "mitgliedschaften.html",
        tabelle=found,
        gruppen=_grouped(found),
        koepfe=[_head(here, arranged, column) for column in found.columns],
        hier=here,
        anordnung=arranged,
        angeordnet=arranged_words(arranged),
        angebot=offers(view),
        spalten=list(Column),
        auswahl={
            "stand": list(StatusChoice),
            "als": list(Role),
            "gelebt": list(Lived),
            "kuendbar": list(Terminable),
            "betrag": list(Known),
            "gruppe": list(Grouping),
        },
        je_seite=rows,
        then=then,
    )


def _rows_a_page(asked: TableAsked) -> int:
    """Fewer of several years, whose amounts all stand in a row."""
    return max(ROWS * 3 // (len(asked.years) + 2), _FEWEST)


def _grouped(found: TableAnswer) -> list[tuple[Group | None, list[TableRow]]]:
    """The rows under their groups; one list where there are none."""
    if not found.groups:
        return [(None, list(found.rows))]
    return [(group, [row for row in found.rows if row.group == group.key]) for group in found.groups]


def _head(here: Address, arranged: Arranged, column: Column) -> Head:
    if column not in SORTABLE:
        return Head(column, None, None)
    way = "descending" if arranged.descending else "ascending"
    return Head(column, here.sorted_by(column, arranged), way if arranged.sort is column else None)
