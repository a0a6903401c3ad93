import json
import re

from app.graphs.elements import Drawing, Tie
from app.graphs.network import elements, standalone
from tests.unit.app.graphs.drawings import EVIL, edge, node, star

TIES = Drawing((node("A"), node("B")), tuple(edge("A", "B", tie) for tie in Tie))


def _outside_scripts(page: str) -> str:
    return re.sub(r"<script>.*?</script>", "", page, flags=re.S)


def test_every_node_is_placed_and_carries_its_name_and_its_page() -> None:
    drawn = elements(star(3))
    assert [(shown["name"], shown["href"]) for shown in drawn["nodes"]][:2] == [
        ("Mitte", "/zusammenschluesse/Mitte"),
        ("Stadt 000", "/zusammenschluesse/Stadt 000"),
    ]
    assert all({"x", "y", "shape", "label"} <= set(shown) for shown in drawn["nodes"])


def test_two_ties_between_the_same_bodies_are_two_lines() -> None:
    lines = elements(TIES)["edges"]
    assert [line["tie"] for line in lines] == [tie.value for tie in Tie]
    assert len({(line["color"]["color"], str(line["dashes"]), str(line["arrows"])) for line in lines}) == len(Tie)


def test_the_browser_moves_nothing_by_itself() -> None:
    assert elements(star(2))["options"]["physics"] == {"enabled": False}


def test_the_drawing_is_plain_json() -> None:
    drawn = elements(TIES)
    assert json.loads(json.dumps(drawn)) == drawn


def test_a_long_name_is_broken_into_three_lines_and_kept_whole_beside_them() -> None:
    name = "Verein zur Förderung der Zusammenarbeit in der ganzen Region und darüber hinaus"
    shown = elements(Drawing((node(name),), ()))["nodes"][0]
    assert (shown["label"].count("\n"), shown["label"][-1], shown["name"]) == (2, "…", name)


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
