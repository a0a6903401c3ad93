import json
import re
from dataclasses import replace

from app.graphs.elements import Drawing, Tie
from app.graphs.network import elements, standalone
from tests.unit.app.graphs.drawings import EVIL, edge, node, star

TIES = Drawing((node("A"), node("B")), tuple(edge("A", "B", tie) for tie in Tie))


def _outside_scripts(page: str) -> str:
    return re.sub(r"<script>.*?</script>", "", page, flags=re.S)


def test_every_node_carries_its_name_and_its_place() -> None:
    nodes = elements(star(3))["nodes"]
    assert list(zip(nodes["name"], nodes["x"], nodes["y"], strict=True)) == [
        ("Mitte", 0.0, 0.0),
        ("Stadt 000", 0.0, 100.0),
        ("Stadt 001", 60.0, 100.0),
        ("Stadt 002", 120.0, 100.0),
    ]


def test_an_edge_names_its_nodes_and_its_line_by_number() -> None:
    told = elements(star(2))
    edges = told["edges"]
    assert (edges["from"], edges["to"]) == ([1, 2], [0, 0])
    assert [told["lines"][tie]["tie"] for tie in edges["tie"]] == ["mitgliedschaft", "mitgliedschaft"]


def test_two_ties_between_the_same_bodies_are_two_lines() -> None:
    told = elements(TIES)
    lines = [told["lines"][tie] for tie in told["edges"]["tie"]]
    assert [line["tie"] for line in lines] == [tie.value for tie in Tie]
    drawn = {(line["colour"], line["dashes"], line["arrow"], line["width"], line["bend"]) for line in lines}
    assert len(drawn) == len(Tie)


def test_a_group_is_drawn_larger_the_more_bodies_it_holds() -> None:
    groups = tuple(replace(node(f"Gruppe {many}"), bodies=many) for many in (10, 1000))
    told = elements(Drawing(groups, ()))
    assert {told["looks"][look]["name"] for look in told["nodes"]["look"]} == {"gruppe"}
    assert told["nodes"]["size"][0] < told["nodes"]["size"][1]


def test_the_browser_moves_nothing_by_itself() -> None:
    assert elements(star(2))["options"]["physics"] == {"enabled": False}


def test_the_drawing_is_plain_json() -> None:
    drawn = elements(TIES)
    assert json.loads(json.dumps(drawn))["edges"] == drawn["edges"]


def test_a_long_name_is_broken_into_three_lines_and_kept_whole_beside_them() -> None:
    name = "Verein zur Förderung der Zusammenarbeit in der ganzen Region und darüber hinaus"
    shown = elements(Drawing((node(name),), ()))["nodes"]
    assert (shown["label"][0].count("\n"), shown["label"][0][-1], shown["name"]) == (2, "…", [name])


def test_the_file_asks_for_nothing_from_elsewhere() -> None:
    page = standalone(star(3), "Netz")
    assert re.findall(r"<(?:script|link|img|iframe)\b[^>]*(?:src|href)=", _outside_scripts(page)) == []
    assert "cdnjs" not in page
    assert "jsdelivr" not in page


def test_the_file_allows_only_its_own_scripts() -> None:
    page = standalone(star(3), "Netz")
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy is not None
    assert policy[1].startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe-inline" not in policy[1].split(";")[1]


def test_names_in_the_file_cannot_become_markup() -> None:
    drawing = Drawing((node(EVIL), node("B")), (edge(EVIL, "B", Tie.MEMBERSHIP, EVIL),))
    page = standalone(drawing, EVIL)
    assert "<script>alert" not in page
    assert "<img" not in page
    assert "popup.innerHTML" not in page
