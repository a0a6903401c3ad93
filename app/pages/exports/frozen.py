"""Frozen states: the list, one with its files, and deleting one for good."""

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from app.answers.frozen import frozen_state, frozen_states
from app.auth import Doorkeeper
from app.exports.files import FileForm
from app.exports.later import Later
from app.pages.asking import Asking, Fields
from app.pages.exports.handing import report_file
from app.pages.exports.showing import report_page
from app.pages.rendering import page
from graph_model.errors import InvalidValueError
from graph_model.frozen import FrozenStates

router = APIRouter()
_PATH = "/stand"


@router.get(_PATH)
def states(request: Request, asking: Asking, geloescht: str = "") -> HTMLResponse:
    """Those that this audience may see, the newest first."""
    found = frozen_states(asking.database, asking.audience)
    return page(request, "staende.html", staende=found, geloescht=bool(geloescht))


@router.get(f"{_PATH}/{{state_id}}")
def state(request: Request, asking: Asking, state_id: str, ab: int = 0, neu: str = "") -> HTMLResponse:
    """One, as it was frozen, whatever was loaded since. Raises NotFoundError, FrozenDamagedError."""
    found = frozen_state(asking.database, asking.audience, state_id)
    link = str(request.url.replace(query=""))
    return report_page(request, found.state.report, ab, eingefroren=found, neu=bool(neu), link=link)


@router.get(f"{_PATH}/{{state_id}}/stand.{{form}}", response_model=None)
def state_file(request: Request, asking: Asking, state_id: str, form: FileForm) -> Response:
    """The same as a file. Raises NotFoundError, FrozenDamagedError."""
    found = frozen_state(asking.database, asking.audience, state_id)
    name, page = f"stand-{found.state.frozen:%Y-%m-%d}", f"{_PATH}/{state_id}"
    return report_file(request, asking, Later.made(found.state.report), form, name, page)


@router.post(f"{_PATH}/{{state_id}}/loeschen")
def delete(request: Request, asking: Asking, state_id: str, told: Fields) -> RedirectResponse:
    """Deletes one for good, where the reader has confirmed it. Raises TokenMissingError, ForeignOriginError,
    NotFoundError, InvalidValueError."""
    keeper: Doorkeeper = request.app.state.doorkeeper
    keeper.check_writer(request)
    if told.get("sicher") != "ja":
        raise InvalidValueError("", "eine Bestätigung", "bitte das Häkchen setzen; gelöscht ist gelöscht")
    FrozenStates(asking.database).delete(asking.audience, state_id)
    return RedirectResponse(f"{_PATH}?geloescht=1", status_code=303)
