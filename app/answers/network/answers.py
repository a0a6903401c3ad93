"""What is answered about the network that is drawn: nodes and edges, or groups of them."""

from enum import StrEnum

from pydantic import Field

from app.answers.answer import Answer, BodyRef
from graph_model.values.body_kinds import BodyKind
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import Vocabulary


class EdgeKind(StrEnum):
    """What an edge of the drawn network means."""

    MEMBER = "member"
    PAYS = "pays"
    MERGER = "merger"
    PART = "part"
    DOUBLE = "double"


class Standing(Vocabulary):
    """Whether what an edge says holds: decided or running, not yet, or no longer (or never)."""

    HOLDS = "gilt", "gilt"
    PLANNED = "geplant", "vorgesehen, noch nicht beschlossen"
    PAST = "vorbei", "beendet oder abgelehnt"


class Node(Answer):
    """A body as it is drawn; ``degree`` counts its edges in this answer. ``places`` are the keys of its own territory
    and of the areas that it works for."""

    id: str
    name: str
    kind: BodyKind | None = None
    topics: tuple[str, ...] = ()
    degree: int = 0
    founded: PartialDate | None = None
    dissolved: PartialDate | None = None
    places: tuple[str, ...] = ()


class Edge(Answer):
    """``fact`` is the key of what the edge is drawn from; ``label`` reads what it says in German (role, kind and EUR,
    event, score); ``settled`` is False for what is only proposed, applied for or rejected. ``since`` and ``until`` are
    when it holds, as far as known (of an event its day)."""

    kind: EdgeKind
    source: str
    target: str
    fact: str
    label: str
    settled: bool = True
    standing: Standing = Standing.HOLDS
    since: PartialDate | None = None
    until: PartialDate | None = None

    def holds_in(self, year: int) -> bool:
        """Whether it can hold in ``year``; what has no date can hold at any time."""
        begun = self.since is None or self.since.year <= year
        return begun and (self.until is None or self.until.year >= year)


class Group(Answer):
    """Bodies drawn as one, because all of them would be too many; ``id`` opens it, ``bodies`` counts them. Their ids
    (``members``) are for drawing alone: of 20,000 bodies they would be most of the answer."""

    id: str
    name: str
    bodies: int
    members: tuple[str, ...] = Field(default=(), exclude=True)


class GroupEdge(Answer):
    """How many edges run between two groups (their ids)."""

    source: str
    target: str
    edges: int


class NetworkAnswer(Answer):
    """``nodes`` and the ``edges`` between them. Where there would be too many nodes, ``groups`` stand for them;
    ``left_out`` counts the bodies of a single group that are beyond what can be drawn."""

    around: BodyRef | None = None
    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()
    left_out: int = 0
    groups: tuple[Group, ...] = ()
    group_edges: tuple[GroupEdge, ...] = ()
