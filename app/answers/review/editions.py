"""What the newest edition of a payer's list no longer names: a question each, never an exit."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from app.answers.documents.listing import seen_by
from app.answers.from_graph import membership_row
from app.answers.review.answers import NoLongerNamed
from app.answers.rows import MembershipRow
from graph_model.ledger.ledger import Ledger
from graph_model.projection.bodies_of import active
from graph_model.records.documents import Edition
from graph_model.records.judgements import JudgementKind
from graph_model.storage.database import Database
from graph_model.values.names import BodyName
from graph_model.values.vocabularies import Audience, Completeness


@dataclass(frozen=True)
class _List:
    """One edition of a list."""

    document: str
    edition: Edition


def no_longer_named(database: Database, audience: Audience) -> list[NoLongerNamed]:
    """The memberships that the last but newest edition names, the newest does not, and nobody has decided on."""
    pairs = _pairs(map(_list, database.read("read/editions", visibilities=seen_by(audience))))
    named = _named(database, audience, (one.document for pair in pairs for one in pair))
    decided = {j.about[0] for j in active(Ledger(database).judgements()) if _decides(j.kind, j.field)}
    asked = [
        (before, newest, named[before.document][key])
        for before, newest in pairs
        for key in sorted(named[before.document].keys() - named[newest.document].keys() - decided)
    ]
    held = _memberships(database, audience, (fact for _, _, fact in asked))
    found = [_question(before, newest, held[fact]) for before, newest, fact in asked]
    return sorted((q for q in found if q.membership.status.counts), key=lambda q: (q.payer, q.membership.body.name))


def _decides(kind: JudgementKind, field: str | None) -> bool:
    return kind is JudgementKind.VALUE and field == "status"


def _list(row: Mapping[str, Any]) -> _List:
    return _List(row["document"], Edition.model_validate(json.loads(row["edition"])))


def _pairs(lists: Iterable[_List]) -> list[tuple[_List, _List]]:
    """Of each payer the newest edition with the one before it; a newest one that is partial asks nothing."""
    by_payer: dict[str, dict[int, _List]] = defaultdict(dict)
    for one in lists:
        by_payer[BodyName(one.edition.payer).normal][one.edition.year] = one
    newest = [sorted(editions.values(), key=lambda one: one.edition.year)[-2:] for editions in by_payer.values()]
    return [
        (last[0], last[1])
        for last in newest
        if len(last) == 2 and last[1].edition.completeness is Completeness.COMPLETE
    ]


def _named(database: Database, audience: Audience, documents: Iterable[str]) -> dict[str, dict[str, str]]:
    """Document -> the memberships it names, key -> id of the fact; only of lists that have another edition."""
    wanted = sorted(set(documents))
    rows = database.read("read/edition_memberships", documents=wanted, audience=audience.value) if wanted else []
    return {**{one: {} for one in wanted}, **{row["document"]: dict(row["named"]) for row in rows}}


def _memberships(database: Database, audience: Audience, ids: Iterable[str]) -> dict[str, MembershipRow]:
    found = database.read("read/memberships_by_id", ids=sorted(set(ids)), audience=audience.value)
    return {row["fact"]["id"]: membership_row(row) for row in found}


def _question(before: _List, newest: _List, membership: MembershipRow) -> NoLongerNamed:
    return NoLongerNamed(
        payer=newest.edition.payer,
        membership=membership,
        last_named=before.edition.year,
        last_document=before.document,
        missing_in=newest.edition.year,
        missing_document=newest.document,
    )
