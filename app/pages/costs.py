"""Who pays whom how much: the list with its totals, the same as a file, and the days by which to end what."""

from datetime import date

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse

from app.answers.bodies.listing import body_names
from app.answers.costs.contributions import ContributionsAnswer, contributions
from app.answers.costs.notice_calendar import MEDIA_TYPE, as_calendar
from app.answers.costs.notices import notices
from app.answers.costs.terms import CostTerms
from app.answers.costs.view import cost_view
from app.answers.ordering import german
from app.answers.rows import ContributionRow
from app.pages import choices
from app.pages.asking import Asked, Asking, Standing, Then
from app.pages.rendering import page
from app.pages.tables import costs_table

router = APIRouter()
_SHOWN = 200
_IN_TOTAL, _OWN, _STALE = ("yearly", "once"), ("other",), ("stale",)


@router.get("/kosten")
def costs(request: Request, asking: Asking, then: Standing, zahlt: str = "", jahr: str = "") -> HTMLResponse:
    """Contributions of a payer and a year: what counts with its sum, and beside it what does not."""
    found = _found(request, asking, then, zahlt, jahr, _SHOWN)
    return page(
        request,
        "kosten.html",
        zahler=sorted(body_names(asking.database, asking.audience).values(), key=lambda body: german(body.name)),
        zahlt=zahlt,
        jahr=choices.year(jahr),
        abfrage=choices.asked_again({"zahlt": zahlt, "jahr": jahr, **then.chosen}),
        totals=found.totals,
        zeilen=found.rows,
        gezaehlt=_standing(found.rows, _IN_TOTAL),
        fuer_sich=_standing(found.rows, _OWN),
        veraltet=_standing(found.rows, _STALE),
        daneben=[row for row in found.rows if row.stands_in not in (*_IN_TOTAL, *_OWN, *_STALE)],
        gekuerzt=found.total if found.next_cursor else 0,
        then=then,
    )


@router.get("/kosten/kosten.csv")
def costs_file(request: Request, asking: Asking, then: Standing, zahlt: str = "", jahr: str = "") -> Response:
    """All contributions of the same choice as CSV."""
    found = _found(request, asking, then, zahlt, jahr, None)
    return costs_table(found.rows, found.totals.counted)


@router.get("/kosten/fristen.ics")
def deadlines_file(request: Request, asking: Asking, then: Standing, zahlt: str = "") -> Response:
    """By when memberships have to be ended, as a calendar."""
    terms = _terms(request, then)
    view = cost_view(asking.database, asking.audience, recalled=then.recalled, terms=terms)
    headers = {"Content-Disposition": 'attachment; filename="fristen.ics"'}
    written = as_calendar(notices(view, payer=zahlt or None), terms.rules.today)
    return Response(written, media_type=MEDIA_TYPE, headers=headers)


def _standing(rows: tuple[ContributionRow, ...], places: tuple[str, ...]) -> list[ContributionRow]:
    return [row for row in rows if row.stands_in in places]


def _found(
    request: Request, asking: Asked, then: Then, payer: str, year: str, limit: int | None
) -> ContributionsAnswer:
    return contributions(
        asking.database,
        asking.audience,
        payer=payer or None,
        year=choices.year(year),
        limit=limit,
        recalled=then.recalled,
        terms=_terms(request, then),
    )


def _terms(request: Request, then: Then) -> CostTerms:
    today: date = then.standpoint.day
    return CostTerms.told(request.app.state.settings, today)
