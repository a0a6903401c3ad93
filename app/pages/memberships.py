"""Who is tied to what: the list, and the same as a file."""

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse

from app.answers.memberships import memberships as found_memberships
from app.pages import choices
from app.pages.asking import Asking, Standing
from app.pages.rendering import page
from app.pages.tables import memberships_table
from graph_model.values.vocabularies import Role, Status

router = APIRouter()
_SHOWN = 100


@router.get("/mitgliedschaften")
def memberships(
    request: Request, asking: Asking, then: Standing, als: str = "", stand: str = "", cursor: str = ""
) -> HTMLResponse:
    """Memberships by role and status, a page at a time."""
    chosen = {"als": als, "stand": stand}
    found = found_memberships(
        asking.database,
        asking.audience,
        role=choices.term(Role, als),
        status=choices.term(Status, stand),
        cursor=cursor or None,
        limit=_SHOWN,
        recalled=then.recalled,
    )
    return page(
        request,
        "mitgliedschaften.html",
        liste=found,
        rollen=list(Role),
        staende=list(Status),
        abfrage=choices.asked_again({**chosen, **then.chosen}),
        weiter=choices.next_page("/mitgliedschaften", {**chosen, **then.chosen}),
        then=then,
        **chosen,
    )


@router.get("/mitgliedschaften/mitgliedschaften.csv")
def memberships_file(asking: Asking, then: Standing, als: str = "", stand: str = "") -> Response:
    """All memberships of the same choice as CSV."""
    role, status = choices.term(Role, als), choices.term(Status, stand)
    found = found_memberships(
        asking.database, asking.audience, role=role, status=status, limit=None, recalled=then.recalled
    )
    return memberships_table(found.rows)
