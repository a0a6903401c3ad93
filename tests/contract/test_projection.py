"""The stored facts follow the ledger, whatever happens to it in whatever order, on both databases."""

from typing import Any

from hypothesis import HealthCheck, Phase, given, settings

from graph_model.ledger.entries import Bundle, Entries
from graph_model.ledger.ledger import Ledger
from graph_model.projection.difference import LABELS, Stored, difference
from graph_model.projection.stored import StoredFacts, by_audience, joined
from graph_model.records.judgements import Judgement
from graph_model.storage.database import Database, Write
from tests.laws.ledgers import Step, steps

_NOTHING = Stored({}, {name: {} for name in LABELS.values()})
_LABEL_OF = {name: label for label, name in LABELS.items()} | {"bodies": "Body"}
_EVERYTHING = Write("maintain/test/empty", [{"key": "everything"}])
Node = tuple[str, frozenset[tuple[str, Any]]]


@settings(
    max_examples=12,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(told=steps())
def test_what_is_stored_step_by_step_is_what_follows_from_the_whole_ledger(
    database: Database, told: list[Step]
) -> None:
    database.write(_EVERYTHING)
    for step in told:
        take(Ledger(database), step)
        StoredFacts(database).update()
        assert stored_nodes(database) == wanted_nodes(Ledger(database).entries())

    assert_same_from_scratch(database)


def take(ledger: Ledger, step: Step) -> None:
    """One step of a random ledger."""
    match step:
        case Bundle():
            ledger.add([step])
        case Judgement():
            ledger.judge(step)
        case _:
            ledger.withdraw(step)


def stored_nodes(database: Database) -> set[Node]:
    """The nodes of facts as they stand in the graph."""
    return {_node(row["label"], row["properties"]) for row in database.read("read/test/fact_nodes")}


def wanted_nodes(entries: Entries) -> set[Node]:
    """The nodes that writing the projection of the whole ledger into an empty graph would make."""
    writes = difference(joined(by_audience(entries)), _NOTHING)
    rows = [(write.query.rsplit("/")[-1], row["properties"]) for write in writes for row in write.rows]
    topics = {_node("Topic", {"id": row["topic"]}) for name, row in rows if name == "topics"}
    return {_node(_LABEL_OF[name], row) for name, row in rows} | topics


def assert_same_from_scratch(database: Database) -> None:
    """Facts and ties are those that a rebuild of the same ledger in an empty graph makes."""
    entries, nodes, edges = Ledger(database).entries(), stored_nodes(database), stored_edges(database)
    assert StoredFacts(database).rebuild() == StoredFacts(database).update()
    database.write(Write("maintain/test/forget_facts", [{"key": "facts"}]))
    StoredFacts(database).rebuild()
    assert (stored_nodes(database), stored_edges(database)) == (nodes, edges)
    assert Ledger(database).entries() == entries


def stored_edges(database: Database) -> list[tuple[str, str, str, frozenset[tuple[str, Any]]]]:
    """The ties of facts, drawn ones included."""
    rows = database.read("read/test/fact_edges")
    return sorted(((r["kind"], r["from"], r["into"], _frozen(r["properties"])) for r in rows), key=str)


def _node(label: str, properties: dict[str, Any]) -> Node:
    return label, _frozen(properties)


def _frozen(properties: dict[str, Any]) -> frozenset[tuple[str, Any]]:
    return frozenset((name, tuple(v) if isinstance(v, list) else v) for name, v in properties.items())
