"""The table of memberships and costs in a browser: a test for each thing that it promises."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.site import leaving, settled

pytestmark = pytest.mark.browser

PAYER = "Landkreis Peine"
FEE = "Netzwerk Erweiterter Wirtschaftsraum Hannover"
WANTED = ("Mitglied, zahlt", "Zusammenschluss", "Zuständig", "EUR im Jahr", "Zweck und Nutzen", "Gelebt", "Bindung")
WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def _open(page: Page, **asked: str) -> None:
    page.goto("/mitgliedschaften?" + "&".join(f"{name}={value}" for name, value in asked.items()))


def _row(page: Page, words: str) -> Locator:
    return page.locator("tbody tr", has_text=words).first


def _column(page: Page, name: str) -> list[str]:
    return [" ".join(text.split()) for text in page.locator(f"tbody td.sp-{name}").all_inner_texts()]


def _apply(page: Page) -> None:
    with leaving(page):
        page.get_by_role("button", name="Anwenden").click()


def test_the_usual_columns_fit_a_screen_without_scrolling_sideways(page: Page) -> None:
    _open(page)
    heads = page.locator("thead th").all_inner_texts()
    assert [one for one in WANTED if one not in " ".join(" ".join(heads).split())] == []
    table = page.locator(".tafel")
    assert table.evaluate("one => one.scrollWidth - one.clientWidth") == 0


def test_a_filter_is_chosen_in_the_form_said_in_words_and_kept_in_the_address(page: Page) -> None:
    _open(page)
    page.get_by_label("Mitglied, zahlt").first.fill(PAYER)
    page.get_by_label("Jahr", exact=True).fill("2016")
    _apply(page)
    expect(page.locator("#gefiltert")).to_contain_text(f"Mitglied oder Zahlender: „{PAYER}“; Jahr 2016")
    assert set(_column(page, "member")) == {PAYER}
    there = page.url
    page.goto("/hilfe")
    page.goto(there)
    expect(page.get_by_label("Mitglied, zahlt").first).to_have_value(PAYER)


def test_a_total_says_what_it_counts_and_parts_what_is_told_carried_on_and_planned(page: Page) -> None:
    _open(page, wer=PAYER, jahr="2016")
    told = page.locator(".summenkarte").inner_text()
    assert re.search(r"fortgeschrieben\s+67\.400\s€", told)
    assert "davon belegt 0 EUR, fortgeschrieben 67.400 EUR, geplant 0 EUR" in told
    assert "das heißt nicht 0 EUR" in told


def test_every_amount_opens_its_passage(page: Page) -> None:
    _open(page, wer=PAYER)
    amounts = page.locator(".betraege > li")
    assert amounts.count() >= 4
    assert all(amounts.nth(at).locator("a.quelle").count() >= 1 for at in range(amounts.count()))
    amounts.first.locator("a.quelle").first.click()
    page.locator("mark.gewaehlt").first.wait_for(state="visible")


def test_what_no_paper_says_is_unknown_and_never_zero(page: Page) -> None:
    _open(page, wer=PAYER, betrag="without")
    cells = [text for name in ("unit", "eur", "lived", "obligation") for text in _column(page, name)]
    assert set(cells) == {"unbekannt"}


def test_a_click_on_a_heading_sorts_and_another_one_turns_round(page: Page) -> None:
    _open(page, wer=PAYER)
    head = page.get_by_role("columnheader", name="EUR im Jahr")
    head.get_by_role("link").click()
    expect(head).to_have_attribute("aria-sort", "ascending")
    settled(page)
    up = _column(page, "body")
    head.get_by_role("link").click()
    expect(head).to_have_attribute("aria-sort", "descending")
    settled(page)
    assert _column(page, "body")[:3] == list(reversed(up[:3]))
    assert _column(page, "eur")[-1] == "unbekannt"


def test_rows_are_grouped_with_their_sums(page: Page) -> None:
    _open(page, wer=PAYER)
    page.get_by_label("Gruppieren").select_option("nach Art des Beitrags")
    _apply(page)
    groups = [" ".join(text.split()) for text in page.locator("tr.gruppe").all_inner_texts()]
    assert groups[0].startswith("Mitgliedsbeitrag 2 Mitgliedschaften; im Jahr 7.400 €")
    assert groups[-1].endswith("ohne bekannten Betrag: 2")


def test_columns_are_chosen_and_stay_chosen(page: Page) -> None:
    _open(page)
    page.get_by_text("Spalten wählen").click()
    for name in ("Zuständig", "Bindung"):
        page.get_by_role("checkbox", name=name).uncheck()
    page.get_by_role("checkbox", name="Kündigen bis").check()
    _apply(page)
    heads = page.locator("thead").inner_text()
    assert ("Kündigen bis" in heads, "Bindung" in heads) == (True, False)
    page.get_by_role("columnheader", name="Zusammenschluss", exact=True).get_by_role("link").click()
    page.wait_for_url("**sortiert=body**")
    assert "Kündigen bis" in page.locator("thead").inner_text()


def test_on_a_telephone_each_row_is_a_card_that_names_its_fields(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    _open(page, wer=PAYER)
    assert page.evaluate(WIDE) <= 0
    label = _row(page, FEE).locator("td.sp-eur").evaluate("one => getComputedStyle(one, '::before').content")
    assert label == '"EUR im Jahr"'


def test_payer_by_year_opens_the_rows_behind_each_sum(page: Page) -> None:
    page.goto("/kosten/jahre?jahr=2014&bis=2018")
    row = page.locator("tbody tr", has_text=PAYER)
    cells = [" ".join(text.split()) for text in row.locator("td").all_inner_texts()]
    assert cells == [
        "keine Angabe", "67.400 € belegt", "67.400 € fortgeschrieben", "67.400 € fortgeschrieben", "veraltet 67.400 €",
    ]  # fmt: skip
    row.get_by_role("link", name="67.400 €").nth(1).click()
    page.wait_for_url("**/mitgliedschaften?**jahr=2016**")
    expect(page.locator(".summenzahlen").first).to_contain_text("67.400 €")


def test_body_by_year_shows_what_each_receives(page: Page) -> None:
    page.goto("/kosten/jahre?jahr=2015&bis=2015&nach=empfang")
    row = page.locator("tbody tr", has_text=FEE)
    assert " ".join(row.locator("td").inner_text().split()) == "4.400 € belegt"
    assert page.locator("tfoot td").inner_text().split()[0] == "67.400"


def test_a_long_list_is_turned_page_by_page(page: Page) -> None:
    _open(page, seite="2")
    expect(page.locator("main")).to_contain_text("So viele Seiten hat diese Liste nicht")
    page.get_by_role("link", name="Zur ersten Seite").click()
    expect(page.locator("tbody tr").first).to_be_visible()
