"""Keeping an import is killed for real: whole documents or none, and going on ends with all of them once."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from app.imports.job import FileReading, Job, JobFile, ReadDocument, Stage
from app.imports.keeping import keep_job
from app.imports.shelf import Shelf
from graph_model.ledger.ledger import Ledger
from graph_model.projection.stored import StoredFacts
from graph_model.storage.database import Database
from loaders.reading.reading import RULES
from tests.contract.transfer.ledgers import paper

_PAPERS = 120
_SECONDS = 60
_KEEPING = """
import sys
from pathlib import Path
from app.imports.keeping import keep_job
from app.imports.shelf import Shelf
from graph_model.storage.connection import open_database
with open_database(sys.argv[1]) as database:
    shelf = Shelf(Path(sys.argv[2]))
    keep_job(database, shelf, shelf.job(sys.argv[3]), lambda: False)
"""


def _read(shelf: Shelf) -> Job:
    """An import that was read and is to be kept whole."""
    bundles = [paper(f"2024/{number}") for number in range(_PAPERS)]
    told = tuple(ReadDocument(document=b.document, mentions=b.mentions, statements=b.statements) for b in bundles)
    file = JobFile(number=1, name="alles.json", is_read=True)
    job = Job.new().model_copy(update={"files": (file,), "stage": Stage.KEEPING, "chosen": (1,), "rules": RULES})
    shelf.put_reading(job, FileReading(number=1, documents=told))
    return shelf.save(job)


def _kill(url: str, shelf: Shelf, job: Job, after: int) -> None:
    """Kills the keeping once ``after`` documents are noted."""
    running = subprocess.Popen([sys.executable, "-c", _KEEPING, url, str(shelf.folder), job.id])
    end = time.monotonic() + _SECONDS
    while running.poll() is None and len(shelf.job(job.id).kept) < after:
        assert time.monotonic() < end
        time.sleep(0.005)
    running.kill()
    running.wait()


@pytest.mark.long
@pytest.mark.parametrize("after", [0, 10, 60])
def test_a_killed_keeping_leaves_whole_documents_and_goes_on_to_all_of_them(
    embedded_database: Database, embedded_url: str, tmp_path: Path, after: int
) -> None:
    shelf = Shelf(tmp_path / "imports")
    job = _read(shelf)
    _kill(embedded_url, shelf, job, after)
    left = Ledger(embedded_database).entries()
    assert {reading.document for reading in left.readings} == {document.id for document in left.documents}
    assert {s for reading in left.readings for s in reading.statements} == {s.id for s in left.statements}
    done = keep_job(embedded_database, shelf, shelf.job(job.id), lambda: False)
    held = Ledger(embedded_database).entries()
    assert (done.stage, len(done.kept), len(held.documents), len(held.readings)) == (Stage.KEPT, *[_PAPERS] * 3)
    generation = StoredFacts(embedded_database).generation()
    assert StoredFacts(embedded_database).rebuild() == generation
