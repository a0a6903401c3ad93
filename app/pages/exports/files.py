"""Files of long lists: how far one is, fetching it, ending or removing it, and the list to find one again."""

from dataclasses import dataclass
from typing import Final

from fastapi import APIRouter, Request
from fastapi.responses import FileResponse, HTMLResponse, JSONResponse, RedirectResponse

from app.auth import check_origin
from app.files.desk import FileDesk
from app.files.job import FileJob, FileStage
from app.files.ordering import desk_of
from app.pages.asking import Asking
from app.pages.exports.handing import PATH
from app.pages.numbers import count, plural
from app.pages.rendering import page

router = APIRouter()
_WORDS: Final = {
    FileStage.WRITING: "unterbrochen",
    FileStage.READY: "fertig",
    FileStage.STOPPED: "abgebrochen",
    FileStage.FAILED: "nicht gelungen",
}
_FORMS: Final = {"docx": "Word", "xlsx": "Excel", "csv": "CSV", "ics": "Kalender"}
_MB: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class FileLine:
    """A file in the list and at the head of its page; ``part`` is 0 to 1 while it is written."""

    job: FileJob
    form: str
    state: str
    runs: bool
    interrupted: bool
    part: float
    progress: str

    @classmethod
    def of(cls, job: FileJob, desk: FileDesk) -> "FileLine":
        """As it is at this moment."""
        runs, told = desk.is_running(job), desk.progress(job)
        rows = plural(told.total, "Zeile", "Zeilen") if told else ""
        return cls(
            job=job,
            form="CSV für Programme" if job.name.endswith(".roh.csv") else _FORMS[job.name.rpartition(".")[2]],
            state=("wird geschrieben" if told else "wartet auf die Datei davor") if runs else _WORDS[job.stage],
            runs=runs,
            interrupted=desk.was_interrupted(job),
            part=told.part if told else 0.0,
            progress=f"{told.phase}: {count(told.done)} von {rows}" if told else "gleich geht es los",
        )

    @property
    def size(self) -> str:
        """``2,4 MB``; nothing before it is there."""
        told = f"{max(self.job.size / _MB, 0.1):.1f}".replace(".", ",")
        return f"{told} MB" if self.job.size else ""


@router.get(PATH)
def files(request: Request, asking: Asking) -> HTMLResponse:
    """Those that this audience may see, the newest first."""
    desk = desk_of(request)
    return page(request, "dateien.html", zeilen=[FileLine.of(job, desk) for job in desk.jobs(asking.audience)])


@router.get(f"{PATH}/{{job_id}}")
def one_file(request: Request, asking: Asking, job_id: str) -> HTMLResponse:
    """How far it is; once it is written, the file. Raises NotFoundError."""
    desk = desk_of(request)
    return page(request, "datei.html", datei=FileLine.of(desk.job(job_id, asking.audience), desk))


@router.get(f"{PATH}/{{job_id}}/stand.json")
def state(request: Request, asking: Asking, job_id: str) -> JSONResponse:
    """How far it is, for the script of the page. Raises NotFoundError."""
    desk = desk_of(request)
    line = FileLine.of(desk.job(job_id, asking.audience), desk)
    told = {"stand": line.state, "laeuft": line.runs, "anteil": round(line.part, 3), "wo": line.progress}
    return JSONResponse(told)


@router.get(f"{PATH}/{{job_id}}/datei")
def fetch(request: Request, asking: Asking, job_id: str) -> FileResponse:
    """The file. Raises NotFoundError where it is not there, FileOutdatedError."""
    desk = desk_of(request)
    job = desk.job(job_id, asking.audience)
    return FileResponse(desk.content(job), media_type=job.media_type, filename=job.name)


@router.post(f"{PATH}/{{job_id}}/abbrechen")
def stop(request: Request, asking: Asking, job_id: str) -> RedirectResponse:
    """Ends the work on it soon. Raises NotFoundError, ForeignOriginError."""
    check_origin(request)
    desk = desk_of(request)
    desk.stop(desk.job(job_id, asking.audience))
    return RedirectResponse(f"{PATH}/{job_id}", status_code=303)


@router.post(f"{PATH}/{{job_id}}/entfernen")
def drop(request: Request, asking: Asking, job_id: str) -> RedirectResponse:
    """Removes it. Raises NotFoundError, ForeignOriginError."""
    check_origin(request)
    desk = desk_of(request)
    desk.drop(desk.job(job_id, asking.audience))
    return RedirectResponse(PATH, status_code=303)
