from collections.abc import Callable

from graph_model.storage import schema
from graph_model.storage.database import Database


def test_an_opened_database_answers_and_has_every_constraint_and_step(database: Database) -> None:
    steps = schema.steps(database.engine)

    assert database.read("maintain/ping") == [{"answer": 1}]
    assert {row["label"] for row in database.read("maintain/constraints")} == schema.unique_labels(steps)
    assert [row["id"] for row in database.read("maintain/schema_steps")] == [step.id for step in steps]


def test_a_database_may_be_closed_again(reopen: Callable[..., Database]) -> None:
    with reopen() as database:
        database.close()
        database.close()
