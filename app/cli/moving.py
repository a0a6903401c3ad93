"""Moving: everything into one file, and from it into a database."""

from pathlib import Path
from typing import Annotated

import typer

from app.cli.calling import opened
from app.cli.exits import ExitCode
from app.cli.progress import counted, tell
from app.cli.usage import GermanCommand

_EXPORT = (
    "Aufzeichnung und Tatsachen vollständig in eine Datei schreiben (gepackte JSON-Zeilen, gleicher Inhalt ergibt die "
    "gleiche Datei). Die Datei enthält auch Nichtöffentliches und ist nur für die eigene Kennung lesbar."
)
_IMPORT = (
    "Einen Export übernehmen, in die eingebettete Datenbank oder nach Neo4j. Die Datei wird erst ganz geprüft; "
    "bricht die Übernahme ab, macht der nächste Befehl sie rückgängig. Gelöschtes kommt nicht zurück."
)


def register(program: typer.Typer) -> None:
    """The commands of this module."""
    program.command("export", cls=GermanCommand, help=_EXPORT)(export)
    program.command("import", cls=GermanCommand, help=_IMPORT)(bring)


def export(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="DATEI.jsonl.gz", help="Wohin; eine ältere Datei wird ersetzt.")],
) -> None:
    """Write ledger and facts to a file."""
    from graph_model.transfer.exporting import export_graph

    with opened(context) as database, counted("Schreiben") as step:
        report = export_graph(database, file, lambda label, count: step(f"{label}: {count}"))
    tell(f"{file}: {sum(report.rows.values())} Zeilen geschrieben.")


def bring(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="DATEI.jsonl.gz", help="Eine Datei von netzatlas export.")],
) -> int:
    """Import an export."""
    from graph_model.transfer.importing import import_graph

    with opened(context) as database, counted("Übernehmen") as step:
        report = import_graph(database, file, lambda done, rows: step(f"{done} von {rows}"))
    told = [f"{sum(report.added.values())} Zeilen übernommen", f"{report.held} waren schon da"]
    if report.erased:
        told.append(f"{report.erased} hier gelöschte Vorlagen ausgelassen")
    tell(f"{file}: {', '.join(told)}.")
    if report.facts_differ:
        tell(f"{report.facts_differ} Tatsachen lauten mit dieser Programmversion anders als in der Datei.")
    return ExitCode.LEFT_OUT if report.erased else ExitCode.DONE
