"""The page of a body: contents, sections cut with the rest a page away, costs by year, doubles with their reasons."""

import re

from fastapi.testclient import TestClient

from graph_model.storage.database import Database
from graph_model.values.vocabularies import ContributionKind
from tests.builders import body_of, exists, member, paper, pays
from tests.small_network import ALLIANCE, CLUB, COMPANY, DISTRICT, REGION, load

_HUB = "Verband der Gemeinden"
_MANY = paper("viele-1", exists(_HUB), *(member(f"Gemeinde {number:03}", _HUB) for number in range(130)))


def _page(client: TestClient, name: str) -> str:
    answer = client.get(f"/zusammenschluesse/{body_of(name)}")
    assert answer.status_code == 200
    return str(answer.text)


def test_the_contents_lead_to_the_sections_that_are_there(client: TestClient) -> None:
    text = _page(client, DISTRICT)
    listed = text[text.index('aria-label="Auf dieser Seite"') :].partition("</nav>")[0]
    anchors = re.findall(r'href="#([a-z]+)"', listed)
    assert anchors == ["steckbrief", "mitgliedschaften", "mittelbar", "zahlt", "dokumente", "bekannt"]
    assert all(f'id="{anchor}"' in text for anchor in anchors)


def test_a_long_section_is_cut_and_goes_on_page_by_page(client: TestClient, network: Database) -> None:
    load(network, _MANY)
    text = _page(client, _HUB)
    rest = f"/zusammenschluesse/{body_of(_HUB)}/abschnitt/mitglieder"
    assert (text.count('<tr id="f-membership'), "Alle 130 zeigen" in text, rest in text) == (40, True, True)
    second = client.get(rest, params={"seite": 2}).text
    assert ("gezeigt 101 bis 130" in second, "Gemeinde 129" in second, "Gemeinde 099" in second) == (True, True, False)


def test_many_contradictions_are_cut_and_go_on_page_by_page(client: TestClient, network: Database) -> None:
    for eur in (3, 4):
        told = (
            pays(f"Gemeinde {n:03}", _HUB, eur, contribution_kind=ContributionKind.FEE, year=2022) for n in range(45)
        )
        load(network, paper(f"{eur}/2022", exists(_HUB), *told))
    text = _page(client, _HUB)
    rest = f"/zusammenschluesse/{body_of(_HUB)}/abschnitt/widersprueche"
    assert (text.count('class="karte widerspruch"'), "Alle 45 zeigen" in text, rest in text) == (40, True, True)
    all_ = client.get(rest).text
    assert (all_.count('class="karte widerspruch"'), "gezeigt 1 bis 45" in all_) == (45, True)


def test_totals_of_a_cut_section_are_those_of_all_rows(client: TestClient, network: Database) -> None:
    fees = (pays(f"Gemeinde {n:03}", _HUB, 10, contribution_kind=ContributionKind.FEE, year=2024) for n in range(50))
    load(network, paper("viele-2", exists(_HUB), *fees))
    assert "500\u00a0€" in _page(client, _HUB)


def test_costs_stand_year_by_year_beside_a_drawing(client: TestClient, network: Database) -> None:
    load(network, paper("jahre-1", pays(DISTRICT, CLUB, 900, contribution_kind=ContributionKind.FEE, year=2025)))
    text = _page(client, CLUB)
    assert ("Was ankommt, Jahr für Jahr" in text, 'class="jahr-belegt"' in text) == (True, True)


def test_a_year_of_which_only_an_old_amount_is_known_is_not_shown_as_zero(client: TestClient) -> None:
    years = _page(client, DISTRICT).partition("Jahr für Jahr")[2].partition("</table>")[0]
    assert ("2015" in years, ">0\u00a0€<" in years) == (True, False)


def test_doubles_stand_with_their_reasons(client: TestClient) -> None:
    text = _page(client, REGION)
    told = text[text.index('id="doppelt"') :].partition("</section>")[0]
    assert (ALLIANCE in told, "ausdrücklich genannt" in told, "/doppelstrukturen/paar?eins=" in told) == (True,) * 3


def test_a_territory_is_named_with_its_key(client: TestClient) -> None:
    assert re.search(r"Landkreis Ährental <span[^>]*>Schlüssel 03157", _page(client, REGION))


def test_a_body_that_nobody_knows_is_not_found(client: TestClient) -> None:
    assert client.get("/zusammenschluesse/b_none").status_code == 404
    assert client.get(f"/zusammenschluesse/{body_of(COMPANY)}/abschnitt/glueck").status_code in (404, 422)
