"""What waits for a person, by the ids of the questions alone: kept in memory, since every view of the queue and every
decision asks for all of it.

What follows from documents changes with documents, and what judgements take away is little: so the former is read when
a document comes or goes, and only the latter after each decision.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from threading import Lock

from app.answers.kept import Kept, kept
from app.answers.review.doubtful import Doubtful, all_doubtful, open_doubtful
from app.answers.review.editions import Pair, Unnamed, edition_pairs, open_unnamed
from app.answers.review.likenesses import Likeness, all_likenesses, open_likenesses, present_ids
from app.answers.scope.scope import Scope
from graph_model.ledger.ledger import Ledger
from graph_model.projection.bodies_of import active
from graph_model.projection.facts import bodies_in
from graph_model.records.facts import Contradiction
from graph_model.records.judgements import Judgement
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience

_Counts = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Waiting:
    """The open questions of each sort, in the order in which they are asked; ``now`` holds the facts they speak of."""

    now: Kept
    likenesses: tuple[Likeness, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    unnamed: tuple[Unnamed, ...] = ()
    doubtful: tuple[Doubtful, ...] = ()

    def within(self, scope: Scope) -> "Waiting":
        """Those that concern a body of the scope."""
        if scope.is_everything:
            return self
        ids = present_ids(self.now)
        return replace(
            self,
            likenesses=tuple(q for q in self.likenesses if any(scope.concerns([ids[b]]) for b in (q.body, q.like))),
            contradictions=tuple(q for q in self.contradictions if scope.concerns(bodies_in(q))),
            unnamed=tuple(q for q in self.unnamed if scope.concerns(b for b in q.key.split("|") if b in ids)),
            doubtful=tuple(q for q in self.doubtful if scope.concerns(ids.get(b, b) for b in q.bodies)),
        )


@dataclass(frozen=True, slots=True)
class _Asked:
    """What follows from the documents for an audience, whatever was judged."""

    counts: _Counts
    likenesses: tuple[Likeness, ...]
    pairs: tuple[Pair, ...]
    doubtful: tuple[Doubtful, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """The queue as of so many judgements and these facts."""

    asked: _Asked
    judgements: int
    waiting: Waiting


class _Queues:
    """The queue of each audience; safe to use from several threads."""

    def __init__(self) -> None:
        self._found: dict[Audience, _Found] = {}
        self._judgements: tuple[Judgement, ...] = ()
        self._lock = Lock()

    def of(self, database: Database, audience: Audience) -> Waiting:
        counts = {row["label"]: int(row["nodes"]) for row in database.read("read/ledger/extent")}
        given, facts = counts.pop("Judgement", 0), kept(database, audience)
        with self._lock:
            before = self._found.get(audience)
            asked = before.asked if before and before.asked.counts == counts else _asked(database, audience, counts)
            if before and before.asked is asked and before.judgements == given and before.waiting.now is facts:
                return before.waiting
            waiting = _waiting(asked, self._standing(database, given), facts)
            self._found[audience] = _Found(asked, given, waiting)
            return waiting

    def _standing(self, database: Database, given: int) -> tuple[Judgement, ...]:
        if len(self._judgements) != given:
            self._judgements = Ledger(database).judgements()
        return active(self._judgements)


def waiting(database: Database, audience: Audience) -> Waiting:
    """The open questions for one audience, as they are now."""
    return database.memory.of(_Queues, _Queues).of(database, audience)


def _asked(database: Database, audience: Audience, counts: _Counts) -> _Asked:
    return _Asked(
        counts, all_likenesses(database, audience), edition_pairs(database, audience), all_doubtful(database, audience)
    )


def _waiting(asked: _Asked, standing: tuple[Judgement, ...], facts: Kept) -> Waiting:
    return Waiting(
        now=facts,
        likenesses=open_likenesses(asked.likenesses, standing, present_ids(facts)),
        contradictions=tuple(one for one in facts.facts.contradictions if not one.judged),
        unnamed=open_unnamed(asked.pairs, facts, standing),
        doubtful=open_doubtful(asked.doubtful, standing),
    )
