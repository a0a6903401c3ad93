from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.site import DISTRICT, EVIL, EVIL_LINK, Noticed, Site

pytestmark = pytest.mark.browser

_RAN = "window.evil"


@pytest.mark.parametrize("name", [EVIL, EVIL_LINK])
def test_the_page_of_a_body_shows_its_name_as_it_is(page: Page, name: str) -> None:
    page.goto("/zusammenschluesse")
    page.get_by_role("link", name=name, exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
    assert page.evaluate(_RAN) is None


def test_a_document_with_markup_in_its_text_shows_it_as_text(page: Page, noticed: Noticed) -> None:
    page.goto("/dokumente")
    page.get_by_role("link", name="1/2020").first.click()
    page.wait_for_selector("#volltext")
    assert EVIL in page.inner_text("#volltext")
    assert (page.evaluate(_RAN), noticed.errors) == (None, [])


def test_a_hostile_name_in_the_panel_of_the_network_stays_a_word(page: Page) -> None:
    page.goto("/netz")
    page.wait_for_selector("#netz[data-gezeichnet]")
    page.fill("#knotenwahl", EVIL_LINK)
    page.keyboard.press("Tab")
    expect(page.locator("#tafelname")).to_have_text(EVIL_LINK)
    page.wait_for_selector("#tafelinhalt >> text=Steckbrief öffnen")
    assert page.locator("#tafel img").count() == 0
    assert page.evaluate(_RAN) is None


def test_the_file_to_keep_draws_the_network_without_asking_anybody(
    page: Page, site: Site, noticed: Noticed, tmp_path: Path
) -> None:
    kept = tmp_path / "netz.html"
    kept.write_bytes(page.request.get("/netz/download.html").body())
    page.goto(kept.as_uri(), wait_until="networkidle")
    page.wait_for_selector("#mynetwork canvas")
    assert page.evaluate("nodes.length") > 10
    assert DISTRICT in page.evaluate("nodes.map(node => node.name)")
    assert page.evaluate(_RAN) is None
    assert [address for address in noticed.asked if not address.startswith(("file:", "data:"))] == []
    assert noticed.errors == []
