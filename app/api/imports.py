"""Imports: sending files or a text, seeing what would be read, keeping, dropping, taking back."""

from datetime import datetime
from typing import Annotated, Any, Final, Self

from fastapi import APIRouter, Depends, Path, Request, Response
from fastapi.concurrency import run_in_threadpool
from pydantic import BaseModel, ConfigDict, Field

from app.answers.answer import Answer
from app.answers.importing.answers import ImportPreview
from app.answers.paging import Page
from app.api.asking import Known, Listing, Writing
from app.auth import Doorkeeper
from app.imports import decisions
from app.imports.bounds import LARGEST_FILE, MOST_FILES
from app.imports.desk import Desk, NotNowError
from app.imports.job import Job, Stage
from app.imports.receiving import API_NAMES
from app.imports.taking import make_room, taken, taken_text
from app.problems import MEDIA_TYPE, Problem
from graph_model.errors import InvalidValueError
from graph_model.values.vocabularies import Visibility

router = APIRouter(prefix="/imports", tags=["imports"])
Id = Annotated[str, Path(description="id of an import", max_length=100)]
_NOT_NOW: Final[dict[int | str, dict[str, Any]]] = {
    409: {"model": Problem, "description": "not at this stage", "content": {MEDIA_TYPE: {}}}
}
_FORM: Final[dict[str, Any]] = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "properties": {
                        "files": {"type": "array", "items": {"type": "string", "format": "binary"}},
                        "visibility": {"type": "string", "enum": [one.value for one in Visibility]},
                    },
                    "required": ["files"],
                },
                "example": {"files": ["Vorlage-2024-901.pdf", "Mitgliedschaften-2025.csv"], "visibility": "public"},
            }
        },
    }
}


class NewText(BaseModel):
    """A text to be read as a paper; ``title`` is known by its name as a file is: the same title again is a newer
    version. ``visibility`` None: as the text says, else public."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        json_schema_extra={
            "examples": [{"text": "Der Landkreis Beispiel ist Mitglied im Netzwerk Auen e.V.", "title": "Notiz"}]
        },
    )

    text: Annotated[str, Field(min_length=1, max_length=LARGEST_FILE)]
    title: Annotated[str, Field(max_length=200)] = ""
    visibility: Visibility | None = None


class KeepImport(BaseModel):
    """Keep these ``files`` (numbers; usually all that were read), decided by the role or unit ``by``."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", json_schema_extra={"examples": [{"by": "Beteiligungsverwaltung", "files": [1]}]}
    )

    by: Annotated[str, Field(min_length=1, max_length=120)]
    files: Annotated[tuple[int, ...], Field(max_length=MOST_FILES)] | None = None


class ReturnImport(BaseModel):
    """Take back, decided by the role or unit ``by``."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", json_schema_extra={"examples": [{"by": "Beteiligungsverwaltung"}]}
    )

    by: Annotated[str, Field(min_length=1, max_length=120)]


class ImportFile(Answer):
    """A file that was sent; ``refused`` says in German why it was not taken or read."""

    number: int
    name: str
    size: int
    read: bool
    refused: str | None = None


class KeptPaper(Answer):
    """A document that the import brought; ``replaced`` is the version that held before."""

    document: str
    paper: str
    label: str
    statements: int
    replaced: str | None = None


def _refused(job: Job, desk: Desk) -> dict[int, str]:
    """File -> what of it could not be read; what was read is held until somebody decides."""
    if job.stage is not Stage.READY:
        return {}
    return {one.number: "; ".join(told.reason for told in one.refused) for one in desk.shelf.readings(job)}


class ImportRow(Answer):
    """An import at its ``stage``: waiting, reading, stopped, ready (to be decided on), keeping, kept, returning,
    returned. ``running``: worked on now; ``interrupted``: the work ended before its time. ``done`` of ``total`` counts
    files while reading, documents afterwards; ``trouble`` says in German why it stands still."""

    id: str
    created: datetime
    stage: Stage
    running: bool
    interrupted: bool
    done: int
    total: int
    files: tuple[ImportFile, ...]
    visibility: Visibility | None = None
    kept: tuple[KeptPaper, ...] = ()
    kept_on: datetime | None = None
    kept_by: str = ""
    returned_on: datetime | None = None
    trouble: str | None = None

    @classmethod
    def of(cls, job: Job, desk: Desk) -> Self:
        """The import as it is at this moment."""
        refused = _refused(job, desk)
        shared = {name: getattr(job, name) for name in cls.model_fields.keys() & Job.model_fields.keys()}
        files = (
            ImportFile(
                number=one.number,
                name=one.name,
                size=one.size,
                read=one.is_read,
                refused=one.refused or refused.get(one.number) or None,
            )
            for one in job.files
        )
        kept = (KeptPaper.model_validate(one.model_dump(exclude={"file"})) for one in job.kept)
        now = {"running": desk.is_running(job), "interrupted": desk.was_interrupted(job)}
        return cls(**{**shared, **now, "files": tuple(files), "kept": tuple(kept)})


def _desk(request: Request) -> Desk:
    desk: Desk = request.app.state.imports
    return desk


AtDesk = Annotated[Desk, Depends(_desk)]


@router.post(
    "", status_code=202, summary="Send files to be read; needs the token", openapi_extra=_FORM, responses=_NOT_NOW
)
async def send_files(request: Request, response: Response, desk: AtDesk) -> ImportRow:
    """The import is read in the background; ask for it until its stage is `ready`. Nothing is kept before somebody
    decides so. What is too large or of no kind that is read is refused by name, and the rest goes on."""
    keeper: Doorkeeper = request.app.state.doorkeeper
    keeper.check_writer(request)
    await run_in_threadpool(make_room, desk, int(request.headers.get("content-length", "0")))
    job = await taken(desk, request.stream(), request.headers.get("content-type", ""), API_NAMES)
    return _begun(job, desk, response)


@router.post("/text", status_code=202, summary="Send a text to be read; needs the token")
def send_text(response: Response, database: Writing, desk: AtDesk, told: NewText) -> ImportRow:
    """As a file of this text would be."""
    del database
    make_room(desk, len(told.text))
    return _begun(taken_text(desk, told.text, told.title, told.visibility), desk, response)


@router.get("", summary="Imports, the newest first; needs the token")
def list_imports(database: Known, desk: AtDesk, part: Listing) -> Page[ImportRow]:
    """All that there are; what nobody kept within a day is gone."""
    del database
    desk.shelf.sweep()
    rows = tuple(ImportRow.of(job, desk) for job in desk.shelf.jobs())
    return part.page(Page[ImportRow], "imports", rows, lambda one: one.id)


@router.get("/{import_id}", summary="How far one import is; needs the token")
def one_import(database: Known, desk: AtDesk, import_id: Id) -> ImportRow:
    """Its stage, its files, and what it brought."""
    del database
    return ImportRow.of(desk.shelf.job(import_id), desk)


@router.get("/{import_id}/preview", summary="What keeping it would do; needs the token", responses=_NOT_NOW)
def preview(database: Known, desk: AtDesk, import_id: Id) -> ImportPreview:
    """Documents and bodies as they were read, facts and totals that would change, a list against its last edition."""
    del database
    job = desk.shelf.job(import_id)
    if job.stage is not Stage.READY or desk.is_running(job):
        raise NotNowError(job)
    return desk.previews.of(job)


@router.post("/{import_id}/keep", status_code=202, summary="Keep what was read; needs the token", responses=_NOT_NOW)
def keep(database: Writing, desk: AtDesk, import_id: Id, told: KeepImport) -> ImportRow:
    """Begins to keep it; the stage is `kept` in the end."""
    del database
    job = decisions.keep(desk, desk.shelf.job(import_id), told.files, told.by)
    return ImportRow.of(job, desk)


@router.delete("/{import_id}", status_code=204, summary="Drop what was read; needs the token", responses=_NOT_NOW)
def drop(database: Writing, desk: AtDesk, import_id: Id) -> None:
    """Nothing of it stays; what is kept already can only be taken back."""
    del database
    decisions.drop(desk, desk.shelf.job(import_id))


@router.post("/{import_id}/return", status_code=202, summary="Take back what it brought; needs the token",
             responses=_NOT_NOW)  # fmt: skip
def take_back(database: Writing, desk: AtDesk, import_id: Id, told: ReturnImport) -> ImportRow:
    """Begins to take back its papers; what held before holds again. Nothing is deleted."""
    del database
    return ImportRow.of(decisions.take_back(desk, desk.shelf.job(import_id), told.by), desk)


def _begun(job: Job | None, desk: Desk, response: Response) -> ImportRow:
    """Raises InvalidValueError where nothing was sent."""
    if job is None:
        raise InvalidValueError("", "etwas zum Einlesen", "bitte mindestens eine Datei oder einen Text senden")
    response.headers["Location"] = f"/api/v1/imports/{job.id}"
    return ImportRow.of(job, desk)
