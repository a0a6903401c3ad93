from dataclasses import replace
from xml.etree import ElementTree

from app.graphs.elements import Drawing, Tie
from app.graphs.graphml import graphml
from app.graphs.svg import Heading, svg
from tests.unit.app.graphs.drawings import EVIL, edge, node, star

_SVG = "{http://www.w3.org/2000/svg}"
_GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
_HEADING = Heading("Netz", "Art: Bündnis")
_HOSTILE = Drawing((node(EVIL + "\x00"), node("B")), (edge(EVIL + "\x00", "B", Tie.DOUBLE, EVIL),))


def _read(text: str | bytes) -> ElementTree.Element:
    return ElementTree.fromstring(text)  # noqa: S314 - made by the line before


def _texts(picture: str) -> list[str]:
    return ["".join(one.itertext()) for one in _read(picture).iter(f"{_SVG}text")]


def test_the_picture_says_what_it_shows_and_what_its_signs_mean() -> None:
    texts = _texts(svg(star(3), _HEADING))
    assert texts[:2] == ["Netz", "Art: Bündnis"]
    assert {"Mitte", "Netzwerke, Bündnisse, Regionen", "Mitglied, Träger, Förderer, Partner"} <= set(texts)
    assert "Zahlung" not in texts


def test_the_picture_draws_each_shape_where_its_body_stands() -> None:
    picture = _read(svg(star(2), _HEADING))
    circle = next(one for one in picture.iter(f"{_SVG}circle"))
    assert (circle.get("cx"), circle.get("cy")) == ("0.0", "0.0")
    assert len(list(picture.iter(f"{_SVG}path"))) == 2 + 1


def test_names_that_would_cover_a_more_tied_one_are_left_out() -> None:
    crowd = tuple(replace(node(f"Name {number}"), ties=number) for number in range(5))
    assert [text for text in _texts(svg(Drawing(crowd, ()), _HEADING)) if text.startswith("Name")] == ["Name 4"]


def test_an_empty_picture_is_one_too() -> None:
    assert _texts(svg(Drawing((), ()), _HEADING)) == ["Netz", "Art: Bündnis"]


def test_names_in_the_picture_cannot_become_markup() -> None:
    picture = svg(_HOSTILE, Heading(EVIL, EVIL))
    assert "<script" not in picture
    assert EVIL in _texts(picture)


def test_the_file_for_other_programs_holds_every_body_and_tie() -> None:
    root = _read(graphml(star(2)))
    nodes = {one.get("id"): {d.get("key"): d.text for d in one} for one in root.iter(f"{_GRAPHML}node")}
    edges = [(one.get("source"), one.get("target")) for one in root.iter(f"{_GRAPHML}edge")]
    assert edges == [("Stadt 000", "Mitte"), ("Stadt 001", "Mitte")]
    assert nodes["Stadt 001"] == {
        "node-name": "Stadt 001",
        "node-art": "Stadt",
        "node-x": "60.0",
        "node-y": "100.0",
        "node-verbindungen": "0",
        "node-koerper": "1",
    }


def test_names_that_no_xml_may_hold_are_written_without_those_signs() -> None:
    root = _read(graphml(Drawing((node("A\x00B"),), ())))
    assert next(root.iter(f"{_GRAPHML}data")).text == "A B"
