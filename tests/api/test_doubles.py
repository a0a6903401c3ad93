"""Doubles through the API and on their page."""

from fastapi.testclient import TestClient

from tests.builders import body_of
from tests.small_network import ALLIANCE, BOARD, DISTRICT, REGION

API = "/api/v1/doubles"


def test_a_pair_is_explained_or_says_why_it_is_none(client: TestClient) -> None:
    ends = {"left": body_of(REGION), "right": body_of(ALLIANCE)}
    told = client.get(f"{API}/pair", params=ends).json()
    none = client.get(f"{API}/pair", params={**ends, "right": body_of(BOARD)}).json()
    assert (told["pair"]["place"], told["reason"]) == (1, None)
    assert (none["pair"], none["reason"].endswith("Geschäftsstelle des anderen")) == (None, True)


def test_groups_are_answered(client: TestClient) -> None:
    assert client.get(f"{API}/groups").json()["groups"] == []


def test_pairs_of_one_body_and_of_an_earlier_time(client: TestClient) -> None:
    own = client.get(API, params={"body": body_of(REGION), "valid_on": "2016/2018"}).json()
    assert (len(own["pairs"]), own["when"]) == (1, "in den Jahren 2016 bis 2018")
    assert client.get(API, params={"body": body_of(BOARD)}).json()["pairs"] == []


def test_two_bodies_are_answered_beside_one_another(client: TestClient) -> None:
    told = client.get(f"{API}/beside", params={"left": body_of(REGION), "right": body_of(ALLIANCE)}).json()
    assert [row["name"] for row in told["members"]["left"]] == [DISTRICT]
    assert [row["name"] for row in told["topics"]["both"]] == ["pflege"]
    none = client.get(f"{API}/beside", params={"left": body_of(REGION), "right": "b_none"})
    assert (none.status_code, none.json()["code"]) == (404, "not_found")


def test_the_page_of_a_pair_shows_what_is_common_and_leads_to_what_if(client: TestClient) -> None:
    ends = {"eins": body_of(REGION), "zwei": body_of(ALLIANCE)}
    page = client.get("/doppelstrukturen/paar", params=ends).text
    merged = f"/was-waere-wenn?schritt=merge|{body_of(REGION)}|{body_of(ALLIANCE)}"
    assert [words in page for words in ("gemeinsam: Pflege", merged, "nur Gesundheitsregion Ährental")] == [True] * 3


def test_a_pair_of_no_double_says_why_it_is_none(client: TestClient) -> None:
    ends = {"eins": body_of(REGION), "zwei": body_of(BOARD)}
    page = client.get("/doppelstrukturen/paar", params=ends)
    assert (page.status_code, "Geschäftsstelle des anderen" in page.text) == (200, True)


def test_the_list_leads_to_pairs_of_one_body_and_to_the_order_without_a_part(client: TestClient) -> None:
    own = client.get("/doppelstrukturen", params={"wer": body_of(REGION), "ohne": "wording"}).text
    assert ("Mit allen Teilen Platz 1." in own, "nebeneinander" in own.casefold()) == (True, True)
    refused = client.get("/doppelstrukturen", params={"ohne": "glück"})
    assert (refused.status_code, "ist kein" in refused.text) == (422, True)


def test_groups_have_a_page_that_says_what_is_missing(client: TestClient) -> None:
    assert "Keine Gruppe von mehr als zweien" in client.get("/doppelstrukturen/gruppen").text


def test_the_picture_of_a_pair_is_drawn_by_the_server(client: TestClient) -> None:
    ends = {"eins": body_of(REGION), "zwei": body_of(ALLIANCE)}
    picture = client.get("/doppelstrukturen/paar/bild.svg", params=ends)
    drawn = client.get("/doppelstrukturen/paar/daten.json", params=ends).json()
    assert (picture.headers["content-type"], REGION in picture.text) == ("image/svg+xml", True)
    assert drawn["nodes"]["name"][:2] == [REGION, ALLIANCE]
