"""The table over the API: the same figures as the page, unknown as null, refusals with a reason."""

from fastapi.testclient import TestClient

from tests.builders import body_of
from tests.small_network import CLUB, DISTRICT, REGION

TABLE = "/api/v1/table"


def test_the_table_comes_with_its_totals_and_its_filter_in_words(client: TestClient) -> None:
    found = client.get(TABLE, params={"member": DISTRICT, "year": 2015, "sort": "eur", "descending": True}).json()
    assert [row["eur"] for row in found["rows"]] == ["60000", "4400", None]
    assert found["totals"]["yearly"] == "64400"
    assert found["filter_words"] == f"Mitglied oder Zahlender: „{DISTRICT}“; Jahr 2015"
    assert all(cell["evidence"] for row in found["rows"] for cell in row["costs"])


def test_the_table_is_grouped_and_read_in_pages(client: TestClient) -> None:
    whole = client.get(TABLE, params={"group": "body"}).json()
    parts = [client.get(TABLE, params={"group": "body", "start": start, "limit": 1}).json() for start in range(4)]
    assert [row["keys"] for part in parts for row in part["rows"]] == [row["keys"] for row in whole["rows"]]
    assert {group["label"]: group["totals"]["yearly"] for group in whole["groups"]}[CLUB] == "4400"


def test_the_scope_narrows_table_and_years(client: TestClient) -> None:
    scope = {"kommune": body_of(CLUB)}
    assert [row["member"]["name"] for row in client.get(TABLE, params=scope).json()["rows"]] == [CLUB]
    years = client.get(f"{TABLE}/years", params={**scope, "year": 2015, "to_year": 2016}).json()
    assert (years["years"], years["rows"]) == ([2015, 2016], [])


def test_by_year_an_unknown_amount_is_counted_and_no_zero(client: TestClient) -> None:
    asked = {"by": "body", "year": 2015, "to_year": 2015, "body": REGION}
    (row,) = client.get(f"{TABLE}/years", params=asked).json()["rows"]
    assert [(cell["amounts"], cell["unknown"]) for cell in row["cells"]] == [(0, 1)]


def test_what_cannot_be_asked_is_refused_with_a_reason(client: TestClient) -> None:
    for asked in ({"sort": "source"}, {"year": 2020, "to_year": 2010}, {"year": 1900, "to_year": 2000}):
        told = client.get(TABLE, params=asked)
        assert (told.status_code, told.json()["code"]) == (422, "invalid_value")
