"""The what-if page as a planner uses it: names typed, candidates chosen, steps before and after, axe with steps."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.site import settled

pytestmark = pytest.mark.browser

_PAGE = "/was-waere-wenn"


def _merged(page: Page) -> None:
    page.goto(_PAGE)
    page.get_by_label("Wer", exact=True).fill("Gesundheitsbündnis")
    page.get_by_label("In oder bei wem").fill("gesundheitsregion peine")
    page.get_by_role("button", name="Rechnen").press("Enter")
    expect(page.locator("#vergleich")).to_be_visible()
    settled(page)


def test_two_names_are_typed_and_before_and_after_stand_side_by_side(page: Page) -> None:
    _merged(page)
    before, after = (page.locator(f"section[aria-labelledby={one}]").bounding_box() for one in ("vorher", "nachher"))
    assert before is not None
    assert after is not None
    assert before["y"] == after["y"]
    assert before["x"] + before["width"] <= after["x"]


def test_members_that_nobody_told_are_not_counted_as_none(page: Page) -> None:
    _merged(page)
    expect(page.locator("#vergleich")).to_contain_text("keine Mitglieder bekannt")
    expect(page.locator("#vergleich")).not_to_contain_text("0 Mitglieder")
    file = str(page.get_by_role("link", name="CSV", exact=True).get_attribute("href"))
    assert "keine Mitglieder bekannt" in page.request.get(file).text()


def test_who_is_meant_is_chosen_by_keyboard(page: Page) -> None:
    page.goto(f"{_PAGE}?was=merge&wer=Gesundheitsb%C3%BCndni&bei=Gesundheitsregion+Peine")
    page.locator("#gemeint input[type=radio]").first.press("Space")
    page.locator("#gemeint button").press("Enter")
    expect(page.locator("#vergleich")).to_be_visible()


def test_a_step_that_was_taken_is_left_out_again(page: Page) -> None:
    _merged(page)
    page.get_by_role("button", name="Weglassen").click()
    expect(page.locator("#vergleich")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_the_page_with_steps(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    _merged(page)
    tags = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}
    assert [one["id"] for one in Axe().run(page, options=tags).response["violations"]] == []


def test_the_page_with_steps_fits_a_telephone(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    _merged(page)
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
