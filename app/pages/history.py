"""What people entered and decided, with a way back."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from app.answers.review.changes import ENTRY, Change, changes
from app.answers.scope.documents import documents_in
from app.answers.scope.scope import Scope
from app.auth import Doorkeeper
from app.entering import take_back_entry
from app.imports import decisions
from app.imports.desk import Desk
from app.imports.history import IMPORT, import_changes
from app.judging import give, judgement_of
from app.pages.asking import Asking, Fields, Scoping
from app.pages.deciding import remember_unit, unit_of, unit_told, words
from app.pages.rendering import page
from graph_model.records.judgements import JudgementKind

router = APIRouter()
_USUAL_REASON = "zurückgenommen"
_SHOWN = 200


@router.get("/verlauf", response_model=None)
def history(
    request: Request, asking: Asking, scope: Scoping, fertig: str = "", wer: str = ""
) -> HTMLResponse | RedirectResponse:
    """Everything, the newest first, or what is about the body ``wer``; ``fertig`` was done just before."""
    if not asking.may_write:
        return RedirectResponse("/anmelden?ziel=/verlauf", status_code=303)
    inside = documents_in(asking.database, asking.audience, scope)
    found = [
        one
        for one in changes(asking.database, asking.audience)
        if _is_about(one, wer) and _is_within(one, scope, inside)
    ]
    found += [] if wer else import_changes(_desk(request).shelf.jobs(), inside)
    found.sort(key=lambda one: (one.recorded, one.id), reverse=True)
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
    if told.get("art") == IMPORT:
        return _import_taken_back(request, told.get("was", ""), unit)
    if told.get("art") == ENTRY:
        take_back_entry(asking.database, told.get("was", ""), by=unit, why=why)
    else:
        give(asking.database, judgement_of(JudgementKind.TAKE_BACK, (told.get("was", ""),), by=unit, why=why))
    answer = RedirectResponse("/verlauf", status_code=303)
    remember_unit(answer, request, unit)
    return answer


def _import_taken_back(request: Request, job_id: str, unit: str) -> RedirectResponse:
    """Goes on in the background; the page of the import tells how far it is. Raises NotFoundError, NotNowError."""
    desk = _desk(request)
    decisions.take_back(desk, desk.shelf.job(job_id), unit)
    answer = RedirectResponse(f"/einlesen/{job_id}", status_code=303)
    remember_unit(answer, request, unit)
    return answer


def _desk(request: Request) -> Desk:
    desk: Desk = request.app.state.imports
    return desk


def _is_about(change: Change, body: str) -> bool:
    return not body or any(one.id == body for one in change.bodies)


def _is_within(change: Change, scope: Scope, inside: frozenset[str] | None) -> bool:
    """What is about a body that is tied to the scope, or what a document of it says."""
    if inside is None or (change.document and change.document in inside):
        return True
    return any(scope.ties(one.id) for one in change.bodies)
