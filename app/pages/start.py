"""The start page: the search, three key figures, what the documents say, and what is loaded."""

from typing import Final

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from app.answers.costs.contributions import contributions
from app.answers.figures import key_figures
from app.answers.lineage.successions import successions
from app.answers.memberships import memberships
from app.pages.asking import Asking
from app.pages.rendering import page
from graph_model.values.vocabularies import EventKind

router = APIRouter()
_EXAMPLES: Final = 3


@router.get("/")
def start(request: Request, asking: Asking) -> HTMLResponse:
    """Figures of what this audience sees; where nothing is loaded, how to load."""
    database, audience = asking.database, asking.audience
    return page(
        request,
        "start.html",
        zahlen=key_figures(database, audience),
        mitgliedschaften=memberships(database, audience, limit=_EXAMPLES).rows,
        zahlungen=contributions(database, audience, limit=_EXAMPLES).rows,
        ereignisse=successions(database, audience, kind=EventKind.MERGER, limit=_EXAMPLES).rows,
    )
