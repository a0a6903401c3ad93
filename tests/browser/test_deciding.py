import pytest
from playwright.sync_api import Page, expect

from tests.browser.site import Site, leaving

pytestmark = pytest.mark.browser


def _sign_in(page: Page, token: str) -> None:
    page.goto("/anmelden?ziel=/doppelstrukturen")
    page.fill("input[name=schluessel]", token)
    with leaving(page):
        page.click("main >> role=button[name=Anmelden]")


def test_a_wrong_token_is_refused_with_words(page: Page) -> None:
    _sign_in(page, "falsch")
    assert "passt nicht" in page.inner_text("[role=alert]")


def test_without_the_token_nothing_can_be_decided(page: Page) -> None:
    page.goto("/doppelstrukturen")
    assert page.locator("text=Kein Doppel").count() == 0
    answer = page.request.post("/pruefung", form={"urteil": "set_aside", "eins": "a", "zwei": "b"})
    assert answer.status == 401


def test_a_pair_that_is_set_aside_is_gone_and_comes_back_when_that_is_taken_back(page: Page, site: Site) -> None:
    _sign_in(page, site.token)
    before = page.locator("li.paar").count()
    page.locator("li.paar h3 a").first.click()
    page.get_by_label("Wer entscheidet").fill("Beteiligungsverwaltung")
    page.get_by_label("Warum").fill("verschiedene Aufgaben")
    page.get_by_role("button", name="Kein Doppel").click()
    page.get_by_role("button", name="Zurücknehmen").wait_for()
    pair = page.url
    page.goto("/doppelstrukturen")
    assert page.locator("li.paar").count() == before - 1
    page.goto("/doppelstrukturen?welche=beiseite")
    assert "verschiedene Aufgaben" in page.locator("li.paar").inner_text()
    page.goto(pair)
    page.get_by_role("button", name="Zurücknehmen").click()
    page.get_by_role("button", name="Kein Doppel").wait_for()
    page.goto("/doppelstrukturen")
    assert page.locator("li.paar").count() == before


def test_signing_out_takes_the_right_back(page: Page, site: Site) -> None:
    _sign_in(page, site.token)
    page.goto("/anmelden")
    with leaving(page):
        page.click("main >> role=button[name=Abmelden]")
    page.goto("/anmelden")
    assert page.locator("text=Dieser Browser ist angemeldet").count() == 0


def test_a_form_sent_from_a_foreign_page_changes_nothing(page: Page, site: Site) -> None:
    _sign_in(page, site.token)
    form = f'<form method=post action="{site.address}/pruefung"><input name=urteil value=set_aside><button>Los</button>'
    page.route("http://fremd.example/", lambda route: route.fulfill(body=form, content_type="text/html"))
    page.goto("http://fremd.example/")
    with page.expect_response("**/pruefung") as answered:
        page.click("button")
    assert answered.value.status == 401


def test_no_address_leads_away_after_signing_in(page: Page, site: Site) -> None:
    page.goto("/anmelden?ziel=//example.org")
    page.fill("input[name=schluessel]", site.token)
    page.click("main >> role=button[name=Anmelden]")
    expect(page).to_have_url(f"{site.address}/")
