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
    assert text.count('name="schritt"') == 2
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
