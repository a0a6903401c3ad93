"""Answers about memberships: who is tied to what, in which role, since when, on whose word."""

from functools import partial

from app.answers import from_graph, recalling
from app.answers.bodies.listing import body_names
from app.answers.history import Recalled
from app.answers.in_order import by_ids
from app.answers.ordering import by_names
from app.answers.paging import USUAL_PAGE, Page, window
from app.answers.rows import MembershipRow
from graph_model.records.facts import Membership
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience, Role, Status


def memberships(
    database: Database,
    audience: Audience,
    *,
    body: str | None = None,
    member: str | None = None,
    role: Role | None = None,
    status: Status | None = None,
    cursor: str | None = None,
    limit: int | None = USUAL_PAGE,
    recalled: Recalled | None = None,
) -> Page[MembershipRow]:
    """Memberships by the names of member and body (``body`` and ``member`` are ids); ``limit`` None gives all that
    are left; ``recalled`` is another standpoint than now. Raises BadCursorError, BadLimitError."""
    if recalled:
        wanted = partial(_is_wanted, body=body, member=member, role=role, status=status)
        return recalling.memberships(database, recalled, wanted, cursor, limit)
    asked = {"body": body, "member": member, "role": role and role.value, "status": status and status.value}
    found = database.read("read/memberships_found", audience=audience.value, **asked)[0]
    names = {known.id: known.name for known in body_names(database, audience).values()}
    keys = by_names(found["ids"], found["members"], found["bodies"], names=names)
    shown = window("memberships", keys, cursor, limit)
    rows = by_ids(database, audience, "read/memberships_by_id", shown.ids, from_graph.membership_row)
    return Page[MembershipRow](rows=rows, total=shown.total, next_cursor=shown.next_cursor)


def _is_wanted(
    told: Membership, *, body: str | None, member: str | None, role: Role | None, status: Status | None
) -> bool:
    return (
        body in (None, told.body)
        and member in (None, told.member)
        and role in (None, told.role)
        and status in (None, told.status)
    )
