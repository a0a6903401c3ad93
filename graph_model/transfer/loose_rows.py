"""Rows of a network file that somebody else may have written: head and end may be missing, rows may be flat."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graph_model.transfer.file import FORMAT, VERSION, ExportFileError, ExportRow, lines_of, told_of


@dataclass
class Remarks:
    """What was found odd and how often, each with one example."""

    counted: dict[str, int] = field(default_factory=dict)
    examples: dict[str, str] = field(default_factory=dict)

    def add(self, what: str, example: object = "") -> None:
        """Note one case."""
        self.counted[what] = self.counted.get(what, 0) + 1
        self.examples.setdefault(what, str(example)[:80])

    def lines(self) -> tuple[str, ...]:
        """One German sentence a kind of oddity."""
        return tuple(
            what
            + (f" ({count}-mal" if count > 1 else "")
            + (f"{', ' if count > 1 else ' ('}etwa „{self.examples[what]}“" if self.examples[what] else "")
            + (")" if count > 1 or self.examples[what] else "")
            for what, count in self.counted.items()
        )


def loose_rows(file: Path, remarks: Remarks) -> Iterator[tuple[int, ExportRow]]:
    """Each row with its line. ExportFileError where a line is no row, or where the end that is there does not fit what
    goes before: then something is lost, which is worse than odd."""
    digest, count, ended, headed = hashlib.sha256(), 0, False, False
    for number, line, _ in lines_of(file):
        if not line.strip():
            continue
        if ended:
            raise ExportFileError(file, "nach dem Ende folgt noch etwas", number)
        told = told_of(file, number, line)
        if told.keys() == {"rows", "sha256"}:
            _check_end(file, number, told, count, digest.hexdigest())
            ended = True
        elif "format" in told and "label" not in told:
            _check_head(file, number, told)
            headed = True
        else:
            count += 1
            yield number, _row(file, number, told)
        digest.update(line)
    if not headed:
        remarks.add("Der Datei fehlt die Kopfzeile eines Exports")
    if not ended:
        remarks.add("Der Datei fehlt die Schlusszeile; ob sie vollständig ist, lässt sich nicht prüfen")


def _check_head(file: Path, number: int, told: Mapping[str, Any]) -> None:
    if told.get("format") != FORMAT:
        raise ExportFileError(file, "das ist keine Exportdatei von Netzatlas", number)
    if told.get("version", VERSION) != VERSION:
        raise ExportFileError(file, f"Fassung {told.get('version')} kennt dieses Programm nicht", number)


def _check_end(file: Path, number: int, told: Mapping[str, Any], count: int, digest: str) -> None:
    if told["rows"] != count or (told["sha256"] and told["sha256"] != digest):
        raise ExportFileError(file, "das Ende passt nicht zum Inhalt", number)


def _row(file: Path, number: int, told: Mapping[str, Any]) -> ExportRow:
    label = told.get("label")
    properties = told.get("properties", {name: value for name, value in told.items() if name != "label"})
    if not isinstance(label, str) or not isinstance(properties, dict):
        raise ExportFileError(file, "kein Datensatz mit „label“ und „properties“", number)
    return ExportRow(label, properties)
