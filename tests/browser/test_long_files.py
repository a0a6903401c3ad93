"""A file of a long list in the browser: ordered, watched, left and found again, ended, fetched; with and without a
script."""

from collections.abc import Callable, Iterator
from threading import Event

import pytest
from playwright.sync_api import Browser, Page, expect

from app.answers.watching import Phase, Watch
from app.files.desk import FileDesk
from app.files.job import Order
from graph_model.values.vocabularies import Audience
from tests.browser.site import Noticed, Site, leaving

pytestmark = pytest.mark.browser


@pytest.fixture
def desk(site: Site) -> Iterator[FileDesk]:
    """The desk of the server, for which no list is short meanwhile."""
    desk: FileDesk = site.app.state.files
    usual, desk.at_once = desk.at_once, 0
    yield desk
    desk.at_once = usual


def _until(go_on: Event) -> Callable[[Watch], bytes]:
    """Writes half of a file, and the rest when it may go on."""

    def write(watch: Watch) -> bytes:
        while not go_on.wait(0.02):
            watch(Phase.REPORT, 40_000, 80_000)
        return b"Zeilen"

    return write


def _order(name: str) -> Order:
    return Order(
        title="Mitgliedschaften und Kosten",
        asked="alle",
        name=name,
        media_type="text/csv",
        address="/kosten/kosten.csv",
        page="/mitgliedschaften",
        audience=Audience.PUBLIC,
        rows=80_000,
        state=name,
    )


def test_a_long_list_leads_to_its_file_which_is_fetched(page: Page, desk: FileDesk, noticed: Noticed) -> None:
    page.goto("/mitgliedschaften")
    page.get_by_role("link", name="Excel").click()
    page.wait_for_url("**/dateien/*")
    with page.expect_download() as started:
        page.get_by_role("link", name="mitgliedschaften.xlsx herunterladen").click()
    assert started.value.suggested_filename == "mitgliedschaften.xlsx"
    page.get_by_role("link", name="Zurück zur Seite mit dieser Auswahl").click()
    page.wait_for_url("**/mitgliedschaften")
    assert noticed.errors == []


def test_a_file_is_watched_left_and_found_again(page: Page, desk: FileDesk, noticed: Noticed) -> None:
    go_on = Event()
    job = desk.order(_order("lang.csv"), _until(go_on))
    page.goto(f"/dateien/{job.id}")
    expect(page.locator("#wo")).to_have_text("Belege werden geordnet: 40.000 von 80.000 Zeilen")
    expect(page.get_by_role("progressbar", name="Fortschritt")).to_have_attribute("value", "0.5")
    page.get_by_role("link", name="Geschriebene Dateien").first.click()
    page.wait_for_url("**/dateien")
    go_on.set()
    page.locator(f"main a[href='/dateien/{job.id}']").click()
    page.wait_for_url(f"**/dateien/{job.id}")
    expect(page.get_by_role("link", name="lang.csv herunterladen")).to_be_visible()
    assert noticed.errors == []


def test_a_file_is_ended_and_removed_by_keyboard_alone(page: Page, desk: FileDesk) -> None:
    job = desk.order(_order("ende.csv"), _until(Event()))
    page.goto(f"/dateien/{job.id}")
    page.get_by_role("button", name="Abbrechen").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=2)).to_have_text("Das Schreiben wurde abgebrochen")
    page.get_by_role("button", name="Entfernen").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/dateien")
    assert page.locator(f"main a[href='/dateien/{job.id}']").count() == 0


def test_without_a_script_a_file_is_fetched_all_the_same(site: Site, desk: FileDesk, chromium: Browser) -> None:
    go_on = Event()
    job = desk.order(_order("schlicht.csv"), _until(go_on))
    bare = chromium.new_context(base_url=site.address, java_script_enabled=False)
    plain = bare.new_page()
    plain.goto(f"/dateien/{job.id}")
    go_on.set()
    while not plain.locator("#holen").count():
        with leaving(plain):
            plain.get_by_role("link", name="Stand erneuern").click()
    with plain.expect_download() as started:
        plain.locator("#holen").click()
    assert started.value.path().read_bytes() == b"Zeilen"
    bare.close()
