"""Gaps: topics and areas that nobody would cover any more, or only if the one that takes over covers them too."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from graph_model.analysis.simulation.applying import Applied
from graph_model.projection.facts import Facts
from graph_model.records.facts import Coverage, Membership, TopicTie


class GapKind(StrEnum):
    """What would not be covered."""

    TOPIC = "Thema"
    AREA = "Gebiet"


@dataclass(frozen=True)
class Gap:
    """``value`` (a topic or the name of an area) that ``body`` covers. ``taken_by``: the body that takes over and does
    not cover it so far; None where ``member`` loses it by leaving. ``others`` cover it too."""

    kind: GapKind
    value: str
    body: str
    taken_by: str | None = None
    member: str | None = None
    others: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()


def gaps(before: Facts, done: Applied) -> tuple[Gap, ...]:
    """Of merged bodies what the one that takes over does not cover so far; of memberships that end what the member has
    in no other body."""
    found = [*_of_mergers(before, done), *(gap for ended in done.ended for gap in _of_leaving(before, done, ended))]
    return tuple(sorted(found, key=lambda gap: (gap.body, gap.member or "", gap.kind, gap.value)))


def _of_mergers(before: Facts, done: Applied) -> Iterator[Gap]:
    for gone in done.became:
        into = done.now(gone)
        for tie in _ties(before, gone):
            others = _covering(before, tie)
            if into not in others:
                rest = tuple(sorted(others - {gone, *done.became}))
                yield _gap(tie, taken_by=into, others=rest)


def _of_leaving(before: Facts, done: Applied, ended: Membership) -> Iterator[Gap]:
    member = ended.member
    stays = {m.body for m in done.facts.memberships if m.member == member and m.status.counts}
    for tie in _ties(before, ended.body):
        others = _covering(before, tie) - {ended.body}
        if not {done.now(body) for body in others} & stays:
            yield _gap(tie, member=member, others=tuple(sorted(others)))


def _ties(facts: Facts, body: str) -> list[TopicTie | Coverage]:
    ties: tuple[TopicTie | Coverage, ...] = (*facts.topics, *facts.coverages)
    return [tie for tie in ties if tie.body == body]


def _covering(facts: Facts, tie: TopicTie | Coverage) -> frozenset[str]:
    """The bodies that work on the topic, or for the area or one that holds it."""
    if isinstance(tie, TopicTie):
        return frozenset(one.body for one in facts.topics if one.topic == tie.topic)
    return frozenset(one.body for one in facts.coverages if tie.place.within(one.place))


def _gap(
    tie: TopicTie | Coverage, *, taken_by: str | None = None, member: str | None = None, others: Iterable[str] = ()
) -> Gap:
    topic = isinstance(tie, TopicTie)
    return Gap(
        GapKind.TOPIC if topic else GapKind.AREA,
        tie.topic if isinstance(tie, TopicTie) else tie.name,
        tie.body,
        taken_by,
        member,
        tuple(others),
        (tie.key,),
        tie.statements,
    )
