"""Taking back what was entered by hand: the entry before it on the same matter holds again, or none."""

from datetime import UTC, datetime

from graph_model.errors import NotFoundError
from graph_model.ledger.entries import Bundle
from graph_model.ledger.ledger import Ledger
from graph_model.ledger.reading_back import asked
from graph_model.ledger.rows import record_of
from graph_model.projection.stored import StoredFacts
from graph_model.records.documents import Document, SourceKind
from graph_model.records.judgements import Withdrawal
from graph_model.records.statements import Reading
from graph_model.storage.database import Database
from loaders.sources.masking.masking import mask


def take_back_entry(database: Database, document_id: str, *, by: str, why: str) -> int:
    """Takes the entry out of the facts and brings back the one that it had replaced; the new generation of the facts.
    Nothing is deleted. Raises NotFoundError where there is no such entry in force."""
    entry = _in_force(database, document_id)
    ledger = Ledger(database)
    note = Withdrawal.of(entry.paper, why=mask(why).text, by=mask(by).text, erased=False, recorded=datetime.now(UTC))
    with database.writing():
        earlier = earlier_version(database, entry.paper, entry.id)
        ledger.withdraw(note)
        if earlier is not None:
            ledger.add([earlier])
    return StoredFacts(database).update()


def _in_force(database: Database, document_id: str) -> Document:
    found = database.read("read/document_head", id=document_id)
    told = next((row["document"] for row in found if row["document"].get("current")), None)
    if told is None or told["source"] != SourceKind.ENTRY.value:
        raise NotFoundError("Einen geltenden Eintrag", document_id)
    return record_of(Document, told)


def earlier_version(database: Database, paper: str, document_id: str) -> Bundle | None:
    """The version of the paper that held before this document, read again as of now; None where there is none, or it
    had been taken back itself."""
    readings = [record_of(Reading, told) for told in asked(database, "readings_of_papers", papers=[paper])]
    withdrawn = max((told["recorded"] for told in asked(database, "withdrawals_of_papers", papers=[paper])), default="")
    before = [
        r for r in readings if r.document != document_id and r.recorded.isoformat(timespec="microseconds") > withdrawn
    ]
    if not before:
        return None
    last = max(before, key=lambda reading: reading.recorded)
    told = database.read("read/document_head", id=last.document)[0]["document"]
    again = Reading.of(last.document, last.paper, last.rules, last.statements, datetime.now(UTC))
    return Bundle(document=record_of(Document, told), reading=again, mentions=(), statements=(), identities=())
