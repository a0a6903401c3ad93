"""From a request to an order: the same address, asked on the same day of the same facts, is the same order."""

from dataclasses import dataclass
from datetime import date

from fastapi import Request
from fastapi.responses import Response

from app.answers.watching import unwatched
from app.files.desk import FileDesk, Write
from app.files.job import FileJob, Order
from graph_model.projection.stored import StoredFacts
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience
from loaders.sources.masking.masking import mask


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file: what it is about in words, how many rows it has, what it is called, and the page that shows the same."""

    title: str
    asked: str
    rows: int
    name: str
    media_type: str
    page: str


def desk_of(request: Request) -> FileDesk:
    """The desk of the running program."""
    desk: FileDesk = request.app.state.files
    return desk


def given_or_ordered(
    request: Request, database: Database, audience: Audience, wanted: Wanted, write: Write
) -> Response | FileJob:
    """A short file at once, a long one as it was ordered. Raises TooManyFilesError."""
    desk = desk_of(request)
    if wanted.rows <= desk.at_once:
        told = {"Content-Disposition": f'attachment; filename="{wanted.name}"'}
        return Response(write(unwatched), media_type=wanted.media_type, headers=told)
    return desk.order(_order(request, database, audience, wanted), write)


def _order(request: Request, database: Database, audience: Audience, wanted: Wanted) -> Order:
    """The order; names of persons in what was searched for are masked where people read it."""
    generation = StoredFacts(database).generation()
    return Order(
        title=wanted.title,
        asked=mask(wanted.asked).text,
        name=wanted.name,
        media_type=wanted.media_type,
        address=f"{request.url.path}?{request.url.query}" if request.url.query else request.url.path,
        page=wanted.page,
        audience=audience,
        rows=wanted.rows,
        state=f"{generation} {date.today()} {request.base_url}",
    )
