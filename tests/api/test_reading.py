"""Reading through the API: typed answers, pages, CSV, problems."""

import csv
from io import StringIO
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.builders import body_of
from tests.small_network import ALLIANCE, CLUB, COMPANY, DISTRICT, NETWORK, REGION

API = "/api/v1"
ONE = f"{API}/bodies/{body_of(DISTRICT)}"
LISTS = ("bodies", "memberships", "contributions", "successions", "documents", "doubles")


def _json(client: TestClient, path: str, **asked: Any) -> Any:  # noqa: ANN401 - what JSON holds
    answer = client.get(path, params=asked)
    assert answer.status_code == 200, answer.text
    return answer.json()


def _table(client: TestClient, path: str, **asked: Any) -> list[dict[str, str]]:  # noqa: ANN401
    answer = client.get(path, params={**asked, "format": "csv"})
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/csv; charset=utf-8")
    return list(csv.DictReader(StringIO(answer.text)))


def test_one_body_is_answered_with_every_figure_and_its_passage(client: TestClient) -> None:
    found = _json(client, ONE)
    assert found["body"]["name"] == DISTRICT
    assert found["paid_totals"]["yearly"] == "64400"
    grant = next(row for row in found["paid"] if row["amount"] == "60000")
    assert (grant["payee"]["name"], grant["kind"], grant["status"]) == (COMPANY, "Zuschuss", "current")
    cited = grant["evidence"][0]
    text = _json(client, f"{API}/documents/{cited['document']}")["text"]
    assert text[cited["start"] : cited["end"]] == cited["quote"]


def test_the_parts_of_a_body_have_addresses_of_their_own(client: TestClient) -> None:
    whole = _json(client, ONE)
    assert _json(client, f"{ONE}/memberships")["memberships"] == whole["memberships"]
    assert _json(client, f"{ONE}/contributions")["paid_totals"] == whole["paid_totals"]
    assert _json(client, f"{ONE}/successions")["successions"] == whole["successions"]
    assert _json(client, f"{ONE}/documents")["documents"] == whole["documents"]
    assert _json(client, f"{API}/bodies/{body_of(REGION)}/lineage")["body"]["name"] == REGION


def test_lists_are_filtered(client: TestClient) -> None:
    members = _json(client, f"{API}/memberships", member=body_of(DISTRICT))["rows"]
    paid = _json(client, f"{API}/contributions", payer=body_of(DISTRICT), year=2015, kind="Zuschuss")
    merged = _json(client, f"{API}/successions", kind="merger", status="proposed")["rows"]
    assert {row["body"]["name"] for row in members} == {REGION, CLUB}
    assert (paid["total"], paid["totals"]["yearly"]) == (1, "60000")
    assert [row["before"][0]["name"] for row in merged] == [ALLIANCE]


def test_the_cursor_leads_through_a_list_once(client: TestClient) -> None:
    seen, cursor = [], None
    while True:
        page = _json(client, f"{API}/bodies", limit=2, **({"cursor": cursor} if cursor else {}))
        seen += [row["id"] for row in page["rows"]]
        if not (cursor := page["next_cursor"]):
            break
    assert seen == [row["id"] for row in _json(client, f"{API}/bodies")["rows"]]
    assert len(seen) == len(set(seen)) == page["total"]


@pytest.mark.parametrize("name", LISTS)
def test_every_list_is_given_as_csv_with_as_many_rows(client: TestClient, name: str) -> None:
    told = _json(client, f"{API}/{name}")
    assert len(_table(client, f"{API}/{name}")) == len(told.get("rows", told.get("pairs")))
    by_header = client.get(f"{API}/{name}", headers={"Accept": "text/csv"})
    assert by_header.headers["content-type"].startswith("text/csv")


def test_csv_holds_values_as_programs_write_them(client: TestClient) -> None:
    row = next(row for row in _table(client, f"{API}/contributions") if row["amount"] == "60000")
    assert (row["payer.name"], row["per"], row["status"]) == (DISTRICT, "year", "current")


def test_the_search_and_the_drawing_answer(client: TestClient) -> None:
    found = _json(client, f"{API}/search", q="gesundheit")
    drawn = _json(client, f"{API}/graph", around=body_of(REGION), edge=["member", "part"])
    assert {row["name"] for row in found["bodies"]} >= {REGION, ALLIANCE}
    assert {edge["kind"] for edge in drawn["edges"]} == {"member", "part"}


def test_the_queue_is_read_without_the_token(client: TestClient) -> None:
    assert _json(client, f"{API}/review")["contradictions_total"] == 1


def test_what_is_not_there_is_a_problem_document(client: TestClient) -> None:
    answer = client.get(f"{API}/bodies/b_fehlt")
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")
    assert answer.json()["code"] == "not_found"
    assert "b_fehlt" in answer.json()["detail"]


def test_the_server_lives_and_is_ready(client: TestClient) -> None:
    assert _json(client, f"{API}/health") == {"status": "ok"}
    assert _json(client, f"{API}/ready") == {"status": "ready", "generation": 1, "preparing": ""}


def test_the_description_names_every_route_with_a_summary_and_examples(client: TestClient) -> None:
    told = _json(client, f"{API}/openapi.json")
    routes = [route for methods in told["paths"].values() for route in methods.values()]
    assert all(route["summary"] for route in routes)
    assert told["components"]["schemas"]["NewEntry"]["examples"]
    assert all(path.startswith(API) for path in told["paths"])


def test_a_document_tells_its_passages_in_their_order(client: TestClient) -> None:
    found = _json(client, f"{API}/documents/{NETWORK.bundle().document.id}")
    starts = [passage["start"] for passage in found["passages"]]
    assert (starts == sorted(starts), len(starts)) == (True, len(NETWORK.lines))


def test_figures_are_not_kept_by_a_browser_and_scripts_are_asked_for_by_their_tag(client: TestClient) -> None:
    kept = [client.get(path).headers["cache-control"] for path in (f"{API}/bodies", "/static/netzatlas.css")]
    assert kept == ["no-store", "no-cache"]
