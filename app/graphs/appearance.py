"""How each kind of node and tie looks: never by colour alone, so that it can be told apart in print and by everyone.

The legend of the page and the drawing itself both read this table.
"""

from dataclasses import dataclass
from math import cos, pi, sin, sqrt
from typing import Final

from app.graphs.elements import Node, Tie
from graph_model.values.body_kinds import ORGANS, TERRITORIAL, BodyKind

Outline = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class NodeLook:
    """A shape of vis-network with its colours; ``size`` is half its height in pixels. ``dark_border`` is the border on
    a dark ground."""

    name: str
    label: str
    shape: str
    fill: str
    border: str
    size: int
    dark_border: str

    @property
    def outline(self) -> Outline:
        """The corners of the shape around 0, 0, where its size is 1; empty for a circle."""
        return _OUTLINES.get(self.shape, ())


@dataclass(frozen=True, slots=True)
class EdgeLook:
    """A line: ``dashes`` are lengths in pixels, empty for a solid line; ``arrow`` is what stands at its end. ``dark``
    is its colour on a dark ground."""

    tie: Tie
    label: str
    colour: str
    width: float
    dashes: tuple[int, ...]
    arrow: str
    dark: str
    both_ends: bool = False
    bend: float = 0.0


def _star() -> Outline:
    reach = (1.0 if number % 2 == 0 else 0.45 for number in range(10))
    return tuple((round(r * sin(n * pi / 5), 3), round(-r * cos(n * pi / 5), 3)) for n, r in enumerate(reach))


_OUTLINES: Final[dict[str, Outline]] = {
    "square": ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
    "hexagon": ((0, -1), (0.87, -0.5), (0.87, 0.5), (0, 1), (-0.87, 0.5), (-0.87, -0.5)),
    "diamond": ((0, -1.1), (1.1, 0), (0, 1.1), (-1.1, 0)),
    "triangle": ((0, -1), (1, 0.85), (-1, 0.85)),
    "triangleDown": ((0, 1), (-1, -0.85), (1, -0.85)),
    "star": _star(),
}

TERRITORY: Final = NodeLook("kommunen", "Kommunen, Länder, Bund", "square", "#1f5a94", "#123a61", 13, "#9cc4ee")
NETWORK: Final = NodeLook("netzwerke", "Netzwerke, Bündnisse, Regionen", "dot", "#2f855f", "#1b5a3e", 15, "#93dcb8")
ASSOCIATION: Final = NodeLook(
    "vereine", "Vereine, Verbände, Stiftungen", "hexagon", "#7a5ea8", "#4f3a75", 14, "#cdb8f0"
)
COMPANY: Final = NodeLook(
    "unternehmen", "Gesellschaften und Unternehmen", "diamond", "#b07d0f", "#75520a", 14, "#f0cf85"
)
INSTITUTION: Final = NodeLook(
    "einrichtungen", "Kassen, Kliniken und andere Einrichtungen", "triangle", "#5c7080", "#3b4954", 13, "#bccbd6"
)
ORGAN: Final = NodeLook("gremien", "Gremien und Teile", "triangleDown", "#9fb0bd", "#66757f", 10, "#dbe4ea")
OTHER: Final = NodeLook("sonstige", "ohne erkannte Art", "star", "#c2c8cc", "#7d868c", 11, "#eceff1")
GROUP: Final = NodeLook(
    "gruppe", "mehrere zusammen: ein Doppelklick öffnet sie", "dot", "#d9e6ea", "#0b5563", 30, "#8fd0de"
)

NODE_LOOKS: Final = (TERRITORY, NETWORK, ASSOCIATION, COMPANY, INSTITUTION, ORGAN, OTHER)

EDGE_LOOKS: Final = (
    EdgeLook(Tie.MEMBERSHIP, "Mitglied, Träger, Förderer, Partner", "#4a6275", 1.6, (), "arrow", "#a9bccb"),
    EdgeLook(Tie.PLANNED, "gilt noch nicht oder nicht mehr", "#4a6275", 1.6, (6, 6), "arrow", "#a9bccb"),
    EdgeLook(Tie.FUNDING, "Zahlung", "#2a7a3b", 1.6, (), "vee", "#7fd08f", bend=0.22),
    EdgeLook(Tie.SUCCESSION, "Zusammenführung oder Nachfolge", "#b3261e", 4.0, (16, 6), "triangle", "#ff8f86"),
    EdgeLook(Tie.DOUBLE, "Hinweis auf mögliche Doppelstruktur", "#d06a00", 4.0, (2, 8), "circle", "#ffb45c", True, 0.3),
    EdgeLook(Tie.PART, "Teil von", "#8d9aa5", 1.2, (), "diamond", "#8d9aa5"),
)
BETWEEN: Final = EdgeLook(Tie.BETWEEN, "Verbindungen zwischen Gruppen", "#4a6275", 2.0, (), "none", "#a9bccb")

_NETWORKS: Final = frozenset(
    {
        BodyKind.ALLIANCE,
        BodyKind.NETWORK,
        BodyKind.INITIATIVE,
        BodyKind.WORKING_COMMUNITY,
        BodyKind.HEALTH_REGION,
        BodyKind.METROPOLITAN_REGION,
        BodyKind.REGION,
        BodyKind.CONFERENCE,
        BodyKind.COORDINATION_OFFICE,
        BodyKind.FUND,
    }
)
_ASSOCIATIONS: Final = frozenset(
    {
        BodyKind.ASSOCIATION,
        BodyKind.UMBRELLA,
        BodyKind.LANDSCAPE_ASSOCIATION,
        BodyKind.SPECIAL_PURPOSE,
        BodyKind.FOUNDATION,
        BodyKind.CHAMBER,
    }
)
_COMPANIES: Final = frozenset({BodyKind.COMPANY, BodyKind.REGIONAL_DEVELOPMENT})
_KINDS_OF: Final = (
    (TERRITORY, TERRITORIAL),
    (NETWORK, _NETWORKS),
    (ASSOCIATION, _ASSOCIATIONS),
    (COMPANY, _COMPANIES),
    (ORGAN, ORGANS),
    (OTHER, frozenset({BodyKind.OTHER})),
)
_LOOK_OF: Final = {kind: look for look, kinds in _KINDS_OF for kind in kinds}
_EDGE_LOOK_OF: Final = {look.tie: look for look in (*EDGE_LOOKS, BETWEEN)}


def look_of(kind: BodyKind | None) -> NodeLook:
    """How a body of this kind is drawn; one of no known kind has a look of its own."""
    return OTHER if kind is None else _LOOK_OF.get(kind, INSTITUTION)


def drawn_as(node: Node) -> NodeLook:
    """How a node is drawn: that of its kind, or that of a group."""
    return GROUP if node.bodies else look_of(node.kind)


def size_of(node: Node) -> float:
    """Half the height of a node, in pixels; the area of a group grows with its bodies."""
    return round(18 + 4 * sqrt(node.bodies), 1) if node.bodies else float(drawn_as(node).size)


def line_of(tie: Tie) -> EdgeLook:
    """How a tie is drawn."""
    return _EDGE_LOOK_OF[tie]
