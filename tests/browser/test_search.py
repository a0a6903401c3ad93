"""The search in a browser: suggestions while typing by keyboard, slips forgiven; also without script."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.site import DISTRICT, EVIL, Noticed, Site

pytestmark = pytest.mark.browser


def test_suggestions_come_while_typing_and_are_chosen_by_keyboard(page: Page, noticed: Noticed) -> None:
    page.goto("/hilfe")
    field = page.get_by_role("combobox", name="Zusammenschluss, Mitglied, Ort, Papier oder Thema suchen")
    expect(field).to_have_attribute("aria-expanded", "false")
    field.press_sequentially("Bundnis Talp")
    expect(page.get_by_role("option").first).to_contain_text("Bündnis Talpflege")
    expect(field).to_have_attribute("aria-expanded", "true")
    field.press("ArrowDown")
    chosen = page.get_by_role("option", selected=True)
    expect(chosen).to_contain_text("Bündnis Talpflege")
    expect(field).to_have_attribute("aria-activedescendant", str(chosen.get_attribute("id")))
    field.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Bündnis Talpflege")
    assert noticed.errors == []


def test_escape_closes_the_suggestions_and_enter_searches(page: Page) -> None:
    page.goto("/hilfe")
    field = page.locator("#kopfsuche")
    field.press_sequentially("Talpflege")
    expect(page.get_by_role("option").first).to_be_visible()
    field.press("Escape")
    expect(page.get_by_role("option")).to_have_count(0)
    expect(field).to_have_value("Talpflege")
    field.press("Enter")
    expect(page.get_by_role("heading", level=1, name="Suche")).to_be_visible()


def test_slips_and_umlauts_are_forgiven_and_said(page: Page) -> None:
    page.goto("/suche?q=Landkries Tueckental")
    expect(page.locator("main .hinweis")).to_contain_text("„landkreis“")
    expect(page.get_by_role("region", name="Mitglieder").get_by_role("link").first).to_have_text(DISTRICT)


def test_results_stand_by_sort_with_the_passage_of_a_paper(page: Page) -> None:
    page.goto("/suche?q=Gesundheitsregion")
    expect(page.get_by_role("region", name="Zusammenschlüsse")).to_contain_text("Gesundheitsregion")
    passage = page.get_by_role("region", name="Papiere").locator("mark").first
    expect(passage).to_have_text("Gesundheitsregion")
    page.goto("/suche?q=Peine")
    expect(page.get_by_role("region", name="Orte").get_by_role("link").first).to_have_text("Landkreis Peine")
    page.goto("/suche?q=Umwelt")
    expect(page.get_by_role("region", name="Themen").get_by_role("link").first).to_have_text("Umwelt")


def test_a_name_that_would_be_markup_is_suggested_as_text(page: Page) -> None:
    page.goto("/hilfe")
    page.locator("#kopfsuche").press_sequentially("script window")
    expect(page.get_by_role("option").first).to_contain_text(EVIL)
    assert page.evaluate("window.evil ?? null") is None


def test_nothing_found_says_what_to_do(page: Page) -> None:
    page.goto("/suche?q=Xyzqwv")
    expect(page.locator("main")).to_contain_text("nichts zu finden")


def test_the_search_works_without_scripts(chromium: Browser, site: Site) -> None:
    context = chromium.new_context(base_url=site.address, java_script_enabled=False)
    page = context.new_page()
    page.goto("/")
    page.fill("#suche", "Talpflege")
    page.press("#suche", "Enter")
    expect(page.get_by_role("link", name="Bündnis Talpflege")).to_be_visible()
    context.close()
