"""Options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

from app.cli.formats import Format

FormatOption = Annotated[
    Format, typer.Option("--format", metavar="FORMAT", help="table, json, jsonl oder csv (sonst table).")
]
PathsArgument = Annotated[list[Path], typer.Argument(metavar="PFAD", help="Dateien und Ordner, in dieser Reihenfolge.")]
PlacesArgument = Annotated[
    list[str],
    typer.Argument(metavar="PFAD", help="Dateien, Ordner und Adressen (https://…) von OParl, in dieser Reihenfolge."),
]
ProcessesOption = Annotated[
    int | None,
    typer.Option(metavar="ZAHL", min=1, max=61, help="Wie viele Prozesse lesen (sonst so viele, wie es Kerne gibt)."),
]
ByOption = Annotated[str, typer.Option("--by", metavar="STELLE", help="Welche Rolle oder Stelle das sagt (kein Name).")]
WhyOption = Annotated[str, typer.Option("--why", metavar="GRUND", help="Warum; der Grund bleibt stehen.")]
OnOption = Annotated[
    str | None,
    typer.Option(
        "--on", metavar="ZEIT", help="Was an diesem Tag, in diesem Jahr oder von ANFANG/ENDE galt (sonst alles)."
    ),
]
KnownOnOption = Annotated[
    str | None,
    typer.Option("--known-on", metavar="TAG", help="Was am Ende dieses Tages bekannt war (sonst jetzt)."),
]
