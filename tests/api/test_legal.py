"""Legal pages: the text that the operator sets, open to everybody, and an honest page where none is set."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from app.main import create_app
from app.settings import Settings
from graph_model.storage.database import Database
from tests.api.conftest import HOST

PATHS = {"/impressum": "IMPRINT", "/datenschutz": "PRIVACY", "/barrierefreiheit": "ACCESSIBILITY"}


@pytest.mark.parametrize("path", PATHS)
def test_a_text_that_is_not_set_is_said_to_be_missing(client: TestClient, path: str) -> None:
    told = client.get(path)
    assert told.status_code == 200
    assert f"NETZATLAS_{PATHS[path]}_FILE" in told.text
    assert "noch nicht hinterlegt" in told.text


def test_the_text_of_the_operator_is_shown_without_its_markup(network: Database, tmp_path: Path) -> None:
    file = tmp_path / "impressum.md"
    file.write_text("# Anbieter\n\nLandkreis Ährental <script>x</script>", "utf-8")
    with _asking(network, tmp_path, imprint_file=file) as client:
        told = client.get("/impressum").text
    assert "<h2>Anbieter</h2>" in told
    assert "<p>Landkreis Ährental &lt;script&gt;x&lt;/script&gt;</p>" in told


def test_a_file_that_cannot_be_read_is_named_by_its_setting_alone(network: Database, tmp_path: Path) -> None:
    with _asking(network, tmp_path, privacy_file=tmp_path / "fehlt.md") as client:
        told = client.get("/datenschutz").text
    assert "nicht gelesen werden kann" in told
    assert "fehlt.md" not in told


def test_legal_pages_need_no_token_and_tell_nobody_which_kommunen_are_held(network: Database, tmp_path: Path) -> None:
    with _asking(network, tmp_path, host="192.0.2.1", hosts=("127.0.0.1",)) as client:
        assert client.get("/kosten").status_code == 401
        told = client.get("/impressum", params={"kommune": "Landkreis Ährental"})
        assert (told.status_code, "alle Kommunen" in told.text) == (200, True)
        assert client.get("/impressum", params={"kommune": "Nirgendwo"}).status_code == 200


def _asking(network: Database, folder: Path, **told: object) -> TestClient:
    return TestClient(create_app(Settings.read(data_folder=folder, **told), network), base_url=HOST)
