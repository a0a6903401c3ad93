"""Scenarios through the API: computed for everybody, kept by who holds the token, never a fact."""

import csv
from io import StringIO
from typing import Any

from fastapi.testclient import TestClient

from tests.builders import body_of
from tests.small_network import ALLIANCE, CLUB, DISTRICT, REGION

API = "/api/v1/scenarios"
_MERGE = {"kind": "merge", "gone": body_of(ALLIANCE), "into": body_of(REGION)}
_LEAVE = {"kind": "leave", "member": body_of(DISTRICT), "body": body_of(CLUB)}
_TOLD: dict[str, Any] = {"steps": [_MERGE, _LEAVE], "day": "2015-07-01"}


def test_an_outcome_is_computed_with_passages_and_nothing_is_kept(client: TestClient) -> None:
    before = client.get("/api/v1/memberships").json()
    found = client.post(f"{API}/outcome", json=_TOLD).json()
    ended = [row for row in found["members"] if row["fate"] == "endet"]

    assert found["told"] == [f"{ALLIANCE} geht in {REGION} auf", f"{DISTRICT} tritt aus: {CLUB}"]
    assert [(row["member"]["name"], bool(row["evidence"])) for row in ended] == [(DISTRICT, True)]
    assert (found["cost_before"]["low"], found["cost_after"]["low"]) == ("4400", "0")
    assert [{pair["left"]["name"], pair["right"]["name"]} for pair in found["vanished"]] == [{ALLIANCE, REGION}]
    assert (client.get(API).json()["rows"], client.get("/api/v1/memberships").json()) == ([], before)


def test_a_scenario_is_kept_compared_and_deleted_with_the_token(client: TestClient, holder: TestClient) -> None:
    assert client.put(f"{API}/Eins", json=_TOLD).status_code == 401
    assert holder.put(f"{API}/Eins", json={**_TOLD, "by": "Stabsstelle"}).status_code == 201
    assert holder.put(f"{API}/Zwei", json={**_TOLD, "steps": [_LEAVE]}).status_code == 201
    assert [row["name"] for row in client.get(API).json()["rows"]] == ["Eins", "Zwei"]
    assert client.get(f"{API}/eins").json()["cost_after"]["low"] == "0"
    rows = client.get(f"{API}/compared", params={"name": ["Eins", "Zwei"]}).json()
    assert [(row["name"], row["lost"], row["vanished"]) for row in rows] == [("Eins", 1, 1), ("Zwei", 1, 0)]

    assert client.delete(f"{API}/Eins").status_code == 401
    assert holder.delete(f"{API}/Eins").status_code == 204
    assert client.get(f"{API}/Eins").status_code == 404


def test_steps_that_cannot_be_taken_are_refused(client: TestClient, holder: TestClient) -> None:
    wrong = {"steps": [{**_LEAVE, "body": body_of(REGION)}, {**_LEAVE, "body": body_of(REGION)}], "day": "2016-01-01"}
    told = client.post(f"{API}/outcome", json=wrong)
    assert (told.status_code, told.json()["code"]) == (422, "step_refused")
    assert "Schritt 2" in told.json()["detail"]
    assert holder.put(f"{API}/Falsch", json=wrong).status_code == 422
    assert client.get(API).json()["rows"] == []


def test_an_outcome_can_be_had_as_a_table(client: TestClient) -> None:
    answer = client.post(f"{API}/outcome", params={"format": "csv"}, json=_TOLD)
    rows = list(csv.DictReader(StringIO(answer.text)))
    assert {"Mitglied", "Beitrag", "Frist", "Doppelstruktur"} <= {row["part"] for row in rows}
