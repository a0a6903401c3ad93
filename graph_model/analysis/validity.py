"""Valid on a day: which facts can hold on some day of a period, by the widest reading of their dates.

What has no date may hold on any day; what is only proposed, applied for or rejected holds on none. A fact goes with the
bodies that it speaks of, a contradiction with the fact that it is about, as that is shown. Successions are what made
bodies come and go: those up to the end of the period stay, whoever they speak of.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TypeVar

from graph_model.projection.facts import Facts, bodies_in
from graph_model.records.facts import AnyFact, Body, Contradiction, Contribution, Membership
from graph_model.values.intervals import Interval
from graph_model.values.vocabularies import Status

_Kind = TypeVar("_Kind", bound=AnyFact)


def valid(facts: Facts, period: Interval, stand: date) -> Facts:
    """The facts that can hold in ``period``; ``stand`` is the day at which they are known (a membership that ended,
    nobody says when, ended before it). Contributions of later years are left out, those of earlier ones stay."""
    there = frozenset(body.key for body in facts.bodies if lives(body, period))
    memberships = [m for m in facts.memberships if holds(m, period, stand)]
    found = replace(
        facts,
        bodies=tuple(body for body in facts.bodies if body.key in there),
        memberships=_among(there, memberships),
        contributions=_among(there, (c for c in facts.contributions if _year(c) <= period.latest().year)),
        successions=tuple(s for s in facts.successions if not s.date or s.date.earliest() <= period.latest()),
        parts=_among(there, facts.parts),
        topics=_among(there, facts.topics),
        coverages=_among(there, facts.coverages),
        overlaps=_among(there, facts.overlaps),
        contradictions=(),
    )
    return replace(found, contradictions=_about(found, facts.contradictions))


def lives(body: Body, period: Interval) -> bool:
    """Whether the body can have been there on some day of ``period``; one without dates always can."""
    begun = body.founded is None or body.founded.earliest() <= period.latest()
    return begun and (body.dissolved is None or body.dissolved.latest() >= period.earliest())


def holds(membership: Membership, period: Interval, stand: date) -> bool:
    """Whether the membership can hold on some day of ``period``, as known on ``stand``."""
    if not (membership.status.counts or membership.status is Status.ENDED):
        return False
    if membership.since and membership.since.earliest() > period.latest():
        return False
    if membership.until:
        return membership.until.latest() >= period.earliest()
    return membership.status is not Status.ENDED or period.earliest() < stand


def _among(there: frozenset[str], facts: Iterable[_Kind]) -> tuple[_Kind, ...]:
    return tuple(fact for fact in facts if bodies_in(fact) <= there)


def _about(facts: Facts, contradictions: Iterable[Contradiction]) -> tuple[Contradiction, ...]:
    held = {fact.key for fact in facts}
    return tuple(one for one in contradictions if one.about in held)


def _year(contribution: Contribution) -> int:
    """The year it is for or was told in; 0 where no source says."""
    return contribution.year or contribution.as_of or 0
