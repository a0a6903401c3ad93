"""A walk through all pages by the keyboard alone: everything that can be used is reached in order, seen while it has
the keyboard, and left again."""

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.browser.site import DISTRICT, Site, leaving, sign_in, until

pytestmark = pytest.mark.browser

PAGES = (
    "/",
    "/meine-kommune",
    "/suche?q=Gesundheitsregion",
    "/netz",
    "/zusammenschluesse",
    "/mitgliedschaften",
    "/kosten",
    "/kosten/jahre",
    "/kosten/planung",
    "/kosten/fristen",
    "/doppelstrukturen",
    "/entwicklung",
    "/was-waere-wenn",
    "/abdeckung",
    "/widersprueche",
    "/dokumente",
    "/pruefung",
    "/einlesen",
    "/eintragen",
    "/eintragen/mitgliedschaft",
    "/ausgang",
    "/verlauf",
    "/stand",
    "/hilfe",
    "/impressum",
)
_MOST_STEPS = 120
_TO_REACH = """() => {
  const used = 'a[href], button, input:not([type=hidden]), select, textarea, summary';
  const open = [...document.querySelectorAll(used)].filter(one => !one.disabled && one.tabIndex >= 0
    && one.checkVisibility({visibilityProperty: true}) && !(one.type === 'radio' && !one.checked)
    && !one.closest('.vis-network'));
  return open.slice(0, 100).map((one, number) => (one.dataset.schritt = String(number)));
}"""
_HERE = """() => {
  const one = document.activeElement, style = getComputedStyle(one), box = one.getBoundingClientRect();
  return {
    step: one.dataset.schritt ?? '',
    seen: parseFloat(style.outlineWidth) >= 2 && style.outlineStyle !== 'none',
    inside: box.width === 0 || (box.right > 0 && box.bottom > 0 && box.top < innerHeight && box.left < innerWidth),
    body: one === document.body,
    what: one.outerHTML.slice(0, 120),
  };
}"""


@pytest.fixture(scope="module")
def walker(chromium: Browser, site: Site) -> Page:
    """A signed-in page, since deciding and entering are walked through too."""
    size: ViewportSize = {"width": 1280, "height": 900}
    context = chromium.new_context(base_url=site.address, viewport=size, locale="de-DE", reduced_motion="reduce")
    page = context.new_page()
    page.set_default_timeout(30_000)
    sign_in(page, site)
    return page


@pytest.mark.parametrize("path", PAGES)
def test_the_keyboard_reaches_everything_on_a_page_and_is_seen_there(walker: Page, path: str) -> None:
    walker.goto(path, wait_until="networkidle")
    until(walker, "!document.querySelector('#netz:not([data-gezeichnet])')")
    wanted = walker.evaluate(_TO_REACH)
    reached, unseen = [], []
    for _ in range(_MOST_STEPS):
        walker.keyboard.press("Tab")
        here = walker.evaluate(_HERE)
        reached.append(here["step"])
        if not (here["body"] or (here["seen"] and here["inside"])):
            unseen.append(here["what"])
        if set(wanted) <= set(reached):
            break
    assert unseen == []
    assert [one for one in wanted if one not in reached] == []


def test_from_the_start_to_a_passage_and_to_a_question_without_a_mouse(walker: Page) -> None:
    walker.goto("/")
    _to(walker, "link", "Mitgliedschaften")
    walker.wait_for_url("**/mitgliedschaften")
    _to(walker, "link", DISTRICT)
    expect(walker.get_by_role("heading", level=1)).to_contain_text(DISTRICT)
    walker.locator("a.quelle").first.focus()
    walker.keyboard.press("Enter")
    expect(walker.locator("mark.gewaehlt").first).to_be_visible()
    _to(walker, "link", "Prüfung")
    walker.wait_for_url("**/pruefung**")
    answer = walker.locator("main").locator("input:not([type=hidden]), button").first
    answer.focus()
    expect(answer).to_be_focused()


def _to(page: Page, role: str, name: str) -> None:
    """Presses the link of this name as a keyboard does."""
    found = page.get_by_role(role, name=name).first  # type: ignore[arg-type]
    found.focus()
    expect(found).to_be_focused()
    with leaving(page):
        page.keyboard.press("Enter")
