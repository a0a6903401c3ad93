"""Loading: papers, tables and profiles into the ledger."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.calling import opened, settings
from app.cli.exits import ExitCode
from app.cli.options import PathsArgument, ProcessesOption
from app.cli.progress import counted, tell
from app.cli.stopping import stoppable
from app.cli.usage import GermanCommand
from graph_model.values.vocabularies import Visibility

if TYPE_CHECKING:
    from loaders.report import Report

_LOAD = (
    "Vorlagen, Tabellen und Profile einlesen. Was unverändert ist, bleibt, wie es ist; was nicht lesbar ist, wird mit "
    "Datei, Stelle und Grund gemeldet, der Rest geht weiter (Rückgabewert 3). Strg-C hört nach dem auf, was gerade "
    "gelesen ist (Rückgabewert 130); derselbe Aufruf macht dort weiter."
)
_STOPPING = "Wird beendet; was gelesen ist, wird noch gespeichert (noch einmal Strg-C bricht auch das ab)."
_SEEN = "seen-files.sqlite"


def register(program: typer.Typer) -> None:
    """The commands of this module."""
    program.command("load", cls=GermanCommand, help=_LOAD)(load)


def load(
    context: typer.Context,
    paths: PathsArgument,
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
) -> int:
    """Load files and folders."""
    told = _load(context, paths, visibility, processes)
    if report:
        report.write_text(told.model_dump_json(indent=2) + "\n", "utf-8")
    tell_report(told)
    if told.stopped:
        tell("Abgebrochen. Derselbe Aufruf macht dort weiter, wo dieser aufgehört hat.")
        return ExitCode.INTERRUPTED
    return ExitCode.DONE if told.complete else ExitCode.LEFT_OUT


def _load(context: typer.Context, paths: list[Path], visibility: Visibility | None, processes: int | None) -> "Report":
    from loaders import pipeline
    from loaders.registry import count
    from loaders.worker_pool import cores

    with (
        opened(context) as database,
        stoppable(_STOPPING) as stop,
        counted("Einlesen", count(paths)) as step,
    ):
        return pipeline.load(
            database,
            paths,
            visibility=visibility,
            progress=step,
            workers=processes or cores(),
            stop=stop,
            seen=settings(context).data_folder / _SEEN,
        )


def tell_report(report: "Report") -> None:
    """What was loaded, and a line for each thing that was left out."""
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
