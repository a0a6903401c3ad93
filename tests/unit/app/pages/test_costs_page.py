"""The page of costs: each ground apart, what is stale beside the total, the deadlines as a calendar."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from app.main import create_app
from app.settings import Settings
from graph_model.storage.database import Database
from tests.builders import body_of
from tests.small_network import CLUB, DISTRICT, load


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


@pytest.mark.parametrize(
    "path",
    [
        "/mitgliedschaften?gruppe=year&jahr=2010&bis=2020",
        "/mitgliedschaften?wer=Landkreis&sortiert=tell_by-ab",
        "/kosten/jahre?jahr=1990&bis=2040&nach=empfang&klasse=investment",
        "/kosten/planung?jahr=2016",
        "/kosten/fristen?jahr=2030&vorlauf=90",
        "/kosten/mittelbar?thema=pflege",
        "/kosten/vergleich?nach=mitglied&jahr=2015",
    ],
)
def test_a_page_of_costs_answers_whatever_is_chosen(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert (answer.status_code, "unbekannt" in answer.text or "bekannt" in answer.text) == (200, True)


@pytest.mark.parametrize(
    "path",
    [
        "/mitgliedschaften?bis=2020",
        "/mitgliedschaften?sortiert=source",
        "/mitgliedschaften?seite=0",
        "/mitgliedschaften?stand=vielleicht",
        "/kosten/jahre?jahr=2020&bis=2010",
        "/kosten/fristen?vorlauf=tausend",
        "/kosten/mittelbar?wer=Landkreis+%C3%84hrental&thema=Raumfahrt",
    ],
)
def test_what_cannot_be_chosen_is_refused_with_a_page_that_says_why(client: TestClient, path: str) -> None:
    answer = client.get(path, headers={"Accept": "text/html"})
    assert (answer.status_code in (404, 422), "<h1>" in answer.text) == (True, True)


def test_the_scope_narrows_every_page_of_costs(client: TestClient) -> None:
    for path in ("/mitgliedschaften", "/kosten", "/kosten/jahre", "/kosten/planung?jahr=2016", "/kosten/vergleich"):
        told = client.get(path, params={"kommune": body_of(CLUB), "jahr": "2016"}).text
        assert "64.400" not in told
        assert "64.400" in client.get(path, params={"jahr": "2016"}).text or "planung" in path
