"""What of a payer's money reaches others, directly and through those that it pays: a figure with its two bounds."""

from typing import Final

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from app.answers.costs.answers import ReachAnswer
from app.answers.costs.indirect import indirect_costs, on_topic, reaching
from app.answers.costs.payers import Meant, biggest_payers, who_is_meant
from app.answers.costs.view import CostView
from app.answers.table.offers import offers
from app.pages import choices
from app.pages.asking import Scoping, Standing
from app.pages.costs_view import Viewing
from app.pages.rendering import page
from app.pages.table.address import Address

router = APIRouter()
PATH: Final = "/kosten/mittelbar"
SHOWN: Final = 60
HOPS_SHOWN: Final = 60


@router.get(PATH)
def indirect_page(
    request: Request,
    view: Viewing,
    scope: Scoping,
    then: Standing,
    wer: str = "",
    wobei: str = "",
    thema: str = "",
    jahr: str = "",
) -> HTMLResponse:
    """To a body, to all bodies of a topic together, or to each that is reached through others."""
    who, end, year = who_is_meant(view, wer, scope), who_is_meant(view, wobei), choices.year(jahr)
    asked = who.id is not None and not (wobei and end.body is None)
    found = reached(view, who, end, thema, year) if asked else ()
    return page(
        request,
        "mittelbar.html",
        gefragt=asked,
        gezielt=bool(wobei or thema),
        ergebnisse=found[:SHOWN],
        anzahl=len(found),
        wer=who,
        wobei=end,
        thema=thema,
        jahr=year,
        zahlende=biggest_payers(view, scope) if who.body is None else (),
        angebot=offers(view),
        hier=Address.of(PATH, request.query_params),
        wege=HOPS_SHOWN,
        then=then,
    )


def reached(view: CostView, who: Meant, end: Meant, topic: str, year: int | None) -> tuple[ReachAnswer, ...]:
    """To a body, to all of a topic together, or to each that is reached through others. Raises NotFoundError."""
    payer = str(who.id)
    targets = {*(on_topic(view, topic) if topic else ()), *([end.id] if end.id else [])}
    return (reaching(view, payer, targets, year),) if targets else indirect_costs(view, payer, year)
