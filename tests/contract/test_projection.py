"""The stored facts follow the ledger, whatever happens to it in whatever order, on both databases."""

from hypothesis import HealthCheck, Phase, given, settings

from graph_model.ledger.entries import Bundle
from graph_model.ledger.ledger import Ledger
from graph_model.projection.stored import StoredFacts
from graph_model.records.judgements import Judgement
from graph_model.storage.database import Database, Write
from tests.contract.facts import stored_edges, stored_nodes, wanted_nodes
from tests.laws.ledgers import Step, steps

_EVERYTHING = Write("maintain/test/empty", [{"key": "everything"}])


@settings(
    max_examples=8,
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


def assert_same_from_scratch(database: Database) -> None:
    """Facts and ties are those that a rebuild of the same ledger in an empty graph makes."""
    entries, nodes, edges = Ledger(database).entries(), stored_nodes(database), stored_edges(database)
    assert StoredFacts(database).rebuild() == StoredFacts(database).update()
    database.write(Write("maintain/test/forget_facts", [{"key": "facts"}]))
    StoredFacts(database).rebuild()
    assert (stored_nodes(database), stored_edges(database)) == (nodes, edges)
    assert Ledger(database).entries() == entries
