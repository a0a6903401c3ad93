"""The same for every page that offers it: files of its report, a view for print, and freezing its state."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from app.auth import Doorkeeper
from app.exports.files import FileForm
from app.exports.later import Later
from app.exports.part import WHOLE, Part
from app.freezing import freeze
from app.pages.asking import Asking, Fields, Standing
from app.pages.deciding import remember_unit, unit_told
from app.pages.exports.handing import report_file
from app.pages.exports.showing import MOST_ROWS, part_start, report_page
from graph_model.frozen import check_rows

MakesReport = Callable[..., Later]
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

    def download(request: Request, asking: Asking, found: Annotated[Later, made], form: FileForm) -> Response:
        return report_file(request, asking, found, form, place.name, place.address(request))

    def printed(request: Request, found: Annotated[Later, made], ab: int = 0) -> HTMLResponse:
        return report_page(request, found.now(), ab, zurueck=place.address(request))

    def frozen(
        request: Request, asking: Asking, then: Standing, found: Annotated[Later, made], told: Fields
    ) -> RedirectResponse:
        keeper: Doorkeeper = request.app.state.doorkeeper
        keeper.check_writer(request)
        check_rows(found.rows)
        unit = unit_told(request, told)
        address, title = place.address(request), told.get("bezeichnung", "")
        state = freeze(asking.database, found.now(), then.standpoint, address, by=unit, title=title)
        answer = RedirectResponse(f"/stand/{state.id}?neu=1", status_code=303)
        remember_unit(answer, request, unit)
        return answer

    router.add_api_route(f"{place.path}/{place.name}.{{form}}", download, methods=["GET"], response_model=None)
    router.add_api_route(f"{place.path}/{_PRINTED}", printed, methods=["GET"], response_model=None)
    router.add_api_route(f"{place.path}/einfrieren", frozen, methods=["POST"], response_model=None)
