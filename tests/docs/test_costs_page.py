"""The worked examples of docs/costs.md are what the command answers over the examples."""

import pytest

from app.cli.program import call
from graph_model.storage.database import Database
from loaders.pipeline import load
from tests.docs.tables import ROOT
from tests.docs.worked import Shown, calls_of, missing

_CALLS = calls_of("costs.md")


@pytest.mark.parametrize("shown", _CALLS, ids=lambda shown: " ".join(shown.words))
def test_a_worked_example_of_costs_is_what_the_command_answers(
    shown: Shown, embedded_database: Database, embedded_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    load(embedded_database, [ROOT / "examples"])
    capsys.readouterr()
    assert call(["--database", embedded_url, *shown.words]) == 0
    written = capsys.readouterr().out
    assert (missing(shown.lines, written), len(shown.lines)) == ([], len(written.splitlines()))
