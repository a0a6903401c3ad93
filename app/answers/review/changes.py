"""What people entered and decided, the newest first: who as role or unit, when, why, and whether it still holds."""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from app.answers.answer import Answer, BodyRef
from app.answers.documents.listing import seen_by
from app.answers.review.answers import JudgementRow
from app.answers.review.queue import judgements
from graph_model.ledger.reading_back import asked
from graph_model.records.documents import SourceKind
from graph_model.records.judgements import Withdrawal
from graph_model.storage.database import Database
from graph_model.storage.properties import from_properties
from graph_model.values.vocabularies import Audience

ENTRY = "entry"
WITHDRAWAL = "withdrawal"


class Change(Answer):
    """One entry, judgement or taking back. ``kind`` is ENTRY, WITHDRAWAL or the kind of the judgement; ``about`` names
    what it speaks of, ``bodies`` those that can be opened. ``key`` is the fact, claim, paper or document that it is
    bound to; ``holds``: nothing later took its place."""

    id: str
    kind: str
    recorded: datetime
    by: str
    why: str
    about: tuple[str, ...] = ()
    bodies: tuple[BodyRef, ...] = ()
    key: str = ""
    field: str | None = None
    value: Any = None
    document: str | None = None
    holds: bool = True


def changes(database: Database, audience: Audience) -> tuple[Change, ...]:
    """All changes that this audience may see; judgements are for those who may decide (the caller asks)."""
    given = judgements(database)
    entered = database.read("read/entries", source=SourceKind.ENTRY.value, visibilities=seen_by(audience))
    found = [*_judged(database, audience, given), *_entered(entered), *_withdrawn(database, entered)]
    return tuple(sorted(found, key=lambda change: (change.recorded, change.id), reverse=True))


def _judged(database: Database, audience: Audience, given: Iterable[JudgementRow]) -> list[Change]:
    rows = list(given)
    by_id = {row.id: row for row in rows}
    parts = {row.id: _parts(row, by_id) for row in rows}
    names = _names(database, audience, {part for found in parts.values() for part in found})
    return [_judgement(row, parts[row.id], names) for row in rows]


def _parts(row: JudgementRow, by_id: Mapping[str, JudgementRow]) -> tuple[str, ...]:
    """Bodies, mentions and papers that a judgement speaks of; of a taking back those of what it takes back."""
    told = [about for one in row.about if one in by_id for about in _parts(by_id[one], by_id)]
    return tuple(dict.fromkeys(told or (part for about in row.about for part in about.split("|"))))


def _judgement(row: JudgementRow, parts: Iterable[str], names: Mapping[str, BodyRef | str]) -> Change:
    named = [names[part] for part in parts if part in names]
    return Change(
        id=row.id,
        kind=row.kind.value,
        recorded=row.recorded,
        by=row.by,
        why=row.why,
        about=tuple(one for one in named if isinstance(one, str)),
        bodies=tuple(one for one in named if isinstance(one, BodyRef)),
        key=row.about[0],
        field=row.field,
        value=json.loads(row.value) if row.field and row.value else row.value,
        holds=not row.taken_back,
    )


def _names(database: Database, audience: Audience, parts: Iterable[str]) -> dict[str, BodyRef | str]:
    wanted = set(parts)
    found: dict[str, BodyRef | str] = {}
    bodies = sorted(part for part in wanted if part.startswith("b_"))
    for row in database.read("read/bodies_by_id", ids=bodies, audience=audience.value):
        told = row["body"]
        found[told["id"]] = BodyRef(id=told["id"], name=told["name"], kind=told.get("kind"))
    mentions = [part for part in wanted if part.startswith("m_")]
    found |= {told["id"]: f"„{told['name']}“" for told in asked(database, "mentions", ids=mentions)}
    papers = [part for part in wanted if part.startswith("p_")]
    for told in asked(database, "documents_of_papers", papers=papers):
        found[told["paper"]] = told.get("number") or told.get("title") or told["origin"]
    return found


def _entered(rows: Iterable[Mapping[str, Any]]) -> list[Change]:
    latest = _latest(rows)
    return [
        Change(
            id=reading,
            kind=ENTRY,
            recorded=recorded,
            by=row["document"].get("entered_by") or "",
            why=row["document"].get("basis") or "",
            about=(row["document"]["text"].partition("\n")[0],),
            key=row["document"]["paper"],
            document=row["document"]["id"],
            holds=bool(row["document"].get("current")) and recorded == latest[row["document"]["paper"]],
        )
        for row in rows
        for reading, recorded in row["readings"]
    ]


def _latest(rows: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """Paper -> the moment of its latest reading."""
    latest: dict[str, str] = {}
    for row in rows:
        paper = row["document"]["paper"]
        latest[paper] = max(latest.get(paper, ""), *(recorded for _, recorded in row["readings"]))
    return latest


def _withdrawn(database: Database, rows: Iterable[Mapping[str, Any]]) -> list[Change]:
    texts = {row["document"]["paper"]: row["document"]["text"].partition("\n")[0] for row in rows}
    told = asked(database, "withdrawals_of_papers", papers=texts)
    return [
        Change(
            id=one.id,
            kind=WITHDRAWAL,
            recorded=one.recorded,
            by=one.by,
            why=one.why,
            about=(texts[one.paper],),
            key=one.paper,
        )
        for one in (from_properties(Withdrawal, properties) for properties in told)
    ]
