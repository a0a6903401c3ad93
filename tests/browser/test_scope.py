"""The chosen Kommune in a browser: chosen once, seen on each page, kept by links and forms, left again."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.site import DISTRICT, Noticed
from tests.builders import body_of

pytestmark = pytest.mark.browser

SCOPED = f"kommune={body_of(DISTRICT)}&mit=vereine"


def test_a_kommune_is_chosen_by_keyboard_with_suggestions(page: Page, noticed: Noticed) -> None:
    page.goto("/kosten")
    page.get_by_role("link", name="Meine Kommune wählen").press("Enter")
    field = page.get_by_role("combobox", name="Name der Kommune")
    field.press_sequentially("Tuckental")
    expect(page.get_by_role("option").first).to_contain_text(DISTRICT)
    field.press("ArrowDown")
    field.press("Enter")
    expect(field).to_have_value(DISTRICT)
    page.get_by_label("ihre Vereine").press("Space")
    page.get_by_role("button", name="Übernehmen").press("Enter")
    expect(page.locator(".umfang")).to_contain_text(f"Meine Kommune: {DISTRICT} mit Vereinen")
    assert urlsplit(page.url).path == "/kosten"
    assert noticed.errors == []


def test_the_choice_goes_with_links_and_forms_until_all_are_shown_again(page: Page) -> None:
    page.goto(f"/?{SCOPED}")
    for name in ("Zusammenschlüsse", "Doppelstrukturen", "Abdeckung", "Dokumente"):
        link = page.get_by_role("navigation", name="Hauptnavigation").get_by_role("link", name=name, exact=True)
        link.click()
        expect(link).to_have_attribute("aria-current", "page")
        expect(page.locator(".umfang strong")).to_have_text(f"{DISTRICT} mit Vereinen")
    page.fill("#kopfsuche", "Talpflege")
    page.press("#kopfsuche", "Enter")
    page.wait_for_url("**/suche?**")
    assert parse_qs(urlsplit(page.url).query)["kommune"] == [body_of(DISTRICT)]
    page.locator(".umfang").get_by_role("link", name="Alle Kommunen zeigen").click()
    expect(page.locator(".umfang strong")).to_have_text("alle Kommunen")
    assert urlsplit(page.url).query == "q=Talpflege"


def test_lists_show_the_chosen_kommune_alone(page: Page) -> None:
    page.goto("/zusammenschluesse")
    expect(page.locator("main")).to_contain_text("Landkreis Peine")
    page.goto(f"/zusammenschluesse?{SCOPED}")
    expect(page.locator("main")).not_to_contain_text("Landkreis Peine")
    expect(page.locator("main")).to_contain_text("Bündnis Talpflege")


def test_a_name_with_a_slip_leads_to_the_one_that_was_meant(page: Page) -> None:
    page.goto("/meine-kommune?zurueck=/dokumente")
    page.fill("#wer", "Landkries Tuckental")
    page.get_by_role("button", name="Übernehmen").click()
    expect(page).to_have_url(re.compile("wer=Landkries"))
    page.get_by_role("link", name=DISTRICT).first.click()
    expect(page.locator(".umfang strong")).to_have_text(DISTRICT)
    assert urlsplit(page.url).path == "/dokumente"


def test_a_pair_says_how_it_stands_to_the_chosen_kommune_and_stays_whole(page: Page) -> None:
    page.goto("/doppelstrukturen?welche=alle")
    page.locator("li.paar h3 a").first.click()
    page.wait_for_url("**/doppelstrukturen/paar?*")
    score = page.locator(".urteil .punkte strong").inner_text()
    assert page.locator("#umfang-hinweis").count() == 0
    page.goto(f"{page.url}&{SCOPED}")
    expect(page.locator("#umfang-hinweis")).to_contain_text("Das Paar steht nicht in der Liste dieser Auswahl")
    expect(page.locator(".urteil .punkte strong")).to_have_text(score)


def test_groups_and_open_proposals_are_those_of_the_chosen_kommune(page: Page) -> None:
    page.goto(f"/doppelstrukturen/gruppen?{SCOPED}")
    expect(page.locator("main")).to_contain_text(f"mindestens zwei mit {DISTRICT} mit Vereinen zu tun haben")
    page.goto("/ausgang?kommune=Landkreis+Peine")
    expect(page.locator("main")).to_contain_text("Niedersachsen hält zusammen")
    page.goto(f"/ausgang?{SCOPED}")
    expect(page.locator("main h1")).to_contain_text("Ausgang nachtragen")
    expect(page.locator("main")).not_to_contain_text("Niedersachsen hält zusammen")
