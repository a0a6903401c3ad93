"""Reading an export into a graph: checked first, noted, written, and only then counted as there."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import Any
from uuid import uuid4

from graph_model.ledger.ledger import Ledger
from graph_model.ledger.reading_back import asked, identities_of_mentions
from graph_model.ledger.rows import mention_ties, pending, record_row, superseding
from graph_model.projection.stored import StoredFacts
from graph_model.records.frozen import FrozenState
from graph_model.storage.database import Database, Write
from graph_model.storage.properties import from_properties
from graph_model.transfer.checking import Contents, contents, fact_key, fact_sum, paper_of
from graph_model.transfer.file import ExportRow, read_export
from graph_model.transfer.kinds import FACTS, KEPT, KINDS, portions
from graph_model.transfer.notes import forget, note, running, undo_interrupted

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class ImportReport:
    """``added`` rows by label; ``held`` rows were there before; ``erased`` papers were left out since they were
    erased here; ``facts_differ`` counts facts that read otherwise than in the file (None: the graph was not empty)."""

    added: Mapping[str, int]
    held: int
    erased: int
    facts_differ: int | None
    generation: int


def import_graph(database: Database, file: Path, progress: Progress | None = None) -> ImportReport:
    """Read the whole of ``file``, then write what the graph lacks. ExportFileError before anything is written;
    an import that is interrupted later is undone by ``undo_interrupted``. Nobody else writes meanwhile."""
    undo_interrupted(database)
    told = contents(file)
    with database.writing():
        held = {kind.label: kind.ids(database) for kind in KEPT}
        erased = Ledger(database).erased_papers()
        plan = _Plan(database, file, told, held, erased)
        with running(plan.run):
            added = plan.carry_out(progress)
    generation = StoredFacts(database).rebuild()
    empty = not any(held.values())
    return ImportReport(
        added=added,
        held=sum(len(told.ids[label] & ids) for label, ids in held.items()),
        erased=len(told.papers & erased),
        facts_differ=_differing(database, told.facts) if empty else None,
        generation=generation,
    )


class _Plan:
    """One import: what is new, and the steps in their order."""

    def __init__(
        self, database: Database, file: Path, told: Contents, held: Mapping[str, set[str]], erased: frozenset[str]
    ) -> None:
        self.run = f"import-{uuid4().hex}"
        self._database = database
        self._file = file
        self._told = told
        self._held = held
        self._erased = erased
        self._left_out: set[str] = set()

    def carry_out(self, progress: Progress | None) -> dict[str, int]:
        """Note, write, say which versions are current; then forget the notes and list what to project, in one."""
        new = {label: ids - self._held[label] for label, ids in self._told.ids.items()}
        notes = note(self._database, self.run, new, self._told.papers - self._erased)
        added = self._write_rows(progress)
        self._database.write_all([superseding(self._told.papers - self._erased)])
        self._database.write(pending(self._touched(new)), forget(notes))
        self._erase_here()
        return added

    def _write_rows(self, progress: Progress | None) -> dict[str, int]:
        added: dict[str, int] = {}
        for label, rows in groupby(self._new_rows(), key=lambda row: row.label):
            query = f"{KINDS[label].writes}/{KINDS[label].plural}"
            for portion in portions(map(self._written, rows)):
                ties = [tie for row in portion for tie in row.pop("ties", ())]
                self._database.write_all([Write(query, portion), Write("write/ledger/about", ties)])
                added[label] = added.get(label, 0) + len(portion)
                if progress:
                    progress(sum(added.values()), self._told.rows)
        return added

    def _new_rows(self) -> Iterator[ExportRow]:
        for row in read_export(self._file):
            if KINDS[row.label].record is not None and row.properties["id"] not in self._held[row.label]:
                if self._may_come(row):
                    yield row
                elif row.label == "Mention":
                    self._left_out.add(row.properties["id"])

    def _may_come(self, row: ExportRow) -> bool:
        """Not what belongs to a paper that was erased here, nor a withdrawal that must erase here first."""
        paper = paper_of(row)
        if row.label == "Withdrawal":
            return paper not in self._to_erase()
        return paper not in self._erased and row.properties.get("mention") not in self._left_out

    def _written(self, row: ExportRow) -> dict[str, Any]:
        """A row as the queries take it; a frozen state comes without what was erased here."""
        if row.label != "FrozenState" or not self._erased:
            return _written(row)
        state = from_properties(FrozenState, dict(row.properties))
        return record_row(state.without(self._erased, datetime.now(UTC)))

    def _to_erase(self) -> set[str]:
        return self._told.erased.keys() - self._erased

    def _erase_here(self) -> None:
        ledger = Ledger(self._database)
        for paper in sorted(self._to_erase()):
            ledger.withdraw(self._told.erased[paper])

    def _touched(self, new: Mapping[str, Iterable[str]]) -> set[str]:
        """The bodies whose facts follow anew: those of new identities, and those that new judgements speak of."""
        identities, judgements = set(new.get("Identity", ())), set(new.get("Judgement", ()))
        bodies = {row["body"] for row in KINDS["Identity"].pages(self._database) if row["id"] in identities}
        about = {
            part
            for row in KINDS["Judgement"].pages(self._database)
            if row["id"] in judgements
            for told in row["about"]
            for part in told.split("|")
        }
        bodies |= {part for part in about if part.startswith("b_")}
        papers = {part for part in about if part.startswith("p_")}
        mentioned = {part for part in about if part.startswith("m_")}
        mentioned |= {told["id"] for told in asked(self._database, "mentions_of_papers", papers=papers)}
        return bodies | {identity.body for identity in identities_of_mentions(self._database, mentioned)}


def _written(row: ExportRow) -> dict[str, Any]:
    """A row as the queries of the ledger take it; ``ties`` go to a query of their own."""
    properties = dict(row.properties)
    told: dict[str, Any] = {"key": properties["id"], "properties": properties}
    if row.label == "Statement":
        ties = mention_ties(properties["id"], properties.get("subjects", ()), properties.get("objects", ()))
        told |= {"document": properties["document"], "ties": ties}
    return told


def _differing(database: Database, told: Mapping[str, str]) -> int:
    here = {fact_key(kind.label, row): fact_sum(row) for kind in FACTS for row in kind.pages(database)}
    return len(set(told.items()) ^ set(here.items()))
