"""The names that may mean another body: each with both sides, the reasons and the passages, until it is judged."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from app.answers.answer import BodyRef, Citation
from app.answers.documents.listing import seen_by
from app.answers.from_graph import citations
from app.answers.review.answers import LikenessQuestion
from graph_model.ledger.ledger import Ledger
from graph_model.projection.bodies_of import active
from graph_model.records.judgements import Judgement, JudgementKind
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience

_MOST_PASSAGES = 3
_Side = tuple[BodyRef, tuple[Citation, ...]]


def open_likenesses(database: Database, audience: Audience) -> list[LikenessQuestion]:
    """The names that may mean another body and that no judgement has decided, the nearest first. A body that was
    merged meanwhile stands for what it became; what became one body is no question any more."""
    told = database.read("read/likenesses", visibilities=seen_by(audience))
    given = [j for j in active(Ledger(database).judgements()) if j.kind is JudgementKind.DIFFERENT]
    rows = [row for row in told if not _is_decided(row, given)]
    sides = _sides(database, audience, sorted({row[side] for row in rows for side in ("body", "like")}))
    questions = [_question(row, sides) for row in rows if _is_open(row, sides)]
    return sorted(questions, key=lambda q: (-q.score, q.name, q.mention))


def _is_decided(row: Mapping[str, Any], given: Iterable[Judgement]) -> bool:
    others = set(row["like_mentions"])
    return any(row["mention"] in j.about and others & set(j.about) for j in given)


def _is_open(row: Mapping[str, Any], sides: Mapping[str, _Side]) -> bool:
    here, there = sides.get(row["body"]), sides.get(row["like"])
    return here is not None and there is not None and here[0].id != there[0].id


def _sides(database: Database, audience: Audience, ids: Sequence[str]) -> dict[str, _Side]:
    """Body id -> the body as it is now, with its best passages; without those that the audience does not see."""
    now = dict(zip(ids, ids, strict=True))
    found = _bodies(database, audience, ids)
    if missing := [body for body in ids if body not in found]:
        for row in database.read("read/bodies_joined", ids=missing, audience=audience.value):
            now.update(dict.fromkeys(row["former"], row["id"]))
        found |= _bodies(database, audience, sorted({now[body] for body in missing}))
    return {body: found[now[body]] for body in ids if now[body] in found}


def _bodies(database: Database, audience: Audience, ids: Sequence[str]) -> dict[str, _Side]:
    rows = database.read("read/bodies_asked", ids=list(ids), audience=audience.value, visibilities=seen_by(audience))
    return {row["id"]: (_ref(row["body"]), _best(row["evidence"])) for row in rows}


def _question(row: Mapping[str, Any], sides: Mapping[str, _Side]) -> LikenessQuestion:
    body, _ = sides[row["body"]]
    like, like_evidence = sides[row["like"]]
    return LikenessQuestion(
        mention=row["mention"],
        name=row["name"],
        body=body,
        like=like,
        like_mention=min(row["like_mentions"]),
        score=row["score"],
        reasons=tuple(row["reasons"] or ()),
        evidence=_best(row["evidence"]),
        like_evidence=like_evidence,
    )


def _best(evidence: Iterable[Sequence[Any]]) -> tuple[Citation, ...]:
    """The surest passages, each once."""
    by_place = {(one.document, one.start): one for one in sorted(citations(evidence), key=_rank, reverse=True)}
    return tuple(sorted(by_place.values(), key=_rank)[:_MOST_PASSAGES])


def _rank(cited: Citation) -> tuple[float, str, int, str]:
    return -cited.confidence, cited.document, cited.start, cited.statement


def _ref(told: Sequence[Any]) -> BodyRef:
    return BodyRef(id=told[0], name=told[1], kind=told[2])
