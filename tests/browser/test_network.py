from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.site import DISTRICT, EVIL, Noticed, until

pytestmark = pytest.mark.browser

_PAINTED = """() => {
  const canvas = document.querySelector('#netz canvas');
  const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
  const colours = new Set();
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at + 3]) colours.add(`${pixels[at] >> 4}|${pixels[at + 1] >> 4}|${pixels[at + 2] >> 4}`);
  }
  return colours.size;
}"""
_SPOT = """name => {
  const { network, nodes } = window.netzatlas;
  const node = nodes.get({ filter: one => one.name === name })[0];
  const spot = network.canvasToDOM(network.getPosition(node.id));
  const stage = document.getElementById('netz').getBoundingClientRect();
  return { x: stage.x + spot.x, y: stage.y + spot.y };
}"""


def _open(page: Page, question: str = "") -> None:
    page.goto(f"/netz{question}")
    page.wait_for_selector("#netz[data-gezeichnet]")


def _count(page: Page, what: str) -> int:
    number: int = page.evaluate(f"window.netzatlas.{what}.length")
    return number


def _spot(page: Page, name: str) -> dict[str, Any]:
    spot: dict[str, Any] = page.evaluate(_SPOT, name)
    return spot


def test_every_body_is_drawn_on_a_canvas_that_is_not_empty(page: Page) -> None:
    _open(page)
    told = page.request.get("/netz/daten.json").json()
    assert (_count(page, "nodes"), _count(page, "edges")) == (len(told["nodes"]), len(told["edges"]))
    assert _count(page, "nodes") > 10
    assert page.evaluate(_PAINTED) > 10


def test_the_drawing_is_the_same_each_time(page: Page) -> None:
    first, second = (page.request.get("/netz/daten.json").json() for _ in range(2))
    assert first == second


def test_memberships_mergers_and_doubles_are_drawn_apart(page: Page) -> None:
    edges = page.request.get("/netz/daten.json").json()["edges"]
    looks = {edge["tie"]: (edge["color"]["color"], str(edge["dashes"])) for edge in edges}
    assert {"mitgliedschaft", "nachfolge", "doppelung"} <= looks.keys()
    assert len({looks[tie] for tie in ("mitgliedschaft", "nachfolge", "doppelung")}) == 3


def test_the_filter_by_kind_keeps_bodies_of_the_kind_and_their_neighbours(page: Page, noticed: Noticed) -> None:
    _open(page)
    before = _count(page, "nodes")
    page.select_option("select[name=art]", "Bündnis")
    until(page, f"window.netzatlas.nodes.length < {before}")
    kinds = page.evaluate("window.netzatlas.nodes.map(node => node.note.split(',')[0])")
    assert "Bündnis" in kinds
    assert page.url.endswith("/netz?art=B%C3%BCndnis")
    assert noticed.errors == []


def test_the_filter_by_topic_keeps_bodies_of_the_topic(page: Page) -> None:
    _open(page)
    before = _count(page, "nodes")
    page.select_option("select[name=thema]", index=1)
    until(page, f"window.netzatlas.nodes.length < {before}")
    assert _count(page, "nodes") > 0


def test_a_layer_that_is_switched_off_is_not_drawn(page: Page) -> None:
    _open(page)
    before = _count(page, "shown")
    page.uncheck("input[value=mitgliedschaft]")
    assert 0 < _count(page, "shown") < before
    assert page.evaluate("window.netzatlas.shown.get().every(edge => edge.tie !== 'mitgliedschaft')")


def test_a_click_shows_what_is_known_with_its_passages(page: Page) -> None:
    _open(page, "?art=Landkreis")
    page.mouse.click(**_spot(page, DISTRICT))
    expect(page.locator("#tafelname")).to_have_text(DISTRICT)
    page.click("#tafelinhalt >> text=Stelle ansehen")
    page.locator("mark.gewaehlt").first.wait_for(state="visible")
    assert "/dokumente/" in page.url


def test_a_double_click_brings_the_neighbours(page: Page) -> None:
    _open(page)
    around = page.evaluate("window.netzatlas.nodes.get().find(node => node.name.startsWith('Landkreis T')).id")
    _open(page, f"?um={around}")
    before = _count(page, "nodes")
    page.mouse.dblclick(**_spot(page, EVIL))
    until(page, f"window.netzatlas.nodes.length > {before}")
    assert page.inner_text("#tafelname") == EVIL


def test_a_node_can_be_found_by_keyboard(page: Page) -> None:
    _open(page)
    page.focus("#knotenwahl")
    page.keyboard.type(DISTRICT)
    page.keyboard.press("Tab")
    expect(page.locator("#tafelname")).to_have_text(DISTRICT)
    assert page.evaluate("window.netzatlas.network.getSelectedNodes().length") == 1


def test_a_choice_with_nothing_in_it_says_so(page: Page, noticed: Noticed) -> None:
    page.goto("/netz?thema=gibt-es-nicht")
    page.wait_for_selector("text=Zu dieser Auswahl ist nichts geladen.")
    assert noticed.errors == []
