import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

_FOCUSED = "document.activeElement.textContent.trim()"


def test_the_first_key_leads_past_the_navigation(page: Page) -> None:
    page.goto("/kosten")
    page.keyboard.press("Tab")
    assert page.evaluate(_FOCUSED) == "Zum Inhalt"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "inhalt"


def test_where_the_keyboard_is_can_be_seen(page: Page) -> None:
    page.goto("/kosten")
    for _ in range(3):
        page.keyboard.press("Tab")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
    assert float(outline.removesuffix("px")) >= 2


def test_the_navigation_says_where_the_reader_is(page: Page) -> None:
    page.goto("/doppelstrukturen")
    assert page.inner_text("nav [aria-current=page]") == "Doppelstrukturen"


def test_from_a_passage_to_what_it_says_and_back(page: Page) -> None:
    page.goto("/kosten?wer=Landkreis+Peine")
    page.locator("a.quelle").first.click()
    page.locator("mark.gewaehlt").first.wait_for(state="visible")
    page.locator(".aussagen li > a").nth(1).focus()
    page.keyboard.press("Enter")
    expect(page.locator(".aussagen li").nth(1)).to_have_class("gewaehlt")
    assert page.locator("mark.gewaehlt").count() >= 1
