"""A graph in line with an OParl endpoint: what runs one after the other leave in it, on both databases."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from graph_model.analysis.columns import stored_facts
from graph_model.ledger.ledger import Ledger
from graph_model.projection.stored import StoredFacts
from graph_model.records.judgements import Withdrawal
from graph_model.storage.database import Database, Write
from graph_model.values.vocabularies import Audience, Visibility
from loaders.report import Report
from loaders.sources.endpoint.client import Manners
from loaders.sources.endpoint.forgetting import forget_everywhere
from loaders.sources.endpoint.selection import Selection
from loaders.synchronising import Wishes, synchronise
from tests.unit.loaders.sources.endpoint.council import LATE, Council, Fault, add_paper, serving, two_committees

_QUICK = Manners(pause=0, first_wait=0.01, failures=2, tries=1)
_NAMES = ("", "Heidenetz", "Moornetz", "Geestnetz")
_TEXT = "Der Landkreis Musterland zahlt dem Verein {} e.V. einen jährlichen Mitgliedsbeitrag von {} €."


@pytest.fixture
def council(monkeypatch: pytest.MonkeyPatch) -> Iterator[Council]:
    """Three papers that each tell one fee."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with serving(Council()) as made:
        two_committees(made)
        for number, fee in enumerate(("1.200", "800", "500"), 1):
            told = made.objects["Paper"][f"/p/{number}"]
            add_paper(made, number, told["name"], _TEXT.format(_NAMES[number], fee), **_beside_file(told))
        yield made


def _beside_file(told: dict[str, object]) -> dict[str, object]:
    return {name: told[name] for name in ("consultation",) if name in told}


def run(database: Database, council: Council, folder: Path, wishes: Wishes | None = None) -> Report:
    """One run; what it asks for is listed anew."""
    council.asked.clear()
    wishes = wishes or Wishes(manners=_QUICK)
    return synchronise(database, f"{council.base}/oparl", folder, "graph", wishes, lambda _: None)


def amounts(database: Database) -> list[str]:
    """The fees that the graph holds."""
    return sorted(str(c.amount) for c in stored_facts(database, Audience.PUBLIC).contributions)


def delete(council: Council, path: str) -> None:
    """The source says that the paper is no more."""
    told = {"id": council.base + path, "type": "https://schema.oparl.org/1.1/Paper", "deleted": True}
    council.objects["Paper"][path] = {**told, "modified": LATE}


def test_the_first_run_loads_everything_and_the_next_nothing(
    database: Database, council: Council, tmp_path: Path
) -> None:
    first, second = run(database, council, tmp_path), run(database, council, tmp_path)
    assert (first.loaded, first.refused, amounts(database)) == (3, (), ["1200", "500", "800"])
    assert (second.loaded, second.changed, second.unchanged, second.generation) == (0, 0, 0, first.generation)
    assert ([report.new for report in (*first.endpoints, *second.endpoints)], len(council.asked)) == ([8, 0], 5)


def test_what_changes_and_goes_at_the_source_does_so_here(database: Database, council: Council, tmp_path: Path) -> None:
    run(database, council, tmp_path)
    add_paper(council, 1, "Mitgliedschaft", _TEXT.format("Heidenetz", "1.500"), modified=LATE)
    delete(council, "/p/3")
    report = run(database, council, tmp_path)
    assert (report.changed, report.withdrawn, amounts(database)) == (1, 1, ["1500", "800"])
    assert all(b"Geestnetz" not in path.read_bytes() for path in tmp_path.iterdir())
    assert (run(database, council, tmp_path).withdrawn, amounts(database)) == (0, ["1500", "800"])


def test_a_file_that_goes_and_comes_back_takes_its_facts_along(
    database: Database, council: Council, tmp_path: Path
) -> None:
    run(database, council, tmp_path)
    paper = dict(council.objects["Paper"]["/p/1"])
    seen = []
    for changed in ({"mainFile": None}, {"mainFile": paper["mainFile"]}):
        council.put("Paper", "/p/1", **{**paper, **changed, "modified": LATE})
        run(database, council, tmp_path)
        seen.append(amounts(database))
    assert seen == [["500", "800"], ["1200", "500", "800"]]


def test_an_endpoint_that_breaks_off_is_told_and_what_came_before_is_kept(
    database: Database, council: Council, tmp_path: Path
) -> None:
    council.broken = {f"/f/{number}.txt": Fault(500) for number in (2, 3)}
    first = run(database, council, tmp_path)
    assert (first.loaded, amounts(database), len(first.refused)) == (2, ["1200"], 2)
    assert "geht dort weiter" in first.refused[-1].reason
    council.broken.clear()
    second = run(database, council, tmp_path)
    assert (second.loaded, second.withdrawn, second.refused, amounts(database)) == (2, 1, (), ["1200", "500", "800"])
    assert [path for path in council.paths() if path.startswith("/f/")] == ["/f/2.txt", "/f/3.txt"]


def test_a_run_that_is_asked_to_stop_keeps_what_it_has_and_says_that_there_is_more(
    database: Database, council: Council, tmp_path: Path
) -> None:
    wishes = Wishes(manners=_QUICK, stop=lambda: "/f/2.txt" in council.paths())
    report = run(database, council, tmp_path, wishes)
    assert (report.stopped, report.loaded, amounts(database)) == (True, 2, ["1200", "800"])
    assert (run(database, council, tmp_path).stopped, amounts(database)) == (False, ["1200", "500", "800"])


def test_only_what_is_wanted_is_loaded_and_what_is_held_stays_up_to_date(
    database: Database, council: Council, tmp_path: Path
) -> None:
    wishes = Wishes(manners=_QUICK, selection=Selection(only=("Radweg",)), visibility=Visibility.PUBLIC)
    report = run(database, council, tmp_path, wishes)
    assert (report.endpoints[0].passed_over, amounts(database)) == (2, ["500"])
    add_paper(council, 3, "Fahrradstraße", _TEXT.format("Geestnetz", "700"), modified=LATE)
    run(database, council, tmp_path, wishes)
    assert amounts(database) == ["700"]


@pytest.mark.parametrize("at_once", [True, False])
def test_an_erased_paper_is_neither_fetched_nor_kept_nor_brought_back(
    database: Database, council: Council, tmp_path: Path, at_once: bool
) -> None:
    run(database, council, tmp_path)
    (paper,) = [d.paper for d in Ledger(database).entries().documents if "Heidenetz" in d.text]
    erased = Withdrawal.of(paper, why="Auftrag", by="Stelle", erased=True, recorded=datetime.now(UTC))
    Ledger(database).withdraw(erased)
    StoredFacts(database).update()
    forget_everywhere(tmp_path, {paper} if at_once else {})
    assert any(b"Heidenetz" in path.read_bytes() for path in tmp_path.iterdir()) is not at_once
    report = run(database, council, tmp_path, Wishes(manners=_QUICK, full=True))
    assert all(b"Heidenetz" not in path.read_bytes() for path in tmp_path.iterdir())
    assert (report.refused, amounts(database), "/f/1.txt" in council.paths()) == ((), ["500", "800"], False)


def test_a_graph_that_was_emptied_is_filled_again_from_the_mirror(
    database: Database, council: Council, tmp_path: Path
) -> None:
    run(database, council, tmp_path)
    database.write(Write("maintain/test/empty", [{"key": "everything"}]))
    report = run(database, council, tmp_path)
    assert (report.loaded, amounts(database)) == (3, ["1200", "500", "800"])
    assert [path for path in council.paths() if path.startswith("/f/")] == []
