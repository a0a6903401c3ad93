"""Which statements count: of the current reading of each paper, seen by the audience, sure enough or confirmed."""

from collections.abc import Iterable
from dataclasses import dataclass

from graph_model.ledger.entries import Entries
from graph_model.projection.confirmed import Confirmed
from graph_model.records.documents import Document
from graph_model.records.statements import Reading, Statement
from graph_model.values.vocabularies import Audience

ACCEPTED = 0.5


@dataclass(frozen=True)
class Accepted:
    """A statement that counts, with the document that makes it."""

    statement: Statement
    document: Document

    @property
    def rank(self) -> tuple[str, float, str]:
        """For sorting: newer papers first, then the surer statement; the id settles what is left."""
        day = self.document.date.latest().isoformat() if self.document.date else str(self.document.told_in or "")
        return (day, self.statement.confidence, self.statement.id)


def accepted(entries: Entries, audience: Audience) -> tuple[Accepted, ...]:
    """The statements that facts may rest on, best first."""
    confirmed = Confirmed(entries.judgements)
    documents = {d.id: confirmed.told(d) for d in entries.documents if audience.sees(d.visibility)}
    statements = {s.id: s for s in entries.statements if confirmed.counts(s, s.confidence >= ACCEPTED)}
    found = [
        Accepted(statements[told], documents[reading.document])
        for reading in current_readings(entries)
        if reading.document in documents
        for told in reading.statements
        if told in statements
    ]
    return tuple(sorted(found, key=lambda a: a.rank, reverse=True))


def current_readings(entries: Entries) -> tuple[Reading, ...]:
    """The latest reading of each paper that was not withdrawn since."""
    latest: dict[str, Reading] = {}
    for reading in sorted(entries.readings, key=lambda r: (r.recorded, r.id)):
        latest[reading.paper] = reading
    gone = _withdrawn(entries)
    return tuple(r for r in latest.values() if _stands(r, gone))


def _stands(reading: Reading, gone: dict[str, str]) -> bool:
    withdrawn = gone.get(reading.paper)
    return withdrawn is None or (withdrawn != "" and reading.recorded.isoformat() > withdrawn)


def _withdrawn(entries: Entries) -> dict[str, str]:
    """Paper -> the moment of its last withdrawal; an empty text where it is erased and never comes back."""
    gone: dict[str, str] = {}
    for withdrawal in sorted(entries.withdrawals, key=lambda w: w.recorded):
        if gone.get(withdrawal.paper) != "":
            gone[withdrawal.paper] = "" if withdrawal.erased else withdrawal.recorded.isoformat()
    return gone


def about(statements: Iterable[Accepted], kind: str) -> list[Accepted]:
    """Those whose claim is of this kind, in the order given."""
    return [a for a in statements if a.statement.claim.kind == kind]
