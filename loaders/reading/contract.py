"""One document as `netzatlas extract` prints it: the contract of reading."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

from graph_model.records.claims import BodyClaim, ContributionClaim, EventClaim, MembershipClaim, TopicClaim
from graph_model.records.documents import Consultation, Document
from graph_model.records.statements import Statement
from graph_model.values.body_kinds import BodyKind
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import EventKind, Status, Visibility
from loaders.reading.findings import ACCEPTED
from loaders.reading.readout import Readout

_Line = dict[str, Any]
_OPEN = ("since", "notice_period", "terminable")
_NO_BODY = frozenset({BodyKind.COMMITTEE, BodyKind.OFFICE, BodyKind.PUBLIC_BODY})


def contract_line(
    document: Document, readout: Readout, *, file_id: str, paper_id: str | None = None, below: bool = False
) -> _Line:
    """The facts of a document as plain JSON values; ``below`` adds those under the threshold, with their confidence."""
    chosen = _without_organs([s for s in readout.statements if below or s.confidence >= ACCEPTED])
    names = {mention.id: mention.name for mention in readout.mentions}
    line: _Line = {"id": file_id}
    if paper_id:
        line["paper_id"] = paper_id
    line["document"] = _document(document)
    parts: tuple[tuple[str, Callable[[Statement, dict[str, str]], _Line | None]], ...] = (
        ("bodies", _body),
        ("memberships", _membership),
        ("costs", _cost),
        ("events", _event),
        ("topics", _topic),
    )
    for part, told in parts:
        line[part] = _facts(chosen, names, told, below)
    return line


def _without_organs(statements: list[Statement]) -> list[Statement]:
    """An organ counts among the bodies where it has members, pays or is paid."""
    tied = {
        mention
        for s in statements
        if isinstance(s.claim, MembershipClaim | ContributionClaim)
        for mention in (*s.subjects, *s.objects)
    }
    return [s for s in statements if not _is_organ(s) or s.subjects[0] in tied]


def _is_organ(statement: Statement) -> bool:
    claim = statement.claim
    return isinstance(claim, BodyClaim) and claim.body_kind is not None and claim.body_kind.is_organ


def _facts(
    statements: Iterable[Statement],
    names: dict[str, str],
    told: Callable[[Statement, dict[str, str]], _Line | None],
    below: bool,
) -> list[_Line]:
    """Each fact once, told by its surest statement."""
    seen: dict[tuple[object, ...], _Line] = {}
    for statement in sorted(statements, key=lambda s: (-s.confidence, s.evidence.start)):
        fact = told(statement, names)
        if fact is None:
            continue
        key = _same_fact(statement, fact)
        if key in seen:
            _complete(seen[key], fact)
            continue
        seen[key] = fact
        evidence = statement.evidence
        fact["evidence"] = {"start": evidence.start, "end": evidence.end, "quote": evidence.quote}
        if below:
            fact["confidence"] = statement.confidence
    return list(seen.values())


def _complete(fact: _Line, other: _Line) -> None:
    """Fills what the surest statement of a membership leaves open from one that is less sure."""
    for field in _OPEN:
        if field in fact and fact[field] is None:
            fact[field] = other[field]


def _same_fact(statement: Statement, fact: _Line) -> tuple[object, ...]:
    """What makes two statements one fact: who and whom; an ended tie is another than a running one."""
    claim = statement.claim
    about = (claim.kind, tuple(sorted(statement.subjects)), tuple(sorted(statement.objects)))
    if isinstance(claim, MembershipClaim):
        return (*about, claim.status is Status.ENDED)
    if isinstance(claim, ContributionClaim):
        return (*about, fact["amount_eur"], claim.per, claim.year, claim.status is Status.ENDED)
    if isinstance(claim, EventClaim):
        return (*about, claim.event)
    if isinstance(claim, TopicClaim):
        return (claim.phrase.casefold(),)
    return about


def _joined(mentions: Iterable[str], names: dict[str, str]) -> str | None:
    return "; ".join(names[mention] for mention in mentions) or None


def _body(statement: Statement, names: dict[str, str]) -> _Line | None:
    claim = statement.claim
    if not isinstance(claim, BodyClaim) or (
        claim.body_kind and (claim.body_kind.is_territorial or claim.body_kind in _NO_BODY)
    ):
        return None
    return {
        "name": names[statement.subjects[0]],
        "aliases": list(claim.aliases),
        "kind": claim.body_kind.value if claim.body_kind else None,
        "legal_form": claim.legal_form.value if claim.legal_form else None,
    }


def _membership(statement: Statement, names: dict[str, str]) -> _Line | None:
    claim = statement.claim
    if not isinstance(claim, MembershipClaim):
        return None
    return {
        "member": _joined(statement.subjects, names),
        "body": _joined(statement.objects, names),
        "role": claim.role.value,
        "status": claim.status.value,
        "since": _day(claim.since),
        "until": _day(claim.until),
        "terminable": claim.terminable,
        "notice_period": claim.notice.duration if claim.notice else None,
        "unit": claim.unit,
        "benefit": claim.benefit,
    }


def _cost(statement: Statement, names: dict[str, str]) -> _Line | None:
    claim = statement.claim
    if not isinstance(claim, ContributionClaim):
        return None
    return {
        "payer": _joined(statement.subjects, names) or claim.payer_words,
        "payee": _joined(statement.objects, names),
        "amount_eur": _number(claim.amount.eur) if claim.amount else None,
        "per": claim.per.value if claim.per else None,
        "kind": claim.contribution_kind.value if claim.contribution_kind else None,
        "year": claim.year,
        "status": claim.status.value,
    }


def _event(statement: Statement, names: dict[str, str]) -> _Line | None:
    claim = statement.claim
    if not isinstance(claim, EventClaim):
        return None
    line: _Line = {
        "type": claim.event.value,
        "subject": _joined(statement.subjects, names),
        "object": _joined(statement.objects, names),
        "date": _day(claim.date),
        "status": claim.status.value,
    }
    if claim.event is EventKind.LEGAL_FORM:
        line |= {"type": EventKind.RENAME.value, "subtype": EventKind.LEGAL_FORM.value}
    return line


def _topic(statement: Statement, names: dict[str, str]) -> _Line | None:
    claim = statement.claim
    return {"name": claim.phrase, "key": claim.key} if isinstance(claim, TopicClaim) else None


def _document(document: Document) -> _Line:
    return {
        "number": document.number,
        "date": _day(document.date),
        "body_committee": document.deciding_body,
        "status": document.status.value if document.status else None,
        "doc_type": document.doc_type,
        "lead_office": document.lead_office,
        "public": "öffentlich" if document.visibility is Visibility.PUBLIC else "nichtöffentlich",
        "consultations": [_consultation(consultation) for consultation in document.consultations],
    }


def _consultation(told: Consultation) -> _Line:
    return {
        "id": told.id,
        "date": _day(told.date),
        "committee": told.committee,
        "role": told.role.value,
        "result": told.result,
        "outcome": told.outcome.value,
    }


def _day(date: PartialDate | None) -> str | None:
    """Year, month and day as the source has them; of thirds and rough dates the year."""
    if date is None:
        return None
    return str(PartialDate(date.year, date.month, date.day))


def _number(amount: Decimal) -> int | float:
    return int(amount) if amount == amount.to_integral_value() else float(amount)
