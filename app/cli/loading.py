"""Loading: papers, tables and profiles into the ledger, from files and from OParl endpoints."""

from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.calling import opened, settings
from app.cli.endpoints import (
    MIRRORS,
    FullOption,
    InTextOption,
    LargestOption,
    OnlyOption,
    PauseOption,
    SinceOption,
    refuse_without_endpoint,
    tell_endpoint,
    wishes,
)
from app.cli.exits import ExitCode
from app.cli.options import PlacesArgument, ProcessesOption
from app.cli.progress import counted, tell
from app.cli.stopping import stoppable
from app.cli.usage import GermanCommand
from graph_model.values.vocabularies import Visibility

if TYPE_CHECKING:
    from graph_model.storage.database import Database
    from loaders.report import Report
    from loaders.synchronising import Wishes

_LOAD = (
    "Vorlagen, Tabellen und Profile einlesen. Was unverändert ist, bleibt, wie es ist; was nicht lesbar ist, wird mit "
    "Datei, Stelle und Grund gemeldet, der Rest geht weiter (Rückgabewert 3). Strg-C hört nach dem auf, was gerade "
    "gelesen ist (Rückgabewert 130); derselbe Aufruf macht dort weiter. Eine Adresse (https://…) ist ein "
    "OParl-Endpunkt: beim ersten Mal wird alles geholt, danach nur, was sich geändert hat; was dort gelöscht "
    "ist, entfällt auch hier."
)
_STOPPING = "Wird beendet; was gelesen ist, wird noch gespeichert (noch einmal Strg-C bricht auch das ab)."
_SEEN = "seen-files.sqlite"


def register(program: typer.Typer) -> None:
    """The commands of this module."""
    program.command("load", cls=GermanCommand, help=_LOAD)(load)


def load(
    context: typer.Context,
    places: PlacesArgument,
    report: Annotated[
        Path | None, typer.Option(metavar="DATEI", help="Was geschah und was ausgelassen wurde, als JSON.")
    ] = None,
    visibility: Annotated[
        Visibility | None,
        typer.Option(
            metavar="KREIS", help="Wer es sehen darf: public, internal oder closed (sonst, was die Quelle sagt)."
        ),
    ] = None,
    processes: ProcessesOption = None,
    since: SinceOption = None,
    only: OnlyOption = None,
    in_text: InTextOption = False,
    full: FullOption = False,
    pause: PauseOption = None,
    largest: LargestOption = None,
) -> int:
    """Load files and folders, and bring in line with endpoints."""
    from loaders.sources.endpoint.addresses import is_address

    if not any(map(is_address, places)):
        refuse_without_endpoint(since=since, only=only, in_text=in_text, full=full, pause=pause, largest=largest)
    wanted = replace(wishes(since, only, in_text, full, pause, largest), visibility=visibility)
    told = _load(context, places, wanted, processes)
    if report:
        report.write_text(told.model_dump_json(indent=2) + "\n", "utf-8")
    tell_report(told)
    if told.stopped:
        tell("Abgebrochen. Derselbe Aufruf macht dort weiter, wo dieser aufgehört hat.")
        return ExitCode.INTERRUPTED
    return ExitCode.DONE if told.complete else ExitCode.LEFT_OUT


def _load(context: typer.Context, places: list[str], wanted: "Wishes", processes: int | None) -> "Report":
    """Place after place, until somebody stops it; files that stand side by side are loaded together."""
    from app.answers.kept import lay_by
    from loaders.report import Report
    from loaders.sources.endpoint.addresses import is_address

    told = Report()
    with opened(context) as database, stoppable(_STOPPING) as stop:
        for are_addresses, some in groupby(places, is_address):
            wanted = replace(wanted, stop=stop)
            if are_addresses:
                told = told.plus(_synchronise(context, database, list(some), wanted))
            else:
                told = told.plus(_load_files(context, database, list(map(Path, some)), wanted, processes))
            if told.stopped:
                break
        else:
            lay_by(database)
    return told


def _load_files(
    context: typer.Context, database: "Database", paths: list[Path], wanted: "Wishes", processes: int | None
) -> "Report":
    from loaders import pipeline
    from loaders.registry import count
    from loaders.worker_pool import cores

    with counted("Einlesen", count(paths)) as step:
        return pipeline.load(
            database,
            paths,
            visibility=wanted.visibility,
            progress=step,
            workers=processes or cores(),
            stop=wanted.stop,
            seen=settings(context).data_folder / _SEEN,
        )


def _synchronise(context: typer.Context, database: "Database", endpoints: list[str], wanted: "Wishes") -> "Report":
    from loaders.report import Report
    from loaders.synchronising import synchronise

    told = Report()
    chosen = settings(context)
    graph = f"{chosen.database_url} {chosen.database_name}"
    for endpoint in endpoints:
        with counted("Abgleich") as step:
            told = told.plus(synchronise(database, endpoint, chosen.data_folder / MIRRORS, graph, wanted, step))
        if told.stopped:
            break
    return told


def tell_report(report: "Report") -> None:
    """What was loaded, and a line for each thing that was left out."""
    for endpoint in report.endpoints:
        tell_endpoint(endpoint)
    for refusal in report.refused:
        tell(f"Ausgelassen: {refusal}")
    counts = (
        (report.loaded, "neu"),
        (report.changed, "geändert"),
        (report.unchanged, "unverändert"),
        (report.withdrawn, "zurückgezogen"),
        (len(report.refused), "ausgelassen"),
    )
    told = ", ".join(f"{count} {what}" for count, what in counts if count) or "nichts"
    tell(f"Eingelesen: {told}; {report.statements} neue Aussagen.")
