"""The way in: sources -> documents -> statements -> identities -> ledger -> facts.

Reading goes on in as many processes as the caller allows; deciding which body a mention means and writing happen here
alone, document by document in the order of the sources, so that the result is the same with one process and with many.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
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
from loaders.in_order import Stop, in_order
from loaders.parts import File, Known, Part, Stranger, Strangers
from loaders.reader import Kept, Outcome, Reader, Told, marks_of
from loaders.reading.names.gazetteer import Gazetteer
from loaders.reading.reading import RULES
from loaders.reading.readout import Readout
from loaders.registry import parts
from loaders.report import Report
from loaders.resolution.identify import identify
from loaders.resolution.known_bodies import KnownBodies
from loaders.seen_files import Documents, SeenFiles
from loaders.sources.draft import Item, Refusal, Tombstone
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
    marks: dict[str, tuple[str, str]]
    reader: Reader
    seen: SeenFiles
    report: Report = field(default_factory=Report)
    waiting: list[Bundle] = field(default_factory=list)
    waiting_files: list[tuple[File, str, Documents]] = field(default_factory=list)
    states: dict[File, str] = field(default_factory=dict)
    strangers: Strangers = field(default_factory=Strangers)


def load(
    database: Database,
    paths: Iterable[Path],
    *,
    visibility: Visibility | None = None,
    progress: Progress | None = None,
    workers: int = 1,
    stop: Stop = lambda: False,
    seen: Path | None = None,
) -> Report:
    """Loads everything in ``paths`` and projects what it touches. What is unchanged is left as it is; what cannot be
    read is in the report, and nothing of it is written. ``progress`` is called with the origin of each file.

    ``workers``: how many processes may read at once (a script that allows more than one is guarded by its ``__main__``,
    as with all processes of Python). ``stop`` is asked again and again: once it says so, what was read is still written
    and projected, and the report says that there is more; the next call goes on from there. ``seen``: a file in which
    to note what was read, so that unchanged files are not even opened.
    """
    return _load(database, parts(paths), visibility, progress, SeenFiles(seen, visibility), workers, stop)


def load_drafts(
    database: Database,
    found: Iterable[Item],
    *,
    visibility: Visibility | None = None,
    progress: Progress | None = None,
    workers: int = 1,
    stop: Stop = lambda: False,
) -> Report:
    """As ``load``, from drafts that some source already gave; with one worker, each is taken before the next is
    asked for."""
    return _load(database, found, visibility, progress, SeenFiles(None), workers, stop)


def _load(
    database: Database,
    found: Iterable[Part],
    visibility: Visibility | None,
    progress: Progress | None,
    seen: SeenFiles,
    workers: int,
    stop: Stop,
) -> Report:
    with closing(seen):
        run = _start(database, visibility, seen)
        with closing(in_order(_unseen(run, found), lambda: run.reader, workers=workers, stop=stop)) as reading:
            for part, outcomes in reading:
                _take_part(run, part, outcomes)
                if progress:
                    progress(part.origin)
        stopped = stop()
        _write(run)
    return run.report.model_copy(update={"stopped": stopped, "generation": StoredFacts(database).update()})


def _start(database: Database, visibility: Visibility | None, seen: SeenFiles) -> _Run:
    ledger = Ledger(database)
    rows = database.read("read/ledger/current_readings")
    directory = known_places(database)
    known = KnownBodies.from_ledger(database, directory)
    marks = {
        mark: (row["paper"], row["document"])
        for row in rows
        if row["rules"] == RULES
        for mark in marks_of(row["source_key"], row["document"], row["checksum"])
    }
    return _Run(
        database=database,
        ledger=ledger,
        known=known,
        held={row["paper"]: (row["document"], row["rules"]) for row in rows},
        papers={row["source_key"]: row["paper"] for row in rows},
        erased=ledger.erased_papers(),
        marks=marks,
        reader=Reader(Gazetteer.of(known.names(), directory.key), frozenset(marks), visibility),
        seen=seen,
    )


def _unseen(run: _Run, found: Iterable[Part]) -> Iterator[Part]:
    """The parts; files that hold nothing new, as far as is known now, need not be opened."""
    for part in found:
        state = run.seen.state_of(part) if isinstance(part, File) else None
        if isinstance(part, File) and state:
            documents = run.seen.documents(part, state)
            if documents and _all_held(run, documents):
                yield Known(part, documents)
                continue
            run.states[part] = state
        yield part


def _all_held(run: _Run, documents: Iterable[tuple[str, str]]) -> bool:
    return all(run.held.get(paper) == (document, RULES) for paper, document in documents)


def _take_part(run: _Run, part: Part, outcomes: tuple[Outcome, ...]) -> None:
    documents = [document for outcome in _read_again(run, part, outcomes) for document in _take(run, outcome)]
    if refusal := run.strangers.told(part):
        _take(run, refusal)
    if isinstance(part, File) and (state := run.states.pop(part, None)):
        whole = tuple(document for document in documents if document)
        if whole and len(whole) == len(documents):
            run.waiting_files.append((part, state, whole))
    if sum(len(bundle.statements) + 1 for bundle in run.waiting) + len(run.waiting_files) >= _TOGETHER:
        _write(run)


def _read_again(run: _Run, part: Part, outcomes: tuple[Outcome, ...]) -> tuple[Outcome, ...]:
    """The outcomes; where a document that was not read is held no longer, since another version of its paper came
    before in this run, those of reading the part whole."""
    kept = [run.marks[outcome.mark] for outcome in outcomes if isinstance(outcome, Kept)]
    kept += [document for outcome in outcomes if isinstance(outcome, Known) for document in outcome.documents]
    if _all_held(run, kept):
        return outcomes
    return replace(run.reader, held=frozenset()).outcomes(part.file if isinstance(part, Known) else part)


def _take(run: _Run, item: Outcome) -> tuple[tuple[str, str] | None, ...]:
    """Paper and id of each document that the ledger holds of the item from now on; None for what is no document."""
    match item:
        case Refusal():
            run.report = run.report.model_copy(update={"refused": (*run.report.refused, item)})
        case Tombstone():
            _withdraw(run, item)
        case Directory():
            _learn_places(run, item)
        case Known(documents=documents):
            _count(run, "unchanged", len(documents))
            return documents
        case Kept(mark=mark):
            _count(run, "unchanged")
            return (run.marks[mark],)
        case Stranger():
            run.strangers.meet(item)
        case Told():
            return (_keep(run, item),)
    return (None,)


def _learn_places(run: _Run, directory: Directory) -> None:
    """From here on the run knows the directory's places; so do later ones, from the graph."""
    keep_areas(run.database, directory.places)
    run.known.directory = known_places(run.database)
    run.reader = replace(run.reader, gazetteer=Gazetteer.of(run.known.names(), run.known.directory.key))
    run.report = run.report.model_copy(update={"places": run.report.places + len(directory.places)})


def _withdraw(run: _Run, item: Tombstone) -> None:
    """Takes back the paper and the texts of its files (``paper#file``); one that never was here needs nothing."""
    told = {key: paper for key, paper in run.papers.items() if _is_meant(item, key)}
    if told:
        _write(run)
    why = "von der Quelle zurückgezogen" if item.final else "an der Quelle nicht mehr vorhanden"
    for key, paper in told.items():
        run.ledger.withdraw(Withdrawal.of(paper, why=why, by="Quelle", erased=item.final, recorded=datetime.now(UTC)))
        run.held.pop(run.papers.pop(key))
    run.erased |= frozenset(told.values() if item.final else ())
    run.report = run.report.model_copy(update={"withdrawn": run.report.withdrawn + len(told)})


def _is_meant(item: Tombstone, key: str) -> bool:
    return key == item.source_key or (item.final and key.startswith(f"{item.source_key}#"))


def _keep(run: _Run, told: Told) -> tuple[str, str] | None:
    document = told.document
    if document.paper in run.erased:
        reason = "wurde gelöscht und wird nicht wieder eingelesen"
        _take(run, Refusal(origin=document.origin, reason=reason))
        return None
    before = run.held.get(document.paper)
    if before == (document.id, RULES):
        _count(run, "unchanged")
    else:
        run.waiting.append(_bundle(run, document, told.readout))
        run.held[document.paper] = (document.id, RULES)
        run.papers[document.source_key] = document.paper
        _count(run, "changed" if before else "loaded", statements=len(told.readout.statements))
    return document.paper, document.id


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


def _count(run: _Run, what: str, documents: int = 1, *, statements: int = 0) -> None:
    counted = {what: getattr(run.report, what) + documents, "statements": run.report.statements + statements}
    run.report = run.report.model_copy(update=counted)


def _write(run: _Run) -> None:
    """Files count as seen only once the ledger has what they hold."""
    run.ledger.add(run.waiting)
    run.seen.note(run.waiting_files)
    run.waiting, run.waiting_files = [], []
