"""Written files on disk, beside what is known of each; they go after a day, or when room is needed."""

from collections.abc import Collection, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from app.files.job import FileJob, FileStage
from app.jobs.folder import Folder
from graph_model.storage.errors import DiskFullError
from graph_model.storage.private_file import write_private
from graph_model.storage.space import RESERVE_BYTES, free_bytes

HELD_FOR: Final = timedelta(days=1)
"""So long a file can be fetched."""

MOST_HELD: Final = 40
MOST_BYTES: Final = 1024 * 1024 * 1024
"""Of all files together; the oldest go first."""

FILES: Final = "files"
"""The folder of written files in the data folder."""

_CONTENT: Final = "inhalt"


class FileShelf:
    """The files in ``folder``, which the owner alone can read."""

    def __init__(self, folder: Path) -> None:
        self._folder = Folder(folder, FileJob, "Die Datei")

    def job(self, job_id: str) -> FileJob:
        """Raises NotFoundError, also for what can be no id."""
        return self._folder.record(job_id)

    def jobs(self) -> tuple[FileJob, ...]:
        """All, the newest first."""
        return tuple(sorted(self._folder.records(), key=lambda job: job.created, reverse=True))

    def save(self, job: FileJob) -> FileJob:
        """Keeps the state as it is now."""
        self._folder.save(job.id, job)
        return job

    def content(self, job: FileJob) -> Path:
        """Where the file lies once it is ready."""
        return self._folder.of(job.id) / _CONTENT

    def put(self, job: FileJob, content: bytes) -> FileJob:
        """Keeps what was written. Raises DiskFullError, OSError."""
        free = free_bytes(self._folder.path)
        if free < len(content) + RESERVE_BYTES:
            raise DiskFullError(self._folder.path, free)
        write_private(self.content(job), [content])
        done = {"stage": FileStage.READY, "size": len(content), "finished": datetime.now(UTC), "trouble": None}
        return self.save(job.model_copy(update=done))

    def remove(self, job: FileJob) -> None:
        """The file goes as if it had never been."""
        self._folder.remove(job.id)

    def clear(self) -> None:
        """All go: a paper was erased that may stand in any of them."""
        for job in self.jobs():
            self.remove(job)

    def sweep(self, erased: int, now: datetime | None = None, *, but: Collection[str] = ()) -> None:
        """Drops what is too old, what is too much, and what was asked for before the last paper was erased; not those
        ``but`` (ids) that are worked on."""
        before = (now or datetime.now(UTC)) - HELD_FOR
        for job in [one for one in self._over(before, erased) if one.id not in but]:
            self.remove(job)
        self._folder.drop_strays(before)

    def _over(self, before: datetime, erased: int) -> Iterator[FileJob]:
        held, bytes_held = 0, 0
        for job in self.jobs():
            held, bytes_held = held + 1, bytes_held + job.size
            too_much = held > MOST_HELD or bytes_held > MOST_BYTES
            if too_much or job.created < before or job.erased != erased:
                yield job
