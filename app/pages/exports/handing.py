"""Handing a file over: small ones with the answer, large ones through the desk, whose page the browser is led to."""

from fastapi import Request
from fastapi.responses import RedirectResponse, Response

from app.exports.files import FileForm, written
from app.exports.later import Later
from app.files.desk import Write
from app.files.ordering import Wanted, given_or_ordered
from app.pages.asking import Asked

PATH = "/dateien"


def report_file(request: Request, asking: Asked, report: Later, form: FileForm, name: str, page: str) -> Response:
    """A report as a file, with links back to this server. Raises TooManyFilesError."""
    base = str(request.base_url).rstrip("/")
    wanted = Wanted(report.title, report.asked, report.rows, f"{name}.{form.value}", form.media_type, page)
    return handed_over(request, asking, wanted, lambda watch: written(report.make(watch), form, base, watch))


def handed_over(request: Request, asking: Asked, wanted: Wanted, write: Write) -> Response:
    """The file, or the way to its page. Raises TooManyFilesError."""
    given = given_or_ordered(request, asking.database, asking.audience, wanted, write)
    return given if isinstance(given, Response) else RedirectResponse(f"{PATH}/{given.id}", status_code=303)
