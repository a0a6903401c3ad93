"""Answers in figures: what is held, and what the start page says."""

from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from itertools import islice
from typing import Any

from app.answers.costs.contributions import contributions
from app.answers.documents.listing import document_rows, documents, seen_by
from app.answers.kept import kept
from app.answers.ledger_kept import of_ledger
from app.answers.review.answers import KeyFigures, KindCount, LastRead, LoadedSource, OpenQuestions, StatusAnswer
from app.answers.review.waiting import waiting
from app.answers.scope.documents import documents_in
from app.answers.scope.scope import EVERYTHING, Scope
from graph_model.ledger.ledger import Ledger
from graph_model.projection.facts import Facts, bodies_in
from graph_model.projection.stored import StoredFacts
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience

NEWEST = 5
_LEDGER = ("Document", "Statement", "Mention", "Identity", "Judgement", "Withdrawal", "Pending")


def status(database: Database) -> StatusAnswer:
    """What is held for all audiences together: counts, the generation of the facts, and the sources."""
    state = StoredFacts(database).state()
    counted, sources = of_ledger(database, ("status", state), lambda: (_nodes(database), _sources(database)))
    now = {**counted, "Pending": len(Ledger(database).pending())}
    return StatusAnswer(
        version=installed_version(),
        engine=database.engine,
        generation=state.generation,
        ledger={label: nodes for label, nodes in now.items() if label in _LEDGER},
        facts={label: nodes for label, nodes in now.items() if label not in _LEDGER},
        sources=sources,
    )


def _nodes(database: Database) -> Mapping[str, int]:
    """Kind of node -> how many there are; counting them takes the engine seconds where there are many."""
    return {row["label"]: row["nodes"] for row in database.read("read/status")}


def _sources(database: Database) -> tuple[LoadedSource, ...]:
    found = database.read("read/sources")
    sources = [LoadedSource(source=row["source"], loader=row["loader"], documents=row["documents"]) for row in found]
    return tuple(sorted(sources, key=lambda source: (source.source, source.loader)))


def installed_version() -> str:
    """The version of the installed program; ``0`` in a checkout that was never installed."""
    try:
        return version("netzatlas")
    except PackageNotFoundError:
        return "0"


def key_figures(database: Database, audience: Audience, scope: Scope = EVERYTHING) -> KeyFigures:
    """The figures of the start page, for one audience: of everything, or of what is in ``scope`` or tied to it."""
    now = kept(database, audience)
    counted = now.remember(("key figures", scope.key), lambda: _counted(now.facts, scope))
    costs = contributions(database, audience, limit=1, scope=scope)
    newest = documents(database, audience, limit=NEWEST, scope=scope)
    return KeyFigures(
        **counted,
        contributions=costs.total,
        documents=newest.total,
        open_questions=len(waiting(database, audience).likenesses),
        totals=costs.totals,
        newest=newest.rows,
    )


def _counted(facts: Facts, scope: Scope) -> Mapping[str, Any]:
    """The figures that follow from the facts alone, by the names of the fields."""
    known = [body for body in facts.bodies if scope.ties(body.key)]
    held = [one for one in facts.memberships if scope.holds(one.member)]
    topics = Counter(tie.topic for tie in facts.topics if scope.ties(tie.body))
    municipalities = sum(1 for body in known if body.kind and body.kind.is_territorial)
    return {
        "bodies": len(known),
        "networks": len(known) - municipalities,
        "municipalities": municipalities,
        "by_kind": tuple(KindCount(kind=kind, bodies=n) for kind, n in Counter(b.kind for b in known).most_common()),
        "topics": tuple(topic for topic, _ in topics.most_common()),
        "memberships": len(held),
        "settled": sum(1 for one in held if one.status.counts),
        "successions": sum(1 for one in facts.successions if any(map(scope.ties, (*one.before, *one.after)))),
        "contradictions": sum(1 for one in facts.contradictions if scope.concerns(bodies_in(one))),
    }


def last_read(database: Database, audience: Audience, scope: Scope = EVERYTHING) -> tuple[LastRead, ...]:
    """The documents that were read last, the latest first."""
    latest = of_ledger(database, ("last read", audience), lambda: _latest_readings(database, audience))
    inside = documents_in(database, audience, scope)
    newest = islice((one for one in latest if inside is None or one in inside), NEWEST)
    return tuple(LastRead(document=row, read=latest[row.id]) for row in document_rows(database, newest))


def _latest_readings(database: Database, audience: Audience) -> Mapping[str, datetime]:
    """When each document was last read, the latest first."""
    found = database.read("read/latest_readings", visibilities=seen_by(audience))[0]
    latest: dict[str, datetime] = {}
    for document, moment in zip(found["documents"], found["moments"], strict=True):
        latest[document] = max(moment, latest.get(document, moment))
    return dict(sorted(latest.items(), key=lambda told: (told[1], told[0]), reverse=True))


def questions(database: Database, audience: Audience, scope: Scope = EVERYTHING) -> OpenQuestions:
    """How many questions of each sort wait for a person; contradictions and memberships no longer named of ``scope``
    alone, the others of everything."""
    found = waiting(database, audience)
    contradictions, unnamed = len(found.contradictions), len(found.unnamed)
    if not scope.is_everything:
        named = {one.key for one in found.unnamed}
        members = {one.key: one.member for one in found.now.facts.memberships if one.key in named}
        contradictions = sum(1 for one in found.contradictions if scope.concerns(bodies_in(one)))
        unnamed = sum(1 for one in found.unnamed if scope.holds(members.get(one.key, "")))
    return OpenQuestions(
        likenesses=len(found.likenesses),
        contradictions=contradictions,
        unnamed=unnamed,
        doubtful=len(found.doubtful),
    )
