"""Two bodies side by side: why they may be double, what each has, their drawing, and setting the pair aside."""

import json
from typing import Final

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse

from app.answers.doubles.beside import USUAL_ROWS
from app.answers.doubles.beside import beside as found_beside
from app.answers.doubles.beside_answers import BesideAnswer
from app.answers.scope.scope import EVERYTHING, Scope
from app.graphs.network import elements
from app.graphs.pair import pair_drawing
from app.graphs.svg import Heading, svg
from app.pages.asking import Asked, Asking, Scoping, Standing, Then
from app.pages.choices import asked_again
from app.pages.deciding import unit_of
from app.pages.rendering import page
from app.pages.timeline import drawing

router = APIRouter()
_PATH: Final = "/doppelstrukturen/paar"
_MOST_ROWS: Final = 300


@router.get(_PATH)
def pair(
    request: Request, asking: Asking, then: Standing, scope: Scoping, eins: str, zwei: str, alle: str = ""
) -> HTMLResponse:
    """The bodies of these ids; with ``alle`` the columns as far as a page holds them. Raises NotFoundError."""
    found = _found(asking, then, eins, zwei, _MOST_ROWS if alle else USUAL_ROWS, scope)
    fields = {"eins": found.left.id, "zwei": found.right.id, **then.chosen}
    return page(
        request,
        "paar_seite.html",
        antwort=found,
        zeichnung=drawing(found.timeline) if found.timeline else None,
        hoechstens=_MOST_ROWS if alle else USUAL_ROWS,
        alle=bool(alle),
        frage=asked_again(fields),
        hier=f"{_PATH}{asked_again(fields)}",
        angemeldet=asking.may_write,
        amt=unit_of(request),
        then=then,
    )


@router.get(f"{_PATH}/daten.json")
def pair_data(asking: Asking, then: Standing, eins: str, zwei: str) -> Response:
    """The drawing for the script of the page. Raises NotFoundError."""
    found = _found(asking, then, eins, zwei, USUAL_ROWS)
    content = json.dumps(elements(pair_drawing(found)), ensure_ascii=False, separators=(",", ":"))
    return Response(content, media_type="application/json")


@router.get(f"{_PATH}/bild.svg")
def pair_picture(asking: Asking, then: Standing, eins: str, zwei: str) -> Response:
    """The drawing as a picture of lines, for pages without script and for paper. Raises NotFoundError."""
    found = _found(asking, then, eins, zwei, USUAL_ROWS)
    says = f"Wer bei beiden Mitglied ist, steht dazwischen; {found.when}"
    heading = Heading(f"{found.left.name} und {found.right.name}", says)
    return Response(svg(pair_drawing(found), heading), media_type="image/svg+xml")


def _found(asking: Asked, then: Then, left: str, right: str, most: int, scope: Scope = EVERYTHING) -> BesideAnswer:
    return found_beside(
        asking.database,
        then.standpoint,
        left,
        right,
        ranking=asking.ranking,
        history=asking.history,
        most=most,
        scope=scope,
    )
