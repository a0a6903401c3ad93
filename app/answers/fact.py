"""One fact under its key: what it says now, of whom, and where that stands."""

from collections.abc import Iterable

from app.answers.answer import Answer, BodyRef, Citation
from app.answers.from_graph import citations
from graph_model.analysis.columns import fact_of
from graph_model.errors import NotFoundError
from graph_model.projection.facts import bodies_in
from graph_model.records.facts import AnyFact, Fact, fact_classes
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience


class FactAnswer(Answer):
    """``fact`` with the bodies it is about, in its order, and its passages; ``kind`` is the name of its class."""

    kind: str
    fact: Fact
    bodies: tuple[BodyRef, ...] = ()
    evidence: tuple[Citation, ...] = ()


def fact_under(database: Database, audience: Audience, key: str) -> FactAnswer:
    """The fact as this audience knows it. Raises NotFoundError."""
    for row in database.read("read/facts_of_key", key=key):
        fact = fact_of(fact_classes()[row["kind"]], row["fact"])
        if audience in fact.audiences:
            return _answer(database, audience, row["kind"], fact)
    raise NotFoundError("Die Tatsache", key)


def _answer(database: Database, audience: Audience, kind: str, fact: Fact) -> FactAnswer:
    evidence = database.read("read/citations", statements=list(fact.statements))
    cited = citations((row["evidence"] for row in evidence), fact.statements)
    return FactAnswer(kind=kind, fact=fact, bodies=_bodies(database, audience, _about(fact)), evidence=cited)


def _about(fact: Fact) -> list[str]:
    """The bodies in the order in which the key names them."""
    named = bodies_in(fact) if isinstance(fact, AnyFact) else frozenset()
    return sorted(named, key=lambda body: (fact.key.find(body), body))


def _bodies(database: Database, audience: Audience, ids: Iterable[str]) -> tuple[BodyRef, ...]:
    wanted = list(ids)
    rows = database.read("read/bodies_by_id", ids=wanted, audience=audience.value)
    found = {row["body"]["id"]: row["body"] for row in rows}
    return tuple(
        BodyRef(id=one, name=found[one]["name"], kind=found[one].get("kind")) for one in wanted if one in found
    )
