"""What the newest edition of a payer's list no longer names: a question each, never an exit."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.answers.documents.listing import seen_by
from app.answers.from_graph import membership_row
from app.answers.kept import Kept
from app.answers.review.answers import NoLongerNamed
from app.answers.rows import MembershipRow
from graph_model.projection.facts import Facts
from graph_model.records.documents import Edition
from graph_model.records.facts import Membership
from graph_model.records.judgements import Judgement, JudgementKind
from graph_model.storage.database import Database
from graph_model.values.names import BodyName
from graph_model.values.vocabularies import Audience, Completeness


@dataclass(frozen=True, slots=True)
class Listed:
    """One edition of a list, with the statements that its lines make."""

    document: str
    edition: Edition
    statements: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Unnamed:
    """A membership that ``last`` names and ``newest`` does not."""

    key: str
    fact: str
    last: Listed
    newest: Listed


Pair = tuple[Listed, Listed]
"""The last but newest edition of a payer's list, and the newest."""


def edition_pairs(database: Database, audience: Audience) -> tuple[Pair, ...]:
    """Of each payer the newest edition with the one before it; a newest one that is partial asks nothing."""
    lists = map(_listed, database.read("read/editions", visibilities=seen_by(audience)))
    pairs = _pairs(lists)
    documents = sorted({one.document for pair in pairs for one in pair})
    rows = database.read("read/edition_statements", documents=documents) if documents else []
    said = {row["document"]: frozenset(row["statements"]) for row in rows}
    return tuple((_saying(before, said), _saying(newest, said)) for before, newest in pairs)


def open_unnamed(pairs: Sequence[Pair], now: Kept, standing: Iterable[Judgement]) -> tuple[Unnamed, ...]:
    """The memberships that the last but newest edition names, the newest does not, and nobody has decided on."""
    decided = {j.about[0] for j in standing if j.kind is JudgementKind.VALUE and j.field == "status"}
    named = _named(pairs, now.facts)
    found = [
        (before.edition.payer, held, before, newest)
        for before, newest in pairs
        for key, held in named[before.document].items()
        if key not in named[newest.document] and key not in decided and held.status.counts
    ]
    ordered = sorted(found, key=lambda one: (one[0], now.order.get(one[1].body, ""), one[1].key))
    return tuple(Unnamed(held.key, held.id, before, newest) for _, held, before, newest in ordered)


def unnamed_questions(database: Database, audience: Audience, asked: Sequence[Unnamed]) -> list[NoLongerNamed]:
    """The questions with the memberships they are about."""
    ids = sorted({one.fact for one in asked})
    rows = database.read("read/memberships_by_id", ids=ids, audience=audience.value) if ids else []
    held = {row["fact"]["id"]: membership_row(row) for row in rows}
    return [_question(one, held[one.fact]) for one in asked if one.fact in held]


def _listed(row: Mapping[str, Any]) -> Listed:
    return Listed(row["document"], Edition.model_validate(json.loads(row["edition"])))


def _saying(one: Listed, said: Mapping[str, frozenset[str]]) -> Listed:
    return Listed(one.document, one.edition, said.get(one.document, frozenset()))


def _pairs(lists: Iterable[Listed]) -> list[Pair]:
    by_payer: dict[str, dict[int, Listed]] = defaultdict(dict)
    for one in lists:
        by_payer[BodyName(one.edition.payer).normal][one.edition.year] = one
    newest = [sorted(editions.values(), key=lambda one: one.edition.year)[-2:] for editions in by_payer.values()]
    return [
        (last[0], last[1])
        for last in newest
        if len(last) == 2 and last[1].edition.completeness is Completeness.COMPLETE
    ]


def _named(pairs: Iterable[Pair], facts: Facts) -> dict[str, dict[str, Membership]]:
    """Document -> the memberships it names, by key."""
    named: dict[str, dict[str, Membership]] = {one.document: {} for pair in pairs for one in pair}
    makes = {told: one.document for pair in pairs for one in pair for told in one.statements}
    for held in facts.memberships if makes else ():
        for told in held.statements:
            if told in makes:
                named[makes[told]][held.key] = held
    return named


def _question(asked: Unnamed, membership: MembershipRow) -> NoLongerNamed:
    return NoLongerNamed(
        payer=asked.newest.edition.payer,
        membership=membership,
        last_named=asked.last.edition.year,
        last_document=asked.last.document,
        missing_in=asked.newest.edition.year,
        missing_document=asked.newest.document,
    )
