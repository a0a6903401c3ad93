"""Taking a form with files as it comes, piece by piece: the same for pages and programs."""

from collections.abc import AsyncIterable

from fastapi.concurrency import run_in_threadpool

from app.imports.bounds import LARGEST_IMPORT
from app.imports.desk import Desk
from app.imports.job import Job
from app.imports.multipart import MultipartReader
from app.imports.receiving import SEEN_BY, Names, Receiver
from graph_model.storage.errors import DiskFullError
from graph_model.storage.space import RESERVE_BYTES, free_bytes
from graph_model.values.vocabularies import Visibility


async def taken(desk: Desk, pieces: AsyncIterable[bytes], content_type: str, names: Names | None = None) -> Job | None:
    """The import, saved and begun to be read; None where nothing was sent. Of what breaks off nothing stays. Raises
    UnreadableFormError."""
    job = await _received(desk, pieces, content_type, names or Names())
    if not job.files:
        desk.shelf.remove(job)
        return None
    await run_in_threadpool(desk.start, desk.shelf.save(job))
    return job


def taken_text(desk: Desk, text: str, title: str, visibility: Visibility | None) -> Job | None:
    """The same of a text alone."""
    job = Job.new(visibility)
    receiver = Receiver(desk.shelf, job)
    receiver.take_text(text.encode(), title)
    told = receiver.finished()
    if not told.files:
        return None
    desk.start(desk.shelf.save(told))
    return told


def make_room(desk: Desk, size: int) -> None:
    """Drops what nobody kept in time. Raises DiskFullError where so many bytes more would fill the disk."""
    desk.shelf.sweep()
    free = free_bytes(desk.shelf.folder)
    if free < min(size, LARGEST_IMPORT) + RESERVE_BYTES:
        raise DiskFullError(desk.shelf.folder, free)


async def _received(desk: Desk, pieces: AsyncIterable[bytes], content_type: str, names: Names) -> Job:
    job = Job.new()
    receiver, whole = Receiver(desk.shelf, job, names), False
    reader = MultipartReader(content_type, receiver.opening)
    try:
        async for piece in pieces:
            reader.feed(piece)
        reader.close()
        whole = True
    finally:
        if not whole:
            desk.shelf.remove(job)
    told = receiver.fields.get(SEEN_BY, "")
    seen_by = Visibility(told) if told in {one.value for one in Visibility} else None
    return receiver.finished().model_copy(update={"visibility": seen_by})
