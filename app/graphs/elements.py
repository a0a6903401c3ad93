"""What is drawn: nodes for bodies, edges for ties."""

from dataclasses import dataclass
from enum import StrEnum

from app.graphs.layout.points import Place
from graph_model.values.body_kinds import BodyKind


class Tie(StrEnum):
    """The layers of the drawing; each is drawn in its own way and can be left out."""

    MEMBERSHIP = "mitgliedschaft"
    PLANNED = "geplant"
    FUNDING = "foerderung"
    SUCCESSION = "nachfolge"
    DOUBLE = "doppelung"
    PART = "teil"
    BETWEEN = "zwischen"


@dataclass(frozen=True, slots=True)
class Node:
    """A body at its ``place`` (pixels). ``href`` is its page, ``note`` one line beside its name (kind, founded, number
    of members), ``ties`` how many edges it has. Where ``bodies`` is not 0, it stands for so many of them."""

    id: str
    name: str
    kind: BodyKind | None
    href: str
    note: str = ""
    place: Place = (0.0, 0.0)
    ties: int = 0
    bodies: int = 0


@dataclass(frozen=True, slots=True)
class Edge:
    """A tie from ``source`` to ``target``. ``words`` say it in a sentence, ``href`` opens the passage that says so,
    ``weight`` counts the ties that it stands for."""

    id: str
    source: str
    target: str
    tie: Tie
    words: str
    href: str | None = None
    weight: int = 1
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    """Nodes and the edges between them; an edge to a node that is not there is an error of the caller."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
