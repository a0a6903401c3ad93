"""The worked example of docs/exports.md is the file that the command writes."""

import re
from pathlib import Path

import pytest

from app.cli.program import call
from graph_model.storage.database import Database
from tests.docs.tables import ROOT
from tests.docs.worked import calls_of, papers_of

_PAGE = "exports.md"


def test_the_worked_example_of_exports_is_the_file_that_is_written(
    embedded_database: Database, embedded_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NETZATLAS_DATA_FOLDER", str(tmp_path / "data"))
    assert call(["--database", embedded_url, "load", *map(str, papers_of(_PAGE, tmp_path))]) == 0
    (shown,) = calls_of(_PAGE)
    assert call(["--database", embedded_url, *shown.words]) == 0
    told = re.findall(r"^```csv\n(.*?)^```$", (ROOT / "docs" / _PAGE).read_text("utf-8"), re.DOTALL | re.MULTILINE)
    assert [(tmp_path / "mitgliedschaften.roh.csv").read_text("utf-8")] == told
