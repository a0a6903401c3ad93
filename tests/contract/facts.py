"""The facts as they stand in the graph, and as they follow from a ledger."""

from typing import Any

from graph_model.ledger.entries import Entries
from graph_model.projection.difference import LABELS, Stored, difference
from graph_model.projection.stored import by_audience, joined
from graph_model.storage.database import Database

NOTHING_STORED = Stored({}, {name: {} for name in LABELS.values()})
_LABEL_OF = {name: label for label, name in LABELS.items()} | {"bodies": "Body"}
Node = tuple[str, frozenset[tuple[str, Any]]]


def stored_nodes(database: Database) -> set[Node]:
    """The nodes of facts as they stand in the graph."""
    return {_node(row["label"], row["properties"]) for row in database.read("read/test/fact_nodes")}


def wanted_nodes(entries: Entries) -> set[Node]:
    """The nodes that writing the projection of the whole ledger into an empty graph would make."""
    writes = difference(joined(by_audience(entries)), NOTHING_STORED)
    rows = [(write.query.rsplit("/")[-1], row["properties"]) for write in writes for row in write.rows]
    topics = {_node("Topic", {"id": row["topic"]}) for name, row in rows if name == "topics"}
    return {_node(_LABEL_OF[name], row) for name, row in rows} | topics


def stored_edges(database: Database) -> list[tuple[str, str, str, frozenset[tuple[str, Any]]]]:
    """The ties of facts, drawn ones included."""
    rows = database.read("read/test/fact_edges")
    return sorted(((r["kind"], r["from"], r["into"], _frozen(r["properties"])) for r in rows), key=str)


def _node(label: str, properties: dict[str, Any]) -> Node:
    return label, _frozen(properties)


def _frozen(properties: dict[str, Any]) -> frozenset[tuple[str, Any]]:
    return frozenset((name, tuple(v) if isinstance(v, list) else v) for name, v in properties.items())
