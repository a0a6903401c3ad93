import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.site import Noticed, Site

pytestmark = pytest.mark.browser

PATHS = (
    "/",
    "/netz",
    "/zusammenschluesse",
    "/mitgliedschaften",
    "/kosten",
    "/kosten/jahre",
    "/kosten/planung",
    "/kosten/fristen",
    "/kosten/mittelbar?wer=Landkreis+Peine",
    "/kosten/vergleich",
    "/doppelstrukturen",
    "/entwicklung",
    "/was-waere-wenn",
    "/abdeckung",
    "/widersprueche",
    "/dokumente",
    "/pruefung",
    "/anmelden",
    "/hilfe",
    "/suche?q=Gesundheit",
    "/suche?q=Gesundsheitsregion",
    "/meine-kommune",
    "/meine-kommune?wer=Landkries",
    "/mitgliedschaften?kommune=03157&mit=gemeinden",
    "/impressum",
)


_SEEN = """() => {
  const levels = [...document.querySelectorAll('main h1, main h2, main h3')].map(heading => +heading.tagName[1]);
  const fields = [...document.querySelectorAll('input:not([type=hidden]), select')];
  return {
    language: document.documentElement.lang,
    first_heading: levels[0],
    main_headings: levels.filter(level => level === 1).length,
    headings_left_out: levels.some((level, at) => at && level > levels[at - 1] + 1),
    fields_without_name: fields.filter(field => !field.labels.length).map(field => field.outerHTML),
    ran: window.evil ?? null,
    made_of_names: document.querySelectorAll('img[src=x]').length,
  };
}"""
_WRITTEN_IN = """() => [...document.querySelectorAll('*')].filter(one =>
  ['STYLE'].includes(one.tagName) || (one.tagName === 'SCRIPT' && !one.src) ||
  [...one.attributes].some(told => told.name.startsWith('on') || (told.name === 'style' && !one.closest('#netz')))
).map(one => one.outerHTML)"""
_ORDERLY = {
    "language": "de",
    "first_heading": 1,
    "main_headings": 1,
    "headings_left_out": False,
    "fields_without_name": [],
    "ran": None,
    "made_of_names": 0,
}


@pytest.mark.parametrize("path", PATHS)
def test_a_page_opens_in_order_and_asks_nobody_else(page: Page, site: Site, noticed: Noticed, path: str) -> None:
    answer = page.goto(path, wait_until="networkidle")
    assert answer is not None
    assert answer.status == 200
    assert page.evaluate(_SEEN) == _ORDERLY
    assert noticed.errors == []
    assert [address for address in noticed.asked if not address.startswith((site.address, "data:"))] == []


@pytest.mark.parametrize("path", PATHS)
def test_a_page_fits_a_telephone(page: Page, path: str) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(path)
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0


def test_nothing_runs_but_files_of_our_own(page: Page) -> None:
    answer = page.goto("/netz")
    assert answer is not None
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert page.evaluate(_WRITTEN_IN) == []


def test_an_address_that_is_not_there_gets_a_page_of_its_own(page: Page) -> None:
    answer = page.goto("/zusammenschluesse/b_gibtesnicht")
    assert answer is not None
    assert answer.status == 404
    assert page.inner_text("h1") == "Das gibt es hier nicht"


def test_a_year_that_is_none_is_said_and_nothing_breaks(page: Page) -> None:
    answer = page.goto("/kosten?jahr=zwanzig")
    assert answer is not None
    assert answer.status == 422
    assert "vier Ziffern" in page.inner_text("main")


def test_each_fact_of_a_list_opens_its_passage(page: Page) -> None:
    page.goto("/kosten?wer=Landkreis+Peine")
    facts = page.eval_on_selector_all("a.quelle", "all => all.map(a => [a.getAttribute('href'), a.title])")
    assert len(facts) > 3
    for address, quote in facts:
        page.goto(address)
        shown = page.locator("mark.gewaehlt")
        shown.first.wait_for(state="visible")
        told = " ".join("".join(shown.all_inner_texts()).split())
        assert told.startswith(re.sub(r" …$", "", quote))
        assert page.locator(".aussagen li.gewaehlt").count() == 1


def test_the_key_figures_lead_to_their_lists(page: Page) -> None:
    page.goto("/")
    goals = page.eval_on_selector_all(".kennzahl > p > a", "all => all.map(a => a.getAttribute('href'))")
    assert goals == ["/mitgliedschaften?stand=holds", "/kosten", "/doppelstrukturen"]


def test_a_search_finds_a_body_and_leads_to_it(page: Page) -> None:
    page.goto("/")
    page.fill("#suche", "Tückental")
    page.keyboard.press("Enter")
    page.wait_for_url("**/suche?**")
    page.click("main >> text=Landkreis Tückental")
    expect(page.get_by_role("heading", level=1)).to_have_text("Landkreis Tückental")
