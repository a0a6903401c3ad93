"""One import: how far it is, what was read in its files, what keeping it would change."""

from collections import Counter
from collections.abc import Mapping

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from app.answers.documents.reading_again import passages_read
from app.answers.importing.answers import ImportPreview
from app.answers.review.preview import FactChange
from app.imports.desk import Desk
from app.imports.job import FileReading, Job, Stage
from app.pages.asking import Asking
from app.pages.deciding import unit_of
from app.pages.importing.wording import job_line
from app.pages.rendering import page
from app.pages.sections import section_of
from graph_model.errors import NotFoundError

router = APIRouter()
_FIRST_CHANGES = 25
_MOST_CHANGES = 150
_MOST_LINES = 60
_KINDS = (
    "Contradiction",
    "Body",
    "Membership",
    "Contribution",
    "Succession",
    "Part",
    "Overlap",
    "TopicTie",
    "Coverage",
)


@router.get("/einlesen/{job_id}", response_model=None)
def one_import(request: Request, asking: Asking, job_id: str) -> Response:
    """How far it is; once it is read, what keeping it would do. Raises NotFoundError."""
    if not asking.may_write:
        return RedirectResponse(f"/anmelden?ziel=/einlesen/{job_id}", status_code=303)
    desk: Desk = request.app.state.imports
    job = desk.shelf.job(job_id)
    line = job_line(job, desk)
    ready = job.stage is Stage.READY and not line.runs
    return page(
        request,
        "einlesen_stand.html",
        auftrag=job,
        stand=line,
        vorschau=desk.previews.of(job) if ready else None,
        gelesen={reading.number: reading for reading in desk.shelf.readings(job)} if ready else {},
        gruppen=_groups(desk.previews.of(job)) if ready else (),
        erste=_FIRST_CHANGES,
        zeilen=_MOST_LINES,
        amt=unit_of(request),
    )


@router.get("/einlesen/{job_id}/stand.json", response_model=None)
def state(request: Request, asking: Asking, job_id: str) -> Response:
    """How far it is, for the script of the page. Raises NotFoundError."""
    desk: Desk = request.app.state.imports
    if not asking.may_write:
        raise NotFoundError("Den Import", job_id[:40])
    job = desk.shelf.job(job_id)
    line = job_line(job, desk)
    told = {"stand": line.state, "laeuft": line.runs, "anteil": round(line.part, 3), "wo": line.progress}
    return JSONResponse(told)


@router.get("/einlesen/{job_id}/aenderungen", response_model=None)
def changes(request: Request, asking: Asking, job_id: str, art: str = "", ab: int = 0) -> Response:
    """All changes of one kind, a page at a time. Raises NotFoundError."""
    if not asking.may_write:
        return RedirectResponse(f"/anmelden?ziel=/einlesen/{job_id}", status_code=303)
    desk, job = _ready(request, job_id)
    found = dict(_groups(desk.previews.of(job))).get(art, ())
    if not found:
        raise NotFoundError("Die Art von Änderungen", art[:40])
    start = max(0, min(ab, len(found) - 1))
    shown = found[start : start + _MOST_CHANGES]
    return page(
        request,
        "einlesen_aenderungen.html",
        auftrag=job,
        art=art,
        zeilen=shown,
        anzahl=len(found),
        ab=start,
        weiter=start + _MOST_CHANGES if start + _MOST_CHANGES < len(found) else None,
    )


@router.get("/einlesen/{job_id}/datei/{number}", response_model=None)
def one_file(request: Request, asking: Asking, job_id: str, number: int, nr: int = 1, teil: int = 1) -> Response:
    """The text of a document of the file, masked, with what was read in it. Raises NotFoundError."""
    if not asking.may_write:
        return RedirectResponse(f"/anmelden?ziel=/einlesen/{job_id}", status_code=303)
    desk, job = _ready(request, job_id)
    reading = desk.shelf.reading(job, number)
    return _file_page(request, desk.previews.of(job), job, reading, nr, teil)


def _file_page(
    request: Request, found: ImportPreview, job: Job, reading: FileReading, number: int, part: int
) -> HTMLResponse:
    if not 1 <= number <= len(reading.documents):
        raise NotFoundError("Das Dokument der Datei", str(number))
    told = reading.documents[number - 1]
    passages = list(passages_read(told.mentions, told.statements).values())
    seen = next(file.documents[number - 1] for file in found.files if file.number == reading.number)
    return page(
        request,
        "einlesen_datei.html",
        auftrag=job,
        datei=next(file for file in job.files if file.number == reading.number),
        nummer=number,
        anzahl=len(reading.documents),
        d=seen,
        teil=section_of(told.document.text, passages, part),
        aussagen=len(passages),
        arten=Counter(passage.claim.kind for passage in passages),
        adresse=f"/einlesen/{job.id}/datei/{reading.number}?nr={number}&teil=",
    )


def _ready(request: Request, job_id: str) -> tuple[Desk, Job]:
    """The import, if it was read and waits for a decision. Raises NotFoundError."""
    desk: Desk = request.app.state.imports
    job = desk.shelf.job(job_id)
    if job.stage is not Stage.READY:
        raise NotFoundError("Die Vorschau des Imports", job_id[:40])
    return desk, job


def _groups(found: ImportPreview) -> tuple[tuple[str, tuple[FactChange, ...]], ...]:
    """The changes by kind, those to look at first before the others."""
    by_kind: Mapping[str, list[FactChange]] = {kind: [] for kind in _KINDS}
    for change in found.changes.facts:
        by_kind[change.kind].append(change)
    order = {"changed": 0, "gone": 1, "new": 2}
    ordered = {kind: tuple(sorted(told, key=lambda one: order[one.how])) for kind, told in by_kind.items()}
    return tuple((kind, told) for kind, told in ordered.items() if told)
