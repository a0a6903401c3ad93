"""Lists at another standpoint than now: the same rows as the graph gives, made from facts in memory."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from app.answers import fact_rows
from app.answers.cited import cited, passages
from app.answers.fact_rows import Evidence, Known
from app.answers.history import Recalled
from app.answers.ordering import by_names
from app.answers.paging import Page, window
from app.answers.rows import FactRow, MembershipRow, SuccessionRow
from graph_model.records.facts import Fact, Membership, Succession
from graph_model.storage.database import Database

_Fact = TypeVar("_Fact", bound=Fact)
_Row = TypeVar("_Row", bound=FactRow)


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
