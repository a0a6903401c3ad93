"""No violation of WCAG 2.2 AA that axe can find, on any page, in light and dark."""

from collections.abc import Iterator
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

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
_ALL = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}
_OF_COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
"""Dark pages differ from light ones in their colours alone."""


@pytest.fixture(scope="module")
def light(chromium: Browser, site: Site) -> Iterator[Page]:
    """A signed-in page in light colours."""
    yield from _signed_in(chromium, site, "light")


@pytest.fixture(scope="module")
def dark(chromium: Browser, site: Site) -> Iterator[Page]:
    """A signed-in page in dark colours."""
    yield from _signed_in(chromium, site, "dark")


@pytest.mark.parametrize("route", ROUTES)
def test_axe_finds_nothing_on_a_page(light: Page, route: str) -> None:
    assert _violations(light, route, _ALL) == []


@pytest.mark.parametrize("route", ROUTES)
def test_dark_colours_can_be_read(dark: Page, route: str) -> None:
    assert _violations(dark, route, _OF_COLOURS) == []


def _signed_in(chromium: Browser, site: Site, scheme: Literal["light", "dark"]) -> Iterator[Page]:
    context = chromium.new_context(base_url=site.address, color_scheme=scheme, locale="de-DE", reduced_motion="reduce")
    page = context.new_page()
    sign_in(page, site)
    yield page
    context.close()


def _violations(page: Page, route: str, rules: dict[str, Any]) -> list[str]:
    """What axe finds: the rule and the first places."""
    answer = page.goto(_address(page, route))
    if answer is None or answer.status >= 500:
        return ["the page is broken"]
    result = Axe().run(page, options=rules)
    return [
        f"{one['id']}: {', '.join(str(node['target']) for node in one['nodes'][:3])}"
        for one in result.response["violations"]
    ]


def _address(page: Page, route: str) -> str:
    """``/list/*`` is the first page that the list leads to."""
    if not route.endswith("*"):
        return route
    if not route.endswith("/*"):
        page.goto(route.rpartition("/")[0])
        return str(page.locator(f"main a[href^='{route.removesuffix('*')}']").first.get_attribute("href"))
    page.goto(route.removesuffix("/*"))
    return str(page.locator(f"main a[href^='{route.removesuffix('*')}']").first.get_attribute("href"))
