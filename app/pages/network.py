"""The network: the page, the nodes and edges that its script draws, and the same as one file to keep."""

from typing import Final
from urllib.parse import quote, urlencode

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse, JSONResponse

from app.answers.bodies import body_ref
from app.answers.figures import key_figures
from app.answers.network import network as found_network
from app.answers.network_answers import Edge, EdgeKind, NetworkAnswer, Node
from app.answers.ordering import german
from app.graphs import elements as drawn
from app.graphs.appearance import EDGE_LOOKS, NODE_LOOKS
from app.graphs.network import elements, standalone
from app.pages import choices
from app.pages.asking import Asking
from app.pages.formats import plural, term
from app.pages.rendering import page
from app.pages.topics import topic_word
from graph_model.values.body_kinds import BodyKind

router = APIRouter()
_TIES: Final = {
    EdgeKind.MEMBER: drawn.Tie.MEMBERSHIP,
    EdgeKind.PAYS: drawn.Tie.FUNDING,
    EdgeKind.MERGER: drawn.Tie.SUCCESSION,
    EdgeKind.PART: drawn.Tie.PART,
    EdgeKind.DOUBLE: drawn.Tie.DOUBLE,
}


@router.get("/netz")
def network(request: Request, asking: Asking, um: str = "", art: str = "", thema: str = "") -> HTMLResponse:
    """The page around the drawing: filter, legend, and the panel for what is clicked."""
    kind = choices.term(BodyKind, art)
    return page(
        request,
        "netz.html",
        um=body_ref(asking.database, asking.audience, um) if um else None,
        art=kind.value if kind else "",
        thema=thema,
        arten=list(BodyKind),
        themen=sorted(
            key_figures(asking.database, asking.audience).topics, key=lambda topic: german(topic_word(topic))
        ),
        abfrage=choices.asked_again({"um": um, "art": art, "thema": thema}),
        linien=EDGE_LOOKS,
        formen=NODE_LOOKS,
    )


@router.get("/netz/daten.json")
def network_data(asking: Asking, um: str = "", art: str = "", thema: str = "") -> JSONResponse:
    """Nodes with their places and edges with their looks, and how many bodies were left out."""
    found = _found(asking, um, art, thema)
    return JSONResponse({**elements(_drawing(found)), "left_out": found.left_out})


@router.get("/netz/download.html")
def network_file(asking: Asking, um: str = "", art: str = "", thema: str = "") -> Response:
    """The drawing as a page that stands alone and fetches nothing."""
    found = _found(asking, um, art, thema)
    heading = f"Netzatlas: Umgebung von {found.around.name}" if found.around else "Netzatlas: das ganze Netz"
    headers = {"Content-Disposition": 'attachment; filename="netz.html"'}
    return Response(standalone(_drawing(found), heading), media_type="text/html; charset=utf-8", headers=headers)


def _found(asking: Asking, around: str, kind: str, topic: str) -> NetworkAnswer:
    return found_network(
        asking.database,
        asking.audience,
        around=around or None,
        kind=choices.term(BodyKind, kind),
        topic=topic or None,
        ranking=asking.ranking,
    )


def _drawing(found: NetworkAnswer) -> drawn.Drawing:
    names = {node.id: node.name for node in found.nodes}
    edges = [_edge(number, edge, names) for number, edge in enumerate(found.edges)]
    return drawn.Drawing(tuple(map(_node, found.nodes)), tuple(edges))


def _node(node: Node) -> drawn.Node:
    note = ", ".join((term(node.kind, "Art nicht erkannt"), plural(node.degree, "Verbindung", "Verbindungen")))
    return drawn.Node(node.id, node.name, node.kind, f"/zusammenschluesse/{quote(node.id)}", note)


def _edge(number: int, edge: Edge, names: dict[str, str]) -> drawn.Edge:
    settled = edge.settled or edge.kind not in (EdgeKind.MEMBER, EdgeKind.PAYS)
    return drawn.Edge(
        id=f"{edge.kind}|{edge.fact}|{number}",
        source=edge.source,
        target=edge.target,
        tie=_TIES[edge.kind] if settled else drawn.Tie.PLANNED,
        words=f"{names[edge.source]} – {names[edge.target]}: {edge.label}",
        href=_passage(edge),
    )


def _passage(edge: Edge) -> str:
    """Where the edge's passage is found; a double has many, shown with its parts."""
    if edge.kind is EdgeKind.DOUBLE:
        return f"/doppelstrukturen#{quote(edge.source)}-{quote(edge.target)}"
    return f"/stelle?{urlencode({'wer': edge.source, 'angabe': edge.fact})}"
