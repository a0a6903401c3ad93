"""Answers in figures: what is held, and what the start page says."""

from collections import Counter
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version

from app.answers.costs.contributions import contributions
from app.answers.documents.listing import document_rows, documents, seen_by
from app.answers.kept import kept
from app.answers.review.answers import KeyFigures, KindCount, LastRead, LoadedSource, OpenQuestions, StatusAnswer
from app.answers.review.waiting import waiting
from app.answers.scope.documents import documents_in
from app.answers.scope.scope import EVERYTHING, Scope
from graph_model.projection.facts import bodies_in
from graph_model.projection.stored import StoredFacts
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience

NEWEST = 5
_LEDGER = ("Document", "Statement", "Mention", "Identity", "Judgement", "Withdrawal", "Pending")


def status(database: Database) -> StatusAnswer:
    """What is held for all audiences together: counts, the generation of the facts, and the sources."""
    counted = {row["label"]: row["nodes"] for row in database.read("read/status")}
    found = database.read("read/sources")
    sources = [LoadedSource(source=row["source"], loader=row["loader"], documents=row["documents"]) for row in found]
    return StatusAnswer(
        version=installed_version(),
        engine=database.engine,
        generation=StoredFacts(database).generation(),
        ledger={label: nodes for label, nodes in counted.items() if label in _LEDGER},
        facts={label: nodes for label, nodes in counted.items() if label not in _LEDGER},
        sources=tuple(sorted(sources, key=lambda source: (source.source, source.loader))),
    )


def installed_version() -> str:
    """The version of the installed program; ``0`` in a checkout that was never installed."""
    try:
        return version("netzatlas")
    except PackageNotFoundError:
        return "0"


def key_figures(database: Database, audience: Audience, scope: Scope = EVERYTHING) -> KeyFigures:
    """The figures of the start page, for one audience: of everything, or of what is in ``scope`` or tied to it."""
    facts = kept(database, audience).facts
    known = [body for body in facts.bodies if scope.ties(body.key)]
    held = [one for one in facts.memberships if scope.holds(one.member)]
    costs = contributions(database, audience, limit=1, scope=scope)
    topics = Counter(tie.topic for tie in facts.topics if scope.ties(tie.body))
    newest = documents(database, audience, limit=NEWEST, scope=scope)
    municipalities = sum(1 for body in known if body.kind and body.kind.is_territorial)
    return KeyFigures(
        bodies=len(known),
        networks=len(known) - municipalities,
        municipalities=municipalities,
        by_kind=tuple(KindCount(kind=kind, bodies=n) for kind, n in Counter(b.kind for b in known).most_common()),
        topics=tuple(topic for topic, _ in topics.most_common()),
        memberships=len(held),
        settled=sum(1 for one in held if one.status.counts),
        contributions=costs.total,
        successions=sum(1 for one in facts.successions if any(map(scope.ties, (*one.before, *one.after)))),
        documents=newest.total,
        contradictions=sum(1 for one in facts.contradictions if scope.concerns(bodies_in(one))),
        open_questions=len(waiting(database, audience).likenesses),
        totals=costs.totals,
        newest=newest.rows,
    )


def last_read(database: Database, audience: Audience, scope: Scope = EVERYTHING) -> tuple[LastRead, ...]:
    """The documents that were read last, the latest first."""
    found = database.read("read/latest_readings", visibilities=seen_by(audience))[0]
    latest: dict[str, datetime] = {}
    for document, moment in zip(found["documents"], found["moments"], strict=True):
        latest[document] = max(moment, latest.get(document, moment))
    inside = documents_in(database, audience, scope)
    ordered = sorted((one for one in latest if inside is None or one in inside), key=lambda one: (latest[one], one))
    rows = document_rows(database, ordered[: -NEWEST - 1 : -1])
    return tuple(LastRead(document=row, read=latest[row.id]) for row in rows)


def questions(database: Database, audience: Audience, scope: Scope = EVERYTHING) -> OpenQuestions:
    """How many questions of each sort wait for a person; contradictions and memberships no longer named of ``scope``
    alone, the others of everything."""
    found = waiting(database, audience)
    members = {one.key: one.member for one in found.now.facts.memberships}
    return OpenQuestions(
        likenesses=len(found.likenesses),
        contradictions=sum(1 for one in found.contradictions if scope.concerns(bodies_in(one))),
        unnamed=sum(1 for one in found.unnamed if scope.holds(members.get(one.key, ""))),
        doubtful=len(found.doubtful),
    )
