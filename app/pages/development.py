"""What became of what: all events in the order of time, or the lineage of one body with its timeline."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from app.answers.lineage.lineages import lineage_of
from app.answers.lineage.successions import successions as found_successions
from app.answers.paging import Page
from app.answers.rows import SuccessionRow
from app.answers.scope.scope import Scope
from app.pages import choices
from app.pages.asking import Asking, Scoping, Standing, Then
from app.pages.rendering import page
from app.pages.timeline import drawing
from graph_model.values.vocabularies import EventKind

router = APIRouter()
_SHOWN = 100


@router.get("/entwicklung")
def development(
    request: Request,
    asking: Asking,
    then: Standing,
    scope: Scoping,
    wer: str = "",
    was: str = "",
    cursor: str = "",
) -> HTMLResponse:
    """The events of a kind, a page at a time; with ``wer`` all that are linked with this body, drawn on a timeline."""
    line = lineage_of(asking.database, then.standpoint, wer, history=asking.history) if wer else None
    found = None if line else _found(asking, then, scope, was, cursor)
    return page(
        request,
        "entwicklung.html",
        linie=line,
        wer=line.body if line else None,
        zeichnung=drawing(line.timeline) if line and line.timeline else None,
        schritte=line.steps if line else found.rows if found else (),
        was=was,
        arten=list(EventKind),
        next_cursor=found.next_cursor if found else None,
        weiter=choices.next_page("/entwicklung", {"was": was, **then.chosen}),
        then=then,
    )


def _found(asking: Asking, then: Then, scope: Scope, event: str, cursor: str) -> Page[SuccessionRow]:
    return found_successions(
        asking.database,
        asking.audience,
        kind=choices.term(EventKind, event),
        cursor=cursor or None,
        limit=_SHOWN,
        recalled=then.recalled,
        scope=scope,
    )
