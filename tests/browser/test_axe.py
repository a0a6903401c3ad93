"""No violation of WCAG 2.2 AA that axe can find, on any page, in light and dark."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.accessibility import violations_in_both_schemes
from tests.browser.site import Site, sign_in

pytestmark = pytest.mark.browser

ROUTES = (
    "/",
    "/netz",
    "/zusammenschluesse",
    "/zusammenschluesse/*",
    "/mitgliedschaften",
    "/mitgliedschaften?gruppe=member&jahr=2016",
    "/kosten",
    "/kosten/jahre?jahr=2014&bis=2018",
    "/kosten/planung",
    "/kosten/fristen",
    "/kosten/mittelbar?wer=Landkreis+Peine&thema=gesundheit",
    "/kosten/vergleich",
    "/doppelstrukturen",
    "/doppelstrukturen?welche=alle",
    "/doppelstrukturen/paar*",
    "/doppelstrukturen/gruppen",
    "/entwicklung",
    "/was-waere-wenn",
    "/dokumente",
    "/dokumente/*",
    "/pruefung?art=gleich",
    "/pruefung?art=widerspruch",
    "/pruefung?art=liste",
    "/pruefung?art=unsicher",
    "/einlesen",
    "/eintragen",
    "/eintragen/zusammenschluss",
    "/eintragen/mitgliedschaft",
    "/eintragen/betrag",
    "/eintragen/ereignis",
    "/ausgang",
    "/ausgang/*",
    "/verlauf",
    "/stand",
    "/dateien",
    "/mitgliedschaften/druck",
    "/kosten/druck",
    "/kosten/planung/druck",
    "/kosten/mittelbar/druck?wer=Landkreis+Peine",
    "/ueberblick/druck",
    "/hilfe",
    "/anmelden",
    "/suche?q=Landkreis",
    "/suche?q=Gesundsheitsregion",
    "/meine-kommune",
    "/meine-kommune?wer=Landkries",
    "/mitgliedschaften?kommune=03157&mit=gemeinden",
    "/impressum",
    "/gibt-es-nicht",
)


@pytest.fixture(scope="module")
def reader(chromium: Browser, site: Site) -> Iterator[Page]:
    """A signed-in page."""
    context = chromium.new_context(base_url=site.address, locale="de-DE", reduced_motion="reduce")
    page = context.new_page()
    sign_in(page, site)
    yield page
    context.close()


@pytest.mark.parametrize("route", ROUTES)
def test_axe_finds_nothing_on_a_page_in_light_and_in_dark_colours(reader: Page, route: str) -> None:
    reader.emulate_media(color_scheme="light")
    answer = reader.goto(_address(reader, route))
    assert answer is not None
    assert answer.status < 500
    assert violations_in_both_schemes(reader) == ([], [])


def _address(page: Page, route: str) -> str:
    """``/list/*`` is the first page that the list leads to."""
    if not route.endswith("*"):
        return route
    if not route.endswith("/*"):
        page.goto(route.rpartition("/")[0])
        return str(page.locator(f"main a[href^='{route.removesuffix('*')}']").first.get_attribute("href"))
    page.goto(route.removesuffix("/*"))
    return str(page.locator(f"main a[href^='{route.removesuffix('*')}']").first.get_attribute("href"))
