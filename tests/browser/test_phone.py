"""On a phone: navigation, filters and files fold, so that results stand on the first screen; nothing runs sideways."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.site import Noticed, Site

pytestmark = pytest.mark.browser

_WIDTH, _HEIGHT = 390, 844


@pytest.fixture
def phone(chromium: Browser, site: Site, noticed: Noticed) -> Iterator[Page]:
    """A page of the site as wide as a phone."""
    context = chromium.new_context(
        base_url=site.address, viewport={"width": _WIDTH, "height": _HEIGHT}, locale="de-DE", has_touch=True
    )
    opened = context.new_page()
    opened.set_default_timeout(30_000)
    noticed.watch(opened)
    yield opened
    context.close()


@pytest.mark.parametrize(
    ("route", "result"),
    [
        ("/mitgliedschaften", "main section.karte"),
        ("/kosten/jahre?jahr=2014&bis=2018", "main table tbody tr"),
        ("/doppelstrukturen", "li.paar h3"),
        ("/zusammenschluesse", "main a[href^='/zusammenschluesse/b_']"),
        ("/kosten/fristen", "h2#termine"),
        ("/abdeckung", "main table tbody tr"),
        ("/dokumente", "main a[href^='/dokumente/d_']"),
    ],
)
def test_results_stand_on_the_first_screen(phone: Page, route: str, result: str) -> None:
    phone.goto(route)
    expect(phone.locator("main details.klappe form.filter").first).to_be_hidden()
    box = phone.locator(result).first.bounding_box()
    assert box
    assert box["y"] < _HEIGHT


@pytest.mark.parametrize("route", ["/", "/kosten/planung", "/doppelstrukturen", "/abdeckung", "/verlauf"])
def test_no_page_runs_sideways(phone: Page, route: str, noticed: Noticed) -> None:
    phone.goto(route)
    assert phone.evaluate("document.documentElement.scrollWidth") <= _WIDTH
    assert noticed.errors == []


def test_the_search_of_the_first_page_does_not_fold(phone: Page) -> None:
    phone.goto("/")
    phone.locator("#suche").fill("Peine")
    phone.locator("#suche").press("Enter")
    phone.wait_for_url("**/suche?**")


def test_among_the_pages_of_costs_the_one_that_is_open_is_seen(phone: Page) -> None:
    phone.goto("/kosten/fristen")
    line = phone.locator(".unternavi ul").bounding_box()
    here = phone.locator(".unternavi [aria-current]").bounding_box()
    assert line
    assert here
    assert line["x"] <= here["x"]
    assert here["x"] + here["width"] <= line["x"] + line["width"]


def test_the_menu_unfolds_names_where_one_is_and_leads_on(phone: Page) -> None:
    phone.goto("/kosten")
    navigation = phone.get_by_role("navigation", name="Hauptnavigation")
    expect(navigation.get_by_role("link", name="Dokumente")).to_be_hidden()
    navigation.get_by_text("Menü: Kosten").click()
    navigation.get_by_role("link", name="Dokumente").click()
    expect(phone.get_by_role("heading", level=1)).to_contain_text("Dokumente")
    expect(phone.get_by_text("Menü: Dokumente")).to_be_visible()


def test_a_folded_filter_says_how_much_is_chosen_and_can_be_used(phone: Page) -> None:
    phone.goto("/mitgliedschaften?wer=Landkreis+Peine")
    phone.get_by_text("Filter und Stand (1 gewählt)").click()
    field = phone.locator("form.filter input[name=wer]")
    expect(field).to_be_visible()
    expect(field).to_have_value("Landkreis Peine")


def test_on_a_wide_screen_nothing_folds(page: Page) -> None:
    page.goto("/mitgliedschaften")
    expect(page.locator("form.filter").first).to_be_visible()
    expect(page.locator("details.klappe")).to_have_count(0)
    expect(page.get_by_role("navigation", name="Hauptnavigation").get_by_role("link", name="Netz")).to_be_visible()
