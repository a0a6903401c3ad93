"""The scope in addresses: chosen on its page, carried by every link, form and redirect."""

import re
from urllib.parse import unquote

import pytest
from fastapi.testclient import TestClient

from tests.builders import body_of
from tests.small_network import ALLIANCE, CLUB, DISTRICT

SCOPED = {"kommune": body_of(DISTRICT), "mit": "beteiligungen,vereine"}
ADDRESS = f"kommune={body_of(DISTRICT)}&amp;mit=beteiligungen,vereine"
PAGES = (
    "/",
    "/netz",
    "/netz/tabelle",
    "/zusammenschluesse",
    f"/zusammenschluesse/{body_of(CLUB)}",
    "/mitgliedschaften",
    "/kosten",
    "/doppelstrukturen",
    "/entwicklung",
    "/was-waere-wenn",
    "/abdeckung",
    "/widersprueche",
    "/dokumente",
    "/pruefung",
    "/suche?q=Tal",
    "/eintragen",
    "/hilfe",
    "/anmelden",
)


@pytest.mark.parametrize("path", PAGES)
def test_every_link_and_form_of_a_page_carries_the_scope(client: TestClient, path: str) -> None:
    text = client.get(path, params={**SCOPED, **dict(_told(path))}).text
    own = re.findall(r'<a\b(?![^>]*data-alle)[^>]*href="([/?][^"]*)"', text)
    pages = [one for one in own if not one.startswith(("/static/", "/api/"))]
    assert [one for one in pages if not _carries(one)] == []
    assert len(pages) > 10
    for form, fields in re.findall(r"(<form\b[^>]*>)(.*?)</form>", text, re.DOTALL):
        if 'method="post"' in form:
            assert _carries(form)
        else:
            assert f'name="kommune" value="{body_of(DISTRICT)}"' in fields


@pytest.mark.parametrize("path", [path for path in PAGES if path != "/netz/tabelle"])
def test_every_page_says_whose_it_is(client: TestClient, path: str) -> None:
    told = client.get(path, params={**SCOPED, **dict(_told(path))}).text
    assert f"Meine Kommune: <strong>{DISTRICT} mit Beteiligungen und Vereinen</strong>" in told
    assert "Gezeigt werden <strong>alle Kommunen</strong>" in client.get(path).text


def test_choosing_leads_back_to_the_page_that_was_left(client: TestClient) -> None:
    asked = {"wer": DISTRICT, "samt": ["vereine", "beteiligungen"], "zurueck": "/kosten?jahr=2015"}
    told = client.get("/meine-kommune", params=asked, follow_redirects=False)
    assert told.status_code == 303
    assert told.headers["location"] == f"/kosten?jahr=2015&{ADDRESS.replace('&amp;', '&')}"


def test_a_name_that_is_not_known_brings_those_near_to_it(client: TestClient) -> None:
    told = client.get("/meine-kommune", params={"wer": "Landkries Aehrental"})
    assert told.status_code == 200
    assert "ist hier nicht bekannt" in told.text
    assert f"wer={body_of(DISTRICT)}" in told.text


def test_a_redirect_keeps_the_scope(client: TestClient) -> None:
    told = client.get("/verlauf", params=SCOPED, follow_redirects=False)
    assert told.headers["location"] == f"/anmelden?ziel=/verlauf&{ADDRESS.replace('&amp;', '&')}"


def test_choosing_never_leads_to_another_site(client: TestClient) -> None:
    asked = {"wer": DISTRICT, "zurueck": "//evil.example/x"}
    told = client.get("/meine-kommune", params=asked, follow_redirects=False)
    assert told.headers["location"] == f"/?kommune={body_of(DISTRICT)}"


def test_a_scope_of_nobody_is_a_page_that_says_so(client: TestClient) -> None:
    told = client.get("/kosten", params={"kommune": "Nirgendwo"})
    assert (told.status_code, "„Nirgendwo“ gibt es hier nicht" in told.text) == (404, True)
    told = client.get("/kosten", params={"kommune": DISTRICT, "mit": "alles"})
    assert (told.status_code, "gemeinden" in told.text) == (422, True)


def test_a_name_that_would_be_markup_stays_text_in_the_carried_fields(client: TestClient) -> None:
    told = client.get("/kosten", params={"kommune": '"><script>x</script>'})
    assert "<script>x" not in told.text


def _carries(address: str) -> bool:
    """Whether Kommune and parts stand in it, in whatever order and spelling."""
    told = unquote(address)
    return f"kommune={body_of(DISTRICT)}" in told and "mit=beteiligungen,vereine" in told


def _told(path: str) -> list[tuple[str, str]]:
    """The question of a path of the list; the client would drop it."""
    _, _, question = path.partition("?")
    return [tuple(one.split("=", 1)) for one in question.split("&") if one]  # type: ignore[misc]


def test_a_body_without_ties_can_be_chosen_too(client: TestClient) -> None:
    assert client.get("/mitgliedschaften", params={"kommune": ALLIANCE}).status_code == 200
