import pytest
from playwright.sync_api import Page

from tests.browser.site import Site

pytestmark = pytest.mark.browser


def _sign_in(page: Page, token: str) -> None:
    page.goto("/anmelden?ziel=/doppelstrukturen")
    page.fill("input[name=schluessel]", token)
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
    before = page.locator("article.paar form").count()
    form = page.locator("article.paar form").first
    form.get_by_label("Wer entscheidet").fill("Beteiligungsverwaltung")
    form.get_by_label("Warum").fill("verschiedene Aufgaben")
    form.get_by_role("button").click()
    page.wait_for_url("**/pruefung?fertig=*")
    page.goto("/doppelstrukturen")
    assert page.locator("article.paar form").count() == before - 1
    assert page.locator("#beiseite article.paar").count() == 1
    page.goto("/verlauf")
    page.locator("tr:has-text('kein Doppel')").first.get_by_role("button").click()
    page.wait_for_url("**/verlauf")
    page.goto("/doppelstrukturen")
    assert page.locator("article.paar form").count() == before


def test_signing_out_takes_the_right_back(page: Page, site: Site) -> None:
    _sign_in(page, site.token)
    page.goto("/anmelden")
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
    page.wait_for_load_state()
    assert page.url == f"{site.address}/"
