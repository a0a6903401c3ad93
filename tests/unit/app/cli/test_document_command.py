"""`netzatlas document`: one paper by its number, title or id."""

import json
from pathlib import Path

from tests.unit.app.cli.conftest import Netzatlas
from tests.unit.app.cli.papers import NETWORK, paper


def test_a_paper_is_told_with_its_head_and_its_passages(netzatlas: Netzatlas, tmp_path: Path) -> None:
    netzatlas("load", paper(tmp_path, "2024/1"))
    told = json.loads(netzatlas("document", "2024/1", "--format", "json").out)
    assert (told["number"], told["date"], told["doc_type"]) == ("2024/1", "2024-03-04", "Beschlussvorlage")
    assert all(told["text"][p["start"] : p["end"]] == p["quote"] for p in told["passages"])
    assert told["passages"]
    shown = netzatlas("document", told["id"]).out
    assert ("Was darin steht" in shown, "4.400 EUR" in shown, "04.03.2024" in shown) == (True, True, True)


def test_the_head_is_a_line_for_programs(netzatlas: Netzatlas, tmp_path: Path) -> None:
    netzatlas("load", paper(tmp_path, "2024/1"))
    assert [row["number"] for row in netzatlas("document", "2024/1", "--format", "jsonl").rows()] == ["2024/1"]
    head, line = netzatlas("document", "2024/1", "--format", "csv").out.splitlines()
    assert (head[:23], line[:7]) == ("number,title,doc_type,s", "2024/1,")


def test_a_number_that_is_not_there_is_answered_with_what_may_be_meant(netzatlas: Netzatlas, tmp_path: Path) -> None:
    netzatlas("load", paper(tmp_path, "2024/1"))
    near, far = netzatlas("document", "2024"), netzatlas("document", "Xylophon")
    assert (near.code, near.err.count("(d_"), near.err.endswith("Bitte die Kennung angeben.\n")) == (1, 1, True)
    assert near.err.startswith("netzatlas: Das Dokument „2024“ gibt es hier nicht: gemeint sein kann 2024/1 ")
    assert (far.code, far.err) == (
        1,
        "netzatlas: Das Dokument „Xylophon“ gibt es hier nicht. Nummern und Kennungen nennt: netzatlas documents\n",
    )


def test_a_number_of_two_papers_asks_for_the_id(netzatlas: Netzatlas, tmp_path: Path) -> None:
    other = tmp_path / "andere.txt"
    other.write_text(f"Stadt Auental\nVorlage Nr. 2024/1\nBeschlussvorlage\n\n{NETWORK}", "utf-8")
    netzatlas("load", paper(tmp_path, "2024/1"), other)
    told = netzatlas("document", "2024/1")
    assert (told.code, told.err.count("(d_"), told.err.endswith("Bitte die Kennung angeben.\n")) == (1, 2, True)
    assert told.err.startswith("netzatlas: „2024/1“ heißen mehrere Dokumente: ")
