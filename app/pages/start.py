"""The start page: three sentences, the search, what changed lately, what waits for review and what is not covered."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from app.answers.doubles.choosing import Choice, Pairs
from app.answers.doubles.pairs import pairs_in
from app.answers.figures import key_figures, last_read, questions
from app.answers.knowing.coverage import coverage
from app.answers.standpoint import Standpoint
from app.pages.asking import Asking, Scoping
from app.pages.rendering import page

router = APIRouter()


@router.get("/")
def start(request: Request, asking: Asking, scope: Scoping) -> HTMLResponse:
    """Figures of what this audience sees, of the chosen Kommune alone; where nothing is loaded, how to load."""
    database, audience = asking.database, asking.audience
    hints = pairs_in(database, audience, Pairs(Choice.CLEAR, scope=scope), limit=0, ranking=asking.ranking)
    known = coverage(database, Standpoint(audience), history=asking.history, scope=scope, limit=1)
    return page(
        request,
        "start.html",
        zahlen=key_figures(database, audience, scope),
        hinweise=hints.found,
        gelesen=last_read(database, audience, scope),
        fragen=questions(database, audience, scope),
        abdeckung=known.says,
    )
