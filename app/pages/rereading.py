"""Reading a held paper again: how far it is, what the rules of now tell otherwise, and keeping it."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from app.answers.documents.answers import DocumentAnswer
from app.answers.documents.reading_again import readable, reading_difference
from app.auth import Doorkeeper, check_origin
from app.pages.asking import Asking
from app.pages.numbers import plural
from app.pages.rendering import page
from app.rereading.desk import SECONDS, Reread, RereadingDesk

router = APIRouter()
_MOST_DIFFERENCES = 80
_PATH = "/dokumente/{document_id}/neu-lesen"


@router.get(_PATH, response_model=None)
def difference(request: Request, asking: Asking, document_id: str, noch: str = "") -> Response:
    """What the rules of now would read otherwise; of a long text how far the reading is. Raises NotFoundError,
    NotReadAgainError."""
    desk = _desk(request)
    held = readable(asking.database, asking.audience, document_id)
    done = desk.held(held.id)
    if done and done.kept:
        return _kept(desk, held)
    told = desk.reading(held, again=bool(noch))
    if told.readout is None or told.keeps:
        return _progress(request, desk, held, told)
    found = reading_difference(held, told.readout)
    return page(request, "neu_lesen.html", u=found, d=held, angemeldet=asking.may_write, meiste=_MOST_DIFFERENCES)


@router.get(f"{_PATH}/stand.json")
def state(request: Request, asking: Asking, document_id: str) -> JSONResponse:
    """How far it is, for the script of the page. Raises NotFoundError, NotReadAgainError."""
    desk = _desk(request)
    held = readable(asking.database, asking.audience, document_id)
    told = desk.held(held.id)
    if told is None or not desk.is_running(held.id):
        return JSONResponse({"stand": "", "laeuft": False, "anteil": 1.0, "wo": ""})
    return JSONResponse({"stand": _said(told), "laeuft": True, "anteil": _part(told), "wo": _where(held, told)})


@router.post(_PATH)
def keep(request: Request, asking: Asking, document_id: str) -> RedirectResponse:
    """Has kept what the rules of now read. Raises TokenMissingError, ForeignOriginError, NotFoundError,
    NotReadAgainError."""
    keeper: Doorkeeper = request.app.state.doorkeeper
    keeper.check_writer(request)
    desk = _desk(request)
    held = readable(asking.database, asking.audience, document_id)
    if desk.keep(held).kept:
        return _kept(desk, held)
    return RedirectResponse(_PATH.format(document_id=held.id), status_code=303)


@router.post(f"{_PATH}/abbrechen")
def stop(request: Request, asking: Asking, document_id: str) -> RedirectResponse:
    """Ends the reading soon. Raises ForeignOriginError, NotFoundError, NotReadAgainError."""
    check_origin(request)
    held = readable(asking.database, asking.audience, document_id)
    _desk(request).stop(held.id)
    return RedirectResponse(f"/dokumente/{held.id}", status_code=303)


def _desk(request: Request) -> RereadingDesk:
    desk: RereadingDesk = request.app.state.rereading
    return desk


def _kept(desk: RereadingDesk, held: DocumentAnswer) -> RedirectResponse:
    desk.forget(held.id)
    return RedirectResponse(f"/dokumente/{held.id}?neu=ja", status_code=303)


def _progress(request: Request, desk: RereadingDesk, held: DocumentAnswer, told: Reread) -> HTMLResponse:
    line = {"part": _part(told), "progress": _where(held, told)}
    shown = {"laeuft": desk.is_running(held.id), "stand": line, "sagt": _said(told), "problem": told.trouble}
    return page(request, "neu_lesen_stand.html", d=held, **shown)


def _said(told: Reread) -> str:
    return "wird gelesen" if told.readout is None else "wird übernommen"


def _part(told: Reread) -> float:
    """Of the time that reading may take at most: how long it will take nobody knows."""
    return round(min(told.seconds / SECONDS, 1.0), 3)


def _where(held: DocumentAnswer, told: Reread) -> str:
    since = f"seit {plural(told.seconds, 'Sekunde', 'Sekunden')}"
    if told.readout is not None:
        return f"Die Aussagen werden übernommen und die Tatsachen daraus bestimmt, {since}."
    letters = plural(len(held.text), "Zeichen", "Zeichen")
    return f"Ein Text von {letters} wird gelesen, {since}; nach {SECONDS:.0f} Sekunden wird das Lesen beendet."
