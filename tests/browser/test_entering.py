from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.browser.site import DISTRICT, PROPOSED, Noticed, Site, sign_in

pytestmark = pytest.mark.browser


def _says(page: Page, basis: str = "Bescheid vom 12.03.2026") -> None:
    """Who says it, on what, as of when."""
    page.get_by_label("Amt oder Funktion").fill("Kämmerei")
    page.get_by_label("Grundlage *").fill(basis)
    page.get_by_label("Stand vom").fill("12.03.2026")


def _preview(page: Page) -> str:
    page.get_by_role("button", name="Vorschau").click()
    return page.inner_text("#vorschau")


def _keep(page: Page) -> None:
    page.get_by_role("button", name="Übernehmen").click()
    page.wait_for_url("**/verlauf?fertig=*")


def _enter_amount(page: Page, eur: str, body: str) -> str:
    page.goto(f"/eintragen/betrag?wer={quote(DISTRICT)}&wobei={quote(body)}")
    page.get_by_label("Betrag in EUR").fill(eur)
    page.get_by_label("Art", exact=True).select_option("Mitgliedsbeitrag")
    page.get_by_label("Ab dem Jahr").fill("2026")
    _says(page)
    return _preview(page)


def test_an_amount_is_previewed_with_its_totals_kept_and_taken_back(page: Page, site: Site, noticed: Noticed) -> None:
    sign_in(page, site)
    shown = _enter_amount(page, "1.250,50", "Netzwerk Eintrag e.V.")
    assert "Neu: Zusammenschluss Netzwerk Eintrag e.V." in shown
    assert "1.250,50\u00a0€" in shown
    assert f"Summe im Jahr, {DISTRICT}" in shown
    page.goto("/suche?q=Netzwerk+Eintrag")
    assert page.get_by_role("link", name="Netzwerk Eintrag e.V.").count() == 0
    _enter_amount(page, "1.250,50", "Netzwerk Eintrag e.V.")
    _keep(page)
    row = page.locator("tbody tr").first
    expect(row).to_contain_text("Kämmerei")
    expect(row).to_contain_text("Bescheid vom 12.03.2026")
    page.get_by_role("button", name="Rückgängig").click()
    page.wait_for_url("**/verlauf")
    expect(page.locator("tbody tr").first).to_contain_text("Eintrag zurückgenommen")
    assert noticed.errors == []


def test_taking_a_second_entry_back_brings_the_first_one_back(page: Page, site: Site) -> None:
    sign_in(page, site)
    for eur in ("100", "200"):
        _enter_amount(page, eur, "Netzwerk Zweimal e.V.")
        _keep(page)
    page.get_by_role("button", name="Rückgängig").click()
    page.wait_for_url("**/verlauf")
    page.goto("/suche?q=Netzwerk+Zweimal")
    page.get_by_role("link", name="Netzwerk Zweimal e.V.").first.click()
    expect(page.locator("main")).to_contain_text("100\u00a0€")
    assert "200\u00a0€" not in page.inner_text("main")


def test_a_changed_form_is_previewed_again_before_it_is_kept(page: Page, site: Site) -> None:
    sign_in(page, site)
    _enter_amount(page, "10", "Netzwerk Geändert e.V.")
    page.get_by_label("Betrag in EUR").fill("20")
    page.get_by_role("button", name="Übernehmen").click()
    expect(page.locator("#vorschau")).to_contain_text("20\u00a0€")
    assert "/eintragen/betrag" in page.url


def test_what_does_not_fit_is_said_at_its_field(page: Page, site: Site) -> None:
    sign_in(page, site)
    page.goto(f"/eintragen/mitgliedschaft?wer={quote(DISTRICT)}&wobei=Verein+X")
    page.get_by_label("Beginn").fill("vorgestern")
    _says(page)
    page.get_by_role("button", name="Vorschau").click()
    expect(page.get_by_role("alert")).to_contain_text("Beginn")
    assert page.get_by_label("Beginn").get_attribute("aria-invalid") == "true"
    assert page.get_by_label("Beginn").input_value() == "vorgestern"


def test_a_body_and_its_member_can_be_entered_with_a_notice(page: Page, site: Site) -> None:
    sign_in(page, site)
    page.goto("/eintragen/zusammenschluss?wer=Verband+Quelltal")
    page.get_by_label("Art", exact=True).select_option("Verband")
    _says(page)
    assert "Verband Quelltal" in _preview(page)
    _keep(page)
    page.goto(f"/eintragen/mitgliedschaft?wer={quote(DISTRICT)}&wobei=Verband+Quelltal")
    page.get_by_label("Frist: wie viele").fill("6")
    page.get_by_label("Zum Ende von").select_option("Kalenderjahr")
    page.get_by_label("Zuständige Stelle").fill("Kämmerei")
    _says(page)
    assert "6\u00a0Monate Frist, zum Ende: Kalenderjahr" in _preview(page)
    _keep(page)
    page.goto("/mitgliedschaften")
    expect(page.locator("tr", has_text="Verband Quelltal")).to_contain_text("6\u00a0Monate Frist")


def test_a_fact_is_corrected_from_its_row_and_shows_who_did_it(page: Page, site: Site) -> None:
    sign_in(page, site)
    page.goto("/mitgliedschaften")
    page.locator("tr", has_text="Talverein Nord e.V.").locator(".sp-source").get_by_role(
        "link", name="berichtigen"
    ).click()
    page.get_by_label("Zuständige Stelle").fill("Büro des Kreistags")
    _says(page, "Auskunft des Amts")
    assert "Büro des Kreistags" in _preview(page)
    _keep(page)
    page.goto("/mitgliedschaften")
    row = page.locator("tr", has_text="Talverein Nord e.V.")
    expect(row).to_contain_text("Büro des Kreistags")
    row.locator(".sp-source").get_by_role("link", name="berichtigen").click()
    expect(page.locator("#bisher + ul")).to_contain_text("Kämmerei")


def test_a_fact_that_is_wrong_is_shown_no_more_until_that_is_taken_back(page: Page, site: Site) -> None:
    sign_in(page, site)
    page.goto("/kosten")
    row = page.locator("tbody tr", has_text="Talverein Nord e.V.").first
    row.get_by_role("link", name="berichtigen").click()
    page.get_by_label("Diese Angabe ist ganz falsch").check()
    _says(page)
    assert "Entfällt: Zahlung" in _preview(page)
    _keep(page)
    page.get_by_role("button", name="Rückgängig").click()
    page.wait_for_url("**/verlauf")
    page.goto("/kosten")
    assert page.locator("tbody tr", has_text="Talverein Nord e.V.").count() >= 1


def test_an_outcome_that_no_source_tells_is_told_by_hand(page: Page, site: Site) -> None:
    sign_in(page, site)
    page.goto("/ausgang")
    row = page.locator("tbody tr", has_text=PROPOSED)
    row.get_by_role("link", name="nachtragen").click()
    page.get_by_label("beschlossen").check()
    _says(page, "Niederschrift des Kreisausschusses")
    shown = _preview(page)
    assert "vorgeschlagen" in shown
    assert "beschlossen" in shown
    _keep(page)
    page.goto("/ausgang")
    assert page.locator("tbody tr", has_text=PROPOSED).count() == 0
    page.goto("/mitgliedschaften?stand=decided")
    expect(page.locator("main")).to_contain_text(PROPOSED)


def test_forms_and_history_ask_for_the_token(page: Page) -> None:
    for path in ("/eintragen/betrag", "/verlauf", "/berichtigen?angabe=x"):
        page.goto(path)
        assert "/anmelden?ziel=" in page.url


def test_names_are_suggested_while_they_are_typed_also_the_second_of_several(page: Page, site: Site) -> None:
    sign_in(page, site)
    page.goto("/eintragen/mitgliedschaft")
    field = page.locator("#feld-wer")
    field.press_sequentially("Stadt Irgendwo; Landkreis Tück")
    option = page.get_by_role("option", name="Landkreis Tückental").first
    expect(option).to_be_visible()
    field.press("ArrowDown")
    field.press("Enter")
    expect(field).to_have_value("Stadt Irgendwo; Landkreis Tückental")
