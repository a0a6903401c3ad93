"""The page of costs: each ground apart, what is stale beside the total, the deadlines as a calendar."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from app.main import create_app
from app.settings import Settings
from graph_model.storage.database import Database
from tests.builders import body_of
from tests.small_network import DISTRICT, load


@pytest.fixture
def client(embedded_database: Database, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A browser that has not signed in, over the small network."""
    load(embedded_database)
    app = create_app(Settings(data_folder=tmp_path_factory.mktemp("data")), embedded_database)
    with TestClient(app, base_url="http://127.0.0.1:8000") as asking:
        yield asking


def test_without_a_year_the_total_stands_with_its_stand_and_what_is_stale_by_now(client: TestClient) -> None:
    page = client.get("/kosten").text
    assert [words in page for words in ("64.400", "<dt>Stand</dt><dd>2015", "Davon heute veraltet, prüfen")] == [
        True, True, True,
    ]  # fmt: skip


def test_for_a_year_what_is_carried_on_is_told_apart_from_what_is_told(client: TestClient) -> None:
    carried, told = client.get("/kosten?jahr=2016").text, client.get("/kosten?jahr=2015").text
    assert ("davon fortgeschrieben" in carried, "davon belegt" in carried) == (True, False)
    assert ("davon fortgeschrieben" in told, "davon belegt" in told) == (False, True)


def test_what_nobody_told_for_too_long_has_a_section_of_its_own(client: TestClient) -> None:
    page = client.get("/kosten?jahr=2018").text
    assert ('<h2 id="veraltet">' in page, "Keine beschlossene oder laufende Zahlung" in page) == (True, True)


def test_the_deadlines_of_a_payer_come_as_a_calendar(client: TestClient) -> None:
    answer = client.get("/kosten/fristen.ics", params={"zahlt": body_of(DISTRICT)})
    assert (answer.status_code, answer.text.count("BEGIN:VTODO")) == (200, 2)
