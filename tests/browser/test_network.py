from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.site import DISTRICT, EVIL, Noticed, until
from tests.builders import body_of

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
  const { network, items } = window.netzatlas;
  const spot = network.canvasToDOM(items().find(one => one.name === name));
  const stage = document.getElementById('netz').getBoundingClientRect();
  return { x: stage.x + spot.x, y: stage.y + spot.y };
}"""
_MIDDLE = """() => {
  const { network, item, edges } = window.netzatlas;
  const edge = edges().find(one => one.tie === 'mitgliedschaft');
  const [from, to] = [item(edge.from), item(edge.to)];
  const spot = network.canvasToDOM({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 });
  const stage = document.getElementById('netz').getBoundingClientRect();
  return { x: stage.x + spot.x, y: stage.y + spot.y };
}"""
_NODES = "window.netzatlas.items().length"
_SHOWN = "window.netzatlas.edges().filter(edge => edge.shown).length"


def _open(page: Page, question: str = "") -> None:
    page.goto(f"/netz{question}")
    page.wait_for_selector("#netz[data-gezeichnet]")


def _told(page: Page, question: str = "") -> dict[str, Any]:
    told: dict[str, Any] = page.request.get(f"/netz/daten.json{question}").json()
    return told


def _number(page: Page, expression: str) -> int:
    number: int = page.evaluate(expression)
    return number


def _spot(page: Page, name: str) -> dict[str, Any]:
    spot: dict[str, Any] = page.evaluate(_SPOT, name)
    return spot


def test_every_body_is_drawn_on_a_canvas_that_is_not_empty(page: Page) -> None:
    _open(page)
    told = _told(page)
    assert (_number(page, _NODES), len(told["edges"]["from"]) > 10) == (len(told["nodes"]["id"]), True)
    assert page.evaluate(_PAINTED) > 10


def test_every_node_stands_where_it_stood_the_time_before(page: Page) -> None:
    first, second = (_told(page)["nodes"] for _ in range(2))
    assert (first["id"], first["x"], first["y"]) == (second["id"], second["x"], second["y"])


def test_memberships_mergers_and_doubles_are_drawn_apart_and_stand_in_the_legend(page: Page) -> None:
    _open(page)
    page.wait_for_selector("#netz[data-doppelungen]")
    ties = set(page.evaluate("window.netzatlas.edges().map(edge => edge.tie)"))
    assert {"mitgliedschaft", "nachfolge", "doppelung"} <= ties
    lines = {line["tie"]: (line["colour"], line["dashes"], line["width"]) for line in _told(page)["lines"]}
    assert len({str(lines[tie]) for tie in ("mitgliedschaft", "nachfolge", "doppelung")}) == 3
    for words in ("Mitglied, Träger, Förderer, Partner", "Zusammenführung oder Nachfolge", "mögliche Doppelstruktur"):
        expect(page.locator("#lagen")).to_contain_text(words)


def test_the_filter_by_kind_keeps_bodies_of_the_kind_and_their_neighbours(page: Page, noticed: Noticed) -> None:
    _open(page)
    before = _number(page, _NODES)
    page.select_option("select[name=art]", "Bündnis")
    until(page, f"{_NODES} < {before}")
    assert page.url.endswith("/netz?art=B%C3%BCndnis")
    expect(page.locator("#gezeigt")).to_have_text("Gezeigt: Art: Bündnis.")
    assert noticed.errors == []


@pytest.mark.parametrize("name", ["thema", "gebiet", "kreis"])
def test_topic_territory_and_one_district_narrow_the_picture(page: Page, name: str) -> None:
    _open(page)
    before = _number(page, _NODES)
    page.select_option(f"select[name={name}]", index=1)
    until(page, f"{_NODES} < {before}")
    assert 0 < _number(page, _NODES) < before
    assert f"/netz?{name}=" in page.url


def test_the_year_is_chosen_with_a_slider_and_stands_in_the_address(page: Page) -> None:
    _open(page)
    assert page.is_disabled("#jahr")
    page.check("#mitjahr")
    page.locator("#jahr").fill("2014")
    expect(page.locator("#gezeigt")).to_have_text("Gezeigt: Jahr 2014.")
    assert page.url.endswith("/netz?jahr=2014")
    assert page.inner_text("#jahrzahl") == "2014"


def test_what_is_planned_can_be_seen_alone(page: Page) -> None:
    _open(page, "?stand=geplant")
    expect(page.locator("#gezeigt")).to_contain_text("vorgesehen")
    ties = set(page.evaluate("window.netzatlas.edges().map(edge => edge.tie)"))
    assert ties - {"doppelung"} <= {"geplant", "nachfolge"}


def test_only_doubles_shows_the_pairs(page: Page) -> None:
    _open(page)
    page.check("input[name=doppelt]")
    expect(page.locator("#gezeigt")).to_contain_text("Doppelstrukturen")
    until(page, "window.netzatlas.edges().some(edge => edge.tie === 'doppelung')")
    assert page.url.endswith("/netz?doppelt=1")


def test_a_layer_that_is_switched_off_is_not_drawn_and_stays_off_for_a_colleague(page: Page) -> None:
    _open(page)
    before = _number(page, _SHOWN)
    page.uncheck("input[value=mitgliedschaft]")
    assert 0 < _number(page, _SHOWN) < before
    _open(page, page.url.partition("/netz")[2])
    assert not page.is_checked("input[value=mitgliedschaft]")
    assert page.evaluate("window.netzatlas.edges().every(edge => edge.shown === (edge.tie !== 'mitgliedschaft'))")


def test_a_view_can_be_sent_with_what_is_chosen_and_seen(page: Page) -> None:
    _open(page, "?art=Landkreis")
    page.mouse.click(**_spot(page, DISTRICT))
    expect(page.locator("#tafelname")).to_have_text(DISTRICT)
    page.click("#naeher")
    scale = page.evaluate("window.netzatlas.network.getScale()")
    _open(page, page.url.partition("/netz")[2])
    expect(page.locator("#tafelname")).to_have_text(DISTRICT)
    assert page.evaluate("window.netzatlas.network.getScale()") == pytest.approx(scale, rel=0.01)


def test_a_click_shows_what_is_known_with_its_passages(page: Page) -> None:
    _open(page, "?art=Landkreis")
    page.mouse.click(**_spot(page, DISTRICT))
    expect(page.locator("#tafelname")).to_have_text(DISTRICT)
    page.locator("#tafelinhalt li", has_text=EVIL).locator("a.quelle").first.click()
    page.locator("mark.gewaehlt").first.wait_for(state="visible")
    assert "/dokumente/" in page.url


def test_a_click_on_a_line_shows_what_ties_both_with_its_passage(page: Page) -> None:
    _open(page, f"?um={body_of(EVIL)}")
    page.uncheck("input[value=foerderung]")
    page.mouse.click(**page.evaluate(_MIDDLE))
    expect(page.locator("#tafelinhalt")).to_contain_text("Was beide verbindet")
    assert " – " in page.inner_text("#tafelname")
    assert page.locator("#tafelinhalt a.quelle").count() > 0


def test_a_double_click_brings_the_neighbours_and_keeps_them_in_the_address(page: Page) -> None:
    _open(page, f"?um={body_of(DISTRICT)}")
    before = _number(page, _NODES)
    page.mouse.dblclick(**_spot(page, EVIL))
    until(page, f"{_NODES} > {before}")
    expect(page.locator("#tafelname")).to_have_text(EVIL)
    until(page, "location.search.includes('dazu=')")
    after = _number(page, _NODES)
    _open(page, page.url.partition("/netz")[2])
    assert _number(page, _NODES) == after


def test_in_a_small_picture_every_node_has_its_name_above_where_there_is_no_room_below(page: Page) -> None:
    _open(page, "?art=Gesundheitsregion")
    until(page, f"Number(document.getElementById('netz').dataset.namen) === {_NODES}")
    assert _number(page, _NODES) >= 3


def test_a_node_can_be_found_by_its_name(page: Page) -> None:
    _open(page)
    page.fill("#knotenwahl", DISTRICT)
    page.keyboard.press("Tab")
    expect(page.locator("#tafelname")).to_have_text(DISTRICT)
    assert page.evaluate("window.netzatlas.network.getSelectedNodes().length") == 1


def test_the_picture_is_walked_by_keyboard_alone(page: Page) -> None:
    _open(page)
    page.focus("#netz")
    page.keyboard.press("ArrowRight")
    first = page.evaluate("window.netzatlas.selected()")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("window.netzatlas.selected()") not in (None, first)
    page.keyboard.press("Enter")
    page.wait_for_selector("#tafelinhalt >> text=Steckbrief öffnen")
    before = page.evaluate("window.netzatlas.network.getScale()")
    page.keyboard.press("+")
    assert page.evaluate("window.netzatlas.network.getScale()") > before
    page.keyboard.press("Escape")
    expect(page.locator("#tafelname")).to_have_text("Nichts ausgewählt")


def test_the_same_stands_in_a_table_whose_rows_open_their_passages(page: Page) -> None:
    _open(page, "?art=Landkreis")
    rows = page.locator("#tabelle tbody tr")
    rows.first.wait_for()
    assert rows.count() == len(_told(page, "?art=Landkreis")["edges"]["from"])
    rows.filter(has_text=EVIL).locator("a.quelle").first.click()
    page.locator("mark.gewaehlt").first.wait_for(state="visible")


def test_a_group_opens_to_its_bodies(page: Page) -> None:
    _open(page, "?buendel=art")
    assert page.evaluate("window.netzatlas.edges().every(edge => edge.tie === 'zwischen')")
    expect(page.locator("[data-lage=zwischen]")).to_be_visible()
    name = page.evaluate("window.netzatlas.items().find(one => one.name.startsWith('Landkreis')).name")
    page.mouse.dblclick(**_spot(page, name))
    page.wait_for_url("**gruppe=art-Landkreis*")
    until(page, "window.netzatlas?.items().some(one => one.name === 'Landkreis Tückental')")


def test_nothing_moves_by_itself(page: Page) -> None:
    _open(page)
    places = "JSON.stringify(window.netzatlas.network.getPositions())"
    before = page.evaluate(places)
    page.wait_for_timeout(400)
    assert page.evaluate(places) == before
    assert page.evaluate("window.netzatlas.network.physics.physicsEnabled") is False


def test_a_choice_with_nothing_in_it_says_so(page: Page, noticed: Noticed) -> None:
    page.goto("/netz?thema=gibt-es-nicht")
    page.wait_for_selector("text=Zu dieser Auswahl ist nichts geladen.")
    assert noticed.errors == []


def test_a_server_that_does_not_answer_is_told_in_german(page: Page) -> None:
    _open(page)
    page.context.set_offline(True)
    page.select_option("select[name=art]", "Bündnis")
    expect(page.locator("#netzmeldung")).to_have_text(
        "Das Netz konnte nicht geladen werden. Der Server ist nicht zu erreichen."
    )


@pytest.mark.parametrize(
    ("question", "reason"), [("?jahr=zwanzig", "vier Ziffern"), ("?tiefe=9", "1 bis 4"), ("?gebiet=x", "Ziffern")]
)
def test_a_choice_that_is_none_is_refused_with_its_reason(page: Page, question: str, reason: str) -> None:
    answer = page.goto(f"/netz{question}")
    assert answer is not None
    assert answer.status == 422
    assert reason in page.inner_text("main")


def test_from_an_event_to_the_network_of_its_time_and_back(page: Page) -> None:
    page.goto("/entwicklung?wer=" + _body_with_events(page))
    page.locator("a.netztag").first.click()
    page.wait_for_selector("#netz[data-gezeichnet]")
    assert "Stand: gültig" in page.inner_text("#stand")
    page.locator("#stand a", has_text="Zeitstrahl").click()
    page.wait_for_url("**/entwicklung?wer=*&gueltig=*")


def test_the_network_of_a_day_holds_what_held_then_and_the_panel_too(page: Page) -> None:
    before, now = _told(page, "?gueltig=1990"), _told(page)
    assert 0 < len(before["nodes"]["id"]) < len(now["nodes"]["id"])
    places = dict(zip(now["nodes"]["id"], zip(now["nodes"]["x"], now["nodes"]["y"], strict=True), strict=True))
    assert set(before["nodes"]["id"]) <= places.keys()


def _body_with_events(page: Page) -> str:
    page.goto("/entwicklung")
    link = page.locator("ol.zeitstrahl li:has(a.netztag) a[href^='/zusammenschluesse/']").first
    return str(link.get_attribute("href")).rpartition("/")[2]
