"""Obstacles: terms of notice that stand against the day on which the steps are to be taken."""

from dataclasses import dataclass
from datetime import date, timedelta

from graph_model.analysis.costs import CostLedger
from graph_model.analysis.costs.notices import Deadline, NoticeState, ending_by, is_held
from graph_model.analysis.simulation.applying import Applied
from graph_model.projection.facts import Facts


@dataclass(frozen=True)
class Obstacle:
    """One membership that has to end for the steps. ``decided_by`` and ``told_by`` are the last days for it, ``ends``
    its last day then; without days ``why`` says what is to be clarified. ``blocks``: it cannot have ended by the day
    of the steps, by what is known."""

    member: str
    body: str
    state: NoticeState
    blocks: bool
    why: str
    decided_by: date | None = None
    told_by: date | None = None
    ends: date | None = None
    legal_check: str | None = None
    facts: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()


def obstacles(ledger: CostLedger, before: Facts, done: Applied, day: date, lead_days: int) -> tuple[Obstacle, ...]:
    """For every membership that ends or whose body is merged: by when to give notice so that it is over on ``day``;
    what blocks first."""
    ended, bodies = {m.key for m in done.ended}, {body.key: body for body in before.bodies}
    last = day - timedelta(days=1)
    found = [
        _obstacle(ending_by(one, bodies.get(one.body), last, ledger.rules.today, lead_days), day)
        for one in before.memberships
        if (one.key in ended or one.body in done.became) and is_held(one, day)
    ]
    return tuple(sorted(found, key=lambda o: (not o.blocks, o.told_by or date.max, o.body, o.member)))


def _obstacle(one: Deadline, day: date) -> Obstacle:
    dates = one.later if one.state is NoticeState.MISSED else one.dates
    return Obstacle(
        member=one.membership.member,
        body=one.membership.body,
        state=one.state,
        blocks=one.state is not NoticeState.TASK and (dates is None or dates.ends >= day),
        why=one.why,
        decided_by=dates.decided_by if dates else None,
        told_by=dates.told_by if dates else None,
        ends=dates.ends if dates else None,
        legal_check=one.legal_check,
        facts=(one.membership.key,),
        statements=one.membership.statements,
    )
