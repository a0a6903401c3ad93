"""Errors as pages: what happened, and where to go on; never a stack trace or a query."""

from typing import Final

from fastapi import Request
from fastapi.responses import HTMLResponse

from app.pages.rendering import page
from graph_model.errors import NetzatlasError

_TITLES: Final = {
    400: "Diese Anfrage passt nicht",
    401: "Bitte anmelden",
    403: "Das ist hier nicht erlaubt",
    404: "Das gibt es hier nicht",
    405: "Das geht auf dieser Seite nicht",
    422: "Diese Angabe passt nicht",
    503: "Die Datenbank antwortet nicht",
}
_MESSAGES: Final = {
    404: "Unter dieser Adresse steht nichts. Vielleicht hilft die Suche oben weiter.",
    405: "Die Adresse gibt es, aber nicht für diese Art von Anfrage.",
    422: "Eine Angabe in der Adresse oder im Formular ist nicht lesbar.",
}
_BROKEN: Final = "Etwas ist schiefgegangen"
_BROKEN_MESSAGE: Final = "Der Fehler steht im Protokoll des Programms. Bitte noch einmal versuchen."


def wants_page(request: Request) -> bool:
    """Whether the answer is for a person: everything but the API and what scripts fetch."""
    path = request.url.path
    return not path.startswith("/api/") and not path.endswith(".json")


def error_page(request: Request, error: NetzatlasError) -> HTMLResponse:
    """The page of one of our errors, with its own message."""
    return _page(request, error.status, error.message, error.code)


def status_page(request: Request, status: int) -> HTMLResponse:
    """The page of an error that only has a status: an unknown address, an unreadable value, a fault of ours."""
    return _page(request, status, _MESSAGES.get(status, _BROKEN_MESSAGE), f"http_{status}")


def _page(request: Request, status: int, message: str, code: str) -> HTMLResponse:
    title = _TITLES.get(status, _BROKEN)
    made = page(request, "fehler.html", status=status, titel=title, nachricht=message, code=code)
    made.status_code = status
    return made
