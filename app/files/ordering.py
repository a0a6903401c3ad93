"""From a request to an order: the same address, asked on the same day of the same facts, is the same order."""

from dataclasses import dataclass
from datetime import date

from fastapi import Request
from fastapi.responses import Response

from app.answers.watching import unwatched
from app.files.desk import FileDesk, Write
from app.files.job import FileJob, Order
from graph_model.projection.stored import StoredFacts
from graph_model.records.record import content_id
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
    """The order. It lies on disk, so that names of persons that were searched for are masked in it, and an address that
    holds one is left out: what it asked for is told by its digest."""
    address = f"{request.url.path}?{request.url.query}" if request.url.query else request.url.path
    asked, state = mask(wanted.asked).text, f"{StoredFacts(database).generation()} {date.today()} {request.base_url}"
    named = asked != wanted.asked or any(mask(value).spans for value in request.query_params.values())
    return Order(
        title=wanted.title,
        asked=asked,
        name=wanted.name,
        media_type=wanted.media_type,
        address="" if named else address,
        page=wanted.page.partition("?")[0] if named else wanted.page,
        audience=audience,
        rows=wanted.rows,
        state=f"{state} {content_id('a', address)}" if named else state,
    )
