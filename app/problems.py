"""Errors as answers: one table from error classes to problem documents (RFC 9457); nothing internal leaves.

The message of an error that is the asker's (4xx) is shown; of one that is ours (5xx) only a sentence by its status,
since those messages name addresses, files and queries. The log has the rest.
"""

import logging
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel, ConfigDict, Field
from starlette.exceptions import HTTPException

from app.headers import SECURITY_HEADERS
from app.pages.errors import error_page, status_page, wants_page
from graph_model.errors import NetzatlasError

MEDIA_TYPE = "application/problem+json"
_log = logging.getLogger(__name__)
_TITLES: Mapping[int, str] = {
    400: "Anfrage nicht lesbar",
    401: "Schlüssel fehlt",
    403: "Nicht erlaubt",
    404: "Nicht gefunden",
    405: "So nicht vorgesehen",
    409: "Passt nicht zum Stand",
    410: "Gelöscht",
    413: "Zu groß",
    422: "Angabe nicht brauchbar",
    429: "Zu viel auf einmal",
    500: "Fehler in Netzatlas",
    503: "Datenbank nicht erreichbar",
    504: "Abfrage dauerte zu lange",
    507: "Kein Speicherplatz mehr",
}
_OURS: Mapping[int, str] = {
    500: "In Netzatlas ist ein Fehler aufgetreten. Bitte wiederholen; bleibt es dabei, steht Näheres im Protokoll.",
    503: "Die Datenbank antwortet gerade nicht. Bitte gleich noch einmal versuchen.",
    504: "Die Abfrage dauerte zu lange und wurde abgebrochen. Bitte enger fragen oder später wiederholen.",
    507: "Auf dem Datenträger ist kein Platz mehr. Bitte Platz schaffen und wiederholen.",
}
_MISFITS: Mapping[str, str] = {
    "missing": "fehlt",
    "extra_forbidden": "ist hier nicht vorgesehen",
    "enum": "ist keiner der erlaubten Werte",
    "literal_error": "ist keiner der erlaubten Werte",
    "int_parsing": "ist keine ganze Zahl",
    "json_invalid": "ist kein gültiges JSON",
    "string_too_short": "ist zu kurz",
    "string_too_long": "ist zu lang",
    "greater_than_equal": "ist zu klein",
    "less_than_equal": "ist zu groß",
}


class Problem(BaseModel):
    """A problem document: ``code`` is stable, ``detail`` says what happened and what to do."""

    model_config = ConfigDict(
        frozen=True,
        json_schema_extra={
            "examples": [
                {
                    "type": "urn:netzatlas:problem:not_found",
                    "title": "Nicht gefunden",
                    "status": 404,
                    "detail": "Zusammenschluss „b_0“ gibt es hier nicht.",
                    "code": "not_found",
                }
            ]
        },
    )

    type: str
    title: str
    status: int
    detail: str
    code: str
    fields: tuple[str, ...] = Field((), description="the places in the request that do not fit")


def problem_of(error: Exception) -> Problem:
    """What an error reads like outside."""
    if isinstance(error, RequestValidationError):
        misfits = tuple(map(_misfit, error.errors()))
        return _problem(422, "invalid_request", "; ".join(misfits) + ".", _places(error.errors()))
    if isinstance(error, NetzatlasError):
        shown = error.message if error.status < 500 else _OURS.get(error.status, _OURS[500])
        return _problem(error.status, error.code, shown)
    if isinstance(error, HTTPException):
        return _problem(error.status_code, _code(error.status_code), _TITLES.get(error.status_code, "Fehler") + ".")
    return _problem(500, "error", _OURS[500])


def answered(request: Request, error: Exception) -> Response:
    """``error`` as an answer: a page where a person asked for one, else a problem document. What is ours goes into the
    log. The headers are set here too, since answers to the unforeseen pass no gate."""
    problem = problem_of(error)
    if problem.status >= 500:
        _log.error("%s %s: %s", request.method, request.url.path, error, exc_info=error)
    answer = _page(request, error, problem) if wants_page(request) else _document(error, problem)
    answer.headers.update(SECURITY_HEADERS)
    return answer


def _page(request: Request, error: Exception, problem: Problem) -> Response:
    if isinstance(error, NetzatlasError) and problem.status < 500:
        return error_page(request, error)
    return status_page(request, problem.status)


def _document(error: Exception, problem: Problem) -> Response:
    headers = dict(getattr(error, "headers", None) or {})
    if problem.status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    return JSONResponse(problem.model_dump(mode="json"), problem.status, headers, MEDIA_TYPE)


def install(app: FastAPI) -> None:
    """Answer every error of ``app`` with a problem document."""
    for kind in (NetzatlasError, RequestValidationError, HTTPException, Exception):
        app.add_exception_handler(kind, _handled)


async def _handled(request: Request, error: Exception) -> Response:
    return answered(request, error)


def _problem(status: int, code: str, detail: str, places: tuple[str, ...] = ()) -> Problem:
    title = _TITLES.get(status, "Fehler")
    return Problem(
        type=f"urn:netzatlas:problem:{code}", title=title, status=status, detail=detail, code=code, fields=places
    )


def _code(status: int) -> str:
    return HTTPStatus(status).name.lower()


def _misfit(error: Mapping[str, Any]) -> str:
    """Where and what, never what was sent."""
    return f"{_place(error)} {_MISFITS.get(str(error['type']), 'passt nicht')}"


def _places(errors: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(_place, errors)))


def _place(error: Mapping[str, Any]) -> str:
    parts = [str(part) for part in error["loc"] if part not in ("query", "path", "body")]
    return ".".join(parts)[:200] or "Die Anfrage"
