"""What is answered about the network: nodes and edges, lineage."""

from enum import StrEnum

from app.answers.answer import Answer, BodyRef
from app.answers.rows import SuccessionRow
from graph_model.values.body_kinds import BodyKind


class EdgeKind(StrEnum):
    """What an edge of the drawn network means."""

    MEMBER = "member"
    PAYS = "pays"
    MERGER = "merger"
    PART = "part"
    DOUBLE = "double"


class Node(Answer):
    """A body as it is drawn; ``degree`` counts its edges in this answer."""

    id: str
    name: str
    kind: BodyKind | None = None
    topics: tuple[str, ...] = ()
    degree: int = 0


class Edge(Answer):
    """``fact`` is the key of what the edge is drawn from; ``label`` reads what it says in German (role, kind and EUR,
    event, score); ``settled`` is False for what is only proposed, applied for or rejected."""

    kind: EdgeKind
    source: str
    target: str
    fact: str
    label: str
    settled: bool = True


class NetworkAnswer(Answer):
    """``nodes`` and the ``edges`` between them; ``left_out`` counts bodies beyond the largest network that is drawn."""

    around: BodyRef | None = None
    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()
    left_out: int = 0


class LineageAnswer(Answer):
    """What became of ``body`` and what it came from: every succession that is linked with it, in the order of time."""

    body: BodyRef
    steps: tuple[SuccessionRow, ...] = ()
