"""What if, on the command line."""

import json
from pathlib import Path

import pytest

from tests.unit.app.cli.conftest import Netzatlas
from tests.unit.app.cli.papers import paper

_TWO = (
    "Der Landkreis Nordtal ist seit 2014 Mitglied im Netzwerk Gesunde Auen e. V. "
    "Der Mitgliedsbeitrag an das Netzwerk Gesunde Auen e. V. beträgt jährlich 4.400 EUR. "
    "Der Landkreis Nordtal ist seit 2015 Mitglied im Verein Pflege Nordtal e. V. "
    "Der Mitgliedsbeitrag an den Verein Pflege Nordtal e. V. beträgt jährlich 600 EUR.\n"
)
_MERGE = ("--merge", "Pflege Nordtal -> Gesunde Auen")
_DAY = ("--day", "01.07.2024", "--known-on")


@pytest.fixture
def loaded(netzatlas: Netzatlas, tmp_path: Path) -> Netzatlas:
    """A paper that names two bodies with one member."""
    assert netzatlas("load", paper(tmp_path, "2024/1", _TWO)).code == 0
    return netzatlas


def test_a_merger_is_shown_before_and_after_and_changes_no_fact(loaded: Netzatlas) -> None:
    before = loaded("memberships", "--format", "json").out
    told = loaded("whatif", "run", *_MERGE, "--day", "01.07.2024")

    assert (told.code, told.err) == (0, "")
    assert "4.400 EUR bis 5.000 EUR" in told.out
    assert "doppelt, fällt zusammen" in told.out
    assert loaded("memberships", "--format", "json").out == before


def test_members_that_nobody_told_are_not_counted_as_none(netzatlas: Netzatlas, tmp_path: Path) -> None:
    told = "Das Netzwerk Auental wurde 2013 gegründet. Die Gesundheitsregion Moorland wurde 2015 gegründet.\n"
    assert netzatlas("load", paper(tmp_path, "2024/2", told)).code == 0
    merge = ("--merge", "Netzwerk Auental -> Gesundheitsregion Moorland", "--day", "01.07.2024")
    rows = netzatlas("whatif", "run", *merge, "--format", "jsonl").rows()
    assert [(one["before"], one["after"]) for one in rows if one["part"] == "Mitgliederzahl"] == [
        ("keine bekannt", "keine bekannt")
    ] * 2


def test_a_scenario_is_kept_shown_compared_exported_and_deleted(loaded: Netzatlas, tmp_path: Path) -> None:
    leave = ("--leave", "Landkreis Nordtal -> Pflege Nordtal")
    assert loaded("whatif", "run", *_MERGE, "--day", "01.07.2024", "--save", "Eins", "--by", "Stab").code == 0
    assert loaded("whatif", "run", *leave, "--day", "01.07.2024", "--save", "Zwei").code == 0
    assert [row["name"] for row in loaded("whatif", "list", "--format", "jsonl").rows()] == ["Eins", "Zwei"]

    rows = loaded("whatif", "compare", "eins", "Zwei", "--format", "jsonl").rows()
    assert [(row["name"], row["doubled"], row["lost"], row["cost_after"]["high"]) for row in rows] == [
        ("Eins", 1, 0, "5000"), ("Zwei", 0, 1, "0"),
    ]  # fmt: skip
    shown = json.loads(loaded("whatif", "show", "Eins", "--format", "json").out)
    assert shown["told"][0].endswith(" auf")

    file = tmp_path / "eins.json"
    assert loaded("whatif", "export", "Eins", file).code == 0
    assert json.loads(file.read_text("utf-8"))["scenario"]["by"] == "Stab"
    assert loaded("whatif", "delete", "Eins").code == 0
    assert loaded("whatif", "show", "Eins").code == 1


def test_what_cannot_be_tried_is_refused_with_its_reason(loaded: Netzatlas) -> None:
    assert "mindestens ein Schritt" in loaded("whatif", "run").err
    assert "zwei Namen mit einem Pfeil" in loaded("whatif", "run", "--merge", "Gesunde Auen").err
    again = loaded("whatif", "run", "--join", "Landkreis Nordtal -> Gesunde Auen = 100")
    assert (again.code, "diese Mitgliedschaft besteht schon" in again.err) == (2, True)


def test_every_format_writes_the_same_lines(loaded: Netzatlas) -> None:
    rows = loaded("whatif", "run", *_MERGE, "--format", "jsonl").rows()
    table = loaded("whatif", "run", *_MERGE, "--format", "csv").out.splitlines()
    assert len(table) == len(rows) + 1
