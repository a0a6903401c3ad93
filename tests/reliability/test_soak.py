"""What people do in months, in a few minutes: rounds of loading, asking, judging, taking back and erasing pile up
neither memory nor open files, and leave the facts as they were."""

from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from fastapi.testclient import TestClient

from app.auth import token_of
from app.erasing import erase_paper
from app.main import create_app
from app.settings import Settings
from graph_model.analysis.columns import stored_facts
from graph_model.storage.connection import open_database
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience
from loaders.pipeline import load as load_files
from tests.builders import body_of
from tests.small_network import DISTRICT, load

ROUNDS, SETTLED = 60, 20
"""After the settled rounds everything has been asked often enough that caches are full."""
MORE_MIB, MORE_FILES = 60, 10
PAGES = ("/", "/mitgliedschaften", "/kosten", "/doppelstrukturen", "/netz", "/entwicklung", "/pruefung", "/dokumente")
BY = {"by": "Hauptamt", "why": "geprüft"}
PAPER = """Vorlage {number}/2024
Betreff: Mitgliedschaft im Netzwerk Auental {number} e. V.
Datum: 04.03.2024
Der Landkreis Ährental ist Mitglied im Netzwerk Auental {number} e. V.
Der Mitgliedsbeitrag beträgt 1.{number:03} EUR im Jahr.
"""


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with open_database(f"embedded:{tmp_path / 'graph'}") as opened:
        load(opened)
        yield opened


@pytest.fixture
def asking(tmp_path: Path, database: Database) -> Iterator[TestClient]:
    settings = Settings(data_folder=tmp_path)
    application = create_app(settings, database)
    headers = {"Authorization": f"Bearer {token_of(tmp_path)}"}
    with TestClient(application, base_url="http://127.0.0.1:8000", headers=headers) as client:
        yield client


@pytest.mark.long
def test_rounds_of_work_pile_up_nothing_and_leave_the_facts_as_they_were(
    tmp_path: Path, database: Database, asking: TestClient
) -> None:
    before = stored_facts(database, Audience.CLOSED)
    used = [_round(tmp_path, database, asking, number) for number in range(1, ROUNDS + 1)]

    assert stored_facts(database, Audience.CLOSED) == before
    (mib, files), (later_mib, later_files) = used[SETTLED], used[-1]
    assert later_mib < mib + MORE_MIB
    assert later_files < files + MORE_FILES


def _round(folder: Path, database: Database, asking: TestClient, number: int) -> tuple[float, int]:
    """A paper comes, its fee is judged and that taken back, pages are seen, the paper is erased; MiB and files then."""
    file = folder / f"{number}.txt"
    file.write_text(PAPER.format(number=number), "utf-8")
    assert load_files(database, [file]).loaded == 1
    key = next(row["key"] for row in _fees(asking) if row["amount"] == f"1{number:03}")
    judged = asking.post("/api/v1/judgements", json={"kind": "wrong", "about": [key], **BY})
    assert (judged.status_code, key in {row["key"] for row in _fees(asking)}) == (201, False)
    assert asking.delete(f"/api/v1/judgements/{judged.json()['id']}", params=BY).status_code == 200
    assert {asking.get(page).status_code for page in PAGES} == {200}
    erase_paper(database, f"{number}/2024", why="Runde zu Ende", by="Hauptamt")
    return psutil.Process().memory_info().rss / 2**20, psutil.Process().num_fds()


def _fees(asking: TestClient) -> list[dict[str, str]]:
    found: list[dict[str, str]] = asking.get(f"/api/v1/bodies/{body_of(DISTRICT)}").json()["paid"]
    return found
