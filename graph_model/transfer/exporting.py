"""Writing ledger and facts to a file, row by row."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from graph_model.errors import NetzatlasError
from graph_model.projection.stored import StoredFacts
from graph_model.storage.database import Database
from graph_model.transfer.file import ExportRow, write_export
from graph_model.transfer.kinds import KINDS

Progress = Callable[[str, int], None]
_ATTEMPTS = 3


class ExportDisturbedError(NetzatlasError):
    """Others wrote during every attempt. ``data``: file."""

    code = "export_disturbed"
    status = 503

    def __init__(self, file: Path) -> None:
        super().__init__(
            f"{file} wurde nicht geschrieben: während des Exports kam immer wieder Neues hinzu. "
            "Bitte wiederholen, wenn nichts mehr eingelesen wird.",
            file=str(file),
        )


@dataclass(frozen=True, slots=True)
class ExportReport:
    """How many rows of each kind the file holds."""

    rows: Mapping[str, int]


def export_graph(database: Database, file: Path, progress: Progress | None = None) -> ExportReport:
    """Write everything to ``file``; facts are brought up to date first. ExportDisturbedError where others kept writing,
    OSError where the file cannot be written; an older file stays then."""
    StoredFacts(database).update()
    for _ in range(_ATTEMPTS):
        before, counted = _state(database), Counter[str]()
        try:
            write_export(file, _undisturbed(database, before, counted, progress))
        except _Disturbed:
            continue
        return ExportReport(dict(counted))
    raise ExportDisturbedError(file)


class _Disturbed(Exception):  # noqa: N818 - a signal between two functions, no error that anybody sees
    pass


def _undisturbed(
    database: Database, before: object, counted: Counter[str], progress: Progress | None
) -> Iterator[ExportRow]:
    yield from _rows(database, counted, progress)
    if _state(database) != before:
        raise _Disturbed


def _rows(database: Database, counted: Counter[str], progress: Progress | None) -> Iterator[ExportRow]:
    for kind in KINDS.values():
        for properties in kind.pages(database):
            counted[kind.label] += 1
            yield ExportRow(kind.label, properties)
        if progress:
            progress(kind.label, counted[kind.label])


def _state(database: Database) -> object:
    """What changes when somebody writes."""
    counts = sorted((row["label"], row["nodes"]) for row in database.read("maintain/count_nodes"))
    return StoredFacts(database).generation(), counts
