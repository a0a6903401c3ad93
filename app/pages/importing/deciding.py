"""Deciding on an import: keeping it, dropping it, ending or going on with the work, taking back what was kept."""

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse

from app.auth import Doorkeeper
from app.imports import decisions
from app.imports.desk import Desk
from app.imports.job import Job
from app.pages.asking import Fields
from app.pages.deciding import remember_unit, unit_told

router = APIRouter()


@router.post("/einlesen/{job_id}/behalten")
def keep(request: Request, job_id: str, told: Fields) -> RedirectResponse:
    """Begins to keep the chosen files. Raises TokenMissingError, ForeignOriginError, NotFoundError, NotNowError,
    InvalidValueError, OtherRulesError."""
    desk, job = _asked(request, job_id)
    unit = unit_told(request, told)
    numbers = {one.number for one in job.files if told.get(f"datei-{one.number}")}
    decisions.keep(desk, job, numbers, unit)
    answer = _to(job)
    remember_unit(answer, request, unit)
    return answer


@router.post("/einlesen/{job_id}/verwerfen")
def drop(request: Request, job_id: str) -> RedirectResponse:
    """Nothing of the import stays. Raises as ``keep``; NotNowError where some of it is kept already."""
    desk, job = _asked(request, job_id)
    decisions.drop(desk, job)
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
    decisions.take_back(desk, job, unit_told(request, told))
    return _to(job)


def _asked(request: Request, job_id: str) -> tuple[Desk, Job]:
    keeper: Doorkeeper = request.app.state.doorkeeper
    keeper.check_writer(request)
    desk: Desk = request.app.state.imports
    return desk, desk.shelf.job(job_id)


def _to(job: Job) -> RedirectResponse:
    return RedirectResponse(f"/einlesen/{job.id}", status_code=303)
