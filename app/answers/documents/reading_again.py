"""Reading a held document again with the rules of now: what would come, go or be told otherwise, and keeping it."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from app.answers.answer import Answer
from app.answers.documents.answers import DocumentAnswer, Passage
from app.answers.documents.gazetteer import gazetteer
from app.answers.documents.listing import document as found_document
from app.answers.documents.unread import Unread, unread
from graph_model.errors import NetzatlasError
from graph_model.ledger.entries import Bundle
from graph_model.ledger.ledger import Ledger
from graph_model.ledger.rows import record_of
from graph_model.projection.accepted import ACCEPTED
from graph_model.projection.confirmed import claim_key
from graph_model.projection.stored import StoredFacts
from graph_model.records.documents import Document, SourceKind
from graph_model.records.statements import Mention, PassageForm, Reading, Statement
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience
from loaders.areas import known_places
from loaders.reading.reading import RULES, read
from loaders.reading.readout import Readout
from loaders.resolution.identify import identify
from loaders.resolution.known_bodies import KnownBodies


class NotReadAgainError(NetzatlasError):
    """A document that cannot be read again from its text alone. ``data``: document."""

    code = "not_read_again"
    status = 422

    def __init__(self, document: DocumentAnswer, reason: str) -> None:
        super().__init__(f"„{document.label}“ lässt sich hier nicht neu lesen: {reason}.", document=document.id)


class Retold(Answer):
    """A passage that says the same kind of thing of the same bodies, with other values."""

    before: Passage
    after: Passage


class ReadingDifference(Answer):
    """What the rules of now (``rules``) read otherwise than the reading that is held; ``same`` counts what stays;
    ``unread`` are the sentences of which they make nothing."""

    document: DocumentAnswer
    rules: str
    new: tuple[Passage, ...] = ()
    gone: tuple[Passage, ...] = ()
    changed: tuple[Retold, ...] = ()
    same: int = 0
    unread: tuple[Unread, ...] = ()


def readable(database: Database, audience: Audience, document_id: str) -> DocumentAnswer:
    """The document, where it can be read again. Raises NotFoundError, NotReadAgainError."""
    return _readable(found_document(database, audience, document_id))


def document_to_read(database: Database, document_id: str) -> Document:
    """The document as it is held, for ``read``."""
    return record_of(Document, database.read("read/document_head", id=document_id)[0]["document"])


def read_now(database: Database, document_id: str) -> Readout:
    """What the rules of now read in it."""
    return read(document_to_read(database, document_id), gazetteer(database))


def reading_difference(held: DocumentAnswer, readout: Readout) -> ReadingDifference:
    """What ``readout`` tells otherwise than the reading that is held; nothing is written."""
    now = passages_read(readout.mentions, readout.statements)
    before = {one.statement: one for one in held.passages}
    new = [one for one in now.values() if one.statement not in before]
    gone = [one for one in before.values() if one.statement not in now]
    changed = _changed(gone, new)
    retold = {one.statement for pair in changed for one in (pair.before, pair.after)}
    return ReadingDifference(
        document=held,
        rules=RULES,
        new=tuple(one for one in new if one.statement not in retold),
        gone=tuple(one for one in gone if one.statement not in retold),
        changed=changed,
        same=len(before.keys() & now.keys()),
        unread=unread(held.text, readout.gaps),
    )


def keep_reading(database: Database, document_id: str, found: Readout) -> int:
    """Keeps what the rules of now read in the document; the new generation of the facts. What people judged holds on,
    since it is bound to what it speaks of."""
    with database.writing():
        document, moment = document_to_read(database, document_id), datetime.now(UTC)
        known = KnownBodies.from_ledger(database, known_places(database))
        statements = tuple(statement.id for statement in found.statements)
        identities = identify(found.mentions, found.statements, known, issuer=document.issuer, recorded=moment)
        reading = Reading.of(document.id, document.paper, RULES, statements, moment)
        Ledger(database).add([Bundle(document, reading, found.mentions, found.statements, identities)])
    return StoredFacts(database).update()


def _readable(held: DocumentAnswer) -> DocumentAnswer:
    if not held.current:
        raise NotReadAgainError(held, "es ist eine ältere Fassung")
    if held.source is SourceKind.ENTRY:
        raise NotReadAgainError(held, "ein Eintrag von Hand wird nicht gelesen")
    if held.source is SourceKind.TABLE or any(one.form is PassageForm.ROW for one in held.passages):
        raise NotReadAgainError(held, "Tabellen werden aus ihrer Datei neu gelesen, bitte die Datei noch einmal laden")
    return held


def passages_read(mentions: Iterable[Mention], statements: Iterable[Statement]) -> Mapping[str, Passage]:
    """What was read in a document and stands in no ledger yet, by the id of its statement."""
    names = {mention.id: mention.name for mention in mentions}
    return {statement.id: _passage(statement, names) for statement in statements}


def _passage(statement: Statement, names: Mapping[str, str]) -> Passage:
    evidence = statement.evidence
    return Passage(
        statement=statement.id,
        key=claim_key(statement),
        start=evidence.start,
        end=evidence.end,
        quote=evidence.quote,
        form=evidence.form,
        claim=statement.claim,
        subjects=tuple(names[one] for one in statement.subjects),
        objects=tuple(names[one] for one in statement.objects),
        confidence=statement.confidence,
        rule=statement.rule,
        motion=statement.motion,
        accepted=statement.confidence >= ACCEPTED,
    )


def _changed(gone: Iterable[Passage], new: Iterable[Passage]) -> tuple[Retold, ...]:
    """Each passage that goes with the first that comes in its place."""
    left = list(new)
    found = []
    for before in gone:
        after = next((one for one in left if _is_about(one) == _is_about(before) and _overlap(one, before)), None)
        if after is not None:
            left.remove(after)
            found.append(Retold(before=before, after=after))
    return tuple(found)


def _is_about(one: Passage) -> tuple[object, ...]:
    return one.claim.kind, one.subjects, one.objects


def _overlap(one: Passage, other: Passage) -> bool:
    return one.start < other.end and other.start < one.end
