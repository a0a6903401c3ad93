"""Extracting: what reading finds in papers, without any database."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.exits import ExitCode
from app.cli.formats import Column, Format, Row, show
from app.cli.options import PathsArgument
from app.cli.progress import counted, tell
from app.cli.usage import GermanCommand

if TYPE_CHECKING:
    from graph_model.records.documents import Document
    from loaders.reading.readout import Readout
    from loaders.sources.draft import Draft, Refusal

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
    """What was read of each document, and what was left out."""

    refused: list["Refusal"] = field(default_factory=list)

    def documents(self, paths: list[Path]) -> Iterator[tuple["Draft", "Document", "Readout"]]:
        """Every document with what reading finds in it; progress is told on the way."""
        from loaders.documents import document_of
        from loaders.reading.gazetteer import Gazetteer
        from loaders.reading.reading import read
        from loaders.registry import drafts
        from loaders.sources.draft import Draft, Refusal
        from loaders.sources.place_directory import places

        gazetteer = Gazetteer(place_key=places().key)
        with counted("Lesen") as step:
            for found in drafts(paths):
                step(found.origin)
                if isinstance(found, Draft):
                    document = document_of(found)
                    yield found, document, read(document, gazetteer, found.rows)
                elif isinstance(found, Refusal):
                    self.refused.append(found)


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
) -> int:
    """Print what reading finds."""
    read = _Read()
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

    for draft, document, readout in read.documents(paths):
        yield contract_line(document, readout, file_id=draft.file_id, paper_id=draft.paper_id, below=below)


def _facts(line: Row) -> Iterator[Row]:
    for part in _PARTS:
        found = line.get(part)
        for fact in found if isinstance(found, list) else []:
            yield {"id": line["id"], "part": part, **fact}


def _explain(read: _Read, paths: list[Path]) -> None:
    from loaders.reading.explain import explain

    for draft, document, readout in read.documents(paths):
        typer.echo(f"\n{draft.file_id} ({draft.origin})")
        for line in explain(document, readout):
            typer.echo(line)
