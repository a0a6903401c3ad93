"""What became of what: all events in the order of time, or the lineage of one body."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from app.answers.paging import Page
from app.answers.rows import SuccessionRow
from app.answers.successions import lineage
from app.answers.successions import successions as found_successions
from app.pages import choices
from app.pages.asking import Asking
from app.pages.rendering import page
from graph_model.values.vocabularies import EventKind

router = APIRouter()
_SHOWN = 100


@router.get("/entwicklung")
def development(request: Request, asking: Asking, wer: str = "", was: str = "", cursor: str = "") -> HTMLResponse:
    """The events of a kind, a page at a time; with ``wer`` all that are linked with this body."""
    line = lineage(asking.database, asking.audience, wer) if wer else None
    found = None if line else _found(asking, was, cursor)
    return page(
        request,
        "entwicklung.html",
        wer=line.body if line else None,
        schritte=line.steps if line else found.rows if found else (),
        was=was,
        arten=list(EventKind),
        next_cursor=found.next_cursor if found else None,
        weiter=choices.next_page("/entwicklung", {"was": was}),
    )


def _found(asking: Asking, event: str, cursor: str) -> Page[SuccessionRow]:
    kind = choices.term(EventKind, event)
    return found_successions(asking.database, asking.audience, kind=kind, cursor=cursor or None, limit=_SHOWN)
