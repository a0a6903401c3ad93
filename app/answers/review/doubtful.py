"""Statements that were read but are not sure enough, until somebody calls them right or wrong."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.answers.documents.listing import seen_by
from app.answers.from_graph import citations
from app.answers.review.answers import DoubtfulStatement
from graph_model.ledger.reading_back import identities_of_mentions
from graph_model.ledger.rows import statement_of
from graph_model.projection.accepted import ACCEPTED
from graph_model.projection.confirmed import CLAIM, claim_key
from graph_model.records.judgements import Judgement, JudgementKind
from graph_model.records.statements import Statement
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A statement by its id and by the key of its claim, which is what a judgement is about; ``bodies`` are those that
    the rules took its names for."""

    statement: str
    key: str
    bodies: frozenset[str] = frozenset()


def all_doubtful(database: Database, audience: Audience) -> tuple[Doubtful, ...]:
    """Those below what is accepted, judged or not, the surest first; one that names nobody would become no fact and is
    left out."""
    rows = database.read("read/doubtful", below=ACCEPTED, visibilities=seen_by(audience))
    told = [one for one in (statement_of(row["statement"]) for row in rows) if one.subjects]
    means = {i.mention: i.body for i in identities_of_mentions(database, {m for one in told for m in _mentions(one)})}
    return tuple(
        Doubtful(one.id, claim_key(one), frozenset(means[m] for m in _mentions(one) if m in means)) for one in told
    )


def open_doubtful(asked: Iterable[Doubtful], standing: Iterable[Judgement]) -> tuple[Doubtful, ...]:
    """Those that nobody called right or wrong."""
    said = {
        j.about[0]
        for j in standing
        if j.kind in (JudgementKind.RIGHT, JudgementKind.WRONG) and j.about[0].startswith(f"{CLAIM}|")
    }
    return tuple(one for one in asked if one.key not in said)


def doubtful_statements(database: Database, asked: Sequence[Doubtful]) -> list[DoubtfulStatement]:
    """The statements with their passages."""
    rows = database.read("read/doubtful_asked", ids=[one.statement for one in asked])
    found = {row["statement"]["id"]: _doubtful(row) for row in rows}
    return [found[one.statement] for one in asked if one.statement in found]


def _mentions(statement: Statement) -> tuple[str, ...]:
    return (*statement.subjects, *statement.objects)


def _doubtful(row: Mapping[str, Any]) -> DoubtfulStatement:
    statement, names = statement_of(row["statement"]), dict(row["names"])
    return DoubtfulStatement(
        key=claim_key(statement),
        citation=citations([row["evidence"]])[0],
        kind=statement.claim.kind,
        rule=statement.rule,
        claim=statement.claim,
        subjects=tuple(names.get(mention, mention) for mention in statement.subjects),
        objects=tuple(names.get(mention, mention) for mention in statement.objects),
    )
