"""What of a scenario concerns a scope: its own members, payments and dates; computed with all facts nevertheless."""

from collections.abc import Iterable
from decimal import Decimal

from app.answers.scope.scope import Scope
from app.answers.what_if.answers import EurRange, GapRow, MemberRow, PairRow, WhatIfAnswer


def within(found: WhatIfAnswer, scope: Scope) -> WhatIfAnswer:
    """Rows of members and payers of the scope, sums of its payments, pairs of bodies that are tied to it. The bodies
    themselves keep all their members: how large one is does not depend on who asks."""
    if scope.is_everything:
        return found
    costs = tuple(row for row in found.costs if scope.holds(row.payer.id))
    levies = tuple(row for row in found.levies if scope.holds(row.payer.id))
    members = _of(found.members, scope)
    narrowed = {
        "scope": scope.says,
        "outside": len(found.members) - len(members),
        "members": members,
        "costs": costs,
        "cost_before": _sum(row.before for row in costs),
        "cost_after": _sum(row.after for row in costs),
        "levies": levies,
        "levy_before": _sum(row.before for row in levies),
        "levy_after": _sum(row.after for row in levies),
        "payers": tuple(row for row in found.payers if scope.holds(row.payer.id)),
        "seats": tuple(row for row in found.seats if scope.holds(row.member.id)),
        "obstacles": tuple(row for row in found.obstacles if scope.holds(row.member.id)),
        "gaps": tuple(row for row in found.gaps if _is_of(row, scope)),
        "vanished": _tied(found.vanished, scope),
        "appeared": _tied(found.appeared, scope),
    }
    return found.model_copy(update=narrowed)


def _of(rows: Iterable[MemberRow], scope: Scope) -> tuple[MemberRow, ...]:
    return tuple(row for row in rows if scope.holds(row.member.id))


def _is_of(row: GapRow, scope: Scope) -> bool:
    """What a member of the scope would miss, or a body that is tied to it would no longer do."""
    return scope.holds(row.member.id) if row.member else scope.ties(row.body.id)


def _tied(rows: Iterable[PairRow], scope: Scope) -> tuple[PairRow, ...]:
    return tuple(row for row in rows if scope.ties(row.left.id, row.right.id))


def _sum(amounts: Iterable[EurRange | None]) -> EurRange:
    told = [one for one in amounts if one is not None]
    return EurRange(
        low=sum((one.low for one in told), Decimal(0)),
        high=sum((one.high for one in told), Decimal(0)),
        unknown=sum(one.unknown for one in told),
    )
