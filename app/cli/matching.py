"""Matching: do two names mean the same body?"""

import gc
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from app.cli.formats import Column, Format, percent, show
from app.cli.options import FormatOption
from app.cli.usage import GermanCommand

_MATCH = (
    "Namen vergleichen, ohne Datenbank. Eine Datei: für jede Zeile (Spalten left und right) die Entscheidung same, "
    "different oder ask, mit Nähe und Gründen. Zwei Dateien (Spalte name): zu jedem Namen der ersten die der zweiten, "
    "die dieselbe Stelle meinen oder die ein Mensch ansehen sollte. Weitere Spalten, wo bekannt: kind, legal_form, "
    "place (Name oder AGS), carrier, founded, dissolved; bei Paaren mit left_ und right_ davor."
)
_COLUMNS = (
    Column("left", "Name"),
    Column("right", "Anderer Name"),
    Column("decision", "Entscheidung"),
    Column("score", "Nähe", percent, right=True),
    Column("reasons", "Gründe"),
)


def register(program: typer.Typer) -> None:
    """The commands of this module."""
    program.command("match", cls=GermanCommand, help=_MATCH)(match)


def match(
    file: Annotated[Path, typer.Argument(metavar="DATEI.csv", help="CSV mit Paaren, oder die erste Liste.")],
    other: Annotated[Path | None, typer.Argument(metavar="LISTE.csv", help="Die zweite Liste.")] = None,
    form: FormatOption = Format.TABLE,
) -> None:
    """Compare names pair by pair, or list by list."""
    show(_lists(file, other) if other else _pairs(file), _COLUMNS, form)


def _pairs(file: Path) -> Iterator[dict[str, Any]]:
    from app.cli.name_files import read_pairs
    from loaders.resolution.comparison import compare_described

    return (compare_described(left, right).model_dump(mode="json") for left, right in read_pairs(file))


def _lists(file: Path, other: Path) -> Iterator[dict[str, Any]]:
    """Nothing here forms cycles, and looking for them among so many names takes a quarter of the time."""
    from app.cli.name_files import read_names
    from loaders.resolution.lists import matched

    gc.disable()
    return (found.model_dump(mode="json") for found in matched(read_names(file), read_names(other)))
