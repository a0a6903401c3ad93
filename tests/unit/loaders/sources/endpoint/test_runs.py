"""Runs at an endpoint one after the other: everything, then only what changed, then on from where one was stopped."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from graph_model.values.vocabularies import Outcome
from loaders.sources.draft import Tombstone
from loaders.sources.endpoint.errors import EndpointUnreachableError
from tests.unit.loaders.sources.endpoint.council import EARLY, LATE, Council, Fault, add_paper
from tests.unit.loaders.sources.endpoint.crawl import QUICK, crawl


def since(paths: list[str]) -> list[str]:
    return [path.partition("?modified_since=")[0] for path in paths if "modified_since=" in path]


def test_the_first_run_reads_every_paper_with_its_file_and_its_meeting(council: Council, tmp_path: Path) -> None:
    first, second, third = crawl(f"{council.base}/oparl", tmp_path).drafts()
    assert [(d.title, d.number, d.issuer, str(d.date)) for d in (first, third)] == [
        ("Mitgliedschaft", "2024/1", "Landkreis Musterland", "2024-02-01"),
        ("Radweg", "2024/3", "Landkreis Musterland", "2024-02-01"),
    ]
    (turn,) = second.consultations
    assert (turn.committee, str(turn.date), turn.outcome) == ("Gesundheitsausschuss", "2024-03-01", Outcome.ADOPTED)
    assert (second.deciding_body, second.origin) == ("Gesundheitsausschuss", f"{council.base}/f/2.txt")
    assert second.source_key == f"{council.base}/p/2#{council.base}/file/2"


def test_the_second_run_asks_for_changes_alone_and_gives_nothing_where_there_are_none(
    council: Council, tmp_path: Path
) -> None:
    crawl(f"{council.base}/oparl", tmp_path)
    council.asked.clear()
    second = crawl(f"{council.base}/oparl", tmp_path)
    assert (second.items, since(council.paths())) == ([], ["/list/organization", "/list/meeting", "/list/paper"])
    assert (len(council.asked), second.tally.unchanged_pages) == (5, 2)


def test_a_changed_paper_is_handed_on_with_its_new_text_alone(council: Council, tmp_path: Path) -> None:
    crawl(f"{council.base}/oparl", tmp_path)
    add_paper(council, 1, "Mitgliedschaft", "Der Beitrag steigt auf 1500 €.", modified=LATE)
    second = crawl(f"{council.base}/oparl", tmp_path)
    assert [(draft.file_id, draft.text) for draft in second.drafts()] == [("1", "Der Beitrag steigt auf 1500 €.")]
    assert (second.tally.changed, second.tally.files_fetched) == (1, 1)


def test_a_result_told_later_touches_the_papers_of_the_meeting_without_their_files(
    council: Council, tmp_path: Path
) -> None:
    crawl(f"{council.base}/oparl", tmp_path)
    item = {**council.objects["Meeting"]["/m/1"]["agendaItem"][0], "result": "abgelehnt"}
    council.put("Meeting", "/m/1", **{**council.objects["Meeting"]["/m/1"], "agendaItem": [item], "modified": LATE})
    second = crawl(f"{council.base}/oparl", tmp_path)
    assert [(d.paper_id, d.consultations[0].outcome) for d in second.drafts()] == [("2", Outcome.REJECTED)]
    assert (second.tally.files_fetched, [path for path in council.paths()[9:] if "/f/" in path]) == (0, [])


def test_a_paper_deleted_at_the_source_leaves_a_final_tombstone(council: Council, tmp_path: Path) -> None:
    held = crawl(f"{council.base}/oparl", tmp_path).keys()
    council.objects["Paper"]["/p/1"] = {
        "id": f"{council.base}/p/1", "type": "https://schema.oparl.org/1.1/Paper", "deleted": True, "modified": LATE,
    }  # fmt: skip
    second = crawl(f"{council.base}/oparl", tmp_path, held)
    assert second.items == [Tombstone(source_key=f"{council.base}/p/1", origin=f"{council.base}/p/1")]
    assert second.tally.deleted == 1


def test_a_file_that_its_paper_no_longer_names_is_taken_back_until_it_is_there_again(
    council: Council, tmp_path: Path
) -> None:
    held = crawl(f"{council.base}/oparl", tmp_path).keys()
    paper = council.objects["Paper"]["/p/1"]
    council.put("Paper", "/p/1", **{**paper, "mainFile": None, "modified": LATE})
    second = crawl(f"{council.base}/oparl", tmp_path, held)
    key = f"{council.base}/p/1#{council.base}/file/1"
    assert second.tombstones() == [Tombstone(source_key=key, origin=f"{council.base}/p/1", final=False)]
    assert [(draft.source_key, draft.text) for draft in second.drafts()] == [(f"{council.base}/p/1", "")]


def test_a_full_run_asks_after_what_a_list_no_longer_names_and_takes_back_what_is_not_there(
    council: Council, tmp_path: Path
) -> None:
    held = crawl(f"{council.base}/oparl", tmp_path).keys()
    hidden = council.objects["Paper"].pop("/p/1")
    council.beside["/p/1"] = hidden
    del council.objects["Paper"]["/p/3"]
    second = crawl(f"{council.base}/oparl", tmp_path, held, full=True)
    assert [(stone.source_key, stone.final) for stone in second.tombstones()] == [
        (f"{council.base}/p/3#{council.base}/file/3", False)
    ]
    assert (second.drafts(), council.paths()[-2:]) == ([], ["/p/1", "/p/3"])


def test_a_list_that_lost_more_than_half_is_not_believed(council: Council, tmp_path: Path) -> None:
    for number in range(4, 16):
        add_paper(council, number, "Bericht", "Ein Bericht.")
    held = crawl(f"{council.base}/oparl", tmp_path).keys()
    council.objects["Paper"].clear()
    second = crawl(f"{council.base}/oparl", tmp_path, held, full=True)
    assert second.items == []
    (reason,) = second.reasons()
    assert reason.startswith("Die Liste nennt 15 bekannte Einträge nicht mehr; das wird nicht geglaubt")


def test_an_interrupted_run_goes_on_at_the_page_where_it_stopped(council: Council, tmp_path: Path) -> None:
    council.broken["/list/paper?page=2"] = Fault(500)
    first = crawl(f"{council.base}/oparl", tmp_path)
    assert [draft.paper_id for draft in first.drafts()] == ["1", "2"]
    council.broken.clear()
    council.asked.clear()
    second = crawl(f"{council.base}/oparl", tmp_path, first.keys())
    assert [draft.paper_id for draft in second.drafts()] == ["3"]
    assert [path for path in council.paths() if "/list/paper" in path] == ["/list/paper?page=2"]


def test_a_run_that_was_killed_goes_on_where_it_was(council: Council, tmp_path: Path) -> None:
    council.faults["/list/paper?page=2"] = [Fault(body=b"x" * 1000, seconds=0.1)]
    command = [sys.executable, "-c", _CRAWL, f"{council.base}/oparl", str(tmp_path)]
    with subprocess.Popen(command) as process:
        while "/list/paper?page=2" not in council.paths():
            time.sleep(0.02)
        process.kill()
    council.asked.clear()
    second = crawl(f"{council.base}/oparl", tmp_path)
    assert [draft.paper_id for draft in second.drafts()] == ["1", "2", "3"]
    assert council.paths()[-4:] == ["/list/paper?page=2", "/f/1.txt", "/f/2.txt", "/f/3.txt"]


def test_a_file_that_failed_is_tried_again_and_its_paper_waits_for_it(council: Council, tmp_path: Path) -> None:
    council.broken["/f/3.txt"] = Fault(503)
    first = crawl(f"{council.base}/oparl", tmp_path)
    assert [(draft.paper_id, bool(draft.text)) for draft in first.drafts()] == [("1", True), ("2", True), ("3", False)]
    council.broken.clear()
    second = crawl(f"{council.base}/oparl", tmp_path, first.keys())
    assert [(draft.paper_id, bool(draft.text)) for draft in second.drafts()] == [("3", True)]
    assert [stone.source_key for stone in second.tombstones()] == [f"{council.base}/p/3"]


def test_an_older_version_that_comes_late_changes_nothing(council: Council, tmp_path: Path) -> None:
    council.put("Paper", "/p/1", **{**council.objects["Paper"]["/p/1"], "modified": LATE})
    crawl(f"{council.base}/oparl", tmp_path)
    council.put("Paper", "/p/1", **{**council.objects["Paper"]["/p/1"], "name": "Alt", "modified": EARLY})
    assert crawl(f"{council.base}/oparl", tmp_path, full=True).items == []


def test_what_no_list_tells_is_asked_for_by_itself_once(council: Council, tmp_path: Path) -> None:
    turn = council.objects["Paper"]["/p/2"]["consultation"][0]
    council.beside["/c/2"] = {**turn, "paper": f"{council.base}/p/2"}
    council.objects["Paper"]["/p/2"]["consultation"] = [turn["id"], f"{council.base}/c/9"]
    first = crawl(f"{council.base}/oparl", tmp_path)
    assert [turn.id for turn in first.drafts()[1].consultations] == ["2"]
    assert [path for path in council.paths() if path.startswith("/c/")] == ["/c/2", "/c/9"]
    crawl(f"{council.base}/oparl", tmp_path, first.keys())
    assert [path for path in council.paths() if path.startswith("/c/")] == ["/c/2", "/c/9"]


def test_several_errors_in_a_row_end_the_run(council: Council, tmp_path: Path) -> None:
    for number in (1, 2, 3):
        council.broken[f"/f/{number}.txt"] = Fault(500)
    with pytest.raises(EndpointUnreachableError, match="geht dort weiter"):
        crawl(f"{council.base}/oparl", tmp_path, manners=type(QUICK)(pause=0, first_wait=0, failures=2, tries=1))


_CRAWL = """
import sys
from pathlib import Path
from tests.unit.loaders.sources.endpoint.crawl import Manners, crawl
crawl(sys.argv[1], Path(sys.argv[2]), manners=Manners(pause=0, patience=60))
"""
