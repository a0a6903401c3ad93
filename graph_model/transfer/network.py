"""The facts of an export, or of a file that looks like one, as a network in memory, without storing them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from graph_model.ledger.entries import Entries
from graph_model.projection.facts import Facts, bodies_in
from graph_model.projection.project import project
from graph_model.records.facts import AnyFact, Body, Fact, fact_classes
from graph_model.records.record import Record
from graph_model.transfer.file import ExportFileError, ExportRow
from graph_model.transfer.kinds import KINDS
from graph_model.transfer.loose_facts import loose_fact
from graph_model.transfer.loose_rows import Remarks, loose_rows
from graph_model.values.vocabularies import Audience

_ENTRIES = ("Document", "Reading", "Mention", "Statement", "Identity", "Judgement", "Withdrawal")


@dataclass(frozen=True)
class Network:
    """The ``facts`` of a file that an audience sees, and what is odd about the file, in German sentences."""

    facts: Facts
    remarks: tuple[str, ...] = ()


def network(file: Path, audience: Audience) -> Facts:
    """The facts in ``file`` that ``audience`` sees; ExportFileError where it cannot be read."""
    return read_network(file, audience).facts


def read_network(file: Path, audience: Audience) -> Network:
    """The facts in ``file``; where it holds a ledger alone, what follows from that. ExportFileError where a row cannot
    be read, or where the end does not fit what goes before."""
    remarks = Remarks()
    classes = fact_classes()
    facts: dict[str, dict[str, Fact]] = {name: {} for name in classes}
    ledger: dict[str, dict[str, Record]] = {name: {} for name in _ENTRIES}
    for line, row in loose_rows(file, remarks):
        if row.label in facts:
            fact = loose_fact(file, line, row, remarks)
            if audience in fact.audiences:
                facts[row.label][fact.key if row.label == "Body" else fact.id] = fact
        elif row.label in ledger:
            ledger[row.label][str(row.properties.get("id", line))] = _entry(file, line, row)
        else:
            remarks.add(f"Die Art „{row.label}“ kennt dieses Programm nicht; sie bleibt unbeachtet")
    found = _facts(facts)
    if not any(found) and ledger["Statement"]:
        found = project(_entries(ledger), audience=audience)
    return Network(_with_all_bodies(found, audience, remarks), remarks.lines())


def _facts(told: Mapping[str, Mapping[str, Fact]]) -> Facts:
    return Facts(*(tuple(found[key] for key in sorted(found)) for found in told.values()))  # type: ignore[arg-type]


def _entry(file: Path, line: int, row: ExportRow) -> Record:
    make = KINDS[row.label].record
    if make is None:
        raise ExportFileError(file, f"„{row.label}“ gehört nicht in die Aufzeichnung", line)
    try:
        return make(row.properties)
    except (ValidationError, ValueError, KeyError, TypeError) as error:
        raise ExportFileError(file, f"kein gültiger Datensatz der Art „{row.label}“", line) from error


def _entries(told: Mapping[str, Mapping[str, Record]]) -> Entries:
    return Entries(*(tuple(told[name].values()) for name in _ENTRIES))  # type: ignore[arg-type]


def _with_all_bodies(facts: Facts, audience: Audience, remarks: Remarks) -> Facts:
    """Bodies that ties speak of and that have no row of their own are known by their ids."""
    known = {body.key for body in facts.bodies}
    missing = sorted(_spoken_of(fact for fact in facts if not isinstance(fact, Body)) - known)
    for key in missing:
        remarks.add("Von einem Zusammenschluss oder Mitglied gibt es nur die Kennung", key)
    added = (Body(id=key, key=key, audiences=(audience,), statements=(), name=key, names=(key,)) for key in missing)
    bodies = tuple(sorted((*facts.bodies, *added), key=lambda body: body.key))
    return Facts(bodies, *(getattr(facts, name) for name in Facts.__dataclass_fields__ if name != "bodies"))


def _spoken_of(facts: Iterable[AnyFact]) -> set[str]:
    return {body for fact in facts for body in bodies_in(fact)}
