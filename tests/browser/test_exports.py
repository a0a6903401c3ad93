"""Taking along, printing and freezing as a person does it."""

import csv
from io import BytesIO, StringIO
from pathlib import Path
from urllib.parse import quote

import pypdfium2
import pytest
from docx import Document
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from tests.browser.site import DISTRICT, Noticed, Site, leaving, sign_in

pytestmark = pytest.mark.browser


def _saved(page: Page, name: str) -> bytes:
    with page.expect_download() as waiting:
        page.locator(".mitnehmen").get_by_role("link", name=name, exact=True).first.click()
    return Path(waiting.value.path()).read_bytes()


@pytest.mark.parametrize(
    "route",
    [
        "/mitgliedschaften",
        "/kosten",
        "/kosten/jahre?jahr=2014&bis=2018",
        "/kosten/planung?jahr=2027",
        "/kosten/fristen",
        "/kosten/mittelbar?wer=Landkreis+Peine",
        "/kosten/vergleich",
        "/doppelstrukturen",
        "/zusammenschluesse/*",
        "/doppelstrukturen/paar/*",
        "/",
    ],
)
def test_a_page_gives_out_word_and_excel_by_a_click(page: Page, route: str) -> None:
    _open(page, route)
    assert Document(BytesIO(_saved(page, "Word"))).paragraphs[0].text
    assert load_workbook(BytesIO(_saved(page, "Excel"))).sheetnames[0] == "Überblick"
    assert _saved(page, "CSV").startswith(b"\xef\xbb\xbf")
    assert b";" not in _saved(page, "CSV für Programme").splitlines()[0]


def test_a_file_holds_what_the_page_was_filtered_to(page: Page) -> None:
    page.goto("/mitgliedschaften?wer=Landkreis+Peine")
    rows = list(csv.DictReader(StringIO(_saved(page, "CSV für Programme").decode(), newline="")))
    assert {row["Mitglied, zahlt"] for row in rows} == {"Landkreis Peine"}


def test_a_view_for_print_has_no_navigation_stands_across_and_names_its_sources(page: Page, noticed: Noticed) -> None:
    page.goto("/mitgliedschaften?wer=Landkreis+Peine")
    page.get_by_role("link", name="Druckansicht").click()
    page.wait_for_url("**/druck?*")
    pdf = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    text = "\n".join(pdf[number].get_textpage().get_text_bounded() for number in range(len(pdf)))
    width, height = pdf[0].get_size()
    assert width > height
    for told in ("Mitglied oder Zahlender: „Landkreis Peine“", "wie am", "Quellen", "2015/179", "/dokumente/d_"):
        assert told in text, told
    assert [
        gone for gone in ("Hauptnavigation", "Anmelden", "Doppelstrukturen", "Zurück zur Seite") if gone in text
    ] == []
    assert noticed.errors == []


def test_heads_of_tables_are_repeated_on_each_sheet(page: Page) -> None:
    page.goto("/mitgliedschaften")
    pdf = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    sheets = [pdf[number].get_textpage().get_text_bounded() for number in range(1, len(pdf) - 1)]
    assert sheets
    assert all("Zweck und Nutzen" in sheet for sheet in sheets)


def test_a_state_is_frozen_found_again_and_deleted(page: Page, site: Site, noticed: Noticed) -> None:
    sign_in(page, site)
    page.goto("/kosten?jahr=2015")
    page.get_by_text("Stand einfrieren", exact=True).click()
    page.get_by_label("Bezeichnung").fill("Vorlage für den Ausschuss")
    page.get_by_label("Wer friert ein").fill("Kämmerei")
    page.get_by_role("button", name="Einfrieren").click()
    page.wait_for_url("**/stand/k_*")
    expect(page.locator("#eingefroren")).to_contain_text("Eingefrorener Stand vom")
    expect(page.locator("#eingefroren")).to_contain_text("Kämmerei")
    page.get_by_role("link", name="Alle eingefrorenen Stände").click()
    page.get_by_role("link", name="Vorlage für den Ausschuss").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Vorlage für den Ausschuss")
    page.get_by_text("Diesen Stand löschen").click()
    page.get_by_label("Ja, löschen").check()
    page.get_by_role("button", name="Löschen").click()
    page.wait_for_url("**/stand?geloescht=1")
    assert page.get_by_role("link", name="Vorlage für den Ausschuss").count() == 0
    assert noticed.errors == []


def test_a_frozen_state_survives_a_new_load(page: Page, site: Site) -> None:
    sign_in(page, site)
    link = _frozen(page, "/mitgliedschaften")
    before = page.locator("main table").all_inner_texts()
    _enter_an_amount(page)
    page.goto("/mitgliedschaften")
    expect(page.locator("main")).to_contain_text("777")
    page.goto(link)
    assert page.locator("main table").all_inner_texts() == before
    expect(page.locator("#eingefroren")).to_contain_text("Seither 1\u00a0Papier neu")


def test_freezing_works_by_keyboard_alone(page: Page, site: Site) -> None:
    sign_in(page, site)
    page.goto("/doppelstrukturen")
    page.get_by_text("Stand einfrieren", exact=True).focus()
    page.keyboard.press("Enter")
    page.get_by_label("Wer friert ein").focus()
    page.keyboard.type("Stabsstelle")
    page.keyboard.press("Enter")
    page.wait_for_url("**/stand/k_*")


def test_who_is_not_signed_in_is_told_how_to_freeze(page: Page) -> None:
    page.goto("/kosten")
    page.get_by_text("Stand einfrieren", exact=True).click()
    assert page.locator(".einfrieren form").count() == 0
    expect(page.locator(".einfrieren").get_by_role("link", name="Wer angemeldet ist")).to_be_visible()


def _open(page: Page, route: str) -> None:
    """``/list/*`` is the first page that the list leads to."""
    page.goto({"/doppelstrukturen/paar/*": "/doppelstrukturen?welche=alle"}.get(route, route.removesuffix("/*")))
    if route.endswith("*"):
        with leaving(page):
            page.locator(f"main a[href^='{route.removesuffix('/*')}']").first.click()


def _frozen(page: Page, route: str) -> str:
    page.goto(route)
    page.get_by_text("Stand einfrieren", exact=True).click()
    page.get_by_label("Wer friert ein").fill("Kämmerei")
    page.get_by_role("button", name="Einfrieren").click()
    page.wait_for_url("**/stand/k_*")
    return page.url.partition("?")[0]


def _enter_an_amount(page: Page) -> None:
    """An entry by hand is a paper like any other."""
    page.goto(f"/eintragen/betrag?wer={quote(DISTRICT)}&wobei=Eisverein+e.V.")
    page.get_by_label("Betrag in EUR").fill("777")
    page.get_by_label("Art", exact=True).select_option("Mitgliedsbeitrag")
    page.get_by_label("Ab dem Jahr").fill("2026")
    page.get_by_label("Amt oder Funktion").fill("Kämmerei")
    page.get_by_label("Grundlage *").fill("Bescheid vom 12.03.2026")
    page.get_by_label("Stand vom").fill("12.03.2026")
    page.get_by_role("button", name="Vorschau").click()
    page.get_by_role("button", name="Übernehmen").click()
    page.wait_for_url("**/verlauf?fertig=*")
