"""The two clocks through API and pages."""

import pytest
from fastapi.testclient import TestClient

from tests.builders import body_of
from tests.small_network import CLUB, COMPANY, DISTRICT, REGION

API = "/api/v1"
ONE = body_of(DISTRICT)


def test_lists_answer_for_a_period_and_for_an_earlier_day(client: TestClient) -> None:
    held = client.get(f"{API}/memberships", params={"valid_on": "2014", "member": ONE}).json()
    before = client.get(f"{API}/bodies", params={"known_on": "2023-12-31"}).json()
    assert ([row["body"]["name"] for row in held["rows"]], before["total"]) == ([CLUB], 0)
    totals = [client.get(f"{API}/successions", params={"valid_on": year}).json()["total"] for year in ("2003", "2013")]
    assert totals == [1, 2]


def test_one_body_is_answered_as_it_was_known(client: TestClient) -> None:
    now = client.get(f"{API}/bodies/{ONE}").json()
    assert client.get(f"{API}/bodies/{ONE}", params={"known_on": "2024-06-30"}).json() == now
    assert client.get(f"{API}/bodies/{ONE}", params={"known_on": "2023-12-31"}).status_code == 404


@pytest.mark.parametrize("asked", [{"known_on": "morgen"}, {"known_on": "2999-01-01"}, {"valid_on": "2016/2014"}])
def test_what_is_no_day_is_refused_with_a_reason(client: TestClient, asked: dict[str, str]) -> None:
    told = client.get(f"{API}/bodies", params=asked)
    assert (told.status_code, told.json()["code"]) == (422, "invalid_value")


@pytest.mark.parametrize("path", ["/zusammenschluesse", "/mitgliedschaften", f"/zusammenschluesse/{body_of(CLUB)}"])
def test_a_page_says_which_stand_it_shows_unless_it_is_that_of_now(client: TestClient, path: str) -> None:
    then = client.get(path, params={"gueltig": "2014", "bekannt": "2024-06-30"})
    assert "Stand: gültig in 2014, bekannt am 30.06.2024" in then.text
    assert COMPANY in then.text
    assert "Stand: gültig" not in client.get(path).text


def test_what_began_later_is_not_on_the_page_of_an_earlier_year(client: TestClient) -> None:
    rows = f'/zusammenschluesse/{body_of(REGION)}">{REGION}</a>'
    assert rows not in client.get("/mitgliedschaften", params={"gueltig": "2014"}).text
    assert rows in client.get("/mitgliedschaften", params={"gueltig": "2015"}).text
