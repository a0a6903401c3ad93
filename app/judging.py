"""Giving judgements: checked against what is held, written, and projected. For the command line and the API alike."""

import json
from collections.abc import Callable, Container, Mapping, Sequence
from datetime import UTC, datetime

from pydantic import ValidationError

from graph_model.analysis.columns import fact_of
from graph_model.errors import InvalidValueError, NetzatlasError, NotFoundError
from graph_model.ledger.ledger import Ledger
from graph_model.ledger.reading_back import asked
from graph_model.ledger.rows import statement_of
from graph_model.projection.confirmed import CLAIM, claim_key
from graph_model.projection.stored import StoredFacts
from graph_model.records.facts import Fact, fact_classes
from graph_model.records.judgements import Judgement, JudgementKind
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience, Outcome
from loaders.sources.masking.masking import mask

_AMOUNT = "amount"
_IDENTIFYING = {"member", "body", "payer", "payee", "before", "after", "part", "whole", "bodies", "about", "topic"}
_DERIVED = frozenset({*Fact.model_fields, *_IDENTIFYING, "former", "papers"})


class JudgementRefusedError(NetzatlasError):
    """A judgement that cannot be bound to what it speaks of. ``data``: kind, about."""

    code = "judgement_refused"
    status = 422

    def __init__(self, judgement: Judgement, reason: str) -> None:
        super().__init__(
            f"Die Entscheidung wurde nicht aufgenommen: {reason}.", kind=judgement.kind.value, about=judgement.about
        )


def judgement_of(
    kind: JudgementKind,
    about: tuple[str, ...],
    *,
    by: str,
    why: str,
    field: str | None = None,
    value: str | None = None,
) -> Judgement:
    """The judgement as of now, with names of persons masked in all that is free text."""
    return Judgement.of(
        kind,
        about,
        by=mask(by).text,
        why=mask(why).text,
        field=field,
        value=mask(value).text if value and kind is not JudgementKind.SEPARATE else value,
        recorded=datetime.now(UTC),
    )


def give(database: Database, judgement: Judgement) -> int:
    """Write a judgement and project what it touches; the new generation of the facts. Raises JudgementRefusedError,
    and NotFoundError where what it speaks of is not held; nothing is written then."""
    return give_all(database, [judgement])


def give_all(database: Database, judgements: Sequence[Judgement]) -> int:
    """Write several judgements and project once; all are checked before the first is written. Raises as ``give``."""
    for judgement in judgements:
        _CHECKS[judgement.kind](database, judgement)
    for judgement in judgements:
        Ledger(database).judge(judgement)
    return StoredFacts(database).update()


def fact_class(database: Database, key: str) -> type[Fact]:
    """Of which kind the fact under this key is. Raises NotFoundError."""
    rows = database.read("read/facts_of_key", key=key)
    _check_held("Die Tatsache", [key], {key for _ in rows})
    return fact_classes()[rows[0]["kind"]]


def _mentions(database: Database, judgement: Judgement) -> None:
    _check_pair(judgement, "zwei verschiedene Nennungen")
    held = {row["id"] for row in asked(database, "mentions", ids=judgement.about)}
    _check_held("Die Nennung", judgement.about, held)


def _bodies(database: Database, judgement: Judgement) -> None:
    _check_pair(judgement, "zwei verschiedene Zusammenschlüsse")
    rows = database.read("read/bodies_by_id", ids=list(judgement.about), audience=Audience.CLOSED.value)
    _check_held("Den Zusammenschluss", judgement.about, {row["body"]["id"] for row in rows})


def _fact(database: Database, judgement: Judgement) -> Fact:
    (key,) = _only_one(judgement, "sie muss den Schlüssel genau einer Tatsache nennen")
    rows = database.read("read/facts_of_key", key=key)
    _check_held("Die Tatsache", judgement.about, {key for _ in rows})
    return fact_of(fact_classes()[rows[0]["kind"]], rows[0]["fact"])


def _wrong(database: Database, judgement: Judgement) -> None:
    if judgement.about[0].startswith(f"{CLAIM}|"):
        _claim(database, judgement)
    else:
        _fact(database, judgement)


def _claim(database: Database, judgement: Judgement) -> None:
    (key,) = _only_one(judgement, "sie muss den Schlüssel genau einer Aussage nennen")
    mentions = [part for part in key.split("|") if part.startswith("m_")]
    held = {claim_key(statement_of(row)) for row in asked(database, "statements_about", mentions=mentions)}
    _check_held("Die Aussage", [key], held)


def _outcome(database: Database, judgement: Judgement) -> None:
    (paper,) = _only_one(judgement, "sie muss genau eine Vorlage nennen")
    _check_held(
        "Die Vorlage", [paper], {row["paper"] for row in asked(database, "documents_of_papers", papers=[paper])}
    )
    if judgement.value not in {outcome.value for outcome in Outcome}:
        known = ", ".join(Outcome)
        raise JudgementRefusedError(judgement, f"den Ausgang „{judgement.value}“ gibt es nicht (es gibt {known})")


def _value(database: Database, judgement: Judgement) -> None:
    fact = _fact(database, judgement)
    if judgement.field is None or judgement.field not in type(fact).model_fields.keys() - _DERIVED:
        known = ", ".join(sorted(type(fact).model_fields.keys() - _DERIVED))
        raise JudgementRefusedError(judgement, f"das Feld „{judgement.field}“ gibt es dort nicht (es gibt {known})")
    try:
        value = json.loads(judgement.value or "null")
        type(fact).model_validate({**fact.model_dump(mode="json"), judgement.field: value})
    except (ValidationError, InvalidValueError, ValueError) as error:
        reason = f"der Wert {judgement.value} passt nicht zum Feld „{judgement.field}“"
        raise JudgementRefusedError(judgement, reason) from error


def _separate(database: Database, judgement: Judgement) -> None:
    """Only sums that papers tell of this very payment, at least two."""
    fact = _fact(database, judgement)
    told = {
        value
        for row in database.read("read/contradictions", audience=Audience.CLOSED.value)
        if row["fact"]["about"] == fact.key and row["fact"]["field"] == _AMOUNT
        for value in row["fact"]["values"]
    }
    try:
        sums = json.loads(judgement.value or "[]")
    except ValueError:
        sums = []
    if not isinstance(sums, list) or len(set(map(str, sums))) < 2 or not set(map(str, sums)) <= told:
        known = ", ".join(sorted(told)) or "keine verschiedenen"
        raise JudgementRefusedError(judgement, f"sie muss mindestens zwei Beträge der Zahlung nennen (es gibt {known})")


def _judgement(database: Database, judgement: Judgement) -> None:
    _only_one(judgement, "sie muss genau eine frühere Entscheidung nennen")
    _check_held("Die Entscheidung", judgement.about, {given.id for given in Ledger(database).judgements()})


def _only_one(judgement: Judgement, reason: str) -> tuple[str, ...]:
    if len(judgement.about) != 1:
        raise JudgementRefusedError(judgement, reason)
    return judgement.about


def _check_pair(judgement: Judgement, what: str) -> None:
    if len(judgement.about) != 2 or len(set(judgement.about)) != 2:
        raise JudgementRefusedError(judgement, f"sie muss {what} nennen")


def _check_held(kind: str, wanted: Sequence[str], held: Container[str]) -> None:
    for key in wanted:
        if key not in held:
            raise NotFoundError(kind, key)


_CHECKS: Mapping[JudgementKind, Callable[[Database, Judgement], object]] = {
    JudgementKind.SAME: _mentions,
    JudgementKind.DIFFERENT: _mentions,
    JudgementKind.SET_ASIDE: _bodies,
    JudgementKind.WRONG: _wrong,
    JudgementKind.RIGHT: _claim,
    JudgementKind.OUTCOME: _outcome,
    JudgementKind.VALUE: _value,
    JudgementKind.SEPARATE: _separate,
    JudgementKind.TAKE_BACK: _judgement,
}
