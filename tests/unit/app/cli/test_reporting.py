from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from app.cli.program import call
from graph_model.storage.database import Database
from tests.small_network import ALLIANCE, DISTRICT, REGION, load


@pytest.fixture
def at(embedded_database: Database, embedded_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The small network, and how a call names it."""
    monkeypatch.setenv("NETZATLAS_DATA_FOLDER", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    load(embedded_database)
    return ["--database", embedded_url, "report"]


def test_the_table_of_memberships_is_written_for_one_member_and_year(at: list[str]) -> None:
    assert call([*at, "memberships", "liste.xlsx", "--member", DISTRICT, "--year", "2015"]) == 0
    lines = [line[:2] for line in load_workbook("liste.xlsx").worksheets[0].iter_rows(values_only=True)]
    assert ("Auswahl", f"Mitglied oder Zahlender: „{DISTRICT}“; Jahr 2015") in lines


def test_a_body_and_a_dossier_are_written_for_word(at: list[str]) -> None:
    assert call([*at, "body", REGION, "region.docx"]) == 0
    assert Document("region.docx").paragraphs[0].text == REGION
    assert call([*at, "dossier", REGION, ALLIANCE, "dossier.docx"]) == 0
    assert Document("dossier.docx").paragraphs[0].text == f"Dossier: {REGION} und {ALLIANCE}"


def test_a_scenario_that_is_kept_is_written_under_its_name(at: list[str]) -> None:
    assert call([*at[:2], "whatif", "run", "--merge", f"{ALLIANCE} -> {REGION}", "--save", "Eins"]) == 0
    assert call([*at, "whatif", "Eins", "entwurf.docx"]) == 0
    assert Document("entwurf.docx").paragraphs[0].text == "Was wäre, wenn: Eins"


def test_another_ending_is_refused_with_those_that_there_are(at: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert call([*at, "memberships", "liste.pdf"]) == 2
    assert "Es gibt .docx, .xlsx, .csv, .roh.csv." in capsys.readouterr().err
    assert not Path("liste.pdf").exists()
