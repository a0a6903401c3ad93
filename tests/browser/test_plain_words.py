"""What a reader without training meets: words, no commands, paths or names of rules; what nobody told is no zero."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.site import settled

pytestmark = pytest.mark.browser


def test_contradictions_tell_how_to_decide_without_a_command(page: Page) -> None:
    page.goto("/widersprueche")
    expect(page.locator("main .widerspruch").first).to_contain_text("Anders entscheiden kann, wer angemeldet ist")
    assert "netzatlas " not in page.inner_text("main")
    page.locator(".widerspruch").first.get_by_role("link", name="angemeldet").click()
    page.wait_for_url("**/anmelden?ziel=/widersprueche")


def test_a_document_names_its_file_but_no_folder_of_the_server_and_no_rule(page: Page) -> None:
    page.goto("/dokumente")
    page.get_by_role("link", name="2015/179").first.click()
    page.wait_for_url("**/dokumente/d_*")
    settled(page)
    assert page.locator("dt", has_text="Herkunft").locator("+ dd").inner_text() == "peine-2015-179.txt"
    assert "Regel" not in page.inner_text(".aussagen")


def test_members_that_nobody_told_are_a_dash_in_the_list_of_bodies(page: Page) -> None:
    page.goto("/zusammenschluesse")
    row = page.locator("tbody tr", has=page.get_by_role("link", name="Gesundheitsregion Peine", exact=True))
    assert row.locator("td.rechts").all_inner_texts()[:2] == ["–", "–"]
    assert "0" not in page.locator("tbody td.rechts").all_inner_texts()


def test_the_kommunen_with_the_most_ties_stand_first(page: Page) -> None:
    page.goto("/meine-kommune")
    ties = [int(text.split()[0]) for text in page.locator(".verzeichnis li span").all_inner_texts()]
    assert ties == sorted(ties, reverse=True)
    expect(page.locator(".verzeichnis")).to_contain_text("Landkreis Peine")


def test_what_is_known_fits_a_screen_and_is_told_by_cards_on_a_telephone(page: Page) -> None:
    page.goto("/abdeckung")
    assert page.locator(".tafel").evaluate("one => one.scrollWidth - one.clientWidth") == 0
    page.set_viewport_size({"width": 390, "height": 844})
    row = page.locator("tbody tr", has_text="Landkreis Peine").first
    label = row.locator("td[data-wort=Zahlungen]").evaluate("one => getComputedStyle(one, '::before').content")
    assert label == '"Zahlungen"'
    expect(row.locator("td.nichts").first).to_be_hidden()
