"""Who pays whom how much: single amounts with their totals."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from app.answers.costs.contributions import ContributionsAnswer, contributions
from app.answers.costs.payers import Meant, who_is_meant
from app.answers.rows import ContributionRow
from app.answers.scope.scope import Scope
from app.answers.table.offers import offers
from app.answers.watching import Watch, unwatched
from app.exports.part import Part
from app.pages import choices
from app.pages.asking import Asked, Asking, Scoping, Standing, Then
from app.pages.costs_view import Terms, Viewing
from app.pages.rendering import page
from app.pages.table.address import Address

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
    found = (
        None if who.told and who.body is None else found_costs(asking, then, who, jahr, scope, terms, Part(0, _SHOWN))
    )
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


def _standing(rows: tuple[ContributionRow, ...], places: tuple[str, ...]) -> list[ContributionRow]:
    return [row for row in rows if row.stands_in in places]


def found_costs(
    asking: Asked, then: Then, who: Meant, year: str, scope: Scope, terms: Terms, part: Part, watch: Watch = unwatched
) -> ContributionsAnswer:
    """What a payer pays in a year, that part of it. Raises what the watch raises."""
    return contributions(
        asking.database,
        asking.audience,
        payer=who.id,
        year=choices.year(year),
        start=part.start,
        limit=part.most,
        recalled=then.recalled,
        terms=terms,
        scope=scope,
        watch=watch,
    )
