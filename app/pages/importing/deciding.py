"""Deciding on an import: keeping it, dropping it, ending or going on with the work, taking back what was kept."""

from collections.abc import Mapping

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse

from app.auth import Doorkeeper
from app.imports.desk import Desk, NotNowError
from app.imports.job import Job, Stage
from app.pages.asking import Fields
from app.pages.deciding import remember_unit, unit_told
from graph_model.errors import InvalidValueError, NetzatlasError
from loaders.reading.reading import RULES
from loaders.sources.masking.masking import mask

router = APIRouter()


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


@router.post("/einlesen/{job_id}/behalten")
def keep(request: Request, job_id: str, told: Fields) -> RedirectResponse:
    """Begins to keep the chosen files. Raises TokenMissingError, ForeignOriginError, NotFoundError, NotNowError,
    InvalidValueError, OtherRulesError."""
    desk, job = _asked(request, job_id)
    if job.stage is not Stage.READY or desk.is_running(job):
        raise NotNowError(job)
    if job.rules != RULES:
        raise OtherRulesError(job)
    unit, chosen = unit_told(request, told), _chosen(job, told)
    desk.previews.forget(job)
    desk.start(job.model_copy(update={"stage": Stage.KEEPING, "chosen": chosen, "by": mask(unit).text}))
    answer = _to(job)
    remember_unit(answer, request, unit)
    return answer


@router.post("/einlesen/{job_id}/verwerfen")
def drop(request: Request, job_id: str) -> RedirectResponse:
    """Nothing of the import stays. Raises as ``keep``; NotNowError where some of it is kept already."""
    desk, job = _asked(request, job_id)
    if job.stage not in (Stage.READY, Stage.STOPPED, Stage.WAITING, Stage.READING) or desk.is_running(job):
        raise NotNowError(job)
    desk.previews.forget(job)
    desk.shelf.remove(job)
    return RedirectResponse("/einlesen", status_code=303)


@router.post("/einlesen/{job_id}/abbrechen")
def stop(request: Request, job_id: str) -> RedirectResponse:
    """Ends the work soon; what is done stays. Raises as ``keep``."""
    desk, job = _asked(request, job_id)
    desk.stop(job)
    return _to(job)


@router.post("/einlesen/{job_id}/weiter")
def go_on(request: Request, job_id: str) -> RedirectResponse:
    """Goes on where the work was ended. Raises as ``keep``."""
    desk, job = _asked(request, job_id)
    desk.start(job)
    return _to(job)


@router.post("/einlesen/{job_id}/zuruecknehmen")
def take_back(request: Request, job_id: str, told: Fields) -> RedirectResponse:
    """Begins to take back what the import brought. Raises as ``keep``."""
    desk, job = _asked(request, job_id)
    if job.stage is not Stage.KEPT or not job.kept:
        raise NotNowError(job)
    unit = unit_told(request, told)
    desk.start(job.model_copy(update={"stage": Stage.RETURNING, "by": mask(unit).text}))
    return _to(job)


def _asked(request: Request, job_id: str) -> tuple[Desk, Job]:
    keeper: Doorkeeper = request.app.state.doorkeeper
    keeper.check_writer(request)
    desk: Desk = request.app.state.imports
    return desk, desk.shelf.job(job_id)


def _chosen(job: Job, told: Mapping[str, str]) -> tuple[int, ...]:
    chosen = tuple(file.number for file in job.files if file.is_read and told.get(f"datei-{file.number}"))
    if not chosen:
        raise InvalidValueError("keine Datei", "eine Auswahl", "bitte mindestens eine Datei ankreuzen oder verwerfen")
    return chosen


def _to(job: Job) -> RedirectResponse:
    return RedirectResponse(f"/einlesen/{job.id}", status_code=303)
