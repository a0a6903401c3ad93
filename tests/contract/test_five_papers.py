"""The five papers, ours of examples/ and where they lie beside the checkout their originals: what they say by API, by
page and by command, with passages."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.cli.program import call
from app.main import create_app
from app.settings import Settings
from loaders.pipeline import load
from tests.standing import Standing

_EXAMPLES = Path(__file__).parents[2] / "examples"
_CARE = "Koordinierungsstelle Kommunale Gesundheit"
_CLUB, _REGION = "Verein der Kommunen in der Metropolregion", "Metropolregion Hannover Braunschweig Göttingen Wolfsburg"
_INITIATIVE = "Initiative eHealth.Metropolregion"
_FUNDERS = ["AOK PLUS", "BARMER", "IKK classic", "KKH", "KNAPPSCHAFT"]
_MEMBERSHIPS: dict[str, list[tuple[Any, ...]]] = {
    "Niedersachsen hält zusammen": [("Landkreis Peine", "member", "proposed", None, None)],
    "Beirat eHealth.Niedersachsen": [("Metropolregion GmbH", "member", "current", None, None)],
    _CLUB: [("Landkreis Peine", "member", "current", None, None)],
    _INITIATIVE: [("Land Niedersachsen", "funder", "current", None, None)],
    _CARE: [
        *((name, "funder", "current", None, None) for name in _FUNDERS),
        ("HTWK Leipzig", "partner", "ended", "2014-07", "2017-06"),
        ("Stadt Leipzig", "operator", "current", None, None),
    ],
}
_ONLY_OURS: dict[str, list[tuple[Any, ...]]] = {
    "Verfügungsfonds Gesundheit": [(name, "funder", "current", None, None) for name in _FUNDERS],
    _REGION: [("Landkreis Peine", "member", "current", None, None)],
}
"""Our profile says that funds are funded, too; our table lists what the Kreis is a member of."""
_OWNED: dict[str, list[tuple[Any, ...]]] = {_REGION: [(_CLUB, "shareholder", "current", None, None)]}
_TOPICS = {
    _INITIATIVE: {"Digitalisierung im Gesundheitswesen", "Digitale Gesundheitswirtschaft"},
    _CARE: {"Gesund aufwachsen", "Gesund älter werden", "Gesundheitsförderung von Erwerbslosen"},
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
    (_REGION, "3000", "Mitgliedsbeitrag", True, 2015, "current"),
    ("Allianz für die Region GmbH", "30000", "Zuschuss", True, 2016, "applied"),
}
_HEADS: dict[str, tuple[str | None, str | None, str | None, list[str], list[tuple[str, str, str, str]]]] = {
    "2022/104": ("Fachdienst Soziales", "Kreisausschuss", "proposed", [], [
        ("2022-07-05", "Ausschuss für Gesundheit, Arbeit und Soziales", "Vorberatung", "öffentlich"),
        ("2022-09-07", "Kreisausschuss", "Entscheidung", "nichtöffentlich"),
    ]),
    "2020/740": (
        "Referat für Kreisentwicklung und Öffentlichkeitsarbeit", "Kreistag des Landkreises Peine", "proposed", [], [
        ("2020-10-07", "Kreisausschuss", "Vorberatung", "nichtöffentlich"),
        ("2020-10-07", "Kreistag des Landkreises Peine", "Entscheidung", "öffentlich"),
    ]),
    "19-09881-01": ("0800 Stabsstelle Wirtschaftsdezernat", "Wirtschaftsausschuss", "noted", ["19-09881"], [
        ("2019-01-25", "Wirtschaftsausschuss", "Kenntnisnahme", ""),
    ]),
    "2015/179": (None, None, None, [], []),
}  # fmt: skip
_SAID = {
    "2022/104": {"number", "date", "lead_office", "deciding_body", "status", "own_cost", "consultation"},
    "2020/740": {"number", "date", "lead_office", "deciding_body", "status", "own_cost", "consultation"},
    "19-09881-01": {"number", "date", "lead_office", "deciding_body", "status", "consultation"},
    "2015/179": {"number"},
}
_PERSON = re.compile(
    r"### Projektkoordination\s+(?P<name>\S[^\n]+?)\s+Telefon: (?P<phone>[\d ]+?)\s+E-Mail: \[(?P<mail>[^]]+)"
)


class Asked:
    """The three ways to ask; every fact that they give carries a passage."""

    def __init__(self, client: TestClient, url: str) -> None:
        self.client, self.url = client, url

    def api(self, path: str, **asked: str) -> list[dict[str, Any]]:
        answer = self.client.get(f"/api/v1/{path}", params={"limit": "200", **asked})
        found: list[dict[str, Any]] = answer.json()["rows"]
        return found

    def page(self, path: str) -> str:
        answer = self.client.get(path)
        assert answer.status_code == 200
        return str(answer.text)

    def command(self, capsys: pytest.CaptureFixture[str], *words: str) -> Any:  # noqa: ANN401 - what JSON holds
        assert call(["--database", self.url, *words, "--format", "json"]) == 0
        return json.loads(capsys.readouterr().out)


@pytest.fixture(scope="module", params=["ours", pytest.param("originals", marks=pytest.mark.shared)])
def folder(request: pytest.FixtureRequest) -> Path:
    """Where the papers lie."""
    return _EXAMPLES if request.param == "ours" else request.getfixturevalue("beside") / "seeds"


@pytest.fixture(scope="module")
def asked(
    folder: Path, embedded_standing: Standing, embedded_url: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Asked]:
    """The papers, loaded once."""
    database = embedded_standing.empty()
    load(database, [folder])
    app = create_app(Settings(data_folder=tmp_path_factory.mktemp("five")), database)
    with TestClient(app, base_url="http://127.0.0.1:8000") as client:
        yield Asked(client, embedded_url)


@pytest.fixture(scope="module")
def ties(folder: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Body -> who takes part in it."""
    every = (_MEMBERSHIPS, _OWNED, _ONLY_OURS if folder == _EXAMPLES else {})
    return {body: [one for told in every for one in told.get(body, ())] for told in every for body in told}


def _membership(row: dict[str, Any]) -> tuple[Any, ...]:
    assert [one for one in row["evidence"] if one["quote"]]
    return row["member"]["name"], row["role"], row["status"], row["since"], row["until"]


def _event(row: dict[str, Any]) -> tuple[Any, ...]:
    assert row["evidence"]
    names = " > ".join(body["name"] for body in (*row["before"], *row["after"]))
    return row["kind"], names, row["date"], row["status"]


def _cost(row: dict[str, Any]) -> tuple[Any, ...]:
    assert row["evidence"]
    year = row["year"] or row["as_of"]
    return row["payee"]["name"], row["amount"], row["kind"], row["kind_inferred"], year, row["status"]


def test_who_takes_part(
    asked: Asked, ties: dict[str, list[tuple[Any, ...]]], capsys: pytest.CaptureFixture[str]
) -> None:
    for rows in (asked.api("memberships"), asked.command(capsys, "memberships")):
        told = {body: [_membership(row) for row in rows if row["body"]["name"] == body] for body in ties}
        assert {body: sorted(rows, key=str) for body, rows in told.items()} == {
            body: sorted(rows, key=str) for body, rows in ties.items()
        }
    page = asked.page("/mitgliedschaften")
    assert [name for body, rows in ties.items() for name in (body, *(one[0] for one in rows)) if name not in page] == []


def test_what_bodies_work_on(asked: Asked, capsys: pytest.CaptureFixture[str]) -> None:
    for body, phrases in _TOPICS.items():
        told = asked.command(capsys, "body", body)
        by_api = asked.client.get(f"/api/v1/bodies/{told['body']['id']}").json()
        assert by_api["topics"] == told["topics"]
        assert phrases - {phrase for topic in told["topics"] for phrase in topic["phrases"]} == set()
        assert [topic for topic in told["topics"] if not topic["evidence"]] == []
        assert [
            phrase for phrase in phrases if phrase not in asked.page(f"/zusammenschluesse/{told['body']['id']}")
        ] == []


def test_a_share_held_through_others_is_drawn(asked: Asked, capsys: pytest.CaptureFixture[str]) -> None:
    way = (_CLUB, _REGION)
    kreis = asked.command(capsys, "body", "Landkreis Peine")
    by_api = asked.client.get(f"/api/v1/bodies/{kreis['body']['id']}").json()
    for told in (kreis, by_api):
        assert [(tie["via"]["name"], tie["body"]["name"], tie["role"]) for tie in told["indirect"]] == [
            (*way, "shareholder")
        ]
    reached = asked.command(capsys, "indirect", "Landkreis Peine")
    assert asked.api("costs/indirect", payer=kreis["body"]["id"]) == reached
    assert [one["targets"][0]["name"] for one in reached] == [_REGION]
    assert [hop["payee"]["name"] for hop in reached[0]["hops"] if hop["evidence"]] == [_CLUB, _REGION, _REGION]
    for path in ("/kosten/mittelbar?wer=Landkreis Peine", f"/zusammenschluesse/{kreis['body']['id']}", "/netz/tabelle"):
        assert [name for name in way if name not in asked.page(path)] == []
    drawn = asked.client.get("/api/v1/graph").json()
    names = {node["id"]: node["name"] for node in drawn["nodes"]}
    lines = {(names[edge["source"]], names[edge["target"]]) for edge in drawn["edges"] if edge["kind"] == "member"}
    assert {("Landkreis Peine", _CLUB), way} - lines == set()


def test_a_slip_of_the_pen_makes_no_second_body(asked: Asked, capsys: pytest.CaptureFixture[str]) -> None:
    names = [row["name"] for row in asked.api("bodies")]
    assert [name for name in names if re.match(r"Gesunds?heitsregion", name)] == ["Gesundheitsregion Peine"]
    assert [row["name"] for row in asked.command(capsys, "bodies")] == names
    assert "Gesundsheitsregion" not in asked.page("/zusammenschluesse")


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
    assert [one["quote"] for one in by_api[0]["evidence"] if not one["quote"]] == []
    page = asked.page(f"/zusammenschluesse/{found['body']['id']}")
    assert [year for year in ("2013", "31.03.2003") if year not in page] == []


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
    office, deciding, status, elsewhere, turns = _HEADS[number]
    assert (told["lead_office"], told["deciding_body"], told["status"]) == (office, deciding, status)
    assert (told["refers_elsewhere"], [_turn(one) for one in told["consultations"]]) == (elsewhere, turns)
    page = " ".join(re.sub(r"<[^>]+>", " ", asked.page(f"/dokumente/{told['id']}")).split())
    words = [", ".join(filter(None, (role, openness))) for _, _, role, openness in turns]
    assert [word for word in (office, deciding, *elsewhere, *words) if word and word not in page] == []


@pytest.mark.parametrize("number", _SAID)
def test_what_the_head_tells_has_its_words_in_the_text(
    asked: Asked, number: str, capsys: pytest.CaptureFixture[str]
) -> None:
    told = asked.command(capsys, "document", number)
    page = asked.page(f"/dokumente/{told['id']}")
    for field in _SAID[number]:
        found = [one for one in told["head"] if one["field"] == field]
        assert [one["quote"] for one in found] == [told["text"][one["start"] : one["end"]] for one in found]
        anchors = [f"kopf-{field}-{place}" for place in range(len(found))]
        assert [a for a in anchors if f'href="#{a}"' not in page or f'id="{a}"' not in page] == []
        assert found
    assert len([one for one in told["head"] if one["field"] == "consultation"]) == len(told["consultations"])


def test_whom_to_ask_in_leipzig_stands_nowhere(asked: Asked, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (person,) = (found for file in sorted(folder.iterdir()) if file.suffix in (".md", ".txt")
                 if (found := _PERSON.search(file.read_text(encoding="utf-8"))))  # fmt: skip
    (profile,) = asked.api("documents", source="Projektprofil")
    shown = [json.dumps(asked.command(capsys, "document", profile["id"]), ensure_ascii=False)]
    shown += [
        asked.client.get(f"/api/v1/{path}").text for path in (f"documents/{profile['id']}", "bodies", "memberships")
    ]
    shown += [asked.page(path) for path in (f"/dokumente/{profile['id']}", "/zusammenschluesse", "/mitgliedschaften")]
    hidden = [*person["name"].split(), person["phone"], person["mail"], person["mail"].split("@")[0]]
    assert [(word, at) for at, text in enumerate(shown) for word in hidden if word in text] == []


def _turn(told: dict[str, Any]) -> tuple[str, str, str, str]:
    openness = {True: "öffentlich", False: "nichtöffentlich", None: ""}[told["public"]]
    return told["date"], told["committee"], told["role"], openness
