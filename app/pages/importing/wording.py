"""How far an import is, in German words."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from app.imports.desk import Desk
from app.imports.job import Job, Stage
from app.pages.numbers import plural

_WORDS: Final = {
    Stage.WAITING: "wartet, bis der Import davor fertig ist",
    Stage.READING: "wird gelesen",
    Stage.STOPPED: "angehalten",
    Stage.READY: "gelesen, wartet auf die Entscheidung",
    Stage.KEEPING: "wird übernommen",
    Stage.KEPT: "übernommen",
    Stage.RETURNING: "wird zurückgenommen",
    Stage.RETURNED: "zurückgenommen",
}
_COMPARING: Final = "wird mit dem Bestand verglichen"
_INTERRUPTED: Final = "unterbrochen"


@dataclass(frozen=True, slots=True)
class JobLine:
    """An import in the list, and at the head of its page. ``part`` is 0 to 1 while something goes on."""

    id: str
    created: datetime
    what: str
    state: str
    runs: bool
    interrupted: bool
    part: float
    progress: str


def job_line(job: Job, desk: Desk) -> JobLine:
    """The import as it is at this moment."""
    runs, interrupted = desk.is_running(job), desk.was_interrupted(job)
    return JobLine(
        id=job.id,
        created=job.created,
        what=contents(job),
        state=_INTERRUPTED if interrupted else _COMPARING if runs and job.stage is Stage.READY else _WORDS[job.stage],
        runs=runs,
        interrupted=interrupted,
        part=job.done / job.total if job.total else 0.0,
        progress=_progress(job),
    )


def contents(job: Job) -> str:
    """The first names, and how many files there are in all."""
    names = [file.name for file in job.files]
    rest = len(names) - 2
    return ", ".join(names[:2]) + (f" und {plural(rest, 'weitere Datei', 'weitere Dateien')}" if rest > 0 else "")


def _progress(job: Job) -> str:
    what = ("Dokument", "Dokumenten") if job.stage in (Stage.KEEPING, Stage.RETURNING) else ("Datei", "Dateien")
    return f"{job.done} von {plural(job.total, *what)}" if job.total else "gleich geht es los"
