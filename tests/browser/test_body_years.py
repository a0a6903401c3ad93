"""The page of a body: what is known of it year by year, on the page itself."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.site import Noticed

pytestmark = pytest.mark.browser


def test_what_is_known_stands_on_the_page_year_by_year(page: Page, noticed: Noticed) -> None:
    page.goto("/zusammenschluesse")
    page.get_by_role("link", name="Gesundheitsregion Peine", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Gesundheitsregion Peine")
    page.get_by_role("link", name="Was bekannt ist").first.click()
    rows = page.locator("table.abdeckung tbody tr")
    expect(rows.first.locator("th")).to_have_text("2022")
    expect(rows.last.locator("th")).to_have_text("2015")
    expect(page.locator("table.abdeckung")).to_contain_text("nichts bekannt, das heißt nicht kostenlos")
    expect(page.locator("#namen + ul li").first).to_contain_text("2022")
    assert noticed.errors == []
