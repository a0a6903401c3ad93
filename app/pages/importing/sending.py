"""Sending files or a text, and the list of imports to find one again."""

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from app.auth import Doorkeeper
from app.imports.bounds import LARGEST_FILE, LARGEST_IMPORT, LISTED, MOST_FILES
from app.imports.desk import Desk
from app.imports.job import Job
from app.imports.multipart import MultipartReader
from app.imports.receiving import Receiver
from app.pages.asking import Asking
from app.pages.importing.wording import job_line
from app.pages.rendering import page
from graph_model.storage.errors import DiskFullError
from graph_model.storage.space import RESERVE_BYTES, free_bytes
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
    await run_in_threadpool(_make_room, desk, int(request.headers.get("content-length", "0")))
    job = await _received(request, desk)
    if not job.files:
        desk.shelf.remove(job)
        return await run_in_threadpool(_shown, request, _NOTHING)
    await run_in_threadpool(desk.start, desk.shelf.save(job))
    return RedirectResponse(f"/einlesen/{job.id}", status_code=303)


async def _received(request: Request, desk: Desk) -> Job:
    """The import with its files; of what breaks off nothing stays."""
    job = Job.new()
    receiver, whole = Receiver(desk.shelf, job), False
    reader = MultipartReader(request.headers.get("content-type", ""), receiver.opening)
    try:
        async for piece in request.stream():
            reader.feed(piece)
        reader.close()
        whole = True
    finally:
        if not whole:
            desk.shelf.remove(job)
    seen_by = receiver.fields.get("sichtbar", "")
    told = Visibility(seen_by) if seen_by in {one.value for one in Visibility} else None
    return receiver.finished().model_copy(update={"visibility": told})


def _make_room(desk: Desk, size: int) -> None:
    desk.shelf.sweep()
    free = free_bytes(desk.shelf.folder)
    if free < min(size, LARGEST_IMPORT) + RESERVE_BYTES:
        raise DiskFullError(desk.shelf.folder, free)


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
