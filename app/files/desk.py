"""The desk where files of long lists are written, one after the other, while everybody else goes on reading pages."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.answers.watching import Phase, Watch, WorkStoppedError
from app.files.job import FileJob, FileStage, Order
from app.files.shelf import FileShelf
from app.jobs.line import AlreadyRunningError, Line, Stop
from app.jobs.trouble import noted
from graph_model.errors import NetzatlasError, NotFoundError
from graph_model.ledger.ledger import Ledger
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience

AT_ONCE: Final = 2_000
"""Rows that a file may have to come with the answer: a workbook of so many takes some two seconds (docs/speed.md), and
a browser that shows nothing for longer seems to hang."""

MOST_WAITING: Final = 20

Write = Callable[[Watch], bytes]


class TooManyFilesError(NetzatlasError):
    """More files wait to be written than the program takes on. ``data``: most."""

    code = "too_many_files"
    status = 429

    def __init__(self) -> None:
        super().__init__(
            f"Gerade warten schon {MOST_WAITING} Dateien darauf, geschrieben zu werden. Bitte in einigen Minuten noch "
            "einmal versuchen.",
            most=MOST_WAITING,
        )


class FileOutdatedError(NetzatlasError):
    """A paper was erased since the file was asked for, so that it is not handed out. ``data``: name."""

    code = "file_outdated"
    status = 410

    def __init__(self, name: str) -> None:
        super().__init__(
            f"Seit „{name}“ bestellt wurde, ist ein Papier auf Verlangen gelöscht worden; die Datei gibt es deshalb "
            "nicht mehr. Bitte auf der Seite noch einmal danach fragen.",
            name=name,
        )


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a file is that is worked on."""

    phase: Phase
    done: int
    total: int

    @property
    def part(self) -> float:
        """Of all phases together, 0 to 1."""
        phases = list(Phase)
        return (phases.index(self.phase) + (self.done / self.total if self.total else 0.0)) / len(phases)


class FileDesk:
    """Safe to use from several threads. Files that were not finished when the program ended say so afterwards; who asks
    for the same again has them written anew under the same address. ``at_once``: see AT_ONCE."""

    def __init__(self, folder: Path, database: Database, at_once: int = AT_ONCE) -> None:
        self.at_once = at_once
        self._shelf = FileShelf(folder)
        self._database = database
        self._line = Line("files")
        self._progress: dict[str, Progress] = {}

    def order(self, order: Order, write: Write) -> FileJob:
        """The file, which is written when it is its turn, or has been written for whoever asked the same before.
        Raises TooManyFilesError."""
        erased = self._swept()
        known = next((job for job in self._shelf.jobs() if job.key == order.key), None)
        if known and (known.stage is FileStage.READY or self.is_running(known)):
            return known
        if len(self._line.keys) >= MOST_WAITING:
            raise TooManyFilesError
        again = {"stage": FileStage.WRITING, "trouble": None}
        job = known.model_copy(update=again) if known else FileJob.of(order, erased)
        try:
            self._line.start(job.id, lambda: self._shelf.save(job), lambda stop: self._work(job, write, stop))
        except AlreadyRunningError:
            return self._shelf.job(job.id)
        return job

    def job(self, job_id: str, audience: Audience) -> FileJob:
        """The file of this id. Raises NotFoundError, also where ``audience`` may not see it or it has gone."""
        job = self._shelf.job(job_id)
        if not audience.includes(job.audience):
            raise NotFoundError("Die Datei", job_id[:40])
        return job

    def jobs(self, audience: Audience) -> tuple[FileJob, ...]:
        """Those that ``audience`` may see, the newest first."""
        self._swept()
        return tuple(job for job in self._shelf.jobs() if audience.includes(job.audience))

    def content(self, job: FileJob) -> Path:
        """Where a file that is ready lies. Raises NotFoundError for one that is not, FileOutdatedError."""
        if job.stage is not FileStage.READY:
            raise NotFoundError("Die fertige Datei", job.name)
        if job.erased != self._swept():
            raise FileOutdatedError(job.name)
        return self._shelf.content(job)

    def is_running(self, job: FileJob) -> bool:
        """Whether it is worked on or waits for its turn."""
        return self._line.is_running(job.id)

    def was_interrupted(self, job: FileJob) -> bool:
        """Whether the program ended while it was written."""
        return job.stage is FileStage.WRITING and not self.is_running(job)

    def progress(self, job: FileJob) -> Progress | None:
        """How far it is; None while it waits for its turn."""
        return self._progress.get(job.id)

    def stop(self, job: FileJob) -> None:
        """Ends the work on it soon; nothing of it stays but the question."""
        self._line.stop(job.id)

    def drop(self, job: FileJob) -> None:
        """Ends the work on it, and removes it where it is ready."""
        self._line.stop(job.id)
        if not self.is_running(job):
            self._shelf.remove(job)

    def close(self) -> None:
        """Ends all work soon and takes no more."""
        self._line.close()

    def _swept(self) -> int:
        """Drops what has to go; says how many papers have been erased so far."""
        erased = len(Ledger(self._database).erased_papers())
        self._shelf.sweep(erased, but=self._line.keys)
        return erased

    def _work(self, job: FileJob, write: Write, stop: Stop) -> None:
        def watch(phase: Phase, done: int, total: int) -> None:
            if stop():
                raise WorkStoppedError
            self._progress[job.id] = Progress(phase, done, total)

        try:
            content = write(watch)
            watch(Phase.FILE, 1, 1)
            if job.erased != len(Ledger(self._database).erased_papers()):
                raise FileOutdatedError(job.name)
            self._shelf.put(job, content)
        except WorkStoppedError:
            self._shelf.save(job.model_copy(update={"stage": FileStage.STOPPED}))
        except (NetzatlasError, OSError) as error:
            trouble = noted(f"file {job.name}", error)
            self._shelf.save(job.model_copy(update={"stage": FileStage.FAILED, "trouble": trouble}))
        finally:
            self._progress.pop(job.id, None)
