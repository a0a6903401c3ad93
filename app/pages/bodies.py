"""Bodies: the list, and one body with all that is known of it."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from app.answers.bodies.listing import bodies as found_bodies
from app.answers.bodies.listing import body as found_body
from app.pages import choices
from app.pages.asking import Asking, Scoping, Standing
from app.pages.rendering import page
from graph_model.values.body_kinds import BodyKind

router = APIRouter()
_SHOWN = 100


@router.get("/zusammenschluesse")
def bodies(
    request: Request, asking: Asking, then: Standing, scope: Scoping, art: str = "", thema: str = "", cursor: str = ""
) -> HTMLResponse:
    """Bodies of a kind and a topic by name, a page at a time."""
    chosen = {"art": art, "thema": thema}
    found = found_bodies(
        asking.database,
        asking.audience,
        kind=choices.term(BodyKind, art),
        topic=thema or None,
        cursor=cursor or None,
        limit=_SHOWN,
        recalled=then.recalled,
        scope=scope,
    )
    return page(
        request,
        "verzeichnis.html",
        liste=found,
        arten=list(BodyKind),
        weiter=choices.next_page("/zusammenschluesse", {**chosen, **then.chosen}),
        then=then,
        **chosen,
    )


@router.get("/zusammenschluesse/{body_id}")
def body(request: Request, asking: Asking, then: Standing, body_id: str) -> HTMLResponse:
    """One body; an id that was merged into another shows that one."""
    found = found_body(asking.database, asking.audience, body_id, recalled=then.recalled)
    return page(request, "koerper.html", antwort=found, then=then)
