"""The file of an export: JSON lines with a head, sorted rows and an end that says that nothing is missing."""

import gzip
import hashlib
import json
import os
import tempfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, cast

from graph_model.errors import NetzatlasError

FORMAT = "netzatlas-export"
VERSION = 1
_GZIP = b"\x1f\x8b"
_LONGEST_LINE = 64 * 1024 * 1024


class ExportFileError(NetzatlasError):
    """The file is no whole export. ``data``: file, line (where there is one), reason."""

    code = "export_file"
    status = 422

    def __init__(self, file: Path, reason: str, line: int | None = None) -> None:
        place = f", Zeile {line}" if line else ""
        super().__init__(
            f"{file}{place}: {reason}. Es wurde nichts übernommen; bitte eine vollständige Exportdatei angeben.",
            file=str(file),
            line=line,
            reason=reason,
        )


@dataclass(frozen=True, slots=True)
class ExportRow:
    """One node of ledger or facts: its label and its properties."""

    label: str
    properties: Mapping[str, Any]


def write_export(file: Path, rows: Iterable[ExportRow]) -> int:
    """Write ``rows`` in the order given, gzipped where the name ends with .gz; says how many. The file is readable by
    the owner alone and appears only when it is whole."""
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    unfinished = Path(name)
    try:
        with os.fdopen(handle, "wb") as raw, _packing(file, raw) as out:
            count = _write_lines(out, rows)
        unfinished.replace(file)
    finally:
        unfinished.unlink(missing_ok=True)
    return count


def read_export(file: Path) -> Iterator[ExportRow]:
    """The rows, one by one; ExportFileError where the file is not a whole export, at the latest after its last row."""
    digest, count, line = hashlib.sha256(), 0, b""
    for number, line, following in lines_of(file):
        told = told_of(file, number, line)
        if number == 1:
            _check_head(file, told)
        elif following:
            count += 1
            yield _row(file, number, told)
        if following:
            digest.update(line)
        elif told != {"rows": count, "sha256": digest.hexdigest()}:
            raise ExportFileError(file, "das Ende fehlt oder passt nicht zum Inhalt", number)
    if not line:
        raise ExportFileError(file, "die Datei ist leer")


def _packing(file: Path, raw: BinaryIO) -> AbstractContextManager[BinaryIO]:
    """Without a moment and a name in it, so that the same rows give the same bytes."""
    if file.suffix == ".gz":
        return cast(AbstractContextManager[BinaryIO], gzip.GzipFile("", "wb", 6, raw, mtime=0))
    return nullcontext(raw)


def _unpacking(file: Path) -> BinaryIO:
    raw = file.open("rb")
    packed = raw.read(len(_GZIP)) == _GZIP
    raw.seek(0)
    return cast(BinaryIO, gzip.GzipFile(fileobj=raw)) if packed else raw


def _write_lines(out: BinaryIO, rows: Iterable[ExportRow]) -> int:
    digest, count = hashlib.sha256(), 0
    _write_line(out, {"format": FORMAT, "version": VERSION}, digest)
    for row in rows:
        _write_line(out, {"label": row.label, "properties": row.properties}, digest)
        count += 1
    out.write(_line({"rows": count, "sha256": digest.hexdigest()}))
    return count


def _write_line(out: BinaryIO, told: Mapping[str, Any], digest: "hashlib._Hash") -> None:
    line = _line(told)
    digest.update(line)
    out.write(line)


def _line(told: Mapping[str, Any]) -> bytes:
    return json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def lines_of(file: Path) -> Iterator[tuple[int, bytes, bool]]:
    """Number and bytes of each line, and whether another one follows."""
    try:
        with _unpacking(file) as lines:
            number, line = 1, lines.readline(_LONGEST_LINE)
            while line:
                following = lines.readline(_LONGEST_LINE)
                yield number, line, bool(following)
                number, line = number + 1, following
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise ExportFileError(file, "die gepackte Datei ist beschädigt") from error


def told_of(file: Path, number: int, line: bytes) -> dict[str, Any]:
    """The record that a line holds; ExportFileError where it holds none."""
    try:
        told = json.loads(line)
    except ValueError as error:
        raise ExportFileError(file, "kein JSON", number) from error
    if not isinstance(told, dict):
        raise ExportFileError(file, "kein Datensatz", number)
    return told


def _check_head(file: Path, told: Mapping[str, Any]) -> None:
    if told.get("format") != FORMAT:
        raise ExportFileError(file, "das ist keine Exportdatei von Netzatlas", 1)
    if told.get("version") != VERSION:
        raise ExportFileError(file, f"Fassung {told.get('version')} kennt dieses Programm nicht", 1)


def _row(file: Path, number: int, told: Mapping[str, Any]) -> ExportRow:
    label, properties = told.get("label"), told.get("properties")
    if not isinstance(label, str) or not isinstance(properties, dict) or not isinstance(properties.get("id"), str):
        raise ExportFileError(file, "kein Datensatz eines Exports", number)
    return ExportRow(label, properties)
