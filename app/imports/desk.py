"""The desk where imports are worked on, one after the other, while everybody else goes on reading pages."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Final

from app.imports.job import Job, Stage
from app.imports.keeping import keep_job, return_job
from app.imports.previews import Previews
from app.imports.reading import read_job
from app.imports.shelf import Shelf
from app.jobs.line import AlreadyRunningError, Line, Stop
from app.jobs.trouble import noted
from graph_model.errors import NetzatlasError
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience

Work = Callable[[Database, Shelf, Job, Stop], Job]
_WORK: Final = {
    Stage.WAITING: read_job,
    Stage.READING: read_job,
    Stage.STOPPED: read_job,
    Stage.KEEPING: keep_job,
    Stage.RETURNING: return_job,
}


class NotNowError(NetzatlasError):
    """What was asked for does not go with how far the import is. ``data``: job, stage."""

    code = "import_not_now"
    status = 409

    def __init__(self, job: Job) -> None:
        super().__init__(
            "Das geht mit diesem Import gerade nicht; bitte seine Seite neu laden, dort steht, wie weit er ist.",
            job=job.id,
            stage=job.stage.value,
        )


class Desk:
    """Works on the imports of one shelf. Safe to use from several threads. What is worked on when the program ends
    says so afterwards, and can be gone on with; ``close`` ends it in an orderly way."""

    def __init__(self, shelf: Shelf, database: Database, audience: Audience = Audience.PUBLIC) -> None:
        self.shelf = shelf
        self.previews = Previews(shelf, database, audience)
        self._database = database
        self._line = Line("imports")

    def start(self, job: Job) -> Future[None]:
        """Works on the import as far as its stage says, when it is its turn. Raises NotNowError where that goes on
        already, or there is nothing to do."""
        if job.stage not in _WORK:
            raise NotNowError(job)
        begun = job.model_copy(update={"trouble": None})
        try:
            return self._line.start(job.id, lambda: self.shelf.save(begun), lambda stop: self._work(job, stop))
        except AlreadyRunningError as error:
            raise NotNowError(job) from error

    def is_running(self, job: Job) -> bool:
        """Whether the import is worked on or waits for its turn."""
        return self._line.is_running(job.id)

    def was_interrupted(self, job: Job) -> bool:
        """Whether the work on it ended before its time, with the program or in trouble."""
        return job.stage.is_work and not self.is_running(job)

    def stop(self, job: Job) -> None:
        """Ends the work on the import soon; what is done stays."""
        self._line.stop(job.id)

    def close(self) -> None:
        """Ends all work soon and takes no more."""
        self._line.close()

    def _work(self, job: Job, stop: Stop) -> None:
        try:
            done = _WORK[job.stage](self._database, self.shelf, job, stop)
            if done.stage is Stage.READY:
                self.previews.of(done)
        except (NetzatlasError, OSError) as error:
            self._note_trouble(job, error)

    def _note_trouble(self, job: Job, error: NetzatlasError | OSError) -> None:
        """The stage stays, so that it can be gone on with."""
        trouble = noted(f"import {job.id}", error)
        self.shelf.save(self.shelf.job(job.id).model_copy(update={"trouble": trouble}))
