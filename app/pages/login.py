"""Signing in with the token, once a browser, and signing out."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from app.auth import Doorkeeper, WrongTokenError, check_origin
from app.pages.asking import Fields
from app.pages.deciding import own_path
from app.pages.rendering import page

router = APIRouter()


@router.get("/anmelden")
def login(request: Request, ziel: str = "/") -> HTMLResponse:
    """The form; ``ziel`` is the page to go on with."""
    return _form(request, ziel, "")


@router.post("/anmelden", response_model=None)
def sign_in(request: Request, told: Fields) -> HTMLResponse | RedirectResponse:
    """Gives the browser its cookie; the form again where the token is wrong. Raises ForeignOriginError."""
    check_origin(request)
    answer = RedirectResponse(own_path(told.get("ziel", "/"), "/"), status_code=303)
    try:
        _keeper(request).sign_in(answer, told.get("schluessel", ""), secure=request.url.scheme == "https")
    except WrongTokenError as error:
        refused = _form(request, told.get("ziel", "/"), error.message)
        refused.status_code = error.status
        return refused
    return answer


@router.post("/abmelden")
def sign_out(request: Request) -> RedirectResponse:
    """Takes the cookie back. Raises ForeignOriginError."""
    check_origin(request)
    answer = RedirectResponse("/", status_code=303)
    _keeper(request).sign_out(answer)
    return answer


def _form(request: Request, target: str, error: str) -> HTMLResponse:
    known = _keeper(request).is_known(request)
    return page(request, "anmelden.html", angemeldet=known, fehler=error, ziel=own_path(target, "/"))


def _keeper(request: Request) -> Doorkeeper:
    keeper: Doorkeeper = request.app.state.doorkeeper
    return keeper
