"""The drawing to take away: a picture, a file for other programs, a page that stands alone."""

from datetime import date
from typing import Final

from fastapi import APIRouter, Response

from app.graphs.graphml import graphml
from app.graphs.network import standalone
from app.graphs.svg import Heading, svg
from app.pages.asking import Asking, Scoping, Standing
from app.pages.network.choices import Choosing, Chosen
from app.pages.network.drawing import drawing
from app.pages.network.page import Shown, shown
from app.pages.numbers import plural

router = APIRouter()
_TITLE: Final = "Netzatlas"


@router.get("/netz/download.html")
def network_file(asking: Asking, chosen: Choosing, then: Standing, scope: Scoping) -> Response:
    """The drawing as a page that stands alone and fetches nothing."""
    told = shown(asking, chosen, then, scope, doubles=True)
    heading = _heading(told, chosen)
    text = standalone(drawing(told.found, told.chart), f"{heading.title}: {heading.says}")
    return _file(text, "text/html; charset=utf-8", "netz.html")


@router.get("/netz/netz.svg")
def network_picture(asking: Asking, chosen: Choosing, then: Standing, scope: Scoping) -> Response:
    """The drawing as a picture of lines, with heading and legend."""
    told = shown(asking, chosen, then, scope, doubles=True)
    text = svg(drawing(told.found, told.chart), _heading(told, chosen))
    return _file(text, "image/svg+xml", "netz.svg")


@router.get("/netz/netz.graphml")
def network_graphml(asking: Asking, chosen: Choosing, then: Standing, scope: Scoping) -> Response:
    """The drawing as GraphML."""
    told = shown(asking, chosen, then, scope, doubles=True)
    return _file(graphml(drawing(told.found, told.chart)), "application/graphml+xml", "netz.graphml")


def _heading(told: Shown, chosen: Chosen) -> Heading:
    """What is shown, how much of it, and of which day the state is."""
    found = told.found
    says = chosen.says(told.chart.whole, found.around) or "das ganze Netz"
    many = (
        plural(len(found.groups), "Gruppe", "Gruppen") if found.groups else plural(len(found.nodes), "Knoten", "Knoten")
    )
    lines = len(found.group_edges) if found.groups else len(found.edges)
    return Heading(_TITLE, f"{says} – {many}, {plural(lines, 'Linie', 'Linien')}, abgerufen am {date.today():%d.%m.%Y}")


def _file(content: str | bytes, media_type: str, name: str) -> Response:
    return Response(content, media_type=media_type, headers={"Content-Disposition": f'attachment; filename="{name}"'})
