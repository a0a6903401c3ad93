"""Carried over: of each step which members and payers went along, which are lost, and which are new."""

from dataclasses import dataclass
from datetime import date

from graph_model.analysis.validity import holds
from graph_model.projection.facts import Facts
from graph_model.records.facts import Membership, Succession
from graph_model.values.intervals import Interval
from graph_model.values.vocabularies import Completeness


@dataclass(frozen=True)
class Carried:
    """Ids of members and payers of the bodies before and after. ``lost``: before and not after; only where the list of
    the bodies after is whole, otherwise they are ``unclear``: no source names them afterwards."""

    succession: str
    members: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    unclear: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    payers: tuple[str, ...] = ()
    payers_unclear: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()


def carried_over(facts: Facts, step: Succession, stand: date) -> Carried:
    """What went along with ``step``; nothing to compare where it has no body before or none after, or where it is one
    body that goes on."""
    before, after = set(step.before), set(step.after)
    if not before or not after or before == after:
        return Carried(step.key)
    old_ties = [m for m in facts.memberships if m.body in before and _held(step, m, stand, until=True)]
    new_ties = [m for m in facts.memberships if m.body in after and _held(step, m, stand, until=False)]
    old, new = {m.member for m in old_ties}, {m.member for m in new_ties}
    paid = [c for c in facts.contributions if c.payee in before | after and c.status.counts]
    payers = {c.payer for c in paid if c.payee in before}, {c.payer for c in paid if c.payee in after}
    gone = tuple(sorted(old - new - after))
    whole = all(b.member_list is Completeness.COMPLETE for b in facts.bodies if b.key in after)
    used = [*old_ties, *new_ties, *paid]
    return Carried(
        step.key,
        members=tuple(sorted(old & new)),
        lost=gone if whole else (),
        unclear=() if whole else gone,
        new=tuple(sorted(new - old - before)),
        payers=tuple(sorted(payers[0] & payers[1])),
        payers_unclear=tuple(sorted(payers[0] - payers[1] - after)),
        facts=tuple(fact.key for fact in used),
        statements=tuple(dict.fromkeys(told for fact in used for told in fact.statements)),
    )


def _held(step: Succession, membership: Membership, stand: date, *, until: bool) -> bool:
    """Whether it can have held on some day before the step, or after it."""
    period = Interval(None, step.date) if until else Interval(step.date, None)
    return holds(membership, period, stand)
