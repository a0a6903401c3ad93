"""The start page in a browser: three sentences that lead on, words explained, and what to do next; legal pages."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("number", "path"), [(0, "/mitgliedschaften"), (1, "/kosten"), (2, "/doppelstrukturen")])
def test_each_sentence_leads_to_what_it_counts(page: Page, number: int, path: str) -> None:
    page.goto("/")
    page.locator(".dreisatz .kennzahl").nth(number).get_by_role("link").first.click()
    page.wait_for_url(f"**{path}**")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_each_sentence_says_what_its_word_means(page: Page) -> None:
    page.goto("/")
    for place, word in enumerate(("Mitgliedschaft", "Kosten", "Doppelstruktur")):
        told = page.locator(".dreisatz details").nth(place)
        told.get_by_text("Was bedeutet das?").focus()
        page.keyboard.press("Enter")
        expect(told.locator("p")).to_be_visible()
        expect(told.locator("summary")).to_contain_text(word)


def test_what_changed_what_waits_and_what_is_missing_stand_on_the_first_page(page: Page) -> None:
    page.goto("/")
    expect(page.get_by_role("region", name="Zuletzt geändert").get_by_role("link").first).to_be_visible()
    expect(page.get_by_role("region", name="Nicht abgedeckt")).to_contain_text("ohne bekannten Beitrag")
    page.get_by_role("region", name="Wartet auf Prüfung").get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Prüfung")


def test_the_menu_leaves_the_first_screen_of_a_telephone_to_the_page(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    for path in ("/", "/kosten", "/dokumente"):
        page.goto(path)
        box = page.get_by_role("heading", level=1).bounding_box()
        assert box is not None
        assert box["y"] < 844 / 3


@pytest.mark.parametrize("name", ["Impressum", "Datenschutz", "Erklärung zur Barrierefreiheit"])
def test_legal_pages_are_a_step_away_from_every_page(page: Page, name: str) -> None:
    page.goto("/verlauf")
    page.get_by_role("contentinfo").get_by_role("link", name=name).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
    expect(page.locator("main")).to_contain_text("noch nicht hinterlegt")
