"""Answers about memberships: who is tied to what, in which role, since when, on whose word."""

from collections.abc import Mapping
from functools import partial
from typing import Final, NamedTuple

from app.answers import from_graph, recalling
from app.answers.history import Recalled
from app.answers.in_order import by_ids
from app.answers.kept import Kept, kept
from app.answers.ordering import german
from app.answers.paging import USUAL_PAGE, Page, window
from app.answers.rows import MembershipRow
from app.answers.scope.scope import EVERYTHING, Scope
from graph_model.records.facts import Membership
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience, Role, Status

_ORDER: Final = "memberships by the names of member and body"


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
    scope: Scope = EVERYTHING,
) -> Page[MembershipRow]:
    """Memberships by the names of member and body (``body`` and ``member`` are ids), those of members in ``scope``;
    ``limit`` None gives all that are left; ``recalled`` is another standpoint than now. Raises BadCursorError,
    BadLimitError."""
    wanted = partial(_is_wanted, body=body, member=member, role=role, status=status, scope=scope)
    if recalled:
        return recalling.memberships(database, recalled, wanted, cursor, limit)
    now = kept(database, audience)
    ordered = now.remember(_ORDER, partial(_ordered, now))
    are_all = scope.is_everything and (body, member, role, status) == (None, None, None, None)
    keys = ordered.keys if are_all else [key for key, told in zip(*ordered, strict=True) if wanted(told)]
    shown = window("memberships", keys, cursor, limit)
    rows = by_ids(database, audience, "read/memberships_by_id", shown.ids, from_graph.membership_row)
    return Page[MembershipRow](rows=rows, total=shown.total, next_cursor=shown.next_cursor)


class _Ordered(NamedTuple):
    """All memberships in order: what each is sorted by, and itself."""

    keys: list[tuple[str, str]]
    told: list[Membership]


def _ordered(now: Kept) -> _Ordered:
    order = now.order
    told = [((f"{_at(order, m.member)}\x1f{_at(order, m.body)}", m.id), m) for m in now.facts.memberships]
    told.sort(key=lambda one: one[0])
    return _Ordered([key for key, _ in told], [one for _, one in told])


def _at(order: Mapping[str, str], body: str) -> str:
    return order.get(body) or german(body)


def _is_wanted(
    told: Membership, *, body: str | None, member: str | None, role: Role | None, status: Status | None, scope: Scope
) -> bool:
    return (
        (body is None or body == told.body)
        and (member is None or member == told.member)
        and (role is None or role is told.role)
        and (status is None or status is told.status)
        and scope.holds(told.member)
    )
