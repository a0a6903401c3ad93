"""Loading: papers, tables and profiles into the ledger."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.calling import opened
from app.cli.exits import ExitCode
from app.cli.options import PathsArgument
from app.cli.progress import counted, tell
from app.cli.usage import GermanCommand
from graph_model.values.vocabularies import Visibility

if TYPE_CHECKING:
    from loaders.report import Report

_LOAD = (
    "Vorlagen, Tabellen und Profile einlesen. Was unverändert ist, bleibt, wie es ist; was nicht lesbar ist, wird mit "
    "Datei, Stelle und Grund gemeldet, der Rest geht weiter (Rückgabewert 3)."
)


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
) -> int:
    """Load files and folders."""
    from loaders import pipeline

    with opened(context) as database, counted("Einlesen") as step:
        told = pipeline.load(database, paths, visibility=visibility, progress=step)
    if report:
        report.write_text(told.model_dump_json(indent=2) + "\n", "utf-8")
    tell_report(told)
    return ExitCode.DONE if told.complete else ExitCode.LEFT_OUT


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
