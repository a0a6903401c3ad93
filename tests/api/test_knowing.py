"""What is known at all and what contradicts, through API and pages."""

import csv
from io import StringIO

from fastapi.testclient import TestClient

from tests.builders import body_of
from tests.small_network import ALLIANCE, CLUB, COMPANY, DISTRICT, REGION

API = "/api/v1"


def test_coverage_says_what_is_held_and_never_reads_silence_as_free(client: TestClient) -> None:
    found = client.get(f"{API}/coverage").json()
    rows = {row["body"]["name"]: row for row in found["rows"]}
    costs = {name: row["costs"] for name, row in rows.items()}

    assert (costs[COMPANY], costs[REGION], costs[ALLIANCE]) == ("known", "amount_unknown", "silent")
    assert [body["name"] for body in rows[DISTRICT]["without_cost"]] == []
    assert [body["name"] for body in rows[CLUB]["without_cost"]] == [COMPANY]
    assert "was nicht kostenlos heißt" in found["says"]
    assert len(client.get(f"{API}/coverage", params={"municipalities": True}).json()["rows"]) == 1


def test_one_body_is_covered_year_by_year(client: TestClient) -> None:
    found = client.get(f"{API}/coverage/{body_of(DISTRICT)}").json()
    assert [row["year"] for row in found["rows"]] == list(range(2015, 2021))
    assert found["says"] == "Von 2015 bis 2020; aus diesen Jahren ist nichts da: 2017, 2018, 2019."


def test_a_contradiction_shows_both_passages_the_rule_and_the_way_to_decide_otherwise(
    client: TestClient, holder: TestClient
) -> None:
    (row,) = client.get(f"{API}/contradictions").json()["rows"]
    assert {(v["words"], v["chosen"], bool(v["citation"]["quote"])) for v in row["values"]} == {
        ("2013", True, True), ("2003", False, True),
    }  # fmt: skip
    assert (row["rule"], row["decided"]) == ("Angabe der sichersten Textstelle", False)
    assert row["decide"].startswith(f"netzatlas judge value '{row['about']}' --field date --value 2003")

    told = {"kind": "value", "about": [row["about"]], "field": "date", "value": "2003", "by": "Amt", "why": "Chronik"}
    assert holder.post(f"{API}/judgements", json=told).status_code == 201
    (after,) = client.get(f"{API}/contradictions").json()["rows"]
    assert (after["chosen"], after["rule"], after["decided"]) == ("2003", "so entschieden", True)


def test_contradictions_of_a_period_are_those_of_what_held_then(client: TestClient) -> None:
    found = [client.get(f"{API}/contradictions", params={"valid_on": year}).json()["total"] for year in (2001, 2014)]
    assert found == [0, 1]


def test_both_can_be_had_as_tables(client: TestClient) -> None:
    for path, columns in (("coverage", "costs_say"), ("contradictions", "decide")):
        text = client.get(f"{API}/{path}", params={"format": "csv"}).text
        assert columns in next(csv.reader(StringIO(text)))


def test_the_pages_show_the_same(client: TestClient, holder: TestClient) -> None:
    text = client.get("/abdeckung").text
    assert "nichts bekannt, das heißt nicht kostenlos" in text
    assert "Von 2015 bis 2020" in client.get("/abdeckung", params={"wer": body_of(DISTRICT)}).text
    page = client.get("/widersprueche").text
    assert ("Gewählt nach: Angabe der sichersten Textstelle" in page, "Diesen Wert zeigen" in page) == (True, False)
    assert "Diesen Wert zeigen" in holder.get("/widersprueche").text
