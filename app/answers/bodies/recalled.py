"""One body at another standpoint than now."""

from collections.abc import Iterable, Iterator

from app.answers import fact_rows
from app.answers.answer import BodyRef
from app.answers.bodies.answers import BodyAnswer
from app.answers.bodies.sections import Said, body_answer
from app.answers.cited import cited, passages
from app.answers.history import Recalled
from app.answers.rows import IndirectTie
from graph_model.errors import NotFoundError
from graph_model.records.facts import Body, Membership
from graph_model.storage.database import Database
from graph_model.values.names import BodyName

_KIND = "Zum erfragten Stand einen Zusammenschluss"


def body_then(database: Database, recalled: Recalled, asked: str) -> BodyAnswer:
    """Everything about one body as it was known, and what of it can hold in the period; ``asked`` is an id or any
    name. Raises NotFoundError."""
    body = meant(recalled, asked)
    facts = recalled.valid.of_bodies(frozenset({body.key}))
    known, ties = recalled.names, {(t.via.id, t.body.id, t.role): t for t in _indirect(recalled, body.key)}
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
    return body_answer(asked, fact_rows.card(body, told[body.id]), said, ties.values())


def meant(recalled: Recalled, asked: str) -> Body:
    """The body of this id, of one that was merged into it, or of this name; the best known where several bear it.
    Raises NotFoundError."""
    normal = BodyName(asked).normal if asked.strip() else ""
    found = [body for body in recalled.facts.bodies if _is_meant(body, asked.strip(), normal)]
    if not found:
        raise NotFoundError(_KIND, asked)
    return min(found, key=lambda body: (body.key != asked, -body.papers, body.key))


def _is_meant(body: Body, asked: str, normal: str) -> bool:
    if asked == body.key or asked in body.former:
        return True
    return any(normal == BodyName(name).normal for name in (body.name, *body.names))


def _indirect(recalled: Recalled, body: str) -> Iterator[IndirectTie]:
    """Only ties to bodies that it is no member of itself."""
    held = [m for m in recalled.valid.memberships if m.status.counts]
    direct = {m.body for m in recalled.valid.memberships if m.member == body} | {body}
    for first in (m for m in held if m.member == body):
        yield from _through(recalled, first, (m for m in held if m.member == first.body and m.body not in direct))


def _through(recalled: Recalled, first: Membership, further: Iterable[Membership]) -> Iterator[IndirectTie]:
    for second in further:
        via, to = _ref(recalled, first.body), _ref(recalled, second.body)
        yield IndirectTie(via=via, via_role=first.role, body=to, role=second.role)


def _ref(recalled: Recalled, body: str) -> BodyRef:
    return fact_rows.named(body, recalled.names)
