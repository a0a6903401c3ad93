""" "Meine Kommune" on the command line: every list narrowed by --kommune and --mit."""

from pathlib import Path

import pytest

from graph_model.storage.database import Database
from tests.api.test_scope_lists import ELSEWHERE, FELLOWS, OTHER, SOCIETY
from tests.small_network import ALLIANCE, COSTS, DISTRICT, NETWORK, REGION, load
from tests.unit.app.cli.conftest import Netzatlas

JSON = ("--format", "jsonl")


@pytest.fixture
def both(netzatlas: Netzatlas, embedded_database: Database) -> Netzatlas:
    """`netzatlas` over the small network and a second Landkreis beside it."""
    load(embedded_database, NETWORK, COSTS, ELSEWHERE)
    return netzatlas


@pytest.mark.parametrize(
    ("command", "side"),
    [
        (("memberships",), "member"),
        (("costs",), "payer"),
        (("costs", "--years", "2015-2016"), "payer"),
        (("costs", "--years", "2015-2016", "--pivot", "payer"), "body"),
        (("planning", "2027"), "payer"),
        (("notices",), "member"),
        (("comparison", "--year", "2015"), "body"),
    ],
)
def test_a_list_holds_the_kommune_alone(both: Netzatlas, command: tuple[str, ...], side: str) -> None:
    everybody = {row[side]["name"] for row in both(*command, *JSON).rows()}
    narrowed = {row[side]["name"] for row in both(*command, "--kommune", OTHER, *JSON).rows()}
    assert everybody >= {DISTRICT, OTHER}
    assert narrowed == {OTHER}


def test_bodies_papers_coverage_and_lineage_are_those_of_the_kommune(both: Netzatlas) -> None:
    told = {row["name"] for row in both("bodies", "--kommune", OTHER, *JSON).rows()}
    assert told == {OTHER, SOCIETY, FELLOWS, ALLIANCE}
    assert len(both("documents", "--kommune", OTHER, *JSON).rows()) == 1
    assert DISTRICT not in {row["body"]["name"] for row in both("coverage", "--kommune", OTHER, *JSON).rows()}
    steps = both("lineage", "--kommune", OTHER, *JSON).rows()
    assert {one["name"] for row in steps for one in (*row["before"], *row["after"])} == {SOCIETY, ALLIANCE, REGION}


def test_what_belongs_to_the_kommune_is_added_by_choice(both: Netzatlas) -> None:
    told = both("memberships", "--kommune", "Moortal Landkreis", "--mit", "vereine", *JSON).rows()
    assert {row["member"]["name"] for row in told} == {OTHER, SOCIETY}
    assert f"Meine Kommune: {OTHER}\n" in both("memberships", "--kommune", OTHER).out


def test_doubles_are_listed_where_both_are_tied_and_a_pair_says_so(both: Netzatlas) -> None:
    rows = both("doubles", "--kommune", OTHER, *JSON).rows()
    assert {row[side]["name"] for row in rows for side in ("left", "right")} <= {OTHER, SOCIETY, FELLOWS, ALLIANCE}
    told = both("doubles", "--pair", REGION, ALLIANCE, "--kommune", OTHER)
    assert f"Nur {ALLIANCE} hat, soweit bekannt, mit der Auswahl „{OTHER}“ zu tun" in told.out
    assert both("doubles", "--groups", "--kommune", OTHER).code == 0


def test_the_queue_and_contradictions_are_those_of_the_kommune(both: Netzatlas) -> None:
    assert len(both("contradictions", "--kommune", ALLIANCE, *JSON).rows()) == 1
    assert both("contradictions", "--kommune", SOCIETY, *JSON).rows() == []
    assert "Widersprüche (1)" in both("review", "--kommune", ALLIANCE).out
    assert "Widersprüche (0)" in both("review", "--kommune", SOCIETY).out


def test_a_file_of_memberships_is_narrowed_too(both: Netzatlas, tmp_path: Path) -> None:
    file = tmp_path / "mitglieder.roh.csv"
    assert both("report", "memberships", file, "--kommune", OTHER).code == 0
    assert DISTRICT not in file.read_text("utf-8")


def test_parts_without_a_kommune_and_a_kommune_with_a_file_are_refused(both: Netzatlas, tmp_path: Path) -> None:
    told = both("bodies", "--mit", "vereine")
    assert (told.code, "bitte --kommune dazu angeben" in told.err) == (1, True)
    told = both("doubles", "--input", tmp_path / "export.json", "--kommune", OTHER)
    assert told.code != 0
