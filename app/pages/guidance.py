"""Help: words, signs, and where which question is answered."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from app.pages.rendering import page

router = APIRouter()


@router.get("/hilfe")
def help_page(request: Request) -> HTMLResponse:
    """The glossary and the questions."""
    return page(request, "hilfe.html")
