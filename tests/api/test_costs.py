"""Costs through the API: cells, sums, plans, deadlines, indirect payments, comparisons; as JSON, CSV and calendar."""

import csv
from io import StringIO

import pytest
from fastapi.testclient import TestClient

from tests.builders import body_of
from tests.small_network import CLUB, COMPANY, DISTRICT

COSTS = "/api/v1/costs"
YEARS = {"from": 2015, "to": 2016}
PAYER = {"payer": body_of(DISTRICT)}


def test_cells_are_paged_and_name_their_facts_and_passages(client: TestClient) -> None:
    first = client.get(COSTS, params={**YEARS, "limit": 2}).json()
    second = client.get(COSTS, params={**YEARS, "limit": 500, "cursor": first["next_cursor"]}).json()
    rows = [*first["rows"], *second["rows"]]
    assert (len(rows), first["total"]) == (7, 7)
    assert all(row["keys"] and row["evidence"] for row in rows)
    assert {row["grounds"] for row in rows} == {"belegt", "fortgeschrieben", None}


def test_sums_by_payer_say_on_what_they_rest(client: TestClient) -> None:
    rows = client.get(f"{COSTS}/sums", params={**YEARS, "by": "payer"}).json()["rows"]
    assert [(row["year"], row["eur"], row["told"], row["carried"]) for row in rows] == [
        (2015, "64400", "64400", "0"), (2016, "64400", "0", "64400"),
    ]  # fmt: skip


@pytest.mark.parametrize("by", ["payer", "payee", "kind", "all"])
def test_the_pages_of_sums_are_all_sums_and_csv_holds_them_all(client: TestClient, by: str) -> None:
    asked = {"from": 2014, "to": 2018, "by": by}
    whole = client.get(f"{COSTS}/sums", params={**asked, "limit": 500}).json()
    part = client.get(f"{COSTS}/sums", params={**asked, "limit": 1}).json()
    rows = part["rows"]
    while part["next_cursor"]:
        part = client.get(f"{COSTS}/sums", params={**asked, "limit": 1, "cursor": part["next_cursor"]}).json()
        rows += part["rows"]
    assert (rows, part["total"], whole["next_cursor"]) == (whole["rows"], len(rows), None)
    assert all(row["facts"] == len(row["keys"]) for row in rows)
    lines = csv.DictReader(StringIO(client.get(f"{COSTS}/sums", params={**asked, "format": "csv"}).text))
    assert [line["year"] for line in lines] == [str(row["year"]) for row in rows]


def test_a_contribution_of_an_earlier_year_is_in_the_list_of_a_later_one(client: TestClient) -> None:
    found = client.get("/api/v1/contributions", params={**PAYER, "year": 2016}).json()
    assert (found["totals"]["yearly"], found["totals"]["by_grounds"][0]["grounds"]) == ("64400", "fortgeschrieben")


def test_the_plan_the_deadlines_and_what_reaches_whom_are_answered(client: TestClient) -> None:
    plan = client.get(f"{COSTS}/plan/2016", params=PAYER).json()
    assert {row["payee"]["name"] for row in plan["rows"]} >= {COMPANY, CLUB}
    deadlines = client.get(f"{COSTS}/notices", params=PAYER).json()
    assert {row["state"] for row in deadlines["rows"]} == {"zu klären"}
    reached = client.get(f"{COSTS}/indirect", params={**PAYER, "target": body_of(COMPANY), "year": 2015}).json()
    assert [(row["low"], row["high"], row["certainty"]) for row in reached["rows"]] == [("60000", "64400", "Spanne")]
    members = client.get(f"{COSTS}/comparison", params={"by": "member", "year": 2015}).json()
    assert [row["eur"] for row in members["rows"]] == ["60000", "4400"]


def test_deadlines_come_as_a_calendar(client: TestClient) -> None:
    answer = client.get(f"{COSTS}/notices", params={**PAYER, "format": "ics"})
    assert answer.headers["content-type"].startswith("text/calendar")
    assert (answer.text.startswith("BEGIN:VCALENDAR"), answer.text.count("BEGIN:VTODO")) == (True, 2)


@pytest.mark.parametrize("path", ["", "/sums", "/plan/2016", "/notices", "/indirect", "/comparison"])
def test_every_list_of_costs_comes_as_csv(client: TestClient, path: str) -> None:
    answer = client.get(f"{COSTS}{path}", params={**YEARS, **PAYER, "format": "csv"})
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/csv; charset=utf-8")
    assert len(list(csv.reader(StringIO(answer.text)))) > 1


@pytest.mark.parametrize(
    ("path", "asked", "status"),
    [
        ("", {"from": 2016, "to": 2015}, 422),
        ("", {"from": 1900, "to": 2000}, 422),
        ("/plan/16", {}, 422),
        ("/indirect", {"payer": "b_nobody"}, 404),
        ("/indirect", {**PAYER, "topic": "Raumfahrt"}, 404),
        ("/notices", {"lead_days": 1000}, 422),
    ],
)
def test_what_cannot_be_answered_is_a_problem(
    client: TestClient, path: str, asked: dict[str, object], status: int
) -> None:
    answer = client.get(f"{COSTS}{path}", params=asked)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
