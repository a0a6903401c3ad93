"""Imports on disk, in a folder that the owner alone can read: what was sent, what was read of it, how far it is."""

import os
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, Final

from app.imports.bounds import HELD_FOR
from app.imports.job import FileReading, Job, JobFile, Stage
from app.imports.names import disk_name
from app.jobs.folder import OWNER_ALONE, Folder, read_record, write_record
from graph_model.errors import NotFoundError
from graph_model.storage.private_file import READABLE_BY_OWNER

_SENT = "gesendet"
_PLACE: Final = "hochgeladen"
"""The folder's name is part of the key of what has no number: the same name sent again is a newer version."""

_IN_THE_LEDGER: Final = (Stage.KEEPING, Stage.KEPT, Stage.RETURNING, Stage.RETURNED)


class Shelf:
    """The imports in ``folder``. What is written is there whole or not at all."""

    def __init__(self, folder: Path) -> None:
        self._folder = Folder(folder, Job, "Den Import")

    @property
    def folder(self) -> Path:
        """Where they lie, made where it is missing."""
        return self._folder.path

    def job(self, job_id: str) -> Job:
        """Raises NotFoundError, also for what can be no id."""
        return self._folder.record(job_id)

    def jobs(self) -> tuple[Job, ...]:
        """All, the newest first."""
        return tuple(sorted(self._folder.records(), key=lambda job: job.created, reverse=True))

    def save(self, job: Job) -> Job:
        """Keeps the import as it is now."""
        self._folder.save(job.id, job)
        return job

    def sent(self, job: Job, file: JobFile) -> Path:
        """Where the file lies as it was sent, until it is read."""
        return self._of(job.id) / _SENT / str(file.number) / _PLACE / disk_name(file.name)

    def create(self, job: Job, file: JobFile) -> BinaryIO:
        """The file to write what is sent into."""
        path = self.sent(job, file)
        path.parent.mkdir(parents=True, mode=OWNER_ALONE)
        return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, READABLE_BY_OWNER), "wb")

    def drop_sent(self, job: Job, file: JobFile) -> None:
        """The file as it was sent goes."""
        shutil.rmtree(self._of(job.id) / _SENT / str(file.number), ignore_errors=True)

    def put_reading(self, job: Job, reading: FileReading) -> None:
        """Keeps what was read in a file."""
        write_record(reading, self._reading(job, reading.number))

    def reading(self, job: Job, number: int) -> FileReading:
        """What was read in a file. Raises NotFoundError."""
        found = read_record(FileReading, self._reading(job, number))
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
        self._folder.remove(job.id)

    def sweep(self, now: datetime | None = None) -> int:
        """Drops what nobody kept in time, and what was never finished; says how many."""
        before = (now or datetime.now(UTC)) - HELD_FOR
        over = [job for job in self._folder.records() if job.created < before and job.stage not in _IN_THE_LEDGER]
        for job in over:
            self._folder.remove(job.id)
        return len(over) + self._folder.drop_strays(before)

    def _of(self, job_id: str) -> Path:
        return self._folder.of(job_id)

    def _reading(self, job: Job, number: int) -> Path:
        return self._of(job.id) / "gelesen" / f"{number}.json"
