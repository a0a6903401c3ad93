"""What payers give by the head of their inhabitants, and what bodies receive by the member."""

from typing import Final

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from app.answers.costs.answers import ComparisonRow
from app.answers.costs.comparisons import by_inhabitant, by_member
from app.answers.costs.payers import Meant, who_is_meant
from app.answers.costs.view import CostView
from app.answers.scope.scope import Scope
from app.answers.table.offers import offers
from app.pages import choices
from app.pages.asking import Scoping, Standing
from app.pages.costs_view import Viewing
from app.pages.rendering import page
from app.pages.table.address import Address, start_of
from graph_model.values.vocabularies import Vocabulary

router = APIRouter()
PATH: Final = "/kosten/vergleich"
ROWS: Final = 100


class Heads(Vocabulary):
    """By what sums are divided; the values stand in the address."""

    INHABITANT = "einwohner", "je Einwohner: was Kommunen zahlen"
    MEMBER = "mitglied", "je Mitglied: was Zusammenschlüsse erhalten"


@router.get(PATH)
def comparison_page(
    request: Request, view: Viewing, scope: Scoping, then: Standing, nach: str = "", wobei: str = "", jahr: str = ""
) -> HTMLResponse:
    """Payers by inhabitants or bodies by members, the dearest first."""
    heads = choices.term(Heads, nach) or Heads.INHABITANT
    end, year = who_is_meant(view, wobei), choices.year(jahr)
    rows = () if wobei and end.body is None else compared(view, heads, end, year, scope)
    start = start_of(request.query_params, ROWS)
    return page(
        request,
        "vergleich.html",
        zeilen=rows[start : start + ROWS],
        anzahl=len(rows),
        start=start,
        je_seite=ROWS,
        je=heads,
        arten=list(Heads),
        wobei=end,
        jahr=year,
        angebot=offers(view),
        hier=Address.of(PATH, request.query_params),
        then=then,
    )


def compared(view: CostView, heads: Heads, end: Meant, year: int | None, scope: Scope) -> tuple[ComparisonRow, ...]:
    """All rows; a scope leaves its own payers, and the bodies that are tied to it."""
    made = by_inhabitant if heads is Heads.INHABITANT else by_member
    return made(view, year, payee=end.id or None, scope=scope)
