"""Reading an export to its end before anything is written: every row a record, every tie with both its ends."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from graph_model.errors import InvalidValueError
from graph_model.records.judgements import Withdrawal
from graph_model.records.record import Record
from graph_model.records.statements import Reading, Statement
from graph_model.transfer.file import ExportFileError, ExportRow, read_export
from graph_model.transfer.kinds import KINDS


@dataclass
class Contents:
    """What a whole export holds: ids of the ledger's rows by label, the papers, and a checksum of each fact."""

    ids: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    papers: set[str] = field(default_factory=set)
    erased: dict[str, Withdrawal] = field(default_factory=dict)
    facts: dict[str, str] = field(default_factory=dict)
    needed: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    @property
    def rows(self) -> int:
        """How many rows of the ledger there are."""
        return sum(map(len, self.ids.values()))


def contents(file: Path) -> Contents:
    """What the file holds; ExportFileError names the first line that is not right."""
    found = Contents()
    for line, row in enumerate(read_export(file), start=2):
        kind = KINDS.get(row.label)
        if kind is None:
            raise ExportFileError(file, f"die Art „{row.label}“ kennt dieses Programm nicht", line)
        if kind.record is None:
            found.facts[fact_key(row.label, row.properties)] = fact_sum(row.properties)
        else:
            _take(found, row, _record(file, line, row))
    _check_ties(file, found)
    return found


def paper_of(row: ExportRow) -> str | None:
    """The paper that a row belongs to; None for judgements, and for identities, which name a mention instead."""
    paper = row.properties.get("paper")
    return paper if isinstance(paper, str) else None


def fact_key(label: str, properties: Mapping[str, Any]) -> str:
    """What one node among the facts is known by."""
    return f"{label} {properties['id']}"


def fact_sum(properties: Mapping[str, Any]) -> str:
    """A checksum that is the same for the same properties, whichever database gave them."""
    return hashlib.blake2b(json.dumps(properties, sort_keys=True).encode(), digest_size=12).hexdigest()


def _record(file: Path, line: int, row: ExportRow) -> Record:
    make = KINDS[row.label].record
    try:
        if make is not None:
            return make(row.properties)
    except (ValidationError, InvalidValueError, KeyError, TypeError, ValueError) as error:
        raise ExportFileError(file, f"kein gültiger Datensatz der Art „{row.label}“", line) from error
    raise ExportFileError(file, f"„{row.label}“ gehört nicht in die Aufzeichnung", line)


def _take(found: Contents, row: ExportRow, record: Record) -> None:
    found.ids[row.label].add(row.properties["id"])
    paper = paper_of(row)
    if paper:
        found.papers.add(paper)
    for label, ids in _ties(record):
        found.needed[label].update(ids)
    if isinstance(record, Withdrawal) and record.erased:
        found.erased[record.paper] = record


def _ties(record: Record) -> Iterable[tuple[str, Iterable[str]]]:
    if isinstance(record, Statement):
        return (("Document", [record.document]), ("Mention", [*record.subjects, *record.objects]))
    if isinstance(record, Reading):
        return (("Document", [record.document]), ("Statement", record.statements))
    return ()


def _check_ties(file: Path, found: Contents) -> None:
    for label, ids in found.needed.items():
        missing = sorted(ids - found.ids[label])
        if missing:
            raise ExportFileError(file, f"{len(missing)} Datensätze der Art „{label}“ fehlen (etwa {missing[0]})")
