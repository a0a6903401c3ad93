"""The steps of the schema: numbered once, the engine's own among them, known ones only."""

import pytest

from graph_model.storage import schema
from graph_model.storage.errors import SchemaTooNewError

ENGINES = ["neo4j", "arcadedb"]


@pytest.mark.parametrize("engine", ENGINES)
def test_steps_are_numbered_without_gap_and_say_what_they_are_for(engine: str) -> None:
    steps = schema.steps(engine)

    assert [step.id[:3] for step in steps] == [f"{number:03}" for number in range(1, len(steps) + 1)]
    assert all(step.statements for step in steps)


def test_both_engines_have_the_same_steps() -> None:
    first, second = ([step.id for step in schema.steps(engine)] for engine in ENGINES)

    assert first == second


def test_every_statement_may_be_run_again() -> None:
    statements = [text for engine in ENGINES for step in schema.steps(engine) for text in step.statements]

    assert [text for text in statements if "IF NOT EXISTS" not in text] == []


def test_only_what_the_graph_lacks_is_applied_and_an_unknown_step_is_refused() -> None:
    first, *others = schema.steps("neo4j")

    assert schema.missing({first.id}, [first, *others]) == others
    with pytest.raises(SchemaTooNewError):
        schema.missing({first.id, "999_later"}, [first, *others])
