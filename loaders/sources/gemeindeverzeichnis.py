"""The official municipal directory GV100AD of Destatis (fixed width, UTF-8), read from the user's own file.

The project carries only the Länder and Kreise (``data/laender_kreise.csv``, the source named in its head).
"""

import csv
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path

from graph_model.errors import NetzatlasError
from graph_model.records.record import Record
from graph_model.values.body_kinds import BodyKind
from graph_model.values.places import PlaceKey
from loaders.sources.decoding import read_bytes

_TYPE, _DATE, _REGIONAL, _UNION = slice(0, 2), slice(2, 10), slice(10, 18), slice(18, 22)
_NAME, _MARK, _AREA, _POPULATION = slice(22, 72), slice(122, 124), slice(128, 139), slice(139, 150)
_SHORTEST = {"10": 23, "20": 23, "30": 23, "40": 124, "50": 124, "60": 150}
_SKIPPED = frozenset({"30"})
_FREE_MUNICIPALITIES = frozenset({"50", "58"})
_UNINHABITED = frozenset({"65", "66"})
_CITIES = frozenset({"41", "42", "61", "62", "63", "67"})
_RECORD_KINDS = {
    "10": BodyKind.STATE,
    "20": BodyKind.REGION,
    "40": BodyKind.DISTRICT,
    "50": BodyKind.MUNICIPAL_UNION,
}
_TABLE = "laender_kreise.csv"
_TABLE_DATE = date(2023, 11, 30)
_TABLE_KINDS = {"Land": BodyKind.STATE, "kreisfreie Stadt": BodyKind.CITY, "Stadtkreis": BodyKind.CITY}


class Place(Record):
    """A Land, Regierungsbezirk, Kreis, Gemeindeverband or Gemeinde; area in hectares, borders as of ``as_of``."""

    key: PlaceKey
    ars: str
    name: str
    kind: BodyKind
    population: int | None = None
    area_ha: int | None = None
    as_of: date


class Directory(Record):
    """All places of one municipal directory; ``origin`` is the file it came from."""

    origin: str
    places: tuple[Place, ...]


class DirectoryFileError(NetzatlasError):
    """A file that is no complete GV100AD. ``data``: file, line (from 1, 0 for the file as a whole), reason."""

    code = "directory_file"
    status = 422
    exit_code = 3

    def __init__(self, path: Path, line: int, reason: str) -> None:
        place = f", Zeile {line}" if line else ""
        super().__init__(
            f"{path.as_posix()}{place}: kein vollständiges Gemeindeverzeichnis GV100AD ({reason}). "
            "Bitte die Datei unverändert von Destatis nehmen.",
            file=path.as_posix(),
            line=line,
            reason=reason,
        )


def read_directory(path: Path) -> tuple[Place, ...]:
    """All places of the file, in its order; DirectoryFileError where it is cut off or of another kind.

    A Gemeinde outside any Gemeindeverband stands once, as a Gemeinde; the planning regions of Baden-Württemberg have
    no key of their own in this program and are left out.
    """
    lines = _lines(path)
    _check_whole(path, lines)
    return tuple(place for number, line in enumerate(lines, 1) if (place := _place(path, number, line)) is not None)


@cache
def own_places() -> tuple[Place, ...]:
    """The 16 Länder and 400 Kreise that the project carries."""
    text = files("loaders.sources").joinpath("data", _TABLE).read_text(encoding="utf-8")
    rows = csv.DictReader((line for line in text.splitlines() if not line.startswith("#")), delimiter=";")
    return tuple(
        Place(
            key=PlaceKey(row["ags"], _TABLE_DATE.year),
            ars=row["ags"],
            name=row["name"],
            kind=_TABLE_KINDS.get(row["art"], BodyKind.DISTRICT),
            as_of=_TABLE_DATE,
        )
        for row in rows
    )


def _lines(path: Path) -> list[str]:
    try:
        text = read_bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DirectoryFileError(path, 0, "die Zeichenkodierung ist nicht UTF-8") from error
    return text.splitlines()


def _check_whole(path: Path, lines: list[str]) -> None:
    """Every line is of a known type and long enough, and every Kreis has a Gemeinde."""
    without: dict[str, int] = {}
    for number, line in enumerate(lines, 1):
        shortest = _SHORTEST.get(line[_TYPE])
        if shortest is None:
            raise DirectoryFileError(path, number, f"die Satzart „{line[_TYPE]}“ gibt es nicht")
        if len(line) < shortest:
            raise DirectoryFileError(path, number, f"die Zeile ist abgeschnitten, {len(line)} Zeichen")
        if line[_TYPE] == "40":
            without[line[10:15]] = number
        elif line[_TYPE] == "60":
            without.pop(line[10:15], None)
    for kreis, number in without.items():
        raise DirectoryFileError(path, number, f"zum Kreis {kreis} fehlen die Gemeinden")
    if lines[-1][_TYPE] != "60":
        raise DirectoryFileError(path, len(lines), "nach dieser Zeile fehlen die Gemeinden")


def _place(path: Path, number: int, line: str) -> Place | None:
    kind = line[_TYPE]
    if kind in _SKIPPED or (kind == "50" and line[_MARK] in _FREE_MUNICIPALITIES):
        return None
    try:
        as_of = date.fromisoformat(line[_DATE])
        ars = _regional_key(line)
        return Place(
            key=PlaceKey(line[_REGIONAL].strip() if kind != "50" else ars, as_of.year),
            ars=ars,
            name=_name(line[_NAME]),
            kind=_kind(kind, line[_MARK]),
            population=int(line[_POPULATION]) if kind == "60" else None,
            area_ha=int(line[_AREA]) if kind == "60" else None,
            as_of=as_of,
        )
    except ValueError as error:
        raise DirectoryFileError(path, number, f"Schlüssel, Datum, Name oder Zahl ist unlesbar: {error}") from error


def _regional_key(line: str) -> str:
    """The ARS: Land, Bezirk and Kreis (5), Gemeindeverband (4), Gemeinde (3); shorter for what stands above."""
    regional, union = line[_REGIONAL].strip(), line[_UNION].strip()
    if line[_TYPE] == "50":
        return f"{regional[:5]}{union}000"
    return f"{regional[:5]}{union}{regional[5:]}" if line[_TYPE] == "60" else regional


def _name(cell: str) -> str:
    name = " ".join(cell.split())
    if not name:
        raise ValueError("der Name fehlt")
    return name


def _kind(record: str, mark: str) -> BodyKind:
    if record in {"40", "60"} and mark in _CITIES:
        return BodyKind.CITY
    if record == "60":
        return BodyKind.OTHER if mark in _UNINHABITED else BodyKind.MUNICIPALITY
    return _RECORD_KINDS[record]
