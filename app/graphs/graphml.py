"""The drawing as GraphML, for other programs: what bodies and ties are, and where the bodies stand."""

from collections.abc import Mapping
from typing import Final
from xml.etree import ElementTree

from app.graphs.elements import Drawing, Edge, Node
from app.graphs.labels import printable

_SPACE: Final = "http://graphml.graphdrawing.org/xmlns"
_OF_NODES: Final = {
    "name": "string",
    "art": "string",
    "x": "double",
    "y": "double",
    "verbindungen": "int",
    "koerper": "int",
}
_OF_EDGES: Final = {"lage": "string", "angabe": "string", "seit": "string", "bis": "string", "anzahl": "int"}


def graphml(drawing: Drawing) -> bytes:
    """The file, in UTF-8."""
    root = ElementTree.Element("graphml", xmlns=_SPACE)
    for domain, fields in (("node", _OF_NODES), ("edge", _OF_EDGES)):
        for name, kind in fields.items():
            told = {"id": f"{domain}-{name}", "for": domain, "attr.name": name, "attr.type": kind}
            ElementTree.SubElement(root, "key", told)
    graph = ElementTree.SubElement(root, "graph", id="netz", edgedefault="directed")
    for node in drawing.nodes:
        _data(ElementTree.SubElement(graph, "node", id=printable(node.id)), "node", _of_node(node))
    for edge in drawing.edges:
        made = ElementTree.SubElement(graph, "edge", {name: printable(told) for name, told in _ends(edge).items()})
        _data(made, "edge", _of_edge(edge))
    ElementTree.indent(root)
    found: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return found


def _ends(edge: Edge) -> Mapping[str, str]:
    return {"id": edge.id, "source": edge.source, "target": edge.target}


def _of_node(node: Node) -> Mapping[str, object]:
    kind = node.kind.value if node.kind else ""
    x, y = node.place
    return {"name": node.name, "art": kind, "x": x, "y": y, "verbindungen": node.ties, "koerper": node.bodies or 1}


def _of_edge(edge: Edge) -> Mapping[str, object]:
    return {
        "lage": edge.tie.value,
        "angabe": edge.words,
        "seit": edge.since,
        "bis": edge.until,
        "anzahl": edge.weight,
    }


def _data(owner: ElementTree.Element, domain: str, told: Mapping[str, object]) -> None:
    """What is not known is left out."""
    for name, value in told.items():
        if value != "":
            ElementTree.SubElement(owner, "data", key=f"{domain}-{name}").text = printable(str(value))
