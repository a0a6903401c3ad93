"""Importing in a browser: drop, look, keep, leave and find again, take back; by mouse and by keyboard."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, FilePayload, Page, expect

from tests.browser.site import Noticed, Site, settled, sign_in

pytestmark = pytest.mark.browser
PATIENCE = 60_000


def _paper(number: int, network: str) -> str:
    return (
        f"Vorlage - 2024/{number}\nBetreff: {network}\nVorlage-Art: Beschlussvorlage\nLandkreis Tückental\n\n"
        f"Der Landkreis Tückental ist seit 2019 Mitglied im {network}. "
        "Der Mitgliedsbeitrag beträgt 1.200 EUR im Jahr.\n"
    )


def _begin(page: Page, site: Site) -> None:
    sign_in(page, site)
    page.goto("/einlesen")


def _drop(page: Page, name: str, text: str) -> None:
    """Drops a file on the page as a mouse does."""
    dropped = page.evaluate_handle(
        "([name, text]) => { const all = new DataTransfer(); all.items.add(new File([text], name)); return all; }",
        [name, text],
    )
    page.dispatch_event("#ablage", "dragover", {"dataTransfer": dropped})
    page.dispatch_event("#ablage", "drop", {"dataTransfer": dropped})


def _read(page: Page) -> None:
    page.get_by_role("button", name="Lesen und ansehen").click()
    page.wait_for_selector("#behalten", timeout=PATIENCE)


def _violations(page: Page) -> list[str]:
    """What axe finds on a page that no address of its own leads to, once its stylesheets are there."""
    settled(page)
    rules = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
    return [str(one["id"]) for one in Axe().run(page, options={"runOnly": rules}).response["violations"]]


def test_a_dropped_file_is_read_watched_looked_at_kept_and_taken_back(page: Page, site: Site, noticed: Noticed) -> None:
    _begin(page, site)
    _drop(page, "auenland.txt", _paper(951, "Netzwerk Auenland e.V."))
    expect(page.locator("#gewaehlte")).to_contain_text("auenland.txt")
    _read(page)
    expect(page.locator("main")).to_contain_text("Noch ist nichts übernommen")
    expect(page.locator(".vorschau")).to_contain_text("Netzwerk Auenland e.V.")
    assert _violations(page) == []
    address = page.url
    page.get_by_role("link", name="ansehen").first.click()
    expect(page.locator("#volltext mark").first).to_be_visible()
    assert _violations(page) == []
    expect(page.locator(".aussagen")).to_contain_text("Landkreis Tückental: Mitglied bei Netzwerk Auenland e.V.")
    page.goto("/einlesen")
    page.get_by_role("link", name="auenland.txt").first.click()
    expect(page).to_have_url(address)
    page.get_by_label("Wer entscheidet?").fill("Beteiligungsverwaltung")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=1 Dokument übernommen", timeout=PATIENCE)
    assert _violations(page) == []
    page.goto("/zusammenschluesse")
    expect(page.locator("main")).to_contain_text("Netzwerk Auenland e.V.")
    page.goto(address)
    page.get_by_role("button", name="Import zurücknehmen").click()
    page.wait_for_selector("text=Zurückgenommen:", timeout=PATIENCE)
    page.goto("/zusammenschluesse")
    expect(page.locator("main")).not_to_contain_text("Netzwerk Auenland e.V.")
    assert noticed.errors == []


def test_a_pasted_text_is_read_by_keyboard_alone_and_refusals_say_why(page: Page, site: Site, tmp_path: Path) -> None:
    _begin(page, site)
    (tmp_path / "bild.png").write_bytes(b"PNG")
    page.set_input_files("#feld-dateien", tmp_path / "bild.png")
    page.focus("#feld-titel")
    page.keyboard.type("Auskunft zum Bergland")
    page.keyboard.press("Tab")
    page.keyboard.insert_text(_paper(952, "Netzwerk Bergland e.V."))
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector("#behalten", timeout=PATIENCE)
    expect(page.locator("main")).to_contain_text("bild.png: Dateien dieser Art (.png) werden nicht gelesen")
    expect(page.locator("main")).to_contain_text("Auskunft zum Bergland.txt")
    page.get_by_role("button", name="Verwerfen").click()
    page.wait_for_url("**/einlesen")


def test_what_is_too_much_is_said_before_it_is_sent(page: Page, site: Site) -> None:
    _begin(page, site)
    many = [FilePayload(name=f"{n}.txt", mimeType="text/plain", buffer=b"a") for n in range(51)]
    page.set_input_files("#feld-dateien", many)
    page.get_by_role("button", name="Lesen und ansehen").click()
    expect(page.locator("#fehler-dateien")).to_contain_text("höchstens 50")
    assert page.url.endswith("/einlesen")


def test_without_a_script_files_are_sent_and_read_all_the_same(
    page: Page, site: Site, chromium: Browser, tmp_path: Path
) -> None:
    sign_in(page, site)
    bare = chromium.new_context(
        base_url=site.address, java_script_enabled=False, storage_state=page.context.storage_state()
    )
    plain = bare.new_page()
    plain.goto("/einlesen")
    (tmp_path / "wald.txt").write_text(_paper(953, "Netzwerk Waldland e.V."), "utf-8")
    plain.set_input_files("#feld-dateien", tmp_path / "wald.txt")
    plain.get_by_role("button", name="Lesen und ansehen").click()
    for _ in range(120):
        if plain.locator("#behalten").count():
            break
        plain.wait_for_timeout(500)
        plain.reload()
    expect(plain.locator("main")).to_contain_text("2024/953")
    bare.close()


def test_a_list_shows_what_is_new_what_changed_and_what_is_named_no_longer(page: Page, site: Site) -> None:
    _begin(page, site)
    head = "Mitgliedschaften des Landkreises Tückental 2025;\nVerein;Beitrag EUR\n"
    _drop(page, "tal-2025.csv", head + "Talverein Nordost e.V.;80\n")
    _read(page)
    shown = page.locator("main").inner_text()
    assert "Gegenüber dem Verzeichnis 2024: 1 neu, 0 mit anderem Betrag, 1 nicht mehr genannt, 0 gleich." in shown
    page.get_by_role("button", name="Verwerfen").click()
    page.wait_for_url("**/einlesen")
