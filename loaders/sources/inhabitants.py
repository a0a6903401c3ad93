"""Inhabitants that somebody entered: a CSV with place, number, day and source, beside the municipal directory."""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from graph_model.analysis.costs.formulas import Inhabitants
from graph_model.errors import InvalidValueError, NetzatlasError
from graph_model.values.amounts import german_number
from graph_model.values.dates import PartialDate
from graph_model.values.german_dates import german_date
from graph_model.values.places import PlaceKey
from loaders.sources.decoding import read_bytes

_FIELDS = ("place", "inhabitants", "day", "source")


class InhabitantsFileError(NetzatlasError):
    """A file of inhabitants that cannot be used. ``data``: file, line (from 1), reason."""

    code = "inhabitants_file"
    status = 422
    exit_code = 3

    def __init__(self, path: Path, line: int, reason: str) -> None:
        super().__init__(
            f"{path.as_posix()}, Zeile {line}: {reason}. Erwartet wird eine CSV-Datei mit den Spalten "
            f"{'; '.join(_FIELDS)}, zum Beispiel 03157;134000;2024-12-31;Landesamt für Statistik.",
            file=path.as_posix(),
            line=line,
            reason=reason,
        )


def read_inhabitants(path: Path) -> tuple[Inhabitants, ...]:
    """The inhabitants of the file, each with its day and source. Raises InhabitantsFileError, OSError."""
    try:
        lines = read_bytes(path).decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise InhabitantsFileError(path, 1, "die Zeichenkodierung ist nicht UTF-8") from error
    separator = ";" if lines and ";" in lines[0] else ","
    return tuple(_rows(path, csv.reader(lines, delimiter=separator)))


def _rows(path: Path, rows: Iterator[list[str]]) -> Iterator[Inhabitants]:
    for number, row in enumerate(rows, 1):
        cells = [cell.strip() for cell in row]
        if not any(cells) or (number == 1 and tuple(cells) == _FIELDS):
            continue
        if len(cells) != len(_FIELDS) or not all(cells):
            raise InhabitantsFileError(
                path, number, f"es sind {len(cells)} Angaben statt {len(_FIELDS)}, oder eine fehlt"
            )
        try:
            yield Inhabitants(PlaceKey(cells[0]).digits, int(german_number(cells[1])), _day(cells[2]), cells[3])
        except InvalidValueError as error:
            raise InhabitantsFileError(path, number, error.message.rstrip(".")) from error


def _day(text: str) -> date:
    try:
        told = german_date(text)
    except InvalidValueError:
        told = PartialDate.parse(text)
    if told.day is None:
        raise InvalidValueError(text, "ein Tag", "erwartet wird ein voller Tag")
    return told.earliest()
