"""Answers about what a person should look at, and the judgements given so far."""

from collections.abc import Mapping
from typing import Any

from app.answers.documents import seen_by
from app.answers.from_graph import citations, contradiction_row
from app.answers.likenesses import open_likenesses
from app.answers.review_answers import DoubtfulStatement, JudgementRow, ReviewAnswer
from graph_model.ledger.ledger import Ledger
from graph_model.projection.accepted import ACCEPTED
from graph_model.projection.bodies_of import active
from graph_model.records.judgements import Judgement, JudgementKind
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience

USUAL_QUEUE = 100


def review(database: Database, audience: Audience, *, limit: int | None = USUAL_QUEUE) -> ReviewAnswer:
    """The queue, of each sort the first ``limit`` (None: all): nearest names, contradictions, surest doubtful ones."""
    likenesses = open_likenesses(database, audience)
    contradictions = [contradiction_row(row) for row in database.read("read/contradictions", audience=audience.value)]
    doubtful = database.read("read/doubtful", below=ACCEPTED, visibilities=seen_by(audience))
    return ReviewAnswer(
        likenesses=tuple(likenesses[:limit]),
        likenesses_total=len(likenesses),
        contradictions=tuple(contradictions[:limit]),
        contradictions_total=len(contradictions),
        doubtful=tuple(map(_doubtful, doubtful[:limit])),
        doubtful_total=len(doubtful),
    )


def judgements(database: Database) -> tuple[JudgementRow, ...]:
    """All judgements, the newest first, those taken back included."""
    told = Ledger(database).judgements()
    standing = {judgement.id for judgement in active(told)}
    rows = [_judgement(judgement, standing) for judgement in told]
    return tuple(sorted(rows, key=lambda row: (row.recorded, row.id), reverse=True))


def _doubtful(row: Mapping[str, Any]) -> DoubtfulStatement:
    return DoubtfulStatement(citation=citations([row["evidence"]])[0], kind=row["kind"], rule=row["rule"])


def _judgement(judgement: Judgement, standing: set[str]) -> JudgementRow:
    """What a later judgement replaced is as little in force as what was taken back."""
    returned = judgement.kind is not JudgementKind.TAKE_BACK and judgement.id not in standing
    return JudgementRow.model_validate({**judgement.model_dump(), "taken_back": returned})
