"""Writing through the API: entries and judgements, and what they change."""

from fastapi.testclient import TestClient

from tests.builders import body_of
from tests.small_network import ALLIANCE, COMPANY, DISTRICT, NETWORK, REGION

API = "/api/v1"
ENTRY = {
    "subjects": [DISTRICT],
    "objects": ["Netzwerk Neu e.V."],
    "claim": {"kind": "contribution", "amount": "1500", "per": "year", "contribution_kind": "Mitgliedsbeitrag"},
    "by": "Kämmerei",
    "basis": "Bescheid vom 12.03.2021",
    "day": "2021-03-12",
}
BY = {"by": "Hauptamt", "why": "geprüft"}


def _paid(client: TestClient) -> dict[str, str]:
    found = client.get(f"{API}/bodies/{body_of(DISTRICT)}").json()
    return {row["key"]: row["amount"] for row in found["paid"]}


def test_an_entry_becomes_a_document_and_a_fact_with_its_passage(holder: TestClient) -> None:
    made = holder.post(f"{API}/entries", json=ENTRY)
    assert made.status_code == 201
    document = holder.get(made.headers["location"]).json()
    assert (document["source"], document["entered_by"], document["basis"]) == ("Eintrag", "Kämmerei", ENTRY["basis"])
    found = holder.get(f"{API}/search", params={"q": "netzwerk neu"}).json()["bodies"]
    received = holder.get(f"{API}/bodies/{found[0]['id']}/contributions").json()
    assert received["received_totals"]["yearly"] == "1500"
    assert received["received"][0]["evidence"][0]["document"] == made.json()["document"]


def test_a_value_that_is_judged_right_is_shown_until_it_is_taken_back(holder: TestClient) -> None:
    key = next(key for key, amount in _paid(holder).items() if amount == "60000")
    judged = holder.post(
        f"{API}/judgements", json={"kind": "value", "about": [key], "field": "amount", "value": "50000", **BY}
    )
    assert (judged.status_code, _paid(holder)[key]) == (201, "50000")
    returned = holder.delete(f"{API}/judgements/{judged.json()['id']}", params=BY)
    assert (returned.status_code, _paid(holder)[key]) == (200, "60000")
    told = holder.get(f"{API}/judgements").json()["rows"]
    assert [(row["kind"], row["taken_back"]) for row in told] == [("take_back", False), ("value", True)]


def test_bodies_that_are_judged_the_same_answer_under_both_ids(holder: TestClient) -> None:
    pair = [NETWORK.mention(REGION).id, NETWORK.mention(ALLIANCE).id]
    assert holder.post(f"{API}/judgements", json={"kind": "same", "about": pair, **BY}).status_code == 201
    found = holder.get(f"{API}/bodies/{body_of(ALLIANCE)}").json()
    assert (found["asked"], found["body"]["id"]) == (body_of(ALLIANCE), body_of(REGION))
    filtered = holder.get(f"{API}/memberships", params={"body": body_of(ALLIANCE)}).json()
    assert [row["body"]["id"] for row in filtered["rows"]] == [body_of(REGION)]


def test_a_judgement_that_speaks_of_nothing_held_changes_nothing(holder: TestClient) -> None:
    before = _paid(holder)
    unknown = holder.post(f"{API}/judgements", json={"kind": "wrong", "about": ["contribution|x"], **BY})
    wrong_value = holder.post(
        f"{API}/judgements",
        json={"kind": "value", "about": [next(iter(before))], "field": "amount", "value": "x", **BY},
    )
    assert (unknown.status_code, wrong_value.status_code, _paid(holder)) == (404, 422, before)
    assert holder.get(f"{API}/judgements").json()["rows"] == []


def test_an_entry_without_a_name_is_refused_with_the_place(holder: TestClient) -> None:
    answer = holder.post(f"{API}/entries", json={**ENTRY, "subjects": []})
    assert (answer.status_code, answer.json()["fields"]) == (422, ["subjects"])
    blank = holder.post(f"{API}/entries", json={**ENTRY, "subjects": ["   "]})
    assert (blank.status_code, blank.headers["content-type"]) == (422, "application/problem+json")


def test_what_was_entered_for_the_closed_circle_is_shown_to_token_holders_alone(
    holder: TestClient, client: TestClient
) -> None:
    holder.post(f"{API}/entries", json={**ENTRY, "visibility": "closed"})
    asked = {"payer": body_of(DISTRICT), "payee": body_of(COMPANY)}
    assert client.get(f"{API}/search", params={"q": "netzwerk neu"}).json()["bodies"] == []
    closed = holder.get(f"{API}/search", params={"q": "netzwerk neu", "audience": "closed"}).json()
    assert len(closed["bodies"]) == 1
    assert client.get(f"{API}/contributions", params={**asked, "audience": "closed"}).status_code == 403


def test_an_outcome_is_told_about_a_paper_in_a_word_that_there_is(holder: TestClient) -> None:
    paper = NETWORK.bundle().document.paper
    told = {"kind": "outcome", "about": [paper], **BY}
    assert holder.post(f"{API}/judgements", json={**told, "value": "beschlossen"}).status_code == 201
    assert holder.post(f"{API}/judgements", json={**told, "value": "vielleicht"}).status_code == 422
    assert holder.post(f"{API}/judgements", json={**told, "about": ["p_0"], "value": "vertagt"}).status_code == 404


def test_a_statement_is_called_wrong_by_its_key(holder: TestClient) -> None:
    found = holder.get(f"{API}/documents/{NETWORK.bundle().document.id}").json()
    key = next(one["key"] for one in found["passages"] if one["claim"]["kind"] == "membership")
    told = {"kind": "wrong", "about": [key], **BY}
    assert holder.post(f"{API}/judgements", json=told).status_code == 201
    again = holder.get(f"{API}/documents/{found['id']}").json()
    assert not next(one["accepted"] for one in again["passages"] if one["key"] == key)
