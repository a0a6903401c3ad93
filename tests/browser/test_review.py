import pytest
from playwright.sync_api import Page, expect

from tests.browser.site import Noticed, Site, leaving, settled, sign_in, until

pytestmark = pytest.mark.browser


def _begin(page: Page, site: Site, sort: str) -> None:
    """Signed in, the unit told, at the first question of a sort."""
    sign_in(page, site)
    page.goto(f"/pruefung?art={sort}")
    page.get_by_label("Wer entscheidet?").fill("Beteiligungsverwaltung")
    page.keyboard.press("Enter")
    page.wait_for_selector("form.antworten")
    settled(page)  # keys are listened to by a script that comes last


def _open(page: Page) -> int:
    return int(page.inner_text(".reiter [aria-current] .zahl"))


def _press(page: Page, key: str) -> None:
    """A key, and what it brings."""
    with leaving(page):
        page.keyboard.press(key)


def _skip_to(page: Page, name: str) -> None:
    """The question about ``name``, which is one of those that are open."""
    for _ in range(_open(page)):
        if name in page.inner_text("#frage"):
            return
        _press(page, "s")
    raise AssertionError(name)


def test_one_key_answers_and_the_next_question_comes_up(page: Page, site: Site, noticed: Noticed) -> None:
    _begin(page, site, "unsicher")
    before, asked = _open(page), page.inner_text("#frage")
    _press(page, "n")
    assert _open(page) == before - 1
    assert page.inner_text("#frage") != asked
    assert noticed.errors == []


def test_z_takes_the_last_answer_back_and_asks_again(page: Page, site: Site) -> None:
    _begin(page, site, "unsicher")
    before, asked = _open(page), page.inner_text("#frage")
    _press(page, "j")
    _press(page, "z")
    assert _open(page) == before
    assert page.locator("main [role=status]").inner_text().startswith("Zurückgenommen")
    page.goto("/pruefung?art=unsicher")
    assert page.inner_text("#frage") == asked


def test_a_doubtful_statement_that_is_right_becomes_a_fact(page: Page, site: Site) -> None:
    _begin(page, site, "unsicher")
    while "Moorgrund" not in page.inner_text("#frage"):
        _press(page, "s")
    _press(page, "j")
    page.goto("/mitgliedschaften")
    expect(page.locator("main")).to_contain_text("Runder Tisch Moorgrund")


def test_a_contradiction_is_settled_by_the_number_of_the_value(page: Page, site: Site) -> None:
    _begin(page, site, "widerspruch")
    _skip_to(page, "Talpflege")
    before = _open(page)
    meant = page.locator("[data-taste='2']").inner_text().split()[0]
    _press(page, "2")
    assert _open(page) == before - 1
    page.goto("/mitgliedschaften")
    expect(page.locator("tr", has_text="Bündnis Talpflege")).to_contain_text(f"seit {meant}")
    expect(page.locator("tr", has_text="Bündnis Talpflege")).to_contain_text("geprüft")


def test_what_the_newest_list_does_not_name_is_asked_and_ended(page: Page, site: Site) -> None:
    _begin(page, site, "liste")
    assert "Talverein Süd e.V." in page.inner_text("#frage")
    _press(page, "b")
    page.goto("/mitgliedschaften?stand=ended")
    expect(page.locator("main")).to_contain_text("Talverein Süd e.V.")


def test_two_names_with_both_passages_are_made_one_by_a_key_and_two_again(page: Page, site: Site) -> None:
    _begin(page, site, "gleich")
    _skip_to(page, "Talpflegebündnis")
    before, passages = _open(page), page.locator(".gegenueber section")
    expect(passages.nth(0).locator("blockquote").first).to_contain_text("Talpflegebündnis")
    expect(passages.nth(1).locator("blockquote").first).to_contain_text("Bündnis Talpflege")
    _press(page, "j")
    assert _open(page) == before - 1
    _press(page, "z")
    assert _open(page) == before


def test_keys_can_be_switched_off_and_do_nothing_while_writing(page: Page, site: Site) -> None:
    _begin(page, site, "unsicher")
    address = page.url
    page.click("text=Begründung und Amt")
    page.get_by_label("Warum").press_sequentially("nja")
    page.uncheck("#tasten")
    page.keyboard.press("n")
    until(page, "document.getElementById('tasten').checked === false")
    assert page.url == address


def test_without_the_token_questions_are_shown_but_not_answered(page: Page) -> None:
    page.goto("/pruefung?art=unsicher")
    assert page.locator("#frage").count() == 1
    assert page.locator("form.antworten").count() == 0


def test_two_sums_are_called_payments_of_their_own_by_a_key_and_asked_again_after_z(page: Page, site: Site) -> None:
    _begin(page, site, "widerspruch")
    while "Auentreff" not in page.inner_text("#frage"):
        _press(page, "s")
    before = _open(page)
    expect(page.get_by_role("button", name="Beides sind eigene Zahlungen")).to_be_visible()
    _press(page, "e")
    assert _open(page) == before - 1
    expect(page.locator("main [role=status]")).to_contain_text("eigene Zahlungen")
    _press(page, "z")
    assert _open(page) == before
