"""Lists at another standpoint than now: the same rows as the graph gives, made from facts in memory."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from app.answers import fact_rows
from app.answers.cited import cited, passages
from app.answers.fact_rows import Evidence, Known
from app.answers.history import Recalled
from app.answers.ordering import by_names, german
from app.answers.paging import Page, window
from app.answers.rows import BodyRow, FactRow, MembershipRow, SuccessionRow
from graph_model.projection.facts import Facts
from graph_model.records.facts import Body, Fact, Membership, Succession
from graph_model.storage.database import Database

_Fact = TypeVar("_Fact", bound=Fact)
_Row = TypeVar("_Row", bound=FactRow)


def bodies(
    recalled: Recalled, wanted: Callable[[BodyRow], bool], cursor: str | None, limit: int | None
) -> Page[BodyRow]:
    """The bodies that live in the period, by name."""
    found = {row.id: row for row in body_rows(recalled.valid) if wanted(row)}
    shown = window("bodies", [(german(row.name), row.id) for row in found.values()], cursor, limit)
    rows = tuple(found[one] for one in shown.ids)
    return Page[BodyRow](rows=rows, total=shown.total, next_cursor=shown.next_cursor)


def body_rows(facts: Facts) -> list[BodyRow]:
    """All bodies, each with how many memberships that count and which topics it has."""
    held = [m for m in facts.memberships if m.status.counts]
    of_member, of_body = _counted(m.member for m in held), _counted(m.body for m in held)
    topics: dict[str, set[str]] = {}
    for tie in facts.topics:
        topics.setdefault(tie.body, set()).add(tie.topic)
    return [
        _body_row(body, of_member.get(body.key, 0), of_body.get(body.key, 0), topics.get(body.key, set()))
        for body in facts.bodies
    ]


def memberships(
    database: Database,
    recalled: Recalled,
    wanted: Callable[[Membership], bool],
    cursor: str | None,
    limit: int | None,
) -> Page[MembershipRow]:
    """The memberships that can hold in the period, by the names of member and body."""
    found = {m.id: m for m in recalled.valid.memberships if wanted(m)}
    names = {known.id: known.name for known in recalled.names.values()}
    sides = [m.member for m in found.values()], [m.body for m in found.values()]
    shown = window("memberships", by_names(list(found), *sides, names=names), cursor, limit)
    rows = rows_of(database, recalled, [found[one] for one in shown.ids], fact_rows.membership)
    return Page[MembershipRow](rows=rows, total=shown.total, next_cursor=shown.next_cursor)


def successions(
    database: Database,
    recalled: Recalled,
    wanted: Callable[[Succession], bool],
    cursor: str | None,
    limit: int | None,
) -> Page[SuccessionRow]:
    """The successions up to the end of the period, in the order of time."""
    found = {s.id: s for s in recalled.valid.successions if wanted(s)}
    keys = [(s.date.earliest().isoformat() if s.date else "~", s.id) for s in found.values()]
    shown = window("successions", keys, cursor, limit)
    rows = rows_of(database, recalled, [found[one] for one in shown.ids], fact_rows.succession)
    return Page[SuccessionRow](rows=rows, total=shown.total, next_cursor=shown.next_cursor)


def rows_of(
    database: Database,
    recalled: Recalled,
    facts: Sequence[_Fact],
    made: Callable[[_Fact, Known, Evidence], _Row],
) -> tuple[_Row, ...]:
    """The facts as rows, in this order."""
    found = cited(database, (statement for fact in facts for statement in fact.statements))
    return tuple(made(fact, recalled.names, passages(found, fact.statements)) for fact in facts)


def _counted(ids: Iterable[str]) -> dict[str, int]:
    counted: dict[str, int] = {}
    for one in ids:
        counted[one] = counted.get(one, 0) + 1
    return counted


def _body_row(body: Body, memberships: int, members: int, topics: set[str]) -> BodyRow:
    shared = {name: getattr(body, name) for name in BodyRow.model_fields.keys() & Body.model_fields.keys()}
    told = {"id": body.key, "memberships": memberships, "members": members, "topics": tuple(sorted(topics))}
    return BodyRow.model_validate({**shared, **told})
