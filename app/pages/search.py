"""The search over bodies and documents."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from app.answers.search import search as found_by_search
from app.pages.asking import Asking
from app.pages.rendering import page

router = APIRouter()
_LONGEST = 200


@router.get("/suche")
def search(request: Request, asking: Asking, q: str = "") -> HTMLResponse:
    """What a name, a number or words find; only the form where nothing was asked."""
    asked = q.strip()[:_LONGEST]
    found = found_by_search(asking.database, asking.audience, asked) if asked else None
    return page(request, "suche.html", q=asked, antwort=found)
