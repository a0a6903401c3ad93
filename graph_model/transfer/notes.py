"""Notes of what an import is going to add, so that one that was interrupted can be undone.

While an import runs it holds a lock of this machine; notes whose lock is free are those of an import that is dead.
Imports into one Neo4j server from several machines are not told apart (as with the writer lock).
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from graph_model.errors import NetzatlasError
from graph_model.ledger.rows import superseding
from graph_model.storage.database import Database, Write
from graph_model.storage.errors import WriterBusyError
from graph_model.storage.paging import paged
from graph_model.storage.writer_lock import WriterLock, machine_file
from graph_model.transfer.kinds import KEPT, KINDS, portions

_PAPERS = "Paper"


class ImportRunningError(NetzatlasError):
    """Another import writes into this graph right now."""

    code = "import_running"
    status = 503

    def __init__(self) -> None:
        super().__init__("In diesen Datenbestand wird gerade importiert. Bitte warten, bis der Import fertig ist.")


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes of one import; ``run`` tells imports apart."""

    run: str
    keys: tuple[str, ...]


@contextmanager
def running(run: str) -> Iterator[None]:
    """Within the block this import is known to be alive."""
    file = machine_file("import", run)
    lock = WriterLock(file)
    try:
        with lock.held(0):
            yield
    finally:
        lock.close()
        file.unlink(missing_ok=True)


def note(database: Database, run: str, new: Mapping[str, Iterable[str]], papers: Iterable[str]) -> Notes:
    """Note the ids that will be new by label, and the papers that they belong to."""
    rows = [_row(run, label, number, ids) for label, number, ids in _numbered({**new, _PAPERS: papers})]
    database.write_all([Write("write/transfer/note", rows)])
    return Notes(run, tuple(row["key"] for row in rows))


def forget(notes: Notes) -> Write:
    """What removes the notes."""
    return Write("write/transfer/forget", [{"key": key} for key in notes.keys])


def undo_interrupted(database: Database) -> int:
    """Remove what imports that did not end have added, and say how many rows they had noted. ImportRunningError where
    one is still alive."""
    noted = list(paged(database, "read/transfer/notes"))
    for run in sorted({str(found["run"]) for found in noted}):
        try:
            with running(run):
                _undo(database, run, [found for found in noted if found["run"] == run])
        except WriterBusyError as error:
            raise ImportRunningError from error
    return sum(len(found["ids"]) for found in noted if found["label"] != _PAPERS)


def _undo(database: Database, run: str, noted: list[dict[str, Any]]) -> None:
    added = {kind.label: _ids(noted, kind.label) for kind in reversed(KEPT)}
    database.write_all(
        Write(f"write/transfer/undo_{KINDS[label].plural}", [{"key": key} for key in ids])
        for label, ids in added.items()
    )
    database.write_all([superseding(_ids(noted, _PAPERS))])
    database.write(forget(Notes(run, tuple(found["id"] for found in noted))))


def _ids(noted: Iterable[dict[str, Any]], label: str) -> list[str]:
    return [key for found in noted if found["label"] == label for key in found["ids"]]


def _numbered(told: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, int, list[str]]]:
    for label, ids in told.items():
        for number, portion in enumerate(portions({"id": key} for key in sorted(ids))):
            yield label, number, [row["id"] for row in portion]


def _row(run: str, label: str, number: int, ids: list[str]) -> dict[str, Any]:
    key = f"{run} {label} {number:06}"
    return {"key": key, "properties": {"id": key, "run": run, "label": label, "ids": ids}}
