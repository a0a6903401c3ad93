import pytest
from playwright.sync_api import Page, expect

from tests.browser.site import READ_AGAIN, Noticed, Site, leaving, settled, sign_in

pytestmark = pytest.mark.browser


def _open(page: Page, number: str = "2015/179") -> None:
    page.goto("/dokumente")
    page.get_by_role("link", name=number).first.click()
    page.wait_for_selector("#volltext")
    settled(page)


def test_passages_are_told_apart_by_the_kind_of_what_they_say(page: Page, noticed: Noticed) -> None:
    _open(page)
    kinds = page.eval_on_selector_all("#volltext mark", "all => [...new Set(all.map(m => m.className.split(' ')[0]))]")
    assert {"von-contribution", "von-membership"} <= set(kinds)
    looks = page.eval_on_selector_all(
        "#volltext mark:not(.schwach) a",
        "all => all.map(a => [a.parentNode.className, getComputedStyle(a).textDecorationStyle + "
        "getComputedStyle(a.parentNode).backgroundColor])",
    )
    by_kind = dict(looks)
    assert by_kind["von-contribution"] != by_kind["von-membership"]
    legend = page.inner_text(".arten")
    assert "Zahlung" in legend
    assert "Mitgliedschaft" in legend
    assert noticed.errors == []


def test_every_kind_in_the_text_stands_in_the_legend(page: Page) -> None:
    _open(page)
    shown = page.eval_on_selector_all("#volltext mark", "all => all.map(m => m.className.split(' ')[0])")
    told = page.eval_on_selector_all(".arten mark", "all => all.map(m => m.className)")
    assert set(shown) <= set(told)


def test_reading_again_shows_the_difference_and_keeps_it(page: Page, site: Site) -> None:
    """The paper was told by hand, so that the rules find other things in it; no other test asks for it."""
    sign_in(page, site)
    _open(page, READ_AGAIN)
    document = page.url
    page.get_by_role("link", name="neu lesen").click()
    expect(page.locator("#weg")).to_contain_text("Entfällt")
    assert page.request.get(document).text().count("Bündnis Talpflege") > 1
    page.get_by_role("button", name="übernehmen").click()
    expect(page.locator("main [role=status]")).to_contain_text("Neu gelesen")
    page.goto(f"{document}/neu-lesen")
    expect(page.locator("main")).to_contain_text("Kein Unterschied")


def test_a_statement_judged_wrong_beside_the_text_is_taken_over_no_longer(page: Page, site: Site) -> None:
    sign_in(page, site)
    page.goto("/pruefung")
    if page.get_by_label("Wer entscheidet?").count():
        page.get_by_label("Wer entscheidet?").fill("Hauptamt")
        with leaving(page):
            page.keyboard.press("Enter")
    _open(page, "2015/179")
    before = page.get_by_role("button", name="Falsch gelesen").count()
    with leaving(page):
        page.get_by_role("button", name="Falsch gelesen").first.click()
    assert page.get_by_role("button", name="Falsch gelesen").count() < before
    page.goto("/verlauf")
    with leaving(page):
        page.get_by_role("button", name="Zurücknehmen").first.click()
    _open(page, "2015/179")
    assert page.get_by_role("button", name="Falsch gelesen").count() == before


def test_sentences_of_which_nothing_was_read_stand_there_and_can_be_entered(page: Page, site: Site) -> None:
    sign_in(page, site)
    _open(page)
    with leaving(page):
        page.get_by_role("link", name="Was nicht gelesen wurde").click()
    unread = page.locator("section", has=page.get_by_role("heading", name="Nicht gelesen"))
    expect(unread.locator("li").first).to_contain_text("Stichwort „")
    with leaving(page):
        unread.get_by_role("link", name="Betrag").click()
    assert page.get_by_role("textbox", name="Grundlage").input_value() == "2015/179"
