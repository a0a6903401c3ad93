"""Records of long work on disk, in a folder that the owner alone can read: a folder for each, its state in one file."""

import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, Generic, TypeVar

from graph_model.errors import NotFoundError
from graph_model.records.record import Record
from graph_model.storage.private_file import write_private

OWNER_ALONE: Final = 0o700
_ID: Final = re.compile(r"[0-9a-f]{24}")
_STATE: Final = "job.json"

Kind = TypeVar("Kind", bound=Record)


def new_id() -> str:
    """An id that nobody can guess."""
    return secrets.token_hex(12)


def is_id(text: str) -> bool:
    """Whether ``text`` can be such an id; nothing else may become part of a path."""
    return _ID.fullmatch(text) is not None


def read_record(kind: type[Kind], path: Path) -> Kind | None:
    """None where it is not there."""
    with suppress(FileNotFoundError):
        return kind.model_validate_json(path.read_bytes())
    return None


def write_record(record: Record, path: Path) -> None:
    """Writes beside the place and moves it there, so that it is there whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=OWNER_ALONE)
    write_private(path, [record.model_dump_json().encode()])


class Folder(Generic[Kind]):
    """The records of ``kind`` in ``path``; ``named`` is what a message calls one. What is written is there whole or not
    at all."""

    def __init__(self, path: Path, kind: type[Kind], named: str) -> None:
        self._path = path
        self._kind = kind
        self._named = named

    @property
    def path(self) -> Path:
        """Where they lie, made where it is missing."""
        self._path.mkdir(parents=True, exist_ok=True, mode=OWNER_ALONE)
        self._path.chmod(OWNER_ALONE)
        return self._path

    def of(self, record_id: str) -> Path:
        """The folder of one; the id is one of ours."""
        return self.path / record_id

    def record(self, record_id: str) -> Kind:
        """Raises NotFoundError, also for what can be no id."""
        found = read_record(self._kind, self.of(record_id) / _STATE) if is_id(record_id) else None
        if found is None:
            raise NotFoundError(self._named, record_id[:40])
        return found

    def records(self) -> Iterator[Kind]:
        """All, in no order."""
        for path in self._paths():
            if found := read_record(self._kind, path / _STATE):
                yield found

    def save(self, record_id: str, record: Kind) -> None:
        """Keeps the state as it is now."""
        write_record(record, self.of(record_id) / _STATE)

    def remove(self, record_id: str) -> None:
        """It goes as if it had never been."""
        shutil.rmtree(self.of(record_id), ignore_errors=True)

    def drop_strays(self, before: datetime) -> int:
        """Drops folders without a state that were left by then; says how many."""
        strays = [path for path in self._paths() if not (path / _STATE).exists() and _is_older(path, before)]
        for path in strays:
            shutil.rmtree(path, ignore_errors=True)
        return len(strays)

    def _paths(self) -> list[Path]:
        return [path for path in self.path.iterdir() if is_id(path.name)]


def _is_older(path: Path, before: datetime) -> bool:
    with suppress(OSError):
        return datetime.fromtimestamp(path.stat().st_mtime, UTC) < before
    return False
