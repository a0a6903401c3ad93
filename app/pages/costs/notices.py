"""The days by which to end what, the tasks without a day with their reason, and both as a calendar."""

from typing import Final

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse

from app.answers.costs.notice_calendar import CITED, MEDIA_TYPE, as_calendar
from app.answers.costs.notices import notice_plan, notices, notices_count
from app.answers.costs.payers import who_is_meant
from app.answers.table.offers import offers
from app.answers.watching import Phase, Steps, Watch
from app.files.ordering import Wanted
from app.pages import choices
from app.pages.asking import Asking, Scoping, Standing
from app.pages.costs_view import Viewing
from app.pages.exports.handing import handed_over
from app.pages.rendering import page
from app.pages.table.address import Address
from graph_model.errors import InvalidValueError, NotFoundError

router = APIRouter()
PATH: Final = "/kosten/fristen"
_LONGEST_LEAD: Final = 366


@router.get(PATH)
def notices_page(
    request: Request, view: Viewing, scope: Scoping, then: Standing, wer: str = "", jahr: str = "", vorlauf: str = ""
) -> HTMLResponse:
    """By when memberships have to be ended so that the fee of a year is saved."""
    who, lead = who_is_meant(view, wer), lead_told(vorlauf)
    found = notice_plan(view, choices.year(jahr), payer=who.id, lead_days=lead, scope=scope)
    asked = {"wer": who.id or "", "jahr": jahr.strip(), "vorlauf": vorlauf.strip(), **then.chosen}
    return page(
        request,
        "fristen.html",
        plan=None if wer and who.body is None else found,
        wer=who,
        vorlauf=vorlauf.strip(),
        angebot=offers(view),
        kalender=f"/kosten/fristen.ics{choices.asked_again(asked)}",
        hier=Address.of(PATH, request.query_params),
        heute=view.terms.rules.today,
        then=then,
    )


@router.get("/kosten/fristen.ics", response_model=None)
def deadlines_file(
    request: Request,
    asking: Asking,
    view: Viewing,
    scope: Scoping,
    wer: str = "",
    zahlt: str = "",
    jahr: str = "",
    vorlauf: str = "",
) -> Response:
    """The same as a calendar; ``zahlt`` is an id, ``wer`` may be a name. Raises NotFoundError, TooManyFilesError."""
    asked = wer or zahlt
    who = who_is_meant(view, asked)
    if asked and who.body is None:
        raise NotFoundError("Ein Mitglied mit diesem Namen", asked)
    year, lead = choices.year(jahr), lead_told(vorlauf)

    def write(watch: Watch) -> bytes:
        rows = notices(view, year, payer=who.id, lead_days=lead, scope=scope, passages_each=CITED, watch=watch)
        return as_calendar(Steps(watch, Phase.FILE, len(rows)).of(rows), view.terms.rules.today)

    count = notices_count(view, year, payer=who.id, lead_days=lead, scope=scope)
    back = f"{PATH}?{request.url.query}" if request.url.query else PATH
    told = "; ".join(filter(None, (scope.says, f"Mitglied: {who.body.name}" if who.body else "")))
    wanted = Wanted("Kündigungsfristen", told or "alle", count, "fristen.ics", MEDIA_TYPE, back)
    return handed_over(request, asking, wanted, write)


def lead_told(text: str) -> int | None:
    """Days that the committee needs; None: as the settings say. Raises InvalidValueError."""
    told = text.strip()
    if not told:
        return None
    if not (told.isdecimal() and int(told) <= _LONGEST_LEAD):
        raise InvalidValueError(text, "eine Vorlaufzeit", f"erwartet werden Tage, höchstens {_LONGEST_LEAD}")
    return int(told)
