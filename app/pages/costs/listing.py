"""Who pays whom how much: single amounts with their totals, and the same as a file."""

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse

from app.answers.costs.contributions import ContributionsAnswer, contributions
from app.answers.costs.payers import Meant, who_is_meant
from app.answers.rows import ContributionRow
from app.answers.scope.scope import Scope
from app.answers.table.offers import offers
from app.pages import choices
from app.pages.asking import Asked, Asking, Scoping, Standing, Then
from app.pages.costs_view import Terms, Viewing
from app.pages.rendering import page
from app.pages.table.address import Address
from app.pages.tables import costs_table

router = APIRouter()
_SHOWN = 150
_IN_TOTAL, _OWN, _STALE = ("yearly", "once"), ("other",), ("stale",)


@router.get("/kosten")
def costs(
    request: Request,
    asking: Asking,
    view: Viewing,
    scope: Scoping,
    then: Standing,
    terms: Terms,
    wer: str = "",
    zahlt: str = "",
    jahr: str = "",
) -> HTMLResponse:
    """Contributions of a payer and a year: what counts with its sum, and beside it what does not; ``zahlt`` is an id,
    ``wer`` may be a name."""
    who = who_is_meant(view, wer or zahlt)
    found = None if who.told and who.body is None else _found(asking, then, who, jahr, scope, terms, _SHOWN)
    rows = found.rows if found else ()
    return page(
        request,
        "kosten.html",
        wer=who,
        jahr=choices.year(jahr),
        angebot=offers(view),
        abfrage=choices.asked_again({"zahlt": who.id or "", "jahr": jahr, **then.chosen}),
        totals=found.totals if found else None,
        zeilen=rows,
        gezaehlt=_standing(rows, _IN_TOTAL),
        fuer_sich=_standing(rows, _OWN),
        veraltet=_standing(rows, _STALE),
        daneben=[row for row in rows if row.stands_in not in (*_IN_TOTAL, *_OWN, *_STALE)],
        gekuerzt=found.total if found and found.next_cursor else 0,
        hier=Address.of("/kosten", request.query_params),
        then=then,
    )


@router.get("/kosten/kosten.csv")
def costs_file(
    asking: Asking, view: Viewing, scope: Scoping, then: Standing, terms: Terms, zahlt: str = "", jahr: str = ""
) -> Response:
    """All contributions of the same choice as CSV."""
    found = _found(asking, then, who_is_meant(view, zahlt), jahr, scope, terms, None)
    return costs_table(found.rows, found.totals.counted)


def _standing(rows: tuple[ContributionRow, ...], places: tuple[str, ...]) -> list[ContributionRow]:
    return [row for row in rows if row.stands_in in places]


def _found(
    asking: Asked, then: Then, who: Meant, year: str, scope: Scope, terms: Terms, limit: int | None
) -> ContributionsAnswer:
    return contributions(
        asking.database,
        asking.audience,
        payer=who.id,
        year=choices.year(year),
        limit=limit,
        recalled=then.recalled,
        terms=terms,
        scope=scope,
    )
