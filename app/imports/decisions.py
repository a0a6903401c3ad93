"""What a person decides on an import that was read or kept; the desk does the work."""

from collections.abc import Collection

from app.imports.desk import Desk, NotNowError
from app.imports.job import Job, Stage
from graph_model.errors import InvalidValueError, NetzatlasError
from loaders.reading.reading import RULES
from loaders.sources.masking.masking import mask

_DROPPABLE = (Stage.READY, Stage.STOPPED, Stage.WAITING, Stage.READING)


class OtherRulesError(NetzatlasError):
    """The files were read by other rules than those of now, and are gone. ``data``: job."""

    code = "import_other_rules"
    status = 409

    def __init__(self, job: Job) -> None:
        super().__init__(
            "Netzatlas liest seit einer Aktualisierung anders als bei diesem Import; bitte die Dateien noch einmal "
            "einlesen.",
            job=job.id,
        )


def keep(desk: Desk, job: Job, files: Collection[int] | None, by: str) -> Job:
    """Begins to keep these files (None: all that were read) for the unit ``by``. Raises NotNowError,
    InvalidValueError, OtherRulesError."""
    if job.stage is not Stage.READY or desk.is_running(job):
        raise NotNowError(job)
    if job.rules != RULES:
        raise OtherRulesError(job)
    chosen = tuple(one.number for one in job.files if one.is_read and (files is None or one.number in files))
    if not chosen:
        raise InvalidValueError("keine Datei", "eine Auswahl", "bitte mindestens eine Datei ankreuzen oder verwerfen")
    unit = mask(by).text
    desk.previews.forget(job)
    return _started(
        desk, job.model_copy(update={"stage": Stage.KEEPING, "chosen": chosen, "by": unit, "kept_by": unit})
    )


def drop(desk: Desk, job: Job) -> None:
    """Nothing of the import stays. Raises NotNowError where some of it is kept already, or it is worked on."""
    if job.stage not in _DROPPABLE or desk.is_running(job):
        raise NotNowError(job)
    desk.previews.forget(job)
    desk.shelf.remove(job)


def take_back(desk: Desk, job: Job, by: str) -> Job:
    """Begins to take back what the import brought, for the unit ``by``. Raises NotNowError."""
    if job.stage is not Stage.KEPT or not job.kept:
        raise NotNowError(job)
    return _started(desk, job.model_copy(update={"stage": Stage.RETURNING, "by": mask(by).text}))


def _started(desk: Desk, job: Job) -> Job:
    desk.start(job)
    return job
