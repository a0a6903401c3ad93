"""What a person should look at, and what is held."""

from datetime import datetime

from app.answers.answer import Answer, BodyRef, Citation
from app.answers.costs.totals import Totals
from app.answers.documents.answers import DocumentRow
from app.answers.rows import ContradictionRow, MembershipRow
from graph_model.records.claims import Claim
from graph_model.records.judgements import JudgementKind
from graph_model.values.body_kinds import BodyKind


class LikenessQuestion(Answer):
    """Does ``mention`` mean ``like``? A judgement SAME or DIFFERENT about ``mention`` and ``like_mention`` answers it.
    ``score`` 0 to 1 and ``reasons`` are those of the rule; ``evidence`` names the one, ``like_evidence`` the other."""

    mention: str
    name: str
    body: BodyRef
    like: BodyRef
    like_mention: str
    score: float
    reasons: tuple[str, ...] = ()
    evidence: tuple[Citation, ...] = ()
    like_evidence: tuple[Citation, ...] = ()


class DoubtfulStatement(Answer):
    """A statement that was read but not accepted, since its rule is not sure enough. A judgement RIGHT or WRONG about
    ``key`` answers it, and goes on answering it when the paper is read again. ``subjects`` and ``objects`` are the
    names as the paper writes them."""

    key: str
    citation: Citation
    kind: str
    rule: str
    claim: Claim
    subjects: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()


class NoLongerNamed(Answer):
    """A membership that the list of ``last_named`` names and the newest edition (``missing_in``) of the same payer's
    list does not: ended, forgotten or renamed. A judgement VALUE about its ``status`` answers it."""

    payer: str
    membership: MembershipRow
    last_named: int
    last_document: str
    missing_in: int
    missing_document: str


class ReviewAnswer(Answer):
    """The queue, each sort with its full number: open identities, contradictions, doubtful statements, and memberships
    that the newest edition of a list no longer names."""

    likenesses: tuple[LikenessQuestion, ...] = ()
    likenesses_total: int = 0
    contradictions: tuple[ContradictionRow, ...] = ()
    contradictions_total: int = 0
    doubtful: tuple[DoubtfulStatement, ...] = ()
    doubtful_total: int = 0
    unnamed: tuple[NoLongerNamed, ...] = ()
    unnamed_total: int = 0
    next_cursor: str | None = None


class JudgementRow(Answer):
    """A judgement as it was given; ``taken_back`` by a later one."""

    id: str
    kind: JudgementKind
    about: tuple[str, ...]
    field: str | None = None
    value: str | None = None
    by: str
    why: str
    recorded: datetime
    taken_back: bool = False


class LoadedSource(Answer):
    """How many current documents one sort of source gave."""

    source: str
    loader: str
    documents: int


class StatusAnswer(Answer):
    """What is held: counts of the ledger and of the facts by label, the generation of the facts, and the sources.
    ``engine`` is neo4j or arcadedb."""

    version: str
    engine: str
    generation: int
    ledger: dict[str, int]
    facts: dict[str, int]
    sources: tuple[LoadedSource, ...] = ()


class KindCount(Answer):
    """How many bodies are of one kind."""

    kind: BodyKind | None
    bodies: int


class KeyFigures(Answer):
    """The figures of the start page for one audience. ``networks`` are the bodies that others can be members of,
    ``municipalities`` the territorial ones; of the ``memberships`` so many are ``settled``: decided or running.
    ``totals`` are those of all contributions."""

    bodies: int
    networks: int
    municipalities: int
    by_kind: tuple[KindCount, ...] = ()
    topics: tuple[str, ...] = ()
    memberships: int
    settled: int = 0
    contributions: int
    successions: int
    documents: int
    contradictions: int
    open_questions: int
    totals: Totals
    newest: tuple[DocumentRow, ...] = ()


class LastRead(Answer):
    """A document, and when it was ``read`` last."""

    document: DocumentRow
    read: datetime


class OpenQuestions(Answer):
    """How many questions of each sort wait for a person."""

    likenesses: int = 0
    contradictions: int = 0
    unnamed: int = 0
    doubtful: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.likenesses + self.contradictions + self.unnamed + self.doubtful
