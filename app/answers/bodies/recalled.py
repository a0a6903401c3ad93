"""One body at another standpoint than now."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from app.answers import fact_rows
from app.answers.bodies.answers import BodyAnswer
from app.answers.bodies.around import Around, Cut, around_then
from app.answers.bodies.sections import Said, Whole, body_answer
from app.answers.cited import cited, passages
from app.answers.costs.adding_up import answered
from app.answers.costs.totals import Totals
from app.answers.history import Recalled
from app.answers.kept import Kept
from graph_model.analysis.costs.ledger import CostLedger
from graph_model.analysis.costs.totals import totals_of
from graph_model.errors import NotFoundError
from graph_model.projection.facts import Facts
from graph_model.records.facts import Body
from graph_model.storage.database import Database
from graph_model.values.names import BodyName

_KIND = "Zum erfragten Stand einen Zusammenschluss"


def body_then(database: Database, recalled: Recalled, asked: str, cut: Cut | None = None) -> BodyAnswer:
    """Everything about one body as it was known, and what of it can hold in the period; ``asked`` is an id or any
    name. Raises NotFoundError."""
    return body_around(database, around_then(recalled, database), meant(recalled, asked), asked, cut)


def body_around(
    database: Database, near: Around, body: Body, asked: str, cut: Cut | None = None, now: Kept | None = None
) -> BodyAnswer:
    """The answer about ``body`` from the facts around it; with ``cut`` as much as a page holds. ``now`` keeps the
    totals for the next who asks."""
    everything = near.sections(body.key) if cut else None
    facts, counts = everything.cut(body.key, cut) if everything and cut else (near.facts(body.key), {})
    known = near.names
    found = cited(database, (s for fact in (body, *facts) for s in fact.statements))
    told = {fact.id: passages(found, fact.statements) for fact in (body, *facts)}
    said = Said(
        memberships=[fact_rows.membership(f, known, told[f.id]) for f in facts.memberships],
        contributions=[fact_rows.contribution(f, known, told[f.id]) for f in facts.contributions],
        successions=[fact_rows.succession(f, known, told[f.id]) for f in facts.successions],
        parts=[fact_rows.part(f, known, told[f.id]) for f in facts.parts],
        topics=[fact_rows.topic(f, told[f.id]) for f in facts.topics],
        areas=[fact_rows.area(f, told[f.id]) for f in facts.coverages],
        overlaps=[fact_rows.overlap(f, known, told[f.id]) for f in facts.overlaps],
        contradictions=[fact_rows.contradiction(f, told[f.id]) for f in facts.contradictions],
    )
    card = fact_rows.card(body, told[body.id])
    whole = _whole(everything.facts, body, counts, now) if everything else None
    return body_answer(asked, card, said, near.indirect(body.key), whole)


def _whole(facts: Facts, body: Body, counts: Mapping[str, int], now: Kept | None) -> Whole:
    paid, received = totals_around(facts, body, now)
    return Whole(paid, received, counts)


def totals_around(facts: Facts, body: Body, now: Kept | None) -> tuple[Totals, Totals]:
    """What all that the body pays and receives adds up to; ``now`` keeps it for the next who asks."""
    return now.remember(("totals of", body.key), lambda: _both(facts, body)) if now else _both(facts, body)


def _both(facts: Facts, body: Body) -> tuple[Totals, Totals]:
    """The totals of all contributions, as last told."""
    told = Facts(bodies=(body,), memberships=facts.memberships)
    paid = replace(told, contributions=tuple(c for c in facts.contributions if c.payer == body.key))
    received = replace(told, contributions=tuple(c for c in facts.contributions if c.payee == body.key))
    return _totals(paid), _totals(received)


def _totals(facts: Facts) -> Totals:
    return answered(totals_of(CostLedger.of(facts)))


def meant(recalled: Recalled, asked: str) -> Body:
    """The body of this id, of one that was merged into it, or of this name; the best known where several bear it.
    Raises NotFoundError."""
    told, bodies = asked.strip(), recalled.facts.bodies
    found = [body for body in bodies if told == body.key] or [body for body in bodies if told in body.former]
    found = found or _named(bodies, told)
    if not found:
        raise NotFoundError(_KIND, asked)
    return min(found, key=lambda body: (-body.papers, body.key))


def _named(bodies: Iterable[Body], told: str) -> list[Body]:
    normal = BodyName(told).normal if told else ""
    return [body for body in bodies if any(normal == BodyName(name).normal for name in (body.name, *body.names))]
