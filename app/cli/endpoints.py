"""Endpoints on the command line: which places are some, what is wanted of them, and what a run at one did."""

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.progress import tell
from graph_model.errors import NetzatlasError

if TYPE_CHECKING:
    from loaders.report import EndpointReport
    from loaders.synchronising import Wishes

MIRRORS = "oparl"
"""The folder in the data folder where the mirrors of endpoints lie."""

SinceOption = Annotated[
    str | None,
    typer.Option(metavar="DATUM", help="Von Adressen nur Vorlagen ab diesem Jahr, Monat oder Tag (2023, 2023-07-01)."),
]
OnlyOption = Annotated[
    list[str] | None,
    typer.Option(
        metavar="MUSTER",
        help="Von Adressen nur Vorlagen, in deren Titel, Gremien oder Dateinamen dieses Wort vorkommt, etwa "
        "„Gesundheit*“; mehrfach möglich.",
    ),
]
InTextOption = Annotated[
    bool, typer.Option("--in-text", help="Mit --only auch in den Texten suchen; dazu werden alle Dateien geholt.")
]
FullOption = Annotated[
    bool, typer.Option("--full", help="Von Adressen alles neu erfragen, nicht nur, was sich geändert hat.")
]
PauseOption = Annotated[
    float | None, typer.Option(metavar="SEKUNDEN", min=0, max=3600, help="Pause zwischen zwei Anfragen (sonst 0,5).")
]
LargestOption = Annotated[
    int | None, typer.Option(metavar="MIB", min=1, max=2000, help="Größere Dateien nicht holen (sonst 50).")
]


class NoEndpointError(NetzatlasError):
    """An option speaks of endpoints and none is named. ``data``: option."""

    code = "no_endpoint"
    status = 422
    exit_code = 2

    def __init__(self, option: str) -> None:
        super().__init__(f"{option} gilt für Adressen (https://…); hier ist keine genannt.", option=option)


def refuse_without_endpoint(**options: object) -> None:
    """NoEndpointError for the first of the options that is told."""
    for name, value in options.items():
        if value:
            raise NoEndpointError(f"--{name.replace('_', '-')}")


def wishes(
    since: str | None, only: list[str] | None, in_text: bool, full: bool, pause: float | None, largest: int | None
) -> "Wishes":
    """What is wanted of endpoints; InvalidValueError for a day that is none."""
    from graph_model.values.dates import PartialDate
    from loaders.sources.endpoint.client import Manners
    from loaders.sources.endpoint.selection import Selection
    from loaders.synchronising import Wishes

    manners = Manners()
    manners = replace(manners, pause=manners.pause if pause is None else pause)
    manners = replace(manners, largest_file=largest * 2**20 if largest else manners.largest_file)
    day = PartialDate.parse(since) if since else None
    return Wishes(selection=Selection(tuple(only or ()), day, in_text), manners=manners, full=full)


def tell_endpoint(report: "EndpointReport") -> None:
    """What a run at an endpoint did, and a line for each thing that is odd about its server."""
    for note in report.notes:
        tell(f"Hinweis: {note}")
    objects = _listed((report.new, "neu"), (report.changed, "geändert"), (report.deleted, "entfallen"))
    files = _listed((report.files_fetched, "geholt"), (report.files_known, "schon bekannt"))
    passed = f"; {report.passed_over} Vorlagen nicht gewünscht" if report.passed_over else ""
    tell(f"{report.address}: {report.requests} Anfragen; Objekte: {objects}; Dateien: {files}{passed}.")


def _listed(*counts: tuple[int, str]) -> str:
    return ", ".join(f"{count} {what}" for count, what in counts if count) or "nichts Neues"
