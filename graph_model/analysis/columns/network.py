"""A network as columns: what comparing bodies needs of all of them, without passages and without records."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

import numpy as np
from numpy.typing import NDArray

from graph_model.projection.facts import Facts
from graph_model.records.facts import Body, Membership, Overlap, Succession
from graph_model.values.body_kinds import BodyKind
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import Completeness, LegalForm, Obligation, Role, Status

Codes = NDArray[np.int64]
Flags = NDArray[np.bool_]

NEVER_BEGAN = 0
NEVER_ENDS = 9_999_999
"""Ordinals of days that stand for a date which no source gives."""


@dataclass(frozen=True)
class BodyColumns:
    """Bodies by place; ``begun`` and ``ended`` are ordinals of the first day of the one and the last of the other."""

    keys: tuple[str, ...]
    names: tuple[str, ...]
    kinds: tuple[BodyKind | None, ...]
    forms: tuple[LegalForm | None, ...]
    begun: Codes
    ended: Codes
    areas: tuple[str, ...]
    lists: tuple[Completeness, ...]
    purposes: tuple[str, ...]
    targets: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.keys)


@dataclass(frozen=True)
class MembershipColumns:
    """``member`` and ``body`` are places of bodies; ``counts``: running or decided; ``over``: told to have ended;
    ``by_law``: the member is bound by law; ``words``: purpose and benefit."""

    member: Codes
    body: Codes
    roles: tuple[Role, ...]
    counts: Flags
    over: Flags
    since: Codes
    until: Codes
    by_law: Flags
    words: tuple[str, ...]

    def holds(self, first: int, last: int) -> Flags:
        """Which can hold on some day from ``first`` to ``last`` (ordinals), by the widest reading of their dates; one
        that ended, nobody says when, holds on none."""
        dated = self.over & (self.until != NEVER_ENDS)
        found: Flags = (self.counts | dated) & (self.since <= last) & (self.until >= first)
        return found


@dataclass(frozen=True)
class Ties:
    """Pairs of a body's place and what it is tied to: another place, or a position in ``names``."""

    body: Codes
    other: Codes
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class NetworkColumns:
    """``payments``: payee and payer of what is decided or running; ``parts``: part and whole. Successions and what
    papers call doubled are few and stay records."""

    bodies: BodyColumns
    memberships: MembershipColumns
    payments: Ties
    topics: Ties
    areas: Ties
    parts: Ties
    overlaps: tuple[Overlap, ...] = ()
    successions: tuple[Succession, ...] = ()
    place: Mapping[str, int] = field(default_factory=dict)


def of_facts(facts: Facts) -> NetworkColumns:
    """The columns of facts in memory; ties to bodies that are not there are left out."""
    place = {body.key: number for number, body in enumerate(facts.bodies)}
    paid = [(c.payee, c.payer) for c in facts.contributions if c.status.counts]
    return NetworkColumns(
        bodies=_bodies(facts.bodies),
        memberships=_memberships(
            [tie for tie in facts.memberships if tie.member in place and tie.body in place], place
        ),
        payments=_between(place, paid),
        topics=_named(place, [(tie.body, tie.topic) for tie in facts.topics]),
        areas=_named(place, [(area.body, area.place.digits) for area in facts.coverages]),
        parts=_between(place, [(part.part, part.whole) for part in facts.parts]),
        overlaps=facts.overlaps,
        successions=facts.successions,
        place=place,
    )


def _bodies(bodies: tuple[Body, ...]) -> BodyColumns:
    return BodyColumns(
        keys=tuple(body.key for body in bodies),
        names=tuple(body.name for body in bodies),
        kinds=tuple(body.kind for body in bodies),
        forms=tuple(body.legal_form for body in bodies),
        begun=_first_days(body.founded for body in bodies),
        ended=_last_days(body.dissolved for body in bodies),
        areas=tuple(body.ags.digits if body.ags else "" for body in bodies),
        lists=tuple(body.member_list for body in bodies),
        purposes=tuple(body.purpose or "" for body in bodies),
        targets=tuple(body.target_group or "" for body in bodies),
    )


def _memberships(ties: list[Membership], place: Mapping[str, int]) -> MembershipColumns:
    return MembershipColumns(
        member=_codes(place[tie.member] for tie in ties),
        body=_codes(place[tie.body] for tie in ties),
        roles=tuple(tie.role for tie in ties),
        counts=np.fromiter((tie.status.counts for tie in ties), bool, len(ties)),
        over=np.fromiter((tie.status is Status.ENDED for tie in ties), bool, len(ties)),
        since=_first_days(tie.since for tie in ties),
        until=_last_days(tie.until for tie in ties),
        by_law=np.fromiter((tie.obligation is Obligation.LAW for tie in ties), bool, len(ties)),
        words=tuple(f"{tie.purpose or ''} {tie.benefit or ''}".strip() for tie in ties),
    )


def _between(place: Mapping[str, int], ties: Iterable[tuple[str, str]]) -> Ties:
    kept = [(place[one], place[other]) for one, other in ties if one in place and other in place]
    return Ties(_codes(one for one, _ in kept), _codes(other for _, other in kept))


def _named(place: Mapping[str, int], ties: list[tuple[str, str]]) -> Ties:
    known = tuple(sorted({name for _, name in ties}))
    number = {name: n for n, name in enumerate(known)}
    kept = [(place[body], number[name]) for body, name in ties if body in place]
    return Ties(_codes(body for body, _ in kept), _codes(name for _, name in kept), known)


def _codes(values: Iterable[int]) -> Codes:
    return np.array(list(values), dtype=np.int64)


def _first_days(dates: Iterable[PartialDate | None]) -> Codes:
    return _codes(_days(told)[0] if told else NEVER_BEGAN for told in dates)


def _last_days(dates: Iterable[PartialDate | None]) -> Codes:
    return _codes(_days(told)[1] if told else NEVER_ENDS for told in dates)


@cache
def _days(told: PartialDate) -> tuple[int, int]:
    """The ordinals of the first and the last day that a date can mean; of the few there are each is asked once."""
    return told.earliest().toordinal(), told.latest().toordinal()
