"""Keeping what was read: document by document into the ledger, each whole or not at all; and taking it back.

Ids are derived from content, so that keeping goes on after a kill where it was ended, and nothing stands there twice.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime

from app.answers.called import document_label
from app.entering import earlier_version
from app.imports.job import Job, KeptDocument, ReadDocument, Stage
from app.imports.shelf import Shelf
from graph_model.ledger.entries import Bundle
from graph_model.ledger.ledger import Ledger
from graph_model.ledger.reading_back import asked
from graph_model.projection.stored import StoredFacts
from graph_model.records.documents import Document
from graph_model.records.judgements import Withdrawal
from graph_model.records.statements import Reading
from graph_model.storage.database import Database
from loaders.areas import known_places
from loaders.resolution.identify import identify
from loaders.resolution.known_bodies import KnownBodies
from loaders.sources.masking.masking import mask

Stop = Callable[[], bool]
_LONGEST_LABEL = 120
_PORTION = 10


def bundles_of(database: Database, documents: Iterable[ReadDocument], rules: str) -> Iterator[Bundle]:
    """What keeping these documents would write, as of now; nothing is written."""
    known = KnownBodies.from_ledger(database, known_places(database))
    for one in documents:
        yield _bundle(one, known, rules)


def keep_job(database: Database, shelf: Shelf, job: Job, stop: Stop) -> Job:
    """Writes the documents of the chosen files that are not kept yet, and projects the facts. Stopped between two
    portions, the rest waits to be gone on with."""
    wanted = list(_chosen(shelf, job))
    told = shelf.save(job.model_copy(update={"stage": Stage.KEEPING, "total": len(wanted), "done": len(job.kept)}))
    kept = {one.document for one in told.kept}
    left = [(number, one) for number, one in wanted if one.document.id not in kept]
    while left and not stop():
        told = shelf.save(_kept(database, told, left[:_PORTION]))
        left = left[_PORTION:]
    StoredFacts(database).update()
    if left:
        return told
    ended = {"stage": Stage.KEPT, "done": told.total, "kept_on": datetime.now(UTC)}
    done = shelf.save(told.model_copy(update=ended))
    shelf.empty(done)
    return done


def return_job(database: Database, shelf: Shelf, job: Job, stop: Stop) -> Job:
    """Takes back what this import brought, the newest first; what held before holds again."""
    told = shelf.save(job.model_copy(update={"stage": Stage.RETURNING, "total": len(job.kept), "done": 0}))
    for done, one in enumerate(reversed(job.kept), 1):
        if stop():
            return told
        _take_back(database, one, job.by)
        told = shelf.save(told.model_copy(update={"done": done}))
    StoredFacts(database).update()
    return shelf.save(told.model_copy(update={"stage": Stage.RETURNED, "returned_on": datetime.now(UTC)}))


def _chosen(shelf: Shelf, job: Job) -> Iterator[tuple[int, ReadDocument]]:
    for reading in shelf.readings(job):
        if reading.number in job.chosen:
            yield from ((reading.number, one) for one in reading.documents)


def _kept(database: Database, job: Job, portion: Sequence[tuple[int, ReadDocument]]) -> Job:
    """A portion in one transaction. What holds already was written just before a kill, and is noted alone."""
    ledger = Ledger(database)
    with database.writing():
        erased, held = ledger.erased_papers(), _current(database, (one.document.paper for _, one in portion))
        left = [(number, one) for number, one in portion if one.document.paper not in erased]
        new = [one for _, one in left if held.get(one.document.paper) != one.document.id]
        ledger.add(list(bundles_of(database, new, job.rules)))
    kept = [_note(number, one, held.get(one.document.paper)) for number, one in left]
    return job.model_copy(update={"kept": (*job.kept, *kept), "done": job.done + len(portion)})


def _note(number: int, one: ReadDocument, held: str | None) -> KeptDocument:
    return KeptDocument(
        file=number,
        document=one.document.id,
        paper=one.document.paper,
        label=label_of(one.document),
        statements=len(one.statements),
        replaced=held if held != one.document.id else None,
    )


def _take_back(database: Database, kept: KeptDocument, by: str) -> None:
    """A paper of which a newer version came meanwhile is left alone."""
    with database.writing():
        held = database.read("read/document_head", id=kept.document)
        if not held or not held[0]["document"].get("current"):
            return
        ledger, now = Ledger(database), datetime.now(UTC)
        earlier = earlier_version(database, kept.paper, kept.document)
        ledger.withdraw(
            Withdrawal.of(kept.paper, why="Import zurückgenommen", by=mask(by).text, erased=False, recorded=now)
        )
        if earlier is not None:
            ledger.add([earlier])


def _bundle(one: ReadDocument, known: KnownBodies, rules: str) -> Bundle:
    document, moment = one.document, datetime.now(UTC)
    statements = tuple(statement.id for statement in one.statements)
    return Bundle(
        document=document,
        reading=Reading.of(document.id, document.paper, rules, statements, moment),
        mentions=one.mentions,
        statements=one.statements,
        identities=identify(one.mentions, one.statements, known, issuer=document.issuer, recorded=moment),
    )


def _current(database: Database, papers: Iterable[str]) -> dict[str, str]:
    """The version of each paper that holds now."""
    found = asked(database, "documents_of_papers", papers=papers)
    return {told["paper"]: told["id"] for told in found if told.get("current")}


def label_of(document: Document) -> str:
    """What people call the document."""
    told = document_label(document)
    return told if len(told) <= _LONGEST_LABEL else told[: _LONGEST_LABEL - 1] + "…"
