"""What deciding and entering have in common: who does it, remembered in the browser, and the words of a form."""

from collections.abc import Mapping
from typing import Final
from urllib.parse import quote, unquote

from fastapi import Request
from starlette.responses import Response

from graph_model.errors import InvalidValueError

UNIT_COOKIE: Final = "netzatlas_amt"
_A_YEAR: Final = 365 * 24 * 3600
_LONGEST: Final = 400
_LONGEST_UNIT: Final = 120


def unit_of(request: Request) -> str:
    """The role or unit that this browser decides for; empty where none was told yet."""
    return unquote(request.cookies.get(UNIT_COOKIE, ""))[:_LONGEST_UNIT].strip()


def remember_unit(response: Response, request: Request, unit: str) -> None:
    """Keeps the unit for the next decision."""
    secure = request.url.scheme == "https"
    response.set_cookie(
        UNIT_COOKIE, quote(unit), max_age=_A_YEAR, httponly=True, samesite="strict", secure=secure, path="/"
    )


def unit_told(request: Request, told: Mapping[str, str]) -> str:
    """The unit of the form, else the remembered one. Raises InvalidValueError where there is neither."""
    return words(told, "von", unit_of(request))


def words(told: Mapping[str, str], field: str, usual: str = "") -> str:
    """The text of a field, ``usual`` where it is empty. Raises InvalidValueError where it is empty or too long."""
    text = told.get(field, "").strip() or usual
    if not 0 < len(text) <= _LONGEST:
        raise InvalidValueError(text[:_LONGEST], f"als „{field}“ brauchbar", f"1 bis {_LONGEST} Zeichen sind nötig")
    return text


def own_path(target: str, otherwise: str) -> str:
    """The address to go on with, only if it is one of ours."""
    ours = target.startswith("/") and not target.startswith(("//", "/\\")) and target.isprintable()
    return target if ours else otherwise
