"""Sending files or a text, and the list of imports to find one again."""

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from app.auth import Doorkeeper
from app.imports.bounds import LARGEST_FILE, LARGEST_IMPORT, LISTED, MOST_FILES
from app.imports.desk import Desk
from app.imports.taking import make_room, taken
from app.pages.asking import Asking
from app.pages.importing.wording import job_line
from app.pages.rendering import page
from graph_model.values.vocabularies import Visibility

router = APIRouter()
_MB = 1024 * 1024
_NOTHING = "Bitte mindestens eine Datei wählen oder einen Text einfügen."


@router.get("/einlesen", response_model=None)
def choose(request: Request, asking: Asking) -> Response:
    """The form, and the imports that there are; only for who may write."""
    if not asking.may_write:
        return RedirectResponse("/anmelden?ziel=/einlesen", status_code=303)
    return _shown(request)


@router.post("/einlesen", response_model=None)
async def send(request: Request) -> Response:
    """Takes what is sent and begins to read it. Raises TokenMissingError, ForeignOriginError, UnreadableFormError,
    DiskFullError."""
    keeper: Doorkeeper = request.app.state.doorkeeper
    keeper.check_writer(request)
    desk: Desk = request.app.state.imports
    await run_in_threadpool(make_room, desk, int(request.headers.get("content-length", "0")))
    job = await taken(desk, request.stream(), request.headers.get("content-type", ""))
    if job is None:
        return await run_in_threadpool(_shown, request, _NOTHING)
    return RedirectResponse(f"/einlesen/{job.id}", status_code=303)


def _shown(request: Request, trouble: str = "") -> HTMLResponse:
    desk: Desk = request.app.state.imports
    desk.shelf.sweep()
    jobs = desk.shelf.jobs()
    made = page(
        request,
        "einlesen.html",
        zeilen=[job_line(job, desk) for job in jobs[:LISTED]],
        anzahl=len(jobs),
        sichtbarkeiten=list(Visibility),
        dateien=MOST_FILES,
        groesste=LARGEST_FILE // _MB,
        zusammen=LARGEST_IMPORT // _MB,
        fehler=trouble,
    )
    made.status_code = 422 if trouble else 200
    return made
