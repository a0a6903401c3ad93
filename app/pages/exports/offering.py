"""The same for every page that offers it: files of its report, a view for print, and freezing its state."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from app.auth import Doorkeeper
from app.exports.files import FileForm, written
from app.exports.part import WHOLE, Part
from app.freezing import freeze
from app.pages.asking import Asking, Fields, Standing
from app.pages.deciding import remember_unit, unit_told
from app.pages.exports.showing import MOST_ROWS, part_start, report_page
from graph_model.records.reports import Report

MakesReport = Callable[..., Report]
_PRINTED = "druck"


def _shown(request: Request, ab: int = 0) -> Part:
    return Part(part_start(ab), MOST_ROWS) if request.url.path.endswith(f"/{_PRINTED}") else WHOLE


Shown = Annotated[Part, Depends(_shown)]
"""Of long tables: all rows for files and frozen states, the part from ``ab`` on for print."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a report is offered: ``path`` of its routes, ``name`` of its files, ``page`` that shows the same."""

    path: str
    name: str
    page: str

    def address(self, request: Request) -> str:
        """The page with the choices of this request."""
        told = {name: quote(str(value), safe="") for name, value in request.path_params.items()}
        path = self.page.format(**told)
        return f"{path}?{request.url.query}" if request.url.query else path


def offer(router: APIRouter, place: Place, report: MakesReport) -> None:
    """Adds the routes that give out what ``report`` (a dependency) makes."""
    made = Depends(report)

    def download(request: Request, found: Annotated[Report, made], form: FileForm) -> Response:
        return file_of(request, found, form, place.name)

    def printed(request: Request, found: Annotated[Report, made], ab: int = 0) -> HTMLResponse:
        return report_page(request, found, ab, zurueck=place.address(request))

    def frozen(
        request: Request, asking: Asking, then: Standing, found: Annotated[Report, made], told: Fields
    ) -> RedirectResponse:
        keeper: Doorkeeper = request.app.state.doorkeeper
        keeper.check_writer(request)
        unit = unit_told(request, told)
        address, title = place.address(request), told.get("bezeichnung", "")
        state = freeze(asking.database, found, then.standpoint, address, by=unit, title=title)
        answer = RedirectResponse(f"/stand/{state.id}?neu=1", status_code=303)
        remember_unit(answer, request, unit)
        return answer

    router.add_api_route(f"{place.path}/{place.name}.{{form}}", download, methods=["GET"])
    router.add_api_route(f"{place.path}/{_PRINTED}", printed, methods=["GET"], response_model=None)
    router.add_api_route(f"{place.path}/einfrieren", frozen, methods=["POST"], response_model=None)


def file_of(request: Request, report: Report, form: FileForm, name: str) -> Response:
    """The report as a file to save, with links back to this server."""
    content = written(report, form, str(request.base_url).rstrip("/"))
    told = f'attachment; filename="{name}.{form.value}"'
    return Response(content, media_type=form.media_type, headers={"Content-Disposition": told})
