"""The page that tries out what would be if."""

import re
from urllib.parse import urlencode

from fastapi.testclient import TestClient

from tests.builders import body_of
from tests.small_network import ALLIANCE, CLUB, DISTRICT, REGION

PAGE = "/was-waere-wenn"
_MERGE = f"merge|{body_of(ALLIANCE)}|{body_of(REGION)}"


def test_steps_are_added_one_by_one_with_before_and_after_side_by_side(client: TestClient) -> None:
    assert "Noch keines" in client.get(PAGE).text
    asked = {"schritt": [_MERGE], "was": "leave", "wer": body_of(DISTRICT), "bei": body_of(CLUB), "tag": "01.07.2015"}
    text = client.get(PAGE, params=asked).text

    assert f"{ALLIANCE} geht in {REGION} auf" in text
    assert f"{DISTRICT} tritt aus: {CLUB}" in text
    adding = text[text.index('class="filter planform"') :].partition("</form>")[0]
    assert adding.count('name="schritt"') == 2
    assert [words in text for words in ("Vorher", "Nachher", "4.400 EUR", "fällt weg")] == [True] * 4


def test_a_scenario_is_kept_and_deleted_by_who_has_signed_in(client: TestClient, holder: TestClient) -> None:
    told = {"schritte": _MERGE, "tag": "01.07.2015", "name": "Ein Bündnis", "von": "Stabsstelle"}
    assert client.post(PAGE, data=told).status_code == 401
    saved = holder.post(PAGE, data=told)
    assert (saved.status_code, "Planspiel „Ein Bündnis“" in saved.text) == (200, True)
    assert "Ein Bündnis" in client.get(PAGE).text
    beside = client.get(f"{PAGE}?{urlencode({'neben': 'Ein Bündnis'})}").text
    assert re.search(r"<h2[^>]*>Nebeneinander", beside)
    assert "Noch keines" in holder.post(f"{PAGE}/loeschen", data={"name": "Ein Bündnis"}).text


def test_a_step_that_is_none_is_refused_with_a_page(client: TestClient) -> None:
    told = client.get(PAGE, params={"schritt": ["verkaufen|a|b"]})
    assert (told.status_code, "ist kein Schritt" in told.text) == (422, True)


def test_a_side_is_meant_by_its_name_whatever_capitals_and_accents(client: TestClient) -> None:
    asked = {"was": "leave", "wer": "landkreis ahrental", "bei": CLUB, "tag": "01.07.2015"}
    assert f"{DISTRICT} tritt aus: {CLUB}" in client.get(PAGE, params=asked).text


def test_a_name_that_may_be_several_is_asked_for_and_an_unknown_one_said(client: TestClient) -> None:
    text = client.get(PAGE, params={"was": "merge", "wer": "Gesundheit", "bei": "Qxzwv", "tag": "01.07.2015"}).text
    offered = re.findall(r'name="wer" value="(b_[0-9a-f]+)"', text)
    assert {body_of(REGION), body_of(ALLIANCE)} <= set(offered)
    assert ("„Qxzwv“ ist nicht bekannt" in text, "Vorher" in text) == (True, False)


def test_the_page_does_not_list_all_bodies(client: TestClient) -> None:
    assert body_of(DISTRICT) not in client.get(PAGE).text


def test_a_step_can_be_left_out_again(client: TestClient) -> None:
    leave = f"leave|{body_of(DISTRICT)}|{body_of(CLUB)}"
    text = client.get(PAGE, params={"schritt": [_MERGE, leave]}).text
    forms = re.findall(r"<form action=\"/was-waere-wenn\">(.*?)</form>", text, re.DOTALL)
    assert [re.findall(r'name="schritt" value="([^"]+)"', form) for form in forms] == [[leave], [_MERGE]]
