"""Every worked example of the docs is what the program writes."""

from pathlib import Path

import pytest

from app.cli.program import call
from graph_model.storage.database import Database
from tests.docs.worked import calls_of, missing, papers_of


@pytest.mark.parametrize("page", ["what-if.md", "lineage.md", "coverage.md"])
def test_a_worked_example_is_what_the_program_writes(
    page: str,
    embedded_database: Database,
    embedded_url: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("NETZATLAS_DATA_FOLDER", str(tmp_path / "data"))
    assert call(["--database", embedded_url, "load", *map(str, papers_of(page, tmp_path))]) == 0
    for shown in calls_of(page):
        capsys.readouterr()
        assert call(["--database", embedded_url, *shown.words]) == 0
        assert missing(shown.lines, capsys.readouterr().out) == [], shown.words
