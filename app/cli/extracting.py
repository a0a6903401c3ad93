"""Extracting: what reading finds in papers, without any database."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.exits import ExitCode
from app.cli.formats import Column, Format, Row, show
from app.cli.options import PathsArgument, ProcessesOption
from app.cli.progress import counted, tell
from app.cli.usage import GermanCommand

if TYPE_CHECKING:
    from loaders.reader import Told
    from loaders.sources.draft import Refusal

_EXTRACT = (
    "Zeigen, was aus Vorlagen gelesen wird, ohne Datenbank: ein JSON-Objekt je Dokument, in der Reihenfolge der Pfade. "
    "Mit --explain stattdessen für Menschen: jede Aussage mit Regel und Stelle, und Sätze, die nichts ergaben."
)
_PARTS = ("bodies", "memberships", "costs", "events", "topics")
_FIELDS = (
    ("id", "Dokument"),
    ("part", "Was"),
    ("name", "Name"),
    ("member", "Mitglied"),
    ("body", "Zusammenschluss"),
    ("payer", "Zahlt"),
    ("payee", "An"),
    ("type", "Ereignis"),
    ("subject", "Wer"),
    ("object", "Wohin"),
    ("amount_eur", "EUR"),
    ("per", "Je"),
    ("kind", "Art"),
    ("role", "Rolle"),
    ("status", "Stand"),
    ("date", "Datum"),
    ("since", "Seit"),
    ("until", "Bis"),
    ("year", "Jahr"),
    ("evidence.quote", "Fundstelle"),
)
_COLUMNS = tuple(Column(name, title) for name, title in _FIELDS)


@dataclass
class _Read:
    """What is read of each document by so many processes, and what was left out."""

    processes: int
    refused: list["Refusal"] = field(default_factory=list)

    def documents(self, paths: list[Path]) -> Iterator["Told"]:
        """Every document with what reading finds in it; progress is told on the way."""
        from loaders.in_order import in_order
        from loaders.parts import Stranger, Strangers
        from loaders.reader import Reader, Told
        from loaders.reading.names.gazetteer import Gazetteer
        from loaders.registry import count, parts
        from loaders.sources.draft import Refusal
        from loaders.sources.place_directory import places

        reader, strangers = Reader(Gazetteer(place_key=places().key)), Strangers()
        reading = in_order(parts(paths), lambda: reader, workers=self.processes)
        with counted("Lesen", count(paths)) as step, closing(reading):
            for part, outcomes in reading:
                for found in (*outcomes, strangers.told(part)):
                    if isinstance(found, Told):
                        yield found
                    elif isinstance(found, Refusal):
                        self.refused.append(found)
                    elif isinstance(found, Stranger):
                        strangers.meet(found)
                step(part.origin)


def register(program: typer.Typer) -> None:
    """The commands of this module."""
    program.command("extract", cls=GermanCommand, help=_EXTRACT)(extract)


def extract(
    paths: PathsArgument,
    form: Annotated[
        Format, typer.Option("--format", metavar="FORMAT", help="jsonl (sonst), json, csv oder table.")
    ] = Format.JSONL,
    below: Annotated[bool, typer.Option("--all", help="Auch, was zu unsicher ist, mit confidence.")] = False,
    explain: Annotated[bool, typer.Option("--explain", help="Für Menschen: warum das gelesen wurde.")] = False,
    processes: ProcessesOption = None,
) -> int:
    """Print what reading finds."""
    from loaders.worker_pool import cores

    read = _Read(processes or cores())
    if explain:
        _explain(read, paths)
    elif form in (Format.JSON, Format.JSONL):
        show(_lines(read, paths, below), (), form)
    else:
        show((fact for line in _lines(read, paths, below) for fact in _facts(line)), _COLUMNS, form)
    for refusal in read.refused:
        tell(f"Ausgelassen: {refusal}")
    return ExitCode.LEFT_OUT if read.refused else ExitCode.DONE


def _lines(read: _Read, paths: list[Path], below: bool) -> Iterator[Row]:
    from loaders.reading.contract import contract_line

    for told in read.documents(paths):
        yield contract_line(told.document, told.readout, file_id=told.file_id, paper_id=told.paper_id, below=below)


def _facts(line: Row) -> Iterator[Row]:
    for part in _PARTS:
        found = line.get(part)
        for fact in found if isinstance(found, list) else []:
            yield {"id": line["id"], "part": part, **fact}


def _explain(read: _Read, paths: list[Path]) -> None:
    from loaders.reading.explain import explain

    for told in read.documents(paths):
        typer.echo(f"\n{told.file_id} ({told.document.origin})")
        for line in explain(told.document, told.readout):
            typer.echo(line)
