"""Options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

from app.cli.formats import Format
from graph_model.values.vocabularies import Status

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
Name = Annotated[str | None, typer.Option(metavar="NAME", help="Name oder Kennung.")]
StatusOption = Annotated[
    Status | None,
    typer.Option(metavar="STAND", help="current, decided, proposed, applied, rejected oder ended."),
]
YearOption = Annotated[int | None, typer.Option(metavar="JAHR", min=1900, max=2200, help="Für dieses Jahr.")]
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
