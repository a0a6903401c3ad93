"""The worked examples of docs/costs-by-hand.md are what the program writes over the paper and the inhabitants there."""

import re
from pathlib import Path

import pytest

from app.cli.program import call
from graph_model.storage.database import Database
from tests.docs.tables import ROOT
from tests.docs.worked import calls_of, missing, papers_of

_PAGE = "costs-by-hand.md"


def test_formulas_planning_indirect_costs_comparisons_and_notices_are_as_the_page_works_them_out(
    embedded_database: Database,
    embedded_url: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (inhabitants,) = re.findall(r"```csv\n(.*?)```", (ROOT / "docs" / _PAGE).read_text("utf-8"), re.DOTALL)
    (tmp_path / "einwohner.csv").write_text(inhabitants, "utf-8")
    monkeypatch.setenv("NETZATLAS_DATA_FOLDER", str(tmp_path / "data"))
    monkeypatch.setenv("NETZATLAS_INHABITANTS_FILE", str(tmp_path / "einwohner.csv"))
    assert call(["--database", embedded_url, "load", *map(str, papers_of(_PAGE, tmp_path))]) == 0
    lacking = {}
    for shown in calls_of(_PAGE):
        capsys.readouterr()
        assert call(["--database", embedded_url, *shown.words]) == 0
        lacking[shown.words[0]] = missing(shown.lines, capsys.readouterr().out)
    assert lacking == {name: [] for name in ("costs", "planning", "indirect", "comparison", "notices")}
