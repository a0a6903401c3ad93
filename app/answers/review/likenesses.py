"""The names that may mean another body: each with both sides, the reasons and the passages, until it is judged."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.answers.answer import BodyRef, Citation
from app.answers.cited import cited
from app.answers.documents.listing import seen_by
from app.answers.from_graph import citations
from app.answers.kept import Kept
from app.answers.review.answers import LikenessQuestion
from graph_model.records.facts import Body
from graph_model.records.judgements import Judgement, JudgementKind
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience

_MOST_PASSAGES = 3
_LOOKED_AT = 30
"""Of the statements on a body, best first."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Does ``mention`` (``name``), so far of ``body``, mean ``like``? Bodies are those that the rule named."""

    mention: str
    name: str
    body: str
    like: str
    like_mentions: tuple[str, ...]
    score: float
    reasons: tuple[str, ...]


def all_likenesses(database: Database, audience: Audience) -> tuple[Likeness, ...]:
    """Every question that the rules asked, decided or not, the nearest first."""
    rows = database.read("read/likenesses", visibilities=seen_by(audience))
    return tuple(sorted(map(_likeness, rows), key=lambda q: (-q.score, q.name, q.mention)))


def open_likenesses(
    asked: Iterable[Likeness], standing: Iterable[Judgement], now: Mapping[str, str]
) -> tuple[Likeness, ...]:
    """Those that no judgement has decided. A body that was merged meanwhile stands for what it became (``now``: id ->
    id of the present); what became one body is no question any more."""
    apart = [set(j.about) for j in standing if j.kind is JudgementKind.DIFFERENT]
    return tuple(q for q in asked if _is_open(q, now) and not _is_decided(q, apart))


def present_ids(now: Kept) -> Mapping[str, str]:
    """The present id of each body, by its own and by those of all that were merged into it."""
    return now.remember("review: present ids", lambda: _present(now.facts.bodies))


def likeness_questions(
    database: Database, audience: Audience, asked: Sequence[Likeness], now: Kept
) -> list[LikenessQuestion]:
    """The questions with what a person needs to decide them."""
    ids = present_ids(now)
    wanted = {ids[side] for q in asked for side in (q.body, q.like)}
    bodies = {body.key: body for body in now.facts.bodies if body.key in wanted}
    told = cited(database, (one for body in bodies.values() for one in body.statements[:_LOOKED_AT]))
    rows = database.read("read/mention_passages", mentions=[q.mention for q in asked], visibilities=seen_by(audience))
    evidence = {row["mention"]: citations(row["evidence"]) for row in rows}
    return [_question(q, bodies[ids[q.body]], bodies[ids[q.like]], evidence.get(q.mention, ()), told) for q in asked]


def _likeness(row: Mapping[str, Any]) -> Likeness:
    return Likeness(
        mention=row["mention"],
        name=row["name"],
        body=row["body"],
        like=row["like"],
        like_mentions=tuple(row["like_mentions"]),
        score=row["score"],
        reasons=tuple(row["reasons"] or ()),
    )


def _is_open(question: Likeness, now: Mapping[str, str]) -> bool:
    here, there = now.get(question.body), now.get(question.like)
    return here is not None and there is not None and here != there


def _is_decided(question: Likeness, apart: Iterable[set[str]]) -> bool:
    return any(question.mention in pair and not pair.isdisjoint(question.like_mentions) for pair in apart)


def _present(bodies: Iterable[Body]) -> dict[str, str]:
    told = list(bodies)
    merged = {old: body.key for body in told for old in body.former}
    return {**merged, **{body.key: body.key for body in told}}


def _question(
    asked: Likeness, body: Body, like: Body, evidence: Iterable[Citation], told: Mapping[str, Citation]
) -> LikenessQuestion:
    return LikenessQuestion(
        mention=asked.mention,
        name=asked.name,
        body=_ref(body),
        like=_ref(like),
        like_mention=min(asked.like_mentions),
        score=asked.score,
        reasons=asked.reasons,
        evidence=_best(evidence),
        like_evidence=_best(told[one] for one in like.statements[:_LOOKED_AT] if one in told),
    )


def _best(evidence: Iterable[Citation]) -> tuple[Citation, ...]:
    """The surest passages, each once."""
    by_place = {(one.document, one.start): one for one in sorted(evidence, key=_rank, reverse=True)}
    return tuple(sorted(by_place.values(), key=_rank)[:_MOST_PASSAGES])


def _rank(told: Citation) -> tuple[float, str, int, str]:
    return -told.confidence, told.document, told.start, told.statement


def _ref(body: Body) -> BodyRef:
    return BodyRef(id=body.key, name=body.name, kind=body.kind)
