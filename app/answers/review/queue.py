"""Answers about what a person should look at, and the judgements given so far."""

from collections.abc import Sequence

from app.answers.cited import cited, passages
from app.answers.fact_rows import contradiction
from app.answers.paging import placed
from app.answers.review.answers import JudgementRow, ReviewAnswer
from app.answers.review.doubtful import doubtful_statements
from app.answers.review.editions import unnamed_questions
from app.answers.review.likenesses import likeness_questions
from app.answers.review.waiting import waiting
from app.answers.rows import ContradictionRow
from app.answers.scope.scope import EVERYTHING, Scope
from graph_model.ledger.ledger import Ledger
from graph_model.projection.bodies_of import active
from graph_model.records.facts import Contradiction
from graph_model.records.judgements import Judgement, JudgementKind
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience

USUAL_QUEUE = 100


def review(
    database: Database,
    audience: Audience,
    *,
    cursor: str | None = None,
    limit: int | None = USUAL_QUEUE,
    scope: Scope = EVERYTHING,
) -> ReviewAnswer:
    """The queue as far as it concerns the ``scope``, of each sort the next ``limit`` (None: all): nearest names,
    contradictions, surest doubtful ones. Raises BadCursorError, BadLimitError."""
    found = waiting(database, audience).within(scope)
    longest = max(map(len, (found.likenesses, found.contradictions, found.doubtful, found.unnamed)))
    part = placed("review", longest, lambda _: "", cursor, limit)
    here = slice(part.start, part.end)
    return ReviewAnswer(
        likenesses=tuple(likeness_questions(database, audience, found.likenesses[here], found.now)),
        likenesses_total=len(found.likenesses),
        contradictions=tuple(contradiction_questions(database, found.contradictions[here])),
        contradictions_total=len(found.contradictions),
        doubtful=tuple(doubtful_statements(database, found.doubtful[here])),
        doubtful_total=len(found.doubtful),
        unnamed=tuple(unnamed_questions(database, audience, found.unnamed[here])),
        unnamed_total=len(found.unnamed),
        next_cursor=part.next_cursor,
    )


def contradiction_questions(database: Database, asked: Sequence[Contradiction]) -> list[ContradictionRow]:
    """The contradictions with the passage of each value."""
    told = cited(database, (statement for one in asked for statement in one.statements))
    return [contradiction(one, passages(told, one.statements)) for one in asked]


def judgements(database: Database) -> tuple[JudgementRow, ...]:
    """All judgements, the newest first, those taken back included."""
    told = Ledger(database).judgements()
    standing = {judgement.id for judgement in active(told)}
    rows = [_judgement(judgement, standing) for judgement in told]
    return tuple(sorted(rows, key=lambda row: (row.recorded, row.id), reverse=True))


def _judgement(judgement: Judgement, standing: set[str]) -> JudgementRow:
    """What a later judgement replaced is as little in force as what was taken back."""
    returned = judgement.kind is not JudgementKind.TAKE_BACK and judgement.id not in standing
    return JudgementRow.model_validate({**judgement.model_dump(), "taken_back": returned})
