"""The five papers of examples/: their main facts by API, by page and by command, with passages."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.cli.program import call
from app.main import create_app
from app.settings import Settings
from graph_model.storage.connection import open_database
from loaders.pipeline import load

_EXAMPLES = Path(__file__).parents[2] / "examples"
_CARE = "Koordinierungsstelle Kommunale Gesundheit"
_FUNDERS = ["AOK PLUS", "BARMER", "IKK classic", "KKH", "KNAPPSCHAFT"]
_MEMBERSHIPS: dict[str, list[tuple[Any, ...]]] = {
    "Niedersachsen hält zusammen": [("Landkreis Peine", "member", "proposed", None, None)],
    "Initiative eHealth.Metropolregion": [("Land Niedersachsen", "funder", "current", None, None)],
    _CARE: [
        *((name, "funder", "current", None, None) for name in _FUNDERS),
        ("HTWK Leipzig", "partner", "ended", "2014-07", "2017-06"),
        ("Stadt Leipzig", "operator", "current", None, None),
    ],
    "Verfügungsfonds Gesundheit": [(name, "funder", "current", None, None) for name in _FUNDERS],
}
_EVENTS = {
    ("founding", "Gesundheitsbündnis", "2013", "occurred"),
    ("founding", "Gesundheitsregion Peine", "2015", "occurred"),
    ("founding", "Initiative eHealth.Metropolregion", "2016-06-16", "occurred"),
    ("founding", "Netzwerk Erweiterter Wirtschaftsraum Hannover", "2010~", "occurred"),
    ("dissolution", "Gesundheitsbündnis", None, "proposed"),
    ("merger", "Gesundheitsbündnis > Gesundheitsregion Peine", None, "proposed"),
}
_COSTS = {
    ("Allianz für die Region GmbH", "60000", "Zuschuss", False, 2015, "current"),
    ("Netzwerk Erweiterter Wirtschaftsraum Hannover", "4400", "Mitgliedsbeitrag", True, 2015, "current"),
    ("Metropolregion Hannover Braunschweig Göttingen Wolfsburg", "3000", "Mitgliedsbeitrag", True, 2015, "current"),
    ("Allianz für die Region GmbH", "30000", "Zuschuss", True, 2016, "applied"),
}
_HEADS: dict[str, tuple[str, str, str, list[str], list[str]]] = {
    "2022/104": ("Fachdienst Soziales", "Kreisausschuss", "proposed", [], ["2022-07-05", "2022-09-07"]),
    "2020/740": (
        "Referat für Kreisentwicklung und Öffentlichkeitsarbeit", "Kreistag des Landkreises Peine", "proposed", [],
        ["2020-10-07", "2020-10-07"],
    ),
    "19-09881-01": (
        "0800 Stabsstelle Wirtschaftsdezernat", "Wirtschaftsausschuss", "noted", ["19-09881"], ["2019-01-25"]
    ),
}  # fmt: skip


class Asked:
    """The three ways to ask; every fact that they give carries a passage."""

    def __init__(self, client: TestClient, url: str) -> None:
        self.client, self.url = client, url

    def api(self, path: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.client.get(f"/api/v1/{path}", params={"limit": 200}).json()["rows"]
        return found

    def page(self, path: str) -> str:
        answer = self.client.get(path)
        assert answer.status_code == 200
        return str(answer.text)

    def command(self, capsys: pytest.CaptureFixture[str], *words: str) -> Any:  # noqa: ANN401 - what JSON holds
        assert call(["--database", self.url, *words, "--format", "json"]) == 0
        return json.loads(capsys.readouterr().out)


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asked]:
    """The examples, loaded once."""
    folder = tmp_path_factory.mktemp("five")
    url = f"embedded:{folder / 'graph'}"
    with open_database(url) as database:
        load(database, [_EXAMPLES])
        with TestClient(create_app(Settings(data_folder=folder), database), base_url="http://127.0.0.1:8000") as client:
            yield Asked(client, url)


def _membership(row: dict[str, Any]) -> tuple[Any, ...]:
    assert [one for one in row["evidence"] if one["quote"]]
    return row["member"]["name"], row["role"], row["status"], row["since"], row["until"]


def _event(row: dict[str, Any]) -> tuple[Any, ...]:
    assert row["evidence"]
    names = " > ".join(body["name"] for body in (*row["before"], *row["after"]))
    return row["kind"], names, row["date"], row["status"]


def _cost(row: dict[str, Any]) -> tuple[Any, ...]:
    assert row["evidence"]
    return row["payee"]["name"], row["amount"], row["kind"], row["kind_inferred"], row["year"], row["status"]


@pytest.mark.parametrize("body", _MEMBERSHIPS)
def test_who_takes_part(asked: Asked, body: str, capsys: pytest.CaptureFixture[str]) -> None:
    for rows in (asked.api("memberships"), asked.command(capsys, "memberships", "--body", body)):
        told = [_membership(row) for row in rows if row["body"]["name"] == body]
        assert sorted(told, key=str) == sorted(_MEMBERSHIPS[body], key=str)
    page = asked.page("/mitgliedschaften")
    assert [name for name in (body, *(one[0] for one in _MEMBERSHIPS[body])) if name not in page] == []


def test_what_became_of_what(asked: Asked, capsys: pytest.CaptureFixture[str]) -> None:
    for rows in (asked.api("successions"), asked.command(capsys, "lineage")):
        assert {_event(row) for row in rows} == _EVENTS
    page = asked.page("/entwicklung")
    assert [word for word in ("Gesundheitsbündnis", "Gesundheitsregion Peine", "16.06.2016") if word not in page] == []


def test_both_years_of_the_founding_are_kept(asked: Asked, capsys: pytest.CaptureFixture[str]) -> None:
    found = asked.command(capsys, "body", "Gesundheitsbündnis")
    by_api = asked.client.get(f"/api/v1/bodies/{found['body']['id']}").json()["contradictions"]
    assert by_api == found["contradictions"]
    assert [(set(one["values"]), one["chosen"]) for one in by_api] == [({"2013", "2003-03-31"}, "2013")]


def test_who_pays_what(asked: Asked, capsys: pytest.CaptureFixture[str]) -> None:
    command = asked.command(capsys, "costs")
    for told in (asked.client.get("/api/v1/contributions").json(), command):
        rows, totals = told["rows"], told["totals"]
        assert {_cost(row) for row in rows} == _COSTS
        assert (totals["yearly"], totals["once"]) == ("67400", "0")
        assert [(one["status"], one["eur"]) for one in totals["apart"]] == [("applied", "30000")]
    page = asked.page("/kosten")
    assert [sum_ for sum_ in ("67.400", "60.000", "4.400", "3.000", "30.000") if sum_ not in page] == []


@pytest.mark.parametrize("number", _HEADS)
def test_the_head_of_a_paper(asked: Asked, number: str, capsys: pytest.CaptureFixture[str]) -> None:
    told = asked.command(capsys, "document", number)
    assert told == asked.client.get(f"/api/v1/documents/{told['id']}").json()
    office, deciding, status, elsewhere, days = _HEADS[number]
    assert (told["lead_office"], told["deciding_body"], told["status"]) == (office, deciding, status)
    assert (told["refers_elsewhere"], [one["date"] for one in told["consultations"]]) == (elsewhere, days)
    page = asked.page(f"/dokumente/{told['id']}")
    assert [word for word in (office, deciding, *elsewhere) if word not in page] == []
