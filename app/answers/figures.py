"""Answers in figures: what is held, and what the start page says."""

from collections import Counter
from importlib.metadata import PackageNotFoundError, version

from app.answers.bodies.listing import body_names
from app.answers.costs.adding_up import answered
from app.answers.costs.facts import cost_facts, inhabitants_for
from app.answers.documents.listing import documents
from app.answers.review.answers import KeyFigures, KindCount, LoadedSource, StatusAnswer
from app.answers.review.waiting import waiting
from graph_model.analysis.costs.ledger import CostLedger
from graph_model.analysis.costs.totals import totals_of
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


def key_figures(database: Database, audience: Audience) -> KeyFigures:
    """The figures of the start page, for one audience."""
    known = body_names(database, audience).values()
    counted = {row["label"]: row["nodes"] for row in database.read("read/counts", audience=audience.value)}
    costs = _costs(database, audience)
    topics = database.read("read/topics_of_bodies", audience=audience.value)[0]["topics"]
    newest = documents(database, audience, limit=NEWEST)
    municipalities = sum(1 for body in known if body.kind and body.kind.is_territorial)
    return KeyFigures(
        bodies=len(known),
        networks=len(known) - municipalities,
        municipalities=municipalities,
        by_kind=tuple(KindCount(kind=kind, bodies=n) for kind, n in Counter(b.kind for b in known).most_common()),
        topics=tuple(topic for topic, _ in Counter(topics).most_common()),
        memberships=counted.get("Membership", 0),
        contributions=len(costs.facts),
        successions=counted.get("Succession", 0),
        documents=newest.total,
        contradictions=counted.get("Contradiction", 0),
        open_questions=len(waiting(database, audience).likenesses),
        totals=answered(totals_of(costs)),
        newest=newest.rows,
    )


def _costs(database: Database, audience: Audience) -> CostLedger:
    facts = cost_facts(database, audience)
    return CostLedger.of(facts, inhabitants_for(database, facts))
