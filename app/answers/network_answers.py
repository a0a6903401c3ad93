"""What is answered about the network: nodes and edges, lineage, doubles."""

from decimal import Decimal
from enum import StrEnum

from app.answers.answer import Answer, BodyRef, Citation
from app.answers.rows import SuccessionRow
from graph_model.values.body_kinds import BodyKind

TELLING = 0.25
"""Score times confidence from which a pair is more than a weak hint."""


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


class DoublePart(Answer):
    """One part of a score: ``score`` 0 to 1, ``weight`` its share at most, ``share`` what it adds to the whole, both
    values as they read, and the passages."""

    name: str
    label: str
    score: float | None = None
    weight: float
    share: float
    left_value: str
    right_value: str
    evidence: tuple[Citation, ...] = ()


class DoubleRow(Answer):
    """Two bodies that may do the same for the same people; ``score`` 0 to 1, ``confidence`` how well it is known.
    ``contributions`` are EUR a year (decided or running) paid to each, None where no amount is known."""

    left: BodyRef
    right: BodyRef
    score: float
    confidence: float
    parts: tuple[DoublePart, ...] = ()
    left_yearly: Decimal | None = None
    right_yearly: Decimal | None = None

    @property
    def is_telling(self) -> bool:
        """Whether the likeness is large and known well enough to be drawn and shown first."""
        return self.score * self.confidence >= TELLING


class DoublesAnswer(Answer):
    """Pairs, the likeliest first; ``compared`` is the number of bodies looked at."""

    pairs: tuple[DoubleRow, ...] = ()
    compared: int = 0
