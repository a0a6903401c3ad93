"""Files of long lists: written in the background, asked for until they are there, fetched, removed."""

from datetime import datetime
from typing import Annotated, Any, Final, Self

from fastapi import APIRouter, Depends, Path, Request
from fastapi.responses import FileResponse, JSONResponse, Response

from app.answers.answer import Answer
from app.answers.paging import Page
from app.api.asking import Asked, Asking, Listing, Writing
from app.files.desk import FileDesk, Write
from app.files.job import FileJob, FileStage
from app.files.ordering import Wanted, desk_of, given_or_ordered
from app.problems import MEDIA_TYPE, Problem

router = APIRouter(prefix="/files", tags=["files"])
PATH: Final = "/api/v1/files"
Id = Annotated[str, Path(description="id of a file", max_length=100)]
_BYTES: Final = "application/octet-stream"
BINARY: Final[dict[str, Any]] = {"schema": {"type": "string", "format": "binary"}}
_CONTENT: Final[dict[int | str, dict[str, Any]]] = {
    200: {"description": "the file, in its own media type", "content": {_BYTES: BINARY}},
    410: {"model": Problem, "description": "a paper was erased since it was asked for", "content": {MEDIA_TYPE: {}}},
}


class FileRow(Answer):
    """A file at its ``stage``: writing, ready, stopped or failed (``trouble`` says in German why). ``running``: worked
    on now, or waiting for its turn; ``interrupted``: the program ended before, ask at its ``address`` again. That is
    empty where it holds the name of a person, which is not kept: ask as before. ``part`` is 0 to 1, ``size`` in bytes;
    ``content`` is where a file that is ready is fetched."""

    id: str
    title: str
    asked: str
    name: str
    rows: int
    created: datetime
    stage: FileStage
    running: bool
    interrupted: bool
    part: float
    size: int
    finished: datetime | None
    trouble: str | None
    address: str
    content: str | None

    @classmethod
    def of(cls, job: FileJob, desk: FileDesk) -> Self:
        """As it is at this moment."""
        shared = {name: getattr(job, name) for name in cls.model_fields.keys() & FileJob.model_fields.keys()}
        told, ready = desk.progress(job), job.stage is FileStage.READY
        return cls(
            **shared,
            running=desk.is_running(job),
            interrupted=desk.was_interrupted(job),
            part=round(told.part, 3) if told else float(ready),
            content=f"{PATH}/{job.id}/content" if ready else None,
        )


IN_THE_BACKGROUND: Final[dict[int | str, dict[str, Any]]] = {
    202: {
        "model": FileRow,
        "description": "a long list: written in the background, ask at `Location` until its stage is `ready`",
    },
    429: {"model": Problem, "description": "too many files wait to be written", "content": {MEDIA_TYPE: {}}},
}


def handed_over(request: Request, asking: Asked, wanted: Wanted, write: Write) -> Response:
    """The file, or 202 and where to ask for it. Raises TooManyFilesError."""
    given = given_or_ordered(request, asking.database, asking.audience, wanted, write)
    if isinstance(given, Response):
        return given
    row = FileRow.of(given, desk_of(request)).model_dump(mode="json")
    return JSONResponse(row, status_code=202, headers={"Location": f"{PATH}/{given.id}"})


AtDesk = Annotated[FileDesk, Depends(desk_of)]


@router.get("", summary="Files that are written or can be fetched, the newest first")
def list_files(asking: Asking, desk: AtDesk, part: Listing) -> Page[FileRow]:
    """Those of the last day. A file is asked for where its list is: `/api/v1/table/file`, `/api/v1/costs/notices`."""
    rows = tuple(FileRow.of(job, desk) for job in desk.jobs(asking.audience))
    return part.page(Page[FileRow], "files", rows, lambda one: one.id)


@router.get("/{file_id}", summary="How far one file is")
def one_file(asking: Asking, desk: AtDesk, file_id: Id) -> FileRow:
    """Its stage, and where to fetch it."""
    return FileRow.of(desk.job(file_id, asking.audience), desk)


@router.get("/{file_id}/content", summary="The file", response_class=FileResponse, responses=_CONTENT)
def content(asking: Asking, desk: AtDesk, file_id: Id) -> FileResponse:
    """To save; 404 before its stage is `ready`."""
    job = desk.job(file_id, asking.audience)
    return FileResponse(desk.content(job), media_type=job.media_type, filename=job.name)


@router.delete("/{file_id}", status_code=204, summary="End or remove one file; needs the token")
def drop(database: Writing, asking: Asking, desk: AtDesk, file_id: Id) -> None:
    """Nothing of it stays; work on it ends soon."""
    del database
    desk.drop(desk.job(file_id, asking.audience))
