"""Doubles through the API and on their page."""

from fastapi.testclient import TestClient

from tests.builders import body_of
from tests.small_network import ALLIANCE, BOARD, REGION

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


def test_the_page_shows_what_is_common_and_the_place_without_a_part(client: TestClient) -> None:
    page = client.get("/doppelstrukturen").text
    assert ("gemeinsam: Pflege" in page, "ohne diesen Teil Platz 1" in page) == (True, True)
