"""The search over bodies, members, places, papers and topics, and what it suggests while somebody types."""

from typing import Annotated, Final
from urllib.parse import quote

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, JSONResponse

from app.answers.scope.scopes import ties_now
from app.answers.scope.suggested import kommunen_like
from app.answers.search.answers import Sort, Suggestion
from app.answers.search.searching import search as found_by_search
from app.answers.search.searching import suggestions as found_suggestions
from app.pages.asking import Asked, Asking, Scoping
from app.pages.carrying import with_scope
from app.pages.rendering import page

router = APIRouter()
_LONGEST: Final = 200
_MOST: Final = 10
_WORDS: Final = {
    Sort.BODY: "Zusammenschluss",
    Sort.MEMBER: "Mitglied",
    Sort.PLACE: "Ort",
    Sort.PAPER: "Papier",
    Sort.TOPIC: "Thema",
}
_PAGES: Final = {
    Sort.BODY: "/zusammenschluesse/{}",
    Sort.MEMBER: "/zusammenschluesse/{}",
    Sort.PLACE: "/netz?gebiet={}",
    Sort.PAPER: "/dokumente/{}",
}
_BODIES: Final = (Sort.BODY, Sort.MEMBER)
Typed = Annotated[str, Query(max_length=_LONGEST)]


@router.get("/suche")
def search(request: Request, asking: Asking, scope: Scoping, q: str = "") -> HTMLResponse:
    """What a name, a number or words find; only the form where nothing was asked."""
    asked = q.strip()[:_LONGEST]
    found = found_by_search(asking.database, asking.audience, asked, scope=scope) if asked else None
    return page(request, "suche.html", q=asked, antwort=found)


@router.get("/suche/vorschlaege.json")
def suggest(asking: Asking, scope: Scoping, q: Typed = "", was: str = "") -> JSONResponse:
    """What may be meant by what was typed so far: its name, its sort, and the page that it opens; with ``was`` set to
    kommune only whom a scope can be made of, set to name only names for a form, which open nothing."""
    if was == "kommune":
        return JSONResponse(_kommunen(asking, q))
    if was == "name":
        return JSONResponse(_names(asking, q))
    found = found_suggestions(asking.database, asking.audience, q, limit=_MOST, scope=scope)
    return JSONResponse([_line(one, scope.address) for one in found])


def _line(one: Suggestion, question: str) -> dict[str, str]:
    address = _PAGES.get(one.sort, "/zusammenschluesse?thema={}").format(quote(one.key, safe=""))
    return {"name": one.name, "sorte": _WORDS[one.sort], "ziel": with_scope(address, question)}


def _names(asking: Asked, text: str) -> list[dict[str, str]]:
    """Of bodies of every scope: what is entered by hand is often about one that the chosen scope does not have yet."""
    found = found_suggestions(asking.database, asking.audience, text, limit=_MOST)
    told = {one.name: one.sort for one in found if one.sort in _BODIES}
    return [{"name": name, "sorte": _WORDS[sort], "ziel": ""} for name, sort in told.items()]


def _kommunen(asking: Asked, text: str) -> list[dict[str, str]]:
    if not text.strip():
        return []
    ties = ties_now(asking.database, asking.audience)
    return [
        {"name": one.body.name, "sorte": "Kommune" if one.body.id in ties.places else "", "ziel": ""}
        for one in kommunen_like(ties, text, _MOST)
    ]
