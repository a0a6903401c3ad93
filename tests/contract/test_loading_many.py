"""Loading in bulk: as many processes as one likes, the same ledger; what was loaded is not opened again."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from graph_model.ledger.entries import Entries
from graph_model.ledger.ledger import Ledger
from graph_model.storage.database import Database, Write
from loaders import seen_files
from loaders.pipeline import load
from loaders.report import Report
from tests.unit.loaders.many_papers import folder_of_papers

_MANY = 12
_EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
_EMPTY = Write("maintain/test/empty", [{"key": "everything"}])


@pytest.fixture(scope="module")
def opened() -> Iterator[list[str]]:
    """Every file that this process opens."""
    told: list[str] = []
    listening = [True]

    def hear(event: str, arguments: tuple[object, ...]) -> None:
        if event == "open" and listening[0]:
            told.append(str(arguments[0]))

    sys.addaudithook(hear)
    yield told
    listening[0] = False


def held(database: Database) -> tuple[object, ...]:
    """What the ledger holds, without the moments at which it was written."""
    entries: Entries = Ledger(database).entries()
    return (
        {document.id: document for document in entries.documents},
        {statement.id: statement for statement in entries.statements},
        {(identity.mention, identity.body, identity.score, identity.reasons) for identity in entries.identities},
        sorted((reading.document, reading.statements) for reading in entries.readings),
    )


def test_two_processes_write_what_one_writes(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("loaders.in_order._PAYS_FILES", 2)
    folder = folder_of_papers(tmp_path / "papiere", _MANY)
    (folder / "leer.txt").touch()
    told: list[tuple[Report, tuple[object, ...]]] = []
    for workers in (1, 2):
        database.write(_EMPTY)
        told.append((load(database, [_EXAMPLES, folder], workers=workers), held(database)))
    assert told[1] == told[0]
    assert (told[0][0].loaded, len(told[0][0].refused)) == (_MANY + len(list(_EXAMPLES.iterdir())), 1)


@contextmanager
def _settled_at_once(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with monkeypatch.context() as patched:
        patched.setattr(seen_files, "_SETTLED_NS", 0)
        yield


def test_a_file_that_was_loaded_and_did_not_change_is_not_opened_again(
    database: Database, tmp_path: Path, opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, seen = folder_of_papers(tmp_path / "papiere", 3), tmp_path / "seen.sqlite"
    with _settled_at_once(monkeypatch):
        first = load(database, [folder], seen=seen)
        (folder / "vorlage-00002.txt").write_text("Der Landkreis Nordtal tritt dem Verein Auwald e. V. bei.", "utf-8")
        opened.clear()
        second = load(database, [folder], seen=seen)
    assert (first.loaded, second.loaded, second.changed, second.unchanged) == (3, 1, 0, 2)
    assert {Path(path).name for path in opened if path.startswith(str(folder))} == {"vorlage-00002.txt"}


def test_what_the_list_of_seen_files_says_is_not_believed_of_another_graph(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, seen = folder_of_papers(tmp_path / "papiere", 3), tmp_path / "seen.sqlite"
    with _settled_at_once(monkeypatch):
        load(database, [folder], seen=seen)
        database.write(_EMPTY)
        again = load(database, [folder], seen=seen)
    assert (again.loaded, again.unchanged) == (3, 0)


def test_a_version_that_another_file_replaced_counts_when_its_turn_comes(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, seen = folder_of_papers(tmp_path / "b", 1), tmp_path / "seen.sqlite"
    (tmp_path / "a").mkdir()
    with _settled_at_once(monkeypatch):
        load(database, [tmp_path], seen=seen)
        other = (folder / "vorlage-00001.txt").read_text("utf-8").replace("1 EUR", "2 EUR")
        (tmp_path / "a" / "vorlage.txt").write_text(other, "utf-8")
        again = load(database, [tmp_path / "a", folder], seen=seen)
    assert (again.changed, again.unchanged) == (2, 0)


def test_a_load_that_is_stopped_keeps_what_it_read_and_the_next_goes_on(database: Database, tmp_path: Path) -> None:
    folder, done = folder_of_papers(tmp_path / "papiere", 6), list[str]()
    first = load(database, [folder], progress=done.append, stop=lambda: len(done) == 4)
    second = load(database, [folder])
    assert (first.stopped, first.loaded) == (True, 4)
    assert (second.stopped, second.loaded, second.unchanged) == (False, 2, 4)
    assert len(Ledger(database).entries().documents) == 6
