"""The page of a pair: from the list to both side by side, their picture, and what if they were one."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.site import Noticed, until

pytestmark = pytest.mark.browser


def _open(page: Page) -> None:
    page.goto("/doppelstrukturen")
    page.locator("li.paar h3 a").first.click()
    page.wait_for_url("**/doppelstrukturen/paar?*")


def test_the_score_is_shown_as_a_bar_whose_parts_are_named(page: Page) -> None:
    page.goto("/doppelstrukturen")
    first = page.locator("li.paar").first
    pieces = first.locator(".punktbalken rect[class^=balken]:not(.balken-grund)").count()
    assert pieces == first.locator(".woraus li").count() > 1
    assert "Punktzahl" in str(first.locator(".punktbalken").get_attribute("aria-label"))


def test_both_stand_side_by_side_with_the_parts_and_their_passages(page: Page) -> None:
    _open(page)
    assert page.locator("table.teile tbody tr").count() >= 9
    assert page.locator("table.teile a.quelle").count() > 0
    assert [page.locator(f"h2#{one}").count() for one in ("mitglieder", "themen", "gebiete", "kosten", "zeit")] == [
        1
    ] * 5
    assert "Ein Hinweis ist kein Urteil" in page.inner_text("main")


def test_the_place_of_a_territory_has_a_name_with_its_key(page: Page) -> None:
    _open(page)
    assert "Landkreis Peine (03157)" in page.inner_text("table.teile")


def test_one_click_asks_what_if_they_were_one(page: Page) -> None:
    _open(page)
    page.get_by_role("link", name="Was wäre, wenn").and_(page.locator("#mitnehmen a")).first.click()
    page.wait_for_url("**/was-waere-wenn?schritt=merge*")
    expect(page.locator("#vergleich")).to_be_visible()


def test_the_picture_of_the_two_is_drawn(page: Page, noticed: Noticed) -> None:
    page.goto("/doppelstrukturen?welche=alle")
    address = page.evaluate(
        """async () => {
          for (const link of document.querySelectorAll("li.paar h3 a")) {
            if ((await (await fetch(link.href)).text()).includes('id="paarnetz"')) return link.href;
          }
          return "";
        }"""
    )
    assert address
    page.goto(address)
    until(page, "document.getElementById('paarnetz').dataset.gezeichnet === 'ja'")
    assert noticed.errors == []
