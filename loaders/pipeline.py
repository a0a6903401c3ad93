"""The way in: sources -> documents -> statements -> identities -> ledger -> facts."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from graph_model.ledger.entries import Bundle
from graph_model.ledger.ledger import Ledger
from graph_model.projection.stored import StoredFacts
from graph_model.records.documents import Document
from graph_model.records.judgements import Withdrawal
from graph_model.records.statements import Reading
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Visibility
from loaders.areas import keep_areas, known_places
from loaders.documents import document_of
from loaders.reading.gazetteer import Gazetteer
from loaders.reading.reading import RULES, read
from loaders.reading.readout import Readout
from loaders.registry import drafts
from loaders.report import Report
from loaders.resolution.identify import identify
from loaders.resolution.known_bodies import KnownBodies
from loaders.sources.draft import Draft, Item, Refusal, Tombstone
from loaders.sources.gemeindeverzeichnis import Directory

_TOGETHER = 400
Progress = Callable[[str], None]


@dataclass
class _Run:
    """What one run knows and has done so far."""

    database: Database
    ledger: Ledger
    known: KnownBodies
    held: dict[str, tuple[str, str]]
    papers: dict[str, str]
    erased: frozenset[str]
    gazetteer: Gazetteer
    report: Report = field(default_factory=Report)
    waiting: list[Bundle] = field(default_factory=list)


def load(
    database: Database,
    paths: Iterable[Path],
    *,
    visibility: Visibility | None = None,
    progress: Progress | None = None,
) -> Report:
    """Loads everything in ``paths`` and projects what it touches. What is unchanged is left as it is; what cannot be
    read is in the report, and nothing of it is written. ``progress`` is called with the origin of each document."""
    return load_drafts(database, drafts(paths), visibility=visibility, progress=progress)


def load_drafts(
    database: Database,
    found: Iterable[Item],
    *,
    visibility: Visibility | None = None,
    progress: Progress | None = None,
) -> Report:
    """As ``load``, from drafts that some source already gave."""
    run = _start(database)
    for item in found:
        if progress:
            progress(item.origin)
        _take(run, _seen_by(item, visibility))
    _write(run)
    return run.report.model_copy(update={"generation": StoredFacts(database).update()})


def _start(database: Database) -> _Run:
    ledger = Ledger(database)
    rows = database.read("read/ledger/current_readings")
    directory = known_places(database)
    known = KnownBodies.from_ledger(database, directory)
    return _Run(
        database=database,
        ledger=ledger,
        known=known,
        held={row["paper"]: (row["document"], row["rules"]) for row in rows},
        papers={row["source_key"]: row["paper"] for row in rows},
        erased=ledger.erased_papers(),
        gazetteer=Gazetteer.of(known.names(), directory.key),
    )


def _seen_by(item: Item, visibility: Visibility | None) -> Item:
    if isinstance(item, Draft) and visibility is not None:
        return item.model_copy(update={"visibility": visibility})
    return item


def _take(run: _Run, item: Item) -> None:
    match item:
        case Refusal():
            run.report = run.report.model_copy(update={"refused": (*run.report.refused, item)})
        case Tombstone():
            _withdraw(run, item)
        case Directory():
            _learn_places(run, item)
        case Draft():
            _read(run, item)


def _learn_places(run: _Run, directory: Directory) -> None:
    """From here on the run knows the directory's places; so do later ones, from the graph."""
    keep_areas(run.database, directory.places)
    run.known.directory = known_places(run.database)
    run.gazetteer = Gazetteer.of(run.known.names(), run.known.directory.key)
    run.report = run.report.model_copy(update={"places": run.report.places + len(directory.places)})


def _withdraw(run: _Run, item: Tombstone) -> None:
    """Takes back the paper and the texts of its files (``paper#file``); one that never was here needs nothing."""
    told = {key: p for key, p in run.papers.items() if key == item.source_key or key.startswith(f"{item.source_key}#")}
    if told:
        _write(run)
    why = "von der Quelle zurückgezogen"
    for key, paper in told.items():
        run.ledger.withdraw(Withdrawal.of(paper, why=why, by="Quelle", erased=True, recorded=datetime.now(UTC)))
        run.held.pop(run.papers.pop(key))
    run.erased |= frozenset(told.values())
    run.report = run.report.model_copy(update={"withdrawn": run.report.withdrawn + len(told)})


def _read(run: _Run, draft: Draft) -> None:
    document = document_of(draft)
    if document.paper in run.erased:
        reason = "wurde gelöscht und wird nicht wieder eingelesen"
        _take(run, Refusal(origin=draft.origin, reason=reason))
        return
    before = run.held.get(document.paper)
    if before == (document.id, RULES):
        _count(run, "unchanged", 0)
        return
    readout = read(document, run.gazetteer, draft.rows)
    run.waiting.append(_bundle(run, document, readout))
    run.held[document.paper] = (document.id, RULES)
    run.papers[document.source_key] = document.paper
    _count(run, "changed" if before else "loaded", len(readout.statements))
    if sum(len(bundle.statements) + 1 for bundle in run.waiting) >= _TOGETHER:
        _write(run)


def _bundle(run: _Run, document: Document, readout: Readout) -> Bundle:
    """Each reading has a moment of its own: of two versions of a paper in one run the later one counts."""
    statements, moment = tuple(statement.id for statement in readout.statements), datetime.now(UTC)
    return Bundle(
        document=document,
        reading=Reading.of(document.id, document.paper, RULES, statements, moment),
        mentions=readout.mentions,
        statements=readout.statements,
        identities=identify(readout.mentions, readout.statements, run.known, issuer=document.issuer, recorded=moment),
    )


def _count(run: _Run, what: str, statements: int) -> None:
    counted = {what: getattr(run.report, what) + 1, "statements": run.report.statements + statements}
    run.report = run.report.model_copy(update=counted)


def _write(run: _Run) -> None:
    run.ledger.add(run.waiting)
    run.waiting = []
