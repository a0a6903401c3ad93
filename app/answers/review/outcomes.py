"""Proposals whose outcome nobody knows: many deciding committees meet in private, and their minutes are no source."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from app.answers.answer import Answer, Citation
from app.answers.documents.answers import DocumentAnswer
from app.answers.documents.listing import seen_by
from app.answers.from_graph import citations
from app.answers.ledger_kept import of_ledger
from app.answers.scope.documents import documents_in
from app.answers.scope.scope import EVERYTHING, Scope
from graph_model.ledger.ledger import Ledger
from graph_model.projection.confirmed import Confirmed
from graph_model.records.documents import Consultation
from graph_model.records.judgements import Judgement
from graph_model.storage.database import Database
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import Audience, ConsultationRole, Outcome, PaperStatus

_STILL_OPEN = (None, PaperStatus.PROPOSED, PaperStatus.RECOMMENDED)


class OpenProposal(Answer):
    """A paper that asks for a decision: a judgement OUTCOME about ``paper`` tells it. ``asks`` are the passages that
    stand or fall with it; ``committee`` is the one that decides, where the paper says so."""

    paper: str
    document: str
    label: str
    title: str | None = None
    issuer: str | None = None
    date: PartialDate | None = None
    committee: str | None = None
    public: bool | None = None
    asks: tuple[Citation, ...] = ()


def open_proposals(database: Database, audience: Audience, scope: Scope = EVERYTHING) -> list[OpenProposal]:
    """The proposals without an outcome that the ``scope`` gave out or that say something of it, the newest first."""
    inside = documents_in(database, audience, scope)
    found = of_ledger(database, ("open proposals", audience), lambda: _all_open(database, audience))
    return [one for one in found if inside is None or one.document in inside]


def _all_open(database: Database, audience: Audience) -> list[OpenProposal]:
    confirmed = Confirmed(Ledger(database).judgements())
    rows = database.read("read/motions", visibilities=seen_by(audience))
    found = [_proposal(row) for row in rows if _is_open(row["document"], confirmed)]
    return sorted(found, key=lambda one: (str(one.date or ""), one.document), reverse=True)


def is_open(database: Database, document: DocumentAnswer) -> bool:
    """Whether the paper asks for a decision whose outcome is unknown."""
    if not any(one.motion for one in document.passages) or document.status not in _STILL_OPEN:
        return False
    return outcome_told(database, document) is None and not _is_decided(document.consultations)


def outcome_told(database: Database, document: DocumentAnswer) -> Judgement | None:
    """The judgement by which a person told the outcome."""
    return _confirmed(database).outcome(document.paper)


def _confirmed(database: Database) -> Confirmed:
    """What people judged, as the ledger is now."""
    return of_ledger(database, "confirmed", lambda: Confirmed(Ledger(database).judgements()))


def _is_decided(consultations: Iterable[Consultation]) -> bool:
    decided = (c for c in consultations if c.role is ConsultationRole.DECISION)
    return any(c.outcome is not Outcome.UNKNOWN for c in decided)


def _is_open(document: Mapping[str, Any], confirmed: Confirmed) -> bool:
    if confirmed.outcome(document["paper"]) or document.get("status") not in _STILL_OPEN:
        return False
    return not _is_decided(_consultations(document))


def _consultations(document: Mapping[str, Any]) -> tuple[Consultation, ...]:
    return tuple(Consultation.model_validate(one) for one in json.loads(document.get("consultations") or "[]"))


def _proposal(row: Mapping[str, Any]) -> OpenProposal:
    told = row["document"]
    deciding = next((c for c in reversed(_consultations(told)) if c.role is ConsultationRole.DECISION), None)
    return OpenProposal(
        paper=told["paper"],
        document=told["id"],
        label=told.get("number") or told.get("title") or told["origin"],
        title=told.get("title"),
        issuer=told.get("issuer"),
        date=told.get("date"),
        committee=told.get("deciding_body") or (deciding.committee if deciding else None),
        public=deciding.public if deciding else None,
        asks=_once(citations(row["statements"])),
    )


def _once(cited: tuple[Citation, ...]) -> tuple[Citation, ...]:
    """Each passage once, in the order of the text."""
    return tuple({one.start: one for one in sorted(cited, key=lambda one: (one.start, one.statement))}.values())
