"""The drawing of the network to take away, on paper, on a telephone and in the dark."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.site import DISTRICT, Noticed, Site

pytestmark = pytest.mark.browser


def _open(page: Page, question: str = "") -> None:
    page.goto(f"/netz{question}")
    page.wait_for_selector("#netz[data-gezeichnet]")


def _taken(page: Page, label: str) -> bytes:
    with page.expect_download() as taken:
        page.locator("#dateien").get_by_text(label, exact=True).click()
    return Path(taken.value.path()).read_bytes()


def test_the_picture_as_points_can_be_taken_away(page: Page, noticed: Noticed) -> None:
    _open(page, "?art=Landkreis")
    assert _taken(page, "PNG").startswith(b"\x89PNG")
    expect(page.locator("#dateimeldung")).to_have_text("netz.png ist gespeichert.")
    assert noticed.errors == []


def test_the_picture_as_lines_shows_what_was_chosen(page: Page) -> None:
    _open(page, "?art=Landkreis")
    picture = ElementTree.fromstring(_taken(page, "SVG"))  # noqa: S314 - our own server made it
    texts = {"".join(one.itertext()) for one in picture.iter("{http://www.w3.org/2000/svg}text")}
    assert DISTRICT in texts
    assert any(text.startswith("Art: Landkreis – ") for text in texts)


def test_the_file_for_other_programs_holds_what_is_drawn(page: Page) -> None:
    _open(page, "?art=Landkreis")
    root = ElementTree.fromstring(_taken(page, "GraphML"))  # noqa: S314 - our own server made it
    nodes = list(root.iter("{http://graphml.graphdrawing.org/xmlns}node"))
    assert len(nodes) == page.evaluate("window.netzatlas.items().length")


def test_the_page_to_keep_holds_its_library_itself(page: Page) -> None:
    _open(page, "?art=Landkreis")
    kept = _taken(page, "HTML-Datei").decode()
    assert json.dumps(DISTRICT) in kept
    assert "Art: Landkreis" in kept


def test_on_paper_the_filter_is_words_and_the_table_is_there(page: Page) -> None:
    _open(page, "?art=Landkreis")
    page.locator("#tabelle tbody tr").first.wait_for()
    page.emulate_media(media="print")
    assert page.is_visible("#gezeigt")
    assert page.is_visible("#tabelle table")
    assert page.is_visible("#lagen")
    assert [one for one in ("#netzfilter", "#dateien", ".netz-knoepfe", "#knotenwahl") if page.is_visible(one)] == []


def test_in_the_dark_the_ground_is_dark_and_names_are_light(chromium: Browser, site: Site) -> None:
    context = chromium.new_context(base_url=site.address, color_scheme="dark")
    page = context.new_page()
    _open(page)
    light = page.evaluate(
        "getComputedStyle(document.querySelector('.buehne')).backgroundColor.match(/\\d+/g).map(Number)"
    )
    ink = page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--netz-ink').trim()")
    context.close()
    assert (max(light) < 80, ink) == (True, "#eef3f5")


def test_on_a_telephone_the_picture_comes_first_and_nothing_is_cut(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    _open(page)
    boxes = [page.locator(one).bounding_box() for one in ("#netz", "#tafel", "#tabelle")]
    assert all(box and box["width"] <= 390 for box in boxes)
    tops = [box["y"] for box in boxes if box]
    assert tops == sorted(tops)


def test_without_scripts_the_choice_still_leads_to_the_table(chromium: Browser, site: Site) -> None:
    context = chromium.new_context(base_url=site.address, java_script_enabled=False)
    page = context.new_page()
    page.goto("/netz?art=Landkreis")
    page.get_by_role("link", name="Tabelle").click()
    expect(page.locator("tbody tr").first).to_be_visible()
    context.close()
