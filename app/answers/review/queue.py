"""Answers about what a person should look at, and the judgements given so far."""

from collections.abc import Mapping
from typing import Any

from app.answers.documents.listing import seen_by
from app.answers.from_graph import citations, contradiction_row
from app.answers.review.answers import DoubtfulStatement, JudgementRow, ReviewAnswer
from app.answers.review.editions import no_longer_named
from app.answers.review.likenesses import open_likenesses
from app.answers.rows import ContradictionRow
from graph_model.ledger.ledger import Ledger
from graph_model.ledger.rows import statement_of
from graph_model.projection.accepted import ACCEPTED
from graph_model.projection.bodies_of import active
from graph_model.projection.confirmed import Confirmed, claim_key
from graph_model.records.judgements import Judgement, JudgementKind
from graph_model.records.statements import Statement
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience

USUAL_QUEUE = 100


def review(database: Database, audience: Audience, *, limit: int | None = USUAL_QUEUE) -> ReviewAnswer:
    """The queue, of each sort the first ``limit`` (None: all): nearest names, contradictions, surest doubtful ones."""
    likenesses = open_likenesses(database, audience)
    contradictions = open_contradictions(database, audience)
    doubtful = doubtful_statements(database, audience)
    unnamed = no_longer_named(database, audience)
    return ReviewAnswer(
        likenesses=tuple(likenesses[:limit]),
        likenesses_total=len(likenesses),
        contradictions=tuple(contradictions[:limit]),
        contradictions_total=len(contradictions),
        doubtful=tuple(doubtful[:limit]),
        doubtful_total=len(doubtful),
        unnamed=tuple(unnamed[:limit]),
        unnamed_total=len(unnamed),
    )


def open_contradictions(database: Database, audience: Audience) -> list[ContradictionRow]:
    """The contradictions on which no person has said what is right."""
    rows = database.read("read/contradictions", audience=audience.value)
    return [row for row in map(contradiction_row, rows) if not row.judged]


def doubtful_statements(database: Database, audience: Audience) -> list[DoubtfulStatement]:
    """The statements that are not sure enough and that nobody called right or wrong, the surest first; one that names
    nobody would become no fact and is left out."""
    confirmed = Confirmed(Ledger(database).judgements())
    rows = database.read("read/doubtful", below=ACCEPTED, visibilities=seen_by(audience))
    told = ((statement_of(row["statement"]), row) for row in rows)
    return [_doubtful(s, row) for s, row in told if s.subjects and confirmed.said(s) is None]


def judgements(database: Database) -> tuple[JudgementRow, ...]:
    """All judgements, the newest first, those taken back included."""
    told = Ledger(database).judgements()
    standing = {judgement.id for judgement in active(told)}
    rows = [_judgement(judgement, standing) for judgement in told]
    return tuple(sorted(rows, key=lambda row: (row.recorded, row.id), reverse=True))


def _doubtful(statement: Statement, row: Mapping[str, Any]) -> DoubtfulStatement:
    names = dict(row["names"])
    return DoubtfulStatement(
        key=claim_key(statement),
        citation=citations([row["evidence"]])[0],
        kind=statement.claim.kind,
        rule=statement.rule,
        claim=statement.claim,
        subjects=tuple(names.get(mention, mention) for mention in statement.subjects),
        objects=tuple(names.get(mention, mention) for mention in statement.objects),
    )


def _judgement(judgement: Judgement, standing: set[str]) -> JudgementRow:
    """What a later judgement replaced is as little in force as what was taken back."""
    returned = judgement.kind is not JudgementKind.TAKE_BACK and judgement.id not in standing
    return JudgementRow.model_validate({**judgement.model_dump(), "taken_back": returned})
