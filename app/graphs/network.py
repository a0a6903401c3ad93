"""The one module that speaks to pyvis: nodes, edges and options for our page, and the page that stands alone.

pyvis puts a heading, options and node titles with links into its page unescaped and names foreign hosts; so it is given
neither headings nor node titles, what it makes is cleaned, and a policy that allows only its own scripts is written in.
"""

import base64
import hashlib
import re
from dataclasses import asdict
from typing import Any, Final

from markupsafe import escape
from pyvis.edge import Edge as VisEdge
from pyvis.network import Network
from pyvis.node import Node as VisNode

from app.graphs.appearance import BETWEEN, EDGE_LOOKS, GROUP, NODE_LOOKS, drawn_as, line_of, size_of
from app.graphs.elements import Drawing, Edge, Node
from app.graphs.labels import label
from graph_model.errors import NetzatlasError

Json = dict[str, Any]

_LARGE: Final = 300
_FOREIGN: Final = re.compile(
    r"<!--.*?-->|<link\b[^>]*>|<script\b[^>]*\bsrc=[^>]*>\s*</script>|<center>.*?</center>|<meta charset[^>]*>", re.S
)
_INLINE: Final = re.compile(r"<script\b[^>]*>(.*?)</script>", re.S)
_FETCHES: Final = re.compile(r"<(?:script|link|img|iframe)\b[^>]*\b(?:src|href)=", re.I)
_STYLE: Final = """
body { margin: 1rem; font: 16px/1.5 system-ui, sans-serif; color: #1d2a30; }
h1 { font-size: 1.3rem; } #mynetwork { float: none !important; } .card { border: 0; }
ul { padding: 0; display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; list-style: none; }
"""


class ForeignRequestError(NetzatlasError):
    """The standalone page would fetch something from elsewhere; it is not handed out."""

    code = "foreign_request"

    def __init__(self) -> None:
        super().__init__("Die Netzseite würde etwas von außen laden und wurde deshalb nicht ausgegeben.")


def elements(drawing: Drawing) -> Json:
    """Nodes and edges for our page, as columns (edges name their nodes by number), the looks and lines that they name
    by number, and the options of vis-network. Columns, since of 30,000 edges each with its looks half a minute would be
    spent on the way."""
    looks, lines = [*NODE_LOOKS, GROUP], [*EDGE_LOOKS, BETWEEN]
    look_number = {look.name: number for number, look in enumerate(looks)}
    line_number = {line.tie: number for number, line in enumerate(lines)}
    number_of = {node.id: number for number, node in enumerate(drawing.nodes)}
    nodes, edges = drawing.nodes, drawing.edges
    return {
        "nodes": {
            "id": [node.id for node in nodes],
            "name": [node.name for node in nodes],
            "label": [label(node.name) for node in nodes],
            "x": [node.place[0] for node in nodes],
            "y": [node.place[1] for node in nodes],
            "ties": [node.ties for node in nodes],
            "size": [size_of(node) for node in nodes],
            "look": [look_number[drawn_as(node).name] for node in nodes],
        },
        "edges": {
            "from": [number_of[edge.source] for edge in edges],
            "to": [number_of[edge.target] for edge in edges],
            "tie": [line_number[edge.tie] for edge in edges],
            "weight": [edge.weight for edge in edges],
        },
        "looks": [{**asdict(look), "outline": look.outline} for look in looks],
        "lines": [asdict(line) for line in lines],
        "options": _options(len(nodes)),
    }


def standalone(drawing: Drawing, heading: str) -> str:
    """A page in one file that fetches nothing, with vis-network in it; ForeignRequestError where it would."""
    page = _FOREIGN.sub("", _network(drawing).generate_html("netz.html"))
    scripts = _INLINE.findall(page)
    head = f'<meta charset="utf-8">{_policy(scripts)}<title>{escape(heading)}</title><style>{_STYLE}</style>'
    page = page.replace("<html>", '<!doctype html>\n<html lang="de">', 1).replace("<head>", f"<head>{head}", 1)
    page = page.replace("<body>", f"<body><h1>{escape(heading)}</h1>{_legend()}", 1)
    if _FETCHES.search(_INLINE.sub("", page)):
        raise ForeignRequestError
    return page


def _network(drawing: Drawing) -> Network:
    """A pyvis network; edges are appended, since its add_edge looks through all edges each time."""
    network = Network(height="720px", width="100%", directed=True, cdn_resources="in_line")
    network.nodes = [_vis_node(node) for node in drawing.nodes]
    network.edges = [_vis_edge(edge) for edge in drawing.edges]
    network.options = _options(len(drawing.nodes))
    return network


def _vis_node(node: Node) -> Json:
    look = drawn_as(node)
    shown: Json = VisNode(
        node.id,
        look.shape,
        label(node.name),
        size=size_of(node),
        x=node.place[0],
        y=node.place[1],
        color={
            "background": look.fill,
            "border": look.border,
            "highlight": {"background": look.fill, "border": "#000000"},
            "hover": {"background": look.fill, "border": "#000000"},
        },
        name=node.name,
        note=node.note,
        href=node.href,
        ties=node.ties,
        look=look.name,
    ).options
    return shown


def _vis_edge(edge: Edge) -> Json:
    line = line_of(edge.tie)
    end = {"enabled": line.arrow != "none", "type": line.arrow, "scaleFactor": 0.7 if line.width < 3 else 0.5}
    bend = {"enabled": True, "type": "curvedCW" if line.bend > 0 else "curvedCCW", "roundness": abs(line.bend)}
    shown: Json = VisEdge(
        edge.source,
        edge.target,
        True,
        id=edge.id,
        color={"color": line.colour, "highlight": line.colour, "hover": line.colour},
        width=line.width,
        dashes=list(line.dashes) or False,
        arrows={"to": end, "from": end} if line.both_ends else {"to": end},
        smooth=bend if line.bend else False,
        title=edge.words,
        tie=edge.tie.value,
        href=edge.href,
        weight=edge.weight,
    ).options
    return shown


def _options(nodes: int) -> Json:
    """No physics: the layout is ours. Edges of large networks are hidden while they are moved (in the file to keep; our
    page draws the edges itself)."""
    font = {"face": "system-ui, sans-serif", "size": 15, "color": "#1d2a30", "strokeWidth": 4, "strokeColor": "#ffffff"}
    return {
        "physics": {"enabled": False},
        "layout": {"improvedLayout": False},
        "nodes": {"font": font, "borderWidth": 1.5, "borderWidthSelected": 4},
        "edges": {"selectionWidth": 2, "hoverWidth": 1, "arrowStrikethrough": False},
        "interaction": {
            "hover": True,
            "tooltipDelay": 250,
            "hideEdgesOnDrag": nodes > _LARGE,
            "keyboard": {"enabled": True, "bindToWindow": False},
        },
    }


def _policy(scripts: list[str]) -> str:
    """The policy of the file: its own scripts by their hashes, no other script and no request."""
    hashes = [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in scripts]
    allowed = " ".join(f"'sha256-{told}'" for told in hashes)
    policy = f"default-src 'none'; script-src {allowed}; style-src 'unsafe-inline'; img-src data:"
    return f'<meta http-equiv="Content-Security-Policy" content="{policy}">'


def _legend() -> str:
    """What shapes and lines mean, in words and colours."""
    kinds = [(look.border, _SIGNS[look.shape], look.label) for look in NODE_LOOKS]
    lines = [(look.colour, _stroke(look.dashes), look.label) for look in EDGE_LOOKS]
    return _signs(kinds) + _signs(lines)


def _signs(told: list[tuple[str, str, str]]) -> str:
    return (
        "<ul>"
        + "".join(f'<li><b style="color:{colour}">{sign}</b> {label}</li>' for colour, sign, label in told)
        + "</ul>"
    )


def _stroke(dashes: tuple[int, ...]) -> str:
    """The line in letters: solid, dashed or dotted."""
    if not dashes:
        return "──▸"
    return "· · ·" if dashes[0] < 4 else "─ ─▸"


_SIGNS: Final = {
    "square": "■",
    "dot": "●",
    "hexagon": "⬢",
    "diamond": "◆",
    "triangle": "▲",
    "triangleDown": "▼",
    "star": "★",
}
