"""When a tie between payer and payee ends: with the membership, or with one of the two bodies."""

from collections import defaultdict
from collections.abc import Iterable

from graph_model.analysis.costs.kinds import told_year
from graph_model.projection.facts import Facts
from graph_model.records.facts import Contribution, Membership
from graph_model.values.vocabularies import Status

_NEVER = 9999


def ends_of(facts: Facts) -> dict[tuple[str, str], int]:
    """Payer and payee -> the last year in which the payer can owe the payee anything; ties without an end are left
    out. A membership that ended, nobody says when, ends with the last year in which something was paid."""
    gone = {body.key: body.dissolved.latest().year for body in facts.bodies if body.dissolved}
    ended = _memberships(facts.memberships, facts.contributions)
    if not gone and not ended:
        return {}
    pairs = {(one.payer, one.payee) for one in facts.contributions}
    found = {pair: min(gone.get(pair[0], _NEVER), gone.get(pair[1], _NEVER), ended.get(pair, _NEVER)) for pair in pairs}
    return {pair: year for pair, year in found.items() if year != _NEVER}


def _memberships(memberships: Iterable[Membership], paid: Iterable[Contribution]) -> dict[tuple[str, str], int]:
    """The last year of every pair whose memberships all ended."""
    held = [one for one in memberships if one.status.counts or one.status is Status.ENDED]
    looked_at = {(one.member, one.body) for one in held if _has_ended(one)}
    ties: dict[tuple[str, str], list[Membership]] = defaultdict(list)
    for one in held if looked_at else ():
        if (one.member, one.body) in looked_at:
            ties[one.member, one.body].append(one)
    over = {pair: told for pair, told in ties.items() if all(map(_has_ended, told))}
    last_paid: dict[tuple[str, str], int] = {}
    for sum_ in paid if over else ():
        pair = (sum_.payer, sum_.payee)
        if pair in over and sum_.status.counts:
            last_paid[pair] = max(last_paid.get(pair, 0), told_year(sum_) or 0)
    return {pair: max(_last_year(one) or last_paid.get(pair, 0) for one in told) for pair, told in over.items()}


def _has_ended(membership: Membership) -> bool:
    return membership.until is not None or membership.status is Status.ENDED


def _last_year(membership: Membership) -> int | None:
    return membership.until.latest().year if membership.until else None
