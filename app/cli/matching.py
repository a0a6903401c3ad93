"""Matching: do two names mean the same body?"""

import csv
from pathlib import Path
from typing import Annotated

import typer

from app.cli.formats import Column, Format, percent, show
from app.cli.options import FormatOption
from app.cli.usage import GermanCommand
from graph_model.errors import NetzatlasError

_MATCH = (
    "Namen paarweise vergleichen: für jede Zeile (Spalten left und right) die Entscheidung same, different oder ask, "
    "mit Nähe und Gründen. Ohne Datenbank."
)
_COLUMNS = (
    Column("left", "Name"),
    Column("right", "Anderer Name"),
    Column("decision", "Entscheidung"),
    Column("score", "Nähe", percent, right=True),
    Column("reasons", "Gründe"),
)


class PairsFileError(NetzatlasError):
    """The file holds no pairs of names. ``data``: file, reason."""

    code = "pairs_file"
    status = 422

    def __init__(self, file: Path, reason: str) -> None:
        super().__init__(
            f"{file}: {reason}. Erwartet wird eine CSV-Datei in UTF-8 mit den Spalten left und right.",
            file=str(file),
            reason=reason,
        )


def register(program: typer.Typer) -> None:
    """The commands of this module."""
    program.command("match", cls=GermanCommand, help=_MATCH)(match)


def match(
    file: Annotated[Path, typer.Argument(metavar="DATEI.csv", help="CSV mit den Spalten left und right.")],
    form: FormatOption = Format.TABLE,
) -> None:
    """Compare names pair by pair."""
    from loaders.resolution.comparison import compare

    show((compare(left, right).model_dump(mode="json") for left, right in pairs(file)), _COLUMNS, form)


def pairs(file: Path) -> list[tuple[str, str]]:
    """The pairs of a file; PairsFileError where it holds none."""
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            table = csv.DictReader(lines)
            if not {"left", "right"} <= set(table.fieldnames or ()):
                raise PairsFileError(file, "die Spalten left und right fehlen")
            return [(row["left"] or "", row["right"] or "") for row in table]
    except (UnicodeDecodeError, csv.Error) as error:
        raise PairsFileError(file, "das ist kein lesbarer Text") from error
