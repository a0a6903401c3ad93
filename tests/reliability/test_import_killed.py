"""An import that is killed for real leaves nothing, or everything."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from graph_model.ledger.ledger import Ledger
from graph_model.projection.stored import StoredFacts
from graph_model.storage.database import Database, Write
from graph_model.transfer.exporting import export_graph
from graph_model.transfer.kinds import LEDGER
from graph_model.transfer.notes import undo_interrupted
from tests.contract.transfer.ledgers import paper

_EMPTY = Write("maintain/test/empty", [{"key": "everything"}])
_PAPERS = 60
_SECONDS = 60


def _rows(database: Database) -> dict[str, int]:
    return {kind.label: len(kind.ids(database)) for kind in LEDGER}


def _export(database: Database, file: Path) -> dict[str, int]:
    """An export of a ledger that takes a moment to import; the database is empty afterwards."""
    Ledger(database).add([paper(f"2024/{number}") for number in range(_PAPERS)])
    StoredFacts(database).update()
    export_graph(database, file)
    rows = _rows(database)
    database.write(_EMPTY)
    return rows


def _kill_while_it_writes(database: Database, url: str, file: Path, after: float) -> None:
    words = ["--database", url, "import", str(file)]
    program = [sys.executable, "-c", "from app.cli import main; main()", *words]
    running = subprocess.Popen(program, stderr=subprocess.DEVNULL)
    end = time.monotonic() + _SECONDS
    while running.poll() is None and not database.read("read/transfer/notes_ids")[0]["ids"]:
        assert time.monotonic() < end
        time.sleep(0.01)
    time.sleep(after)
    running.kill()
    running.wait()


@pytest.mark.parametrize(
    "after", [0.1, pytest.param(0.0, marks=pytest.mark.long), pytest.param(0.3, marks=pytest.mark.long)]
)
def test_an_import_that_is_killed_leaves_nothing_or_everything(
    embedded_database: Database, embedded_url: str, tmp_path: Path, after: float
) -> None:
    whole = _export(embedded_database, tmp_path / "alles.jsonl.gz")
    _kill_while_it_writes(embedded_database, embedded_url, tmp_path / "alles.jsonl.gz", after)
    undone = undo_interrupted(embedded_database)
    assert _rows(embedded_database) == (dict.fromkeys(whole, 0) if undone else whole)
    assert embedded_database.read("read/transfer/notes_ids")[0]["ids"] == []
