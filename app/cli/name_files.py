"""Files of names to be matched: pairs in one file, or two lists."""

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from graph_model.errors import InvalidValueError, NetzatlasError
from graph_model.values.body_kinds import BodyKind
from graph_model.values.dates import PartialDate
from graph_model.values.names import BodyName
from graph_model.values.vocabularies import LegalForm

if TYPE_CHECKING:
    from loaders.resolution.described import Described

SIDES = ("left", "right")


class PairsFileError(NetzatlasError):
    """The file holds no pairs of names. ``data``: file, reason."""

    code = "pairs_file"
    status = 422

    def __init__(self, file: Path, reason: str, wanted: str) -> None:
        super().__init__(
            f"{file}: {reason}. Erwartet wird eine CSV-Datei in UTF-8 {wanted}.", file=str(file), reason=reason
        )


def read_pairs(file: Path) -> "list[tuple[Described, Described]]":
    """The pairs of a file; PairsFileError where it holds none."""
    wanted = "mit den Spalten left und right"
    return [
        (_described(file, line, row, "left_", "left"), _described(file, line, row, "right_", "right"))
        for line, row in _rows(file, set(SIDES), wanted)
    ]


def read_names(file: Path) -> "list[Described]":
    """The names of a list; PairsFileError where it holds none."""
    return [_described(file, line, row, "", "name") for line, row in _rows(file, {"name"}, "mit der Spalte name")]


def _rows(file: Path, needed: set[str], wanted: str) -> Iterator[tuple[int, Mapping[str, str]]]:
    """The rows with their lines, counted from 1; rows without a name are left out."""
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            table = csv.DictReader(lines)
            if not needed <= set(table.fieldnames or ()):
                raise PairsFileError(file, f"die Spalten {' und '.join(sorted(needed))} fehlen", wanted)
            for row in table:
                if all((row[column] or "").strip() for column in needed):
                    yield table.line_num, row
    except (UnicodeDecodeError, csv.Error) as error:
        raise PairsFileError(file, "das ist kein lesbarer Text", wanted) from error


def _described(file: Path, line: int, row: Mapping[str, str], prefix: str, name: str) -> "Described":
    from loaders.resolution.described import Described

    def told(field: str) -> str:
        return (row.get(prefix + field) or "").strip()

    try:
        return Described(
            name=row[name],
            kind=_kind(told("kind")),
            legal_form=_form(told("legal_form")),
            place=told("place") or None,
            carrier=told("carrier") or None,
            founded=PartialDate.parse(told("founded")) if told("founded") else None,
            dissolved=PartialDate.parse(told("dissolved")) if told("dissolved") else None,
        )
    except InvalidValueError as error:
        raise PairsFileError(file, f"Zeile {line}: {error}", "mit lesbaren Werten") from error


def _kind(text: str) -> BodyKind | None:
    if text and text not in set(BodyKind):
        raise InvalidValueError(text, "eine Art", f"es gibt {', '.join(BodyKind)}")
    return BodyKind(text) if text else None


def _form(text: str) -> LegalForm | None:
    if text and text in set(LegalForm):
        return LegalForm(text)
    form = BodyName(f"Name {text}").legal_form if text else None
    if text and form is None:
        raise InvalidValueError(text, "eine Rechtsform", f"es gibt {', '.join(LegalForm)}")
    return form
