"""Imports on disk, in a folder that the owner alone can read: what was sent, what was read of it, how far it is."""

import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, Final, TypeVar

from app.imports.bounds import HELD_FOR
from app.imports.job import FileReading, Job, JobFile, Stage, is_job_id
from app.imports.names import disk_name
from graph_model.errors import NotFoundError
from graph_model.records.record import Record

_OWNER_ALONE: Final = 0o700
_READABLE_BY_OWNER: Final = 0o600
_SENT = "gesendet"
_PLACE: Final = "hochgeladen"
"""The folder's name is part of the key of what has no number: the same name sent again is a newer version."""

_IN_THE_LEDGER: Final = (Stage.KEEPING, Stage.KEPT, Stage.RETURNING, Stage.RETURNED)

_Kind = TypeVar("_Kind", bound=Record)


class Shelf:
    """The imports in ``folder``. What is written is there whole or not at all."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @property
    def folder(self) -> Path:
        """Where they lie, made where it is missing."""
        self._folder.mkdir(parents=True, exist_ok=True, mode=_OWNER_ALONE)
        self._folder.chmod(_OWNER_ALONE)
        return self._folder

    def job(self, job_id: str) -> Job:
        """Raises NotFoundError, also for what can be no id."""
        found = self._read(Job, self._of(job_id) / "job.json") if is_job_id(job_id) else None
        if found is None:
            raise NotFoundError("Den Import", job_id[:40])
        return found

    def jobs(self) -> tuple[Job, ...]:
        """All, the newest first."""
        found = (self._read(Job, path / "job.json") for path in self._paths())
        return tuple(sorted((job for job in found if job), key=lambda job: job.created, reverse=True))

    def save(self, job: Job) -> Job:
        """Keeps the import as it is now."""
        self._write(job, self._of(job.id) / "job.json")
        return job

    def sent(self, job: Job, file: JobFile) -> Path:
        """Where the file lies as it was sent, until it is read."""
        return self._of(job.id) / _SENT / str(file.number) / _PLACE / disk_name(file.name)

    def create(self, job: Job, file: JobFile) -> BinaryIO:
        """The file to write what is sent into."""
        path = self.sent(job, file)
        path.parent.mkdir(parents=True, mode=_OWNER_ALONE)
        return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _READABLE_BY_OWNER), "wb")

    def drop_sent(self, job: Job, file: JobFile) -> None:
        """The file as it was sent goes."""
        shutil.rmtree(self._of(job.id) / _SENT / str(file.number), ignore_errors=True)

    def put_reading(self, job: Job, reading: FileReading) -> None:
        """Keeps what was read in a file."""
        self._write(reading, self._reading(job, reading.number))

    def reading(self, job: Job, number: int) -> FileReading:
        """What was read in a file. Raises NotFoundError."""
        found = self._read(FileReading, self._reading(job, number))
        if found is None:
            raise NotFoundError("Die Datei", str(number))
        return found

    def readings(self, job: Job) -> Iterator[FileReading]:
        """What was read, file after file."""
        for file in job.files:
            if file.is_read:
                yield self.reading(job, file.number)

    def empty(self, job: Job) -> None:
        """Everything but the note of the import goes: what was sent and what was read."""
        for path in (_SENT, "gelesen"):
            shutil.rmtree(self._of(job.id) / path, ignore_errors=True)

    def remove(self, job: Job) -> None:
        """The import goes as if it had never been."""
        shutil.rmtree(self._of(job.id), ignore_errors=True)

    def sweep(self, now: datetime | None = None) -> int:
        """Drops what nobody kept in time, and what was never finished; says how many."""
        before = (now or datetime.now(UTC)) - HELD_FOR
        old = [path for path in self._paths() if self._is_over(path, before)]
        for path in old:
            shutil.rmtree(path, ignore_errors=True)
        return len(old)

    def _is_over(self, path: Path, before: datetime) -> bool:
        job = self._read(Job, path / "job.json")
        if job is not None:
            return job.created < before and job.stage not in (
                Stage.KEEPING,
                Stage.KEPT,
                Stage.RETURNING,
                Stage.RETURNED,
            )
        with suppress(OSError):
            return datetime.fromtimestamp(path.stat().st_mtime, UTC) < before
        return False

    def _paths(self) -> list[Path]:
        return [path for path in self.folder.iterdir() if is_job_id(path.name)]

    def _of(self, job_id: str) -> Path:
        return self.folder / job_id

    def _reading(self, job: Job, number: int) -> Path:
        return self._of(job.id) / "gelesen" / f"{number}.json"

    def _read(self, kind: type[_Kind], path: Path) -> _Kind | None:
        """None where it is not there."""
        with suppress(FileNotFoundError):
            return kind.model_validate_json(path.read_bytes())
        return None

    def _write(self, record: Record, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True, mode=_OWNER_ALONE)
        draft = path.with_suffix(f".{os.getpid()}-{id(record)}")
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _READABLE_BY_OWNER)
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            out.write(record.model_dump_json())
        draft.replace(path)
