"""What people entered and decided, with a way back."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from app.answers.review.changes import ENTRY, changes
from app.auth import Doorkeeper
from app.entering import take_back_entry
from app.judging import give, judgement_of
from app.pages.asking import Asking, Fields
from app.pages.deciding import remember_unit, unit_of, unit_told, words
from app.pages.rendering import page
from graph_model.records.judgements import JudgementKind

router = APIRouter()
_USUAL_REASON = "zurückgenommen"
_SHOWN = 200


@router.get("/verlauf", response_model=None)
def history(request: Request, asking: Asking, fertig: str = "", wer: str = "") -> HTMLResponse | RedirectResponse:
    """Everything, the newest first, or what is about the body ``wer``; ``fertig`` was done just before."""
    if not asking.may_write:
        return RedirectResponse("/anmelden?ziel=/verlauf", status_code=303)
    found = [one for one in changes(asking.database, asking.audience) if _is_about(one.bodies, wer)]
    done = next((one for one in found if fertig and fertig in (one.id, one.document) and one.holds), None)
    return page(
        request, "verlauf.html", zeilen=found[:_SHOWN], anzahl=len(found), getan=done, amt=unit_of(request), wer=wer
    )


@router.post("/verlauf")
def take_back(request: Request, asking: Asking, told: Fields) -> RedirectResponse:
    """Takes one entry or judgement back. Raises TokenMissingError, ForeignOriginError, InvalidValueError,
    NotFoundError."""
    keeper: Doorkeeper = request.app.state.doorkeeper
    keeper.check_writer(request)
    unit, why = unit_told(request, told), words(told, "warum", _USUAL_REASON)
    if told.get("art") == ENTRY:
        take_back_entry(asking.database, told.get("was", ""), by=unit, why=why)
    else:
        give(asking.database, judgement_of(JudgementKind.TAKE_BACK, (told.get("was", ""),), by=unit, why=why))
    answer = RedirectResponse("/verlauf", status_code=303)
    remember_unit(answer, request, unit)
    return answer


def _is_about(bodies: tuple[object, ...], body: str) -> bool:
    return not body or any(getattr(one, "id", None) == body for one in bodies)
