"""Drawings that the tests of this folder share."""

from app.graphs.elements import Drawing, Edge, Node, Tie
from graph_model.values.body_kinds import BodyKind

EVIL = "</script><script>alert(1)</script><img src=x onerror=alert(2)> href"


def node(name: str, kind: BodyKind | None = BodyKind.NETWORK, place: tuple[float, float] = (0.0, 0.0)) -> Node:
    """A node whose id is its name."""
    return Node(id=name, name=name, kind=kind, href=f"/zusammenschluesse/{name}", note="Netzwerk", place=place)


def edge(source: str, target: str, tie: Tie = Tie.MEMBERSHIP, words: str = "Mitglied") -> Edge:
    """An edge whose id tells what it ties."""
    return Edge(id=f"{source}-{tie.value}-{target}", source=source, target=target, tie=tie, words=words)


def star(rays: int) -> Drawing:
    """One body with ``rays`` members."""
    members = [node(f"Stadt {number:03}", BodyKind.CITY, (60.0 * number, 100.0)) for number in range(rays)]
    return Drawing((node("Mitte"), *members), tuple(edge(member.id, "Mitte") for member in members))
