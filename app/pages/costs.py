"""Who pays whom how much: the list with its totals, and the same as a file."""

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse

from app.answers.bodies import body_names
from app.answers.contributions import ContributionsAnswer, contributions
from app.answers.ordering import german
from app.pages import choices
from app.pages.asking import Asking
from app.pages.rendering import page
from app.pages.tables import costs_table

router = APIRouter()
_SHOWN = 500


@router.get("/kosten")
def costs(request: Request, asking: Asking, zahlt: str = "", jahr: str = "") -> HTMLResponse:
    """Contributions of a payer and a year: what counts with its sum, and beside it what does not."""
    found = _found(asking, zahlt, jahr, _SHOWN)
    counted = set(found.totals.counted)
    return page(
        request,
        "kosten.html",
        zahler=sorted(body_names(asking.database, asking.audience).values(), key=lambda body: german(body.name)),
        zahlt=zahlt,
        jahr=choices.year(jahr),
        abfrage=choices.asked_again({"zahlt": zahlt, "jahr": jahr}),
        totals=found.totals,
        zeilen=found.rows,
        gezaehlt=[row for row in found.rows if row.key in counted],
        daneben=[row for row in found.rows if row.key not in counted],
        gekuerzt=found.total if found.next_cursor else 0,
    )


@router.get("/kosten/kosten.csv")
def costs_file(asking: Asking, zahlt: str = "", jahr: str = "") -> Response:
    """All contributions of the same choice as CSV."""
    found = _found(asking, zahlt, jahr, None)
    return costs_table(found.rows, found.totals.counted)


def _found(asking: Asking, payer: str, year: str, limit: int | None) -> ContributionsAnswer:
    return contributions(asking.database, asking.audience, payer=payer or None, year=choices.year(year), limit=limit)
