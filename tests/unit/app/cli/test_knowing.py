"""What is known and what contradicts, on the command line."""

from pathlib import Path

from tests.unit.app.cli.conftest import Netzatlas
from tests.unit.app.cli.papers import paper

_ONE = "Das Netzwerk Gesunde Auen e. V. wurde 2010 gegründet.\n"
_OTHER = "Das Netzwerk Gesunde Auen e. V. wurde 2003 gegründet.\n"


def test_coverage_lists_bodies_and_the_years_of_one(netzatlas: Netzatlas, tmp_path: Path) -> None:
    assert netzatlas("load", paper(tmp_path, "2024/1")).code == 0
    told = netzatlas("coverage")
    assert (told.code, "was nicht kostenlos heißt" in told.out) == (0, True)
    rows = netzatlas("coverage", "Gesunde Auen", "--format", "jsonl").rows()
    assert (rows[0]["year"], rows[-1]["costs"]) == (2010, "known")
    assert netzatlas("coverage", "--format", "csv").out.startswith("body.name,papers,")


def test_contradictions_are_listed_with_what_decides_otherwise(netzatlas: Netzatlas, tmp_path: Path) -> None:
    papers = paper(tmp_path, "2024/1", _ONE), paper(tmp_path, "2024/2", _OTHER)
    assert netzatlas("load", *papers).code == 0
    told = netzatlas("contradictions", "--body", "Gesunde Auen")
    assert (told.code, "netzatlas judge value" in told.out) == (0, True)
    (row,) = netzatlas("contradictions", "--format", "jsonl").rows()
    assert {value["words"] for value in row["values"]} == {"2003", "2010"}


def test_contradictions_are_those_of_what_held_in_a_period(netzatlas: Netzatlas, tmp_path: Path) -> None:
    papers = paper(tmp_path, "2024/1", _ONE), paper(tmp_path, "2024/2", _OTHER)
    assert netzatlas("load", *papers).code == 0
    told = netzatlas("contradictions", "--on", "2012")
    assert ("Stand: gültig in 2012" in told.out, "netzatlas judge value" in told.out) == (True, True)
    assert netzatlas("contradictions", "--on", "2001", "--format", "jsonl").rows() == []
