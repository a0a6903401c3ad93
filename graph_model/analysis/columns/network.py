"""A network as columns: what comparing bodies needs of all of them, without passages and without records."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

import numpy as np
from numpy.typing import NDArray

from graph_model.projection.facts import Facts
from graph_model.records.facts import Fact, Overlap, Succession
from graph_model.values.body_kinds import BodyKind
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import Completeness, LegalForm, Obligation, Role, Status

Codes = NDArray[np.int64]
Flags = NDArray[np.bool_]
Told = Mapping[str, Sequence[str]]
"""One list a column; "" is unknown."""

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
    """The columns of facts in memory."""
    memberships = {
        "members": [m.member for m in facts.memberships],
        "bodies": [m.body for m in facts.memberships],
        "roles": [m.role.value for m in facts.memberships],
        "statuses": [m.status.value for m in facts.memberships],
        "sinces": _texts(m.since for m in facts.memberships),
        "untils": _texts(m.until for m in facts.memberships),
        "obligations": _texts(m.obligation for m in facts.memberships),
        "purposes": _texts(m.purpose for m in facts.memberships),
        "benefits": _texts(m.benefit for m in facts.memberships),
    }
    told: dict[str, Told] = {
        "bodies": _bodies_told(facts),
        "memberships": memberships,
        "payments": _listed(facts.contributions, payers="payer", payees="payee", statuses="status"),
        "topics": _listed(facts.topics, bodies="body", topics="topic"),
        "coverages": _listed(facts.coverages, bodies="body", places="place"),
        "parts": _listed(facts.parts, parts="part", wholes="whole"),
    }
    return assembled(told, facts.overlaps, facts.successions)


def assembled(
    told: Mapping[str, Told], overlaps: tuple[Overlap, ...], successions: tuple[Succession, ...]
) -> NetworkColumns:
    """The columns of lists; ties to bodies that are not there are left out."""
    bodies = _bodies(told["bodies"])
    place = {key: number for number, key in enumerate(bodies.keys)}
    paid, topics, areas, parts = (told[name] for name in ("payments", "topics", "coverages", "parts"))
    counting = [Status(status).counts for status in paid["statuses"]]
    return NetworkColumns(
        bodies=bodies,
        memberships=_memberships(told["memberships"], place),
        payments=_between(place, paid["payees"], paid["payers"], counting),
        topics=_named(place, topics["bodies"], topics["topics"]),
        areas=_named(place, areas["bodies"], [digits.partition("@")[0] for digits in areas["places"]]),
        parts=_between(place, parts["parts"], parts["wholes"]),
        overlaps=overlaps,
        successions=successions,
        place=place,
    )


def _texts(values: Iterable[object]) -> list[str]:
    return ["" if value is None else str(value) for value in values]


def _listed(facts: Iterable[Fact], **columns: str) -> dict[str, list[str]]:
    told = tuple(facts)
    return {column: _texts(getattr(fact, name) for fact in told) for column, name in columns.items()}


def _bodies_told(facts: Facts) -> Told:
    return _listed(
        facts.bodies,
        ids="key",
        names="name",
        kinds="kind",
        forms="legal_form",
        founded="founded",
        dissolved="dissolved",
        places="ags",
        lists="member_list",
        purposes="purpose",
        targets="target_group",
    )


def _bodies(told: Told) -> BodyColumns:
    return BodyColumns(
        keys=tuple(told["ids"]),
        names=tuple(told["names"]),
        kinds=tuple(BodyKind(kind) if kind else None for kind in told["kinds"]),
        forms=tuple(LegalForm(form) if form else None for form in told["forms"]),
        begun=_first_days(told["founded"]),
        ended=_last_days(told["dissolved"]),
        areas=tuple(area.partition("@")[0] for area in told["places"]),
        lists=tuple(Completeness(value) if value else Completeness.MENTION for value in told["lists"]),
        purposes=tuple(told["purposes"]),
        targets=tuple(told["targets"]),
    )


def _memberships(told: Told, place: Mapping[str, int]) -> MembershipColumns:
    ends = zip(told["members"], told["bodies"], strict=True)
    known = [n for n, (member, body) in enumerate(ends) if member in place and body in place]
    statuses = [Status(told["statuses"][n]) for n in known]
    return MembershipColumns(
        member=_codes(place[told["members"][n]] for n in known),
        body=_codes(place[told["bodies"][n]] for n in known),
        roles=tuple(Role(told["roles"][n]) for n in known),
        counts=np.fromiter((status.counts for status in statuses), bool, len(known)),
        over=np.fromiter((status is Status.ENDED for status in statuses), bool, len(known)),
        since=_first_days([told["sinces"][n] for n in known]),
        until=_last_days([told["untils"][n] for n in known]),
        by_law=np.fromiter((told["obligations"][n] == Obligation.LAW for n in known), bool, len(known)),
        words=tuple(f"{told['purposes'][n]} {told['benefits'][n]}".strip() for n in known),
    )


def _between(
    place: Mapping[str, int], ones: Sequence[str], others: Sequence[str], wanted: Sequence[bool] | None = None
) -> Ties:
    kept = [
        (place[one], place[other])
        for n, (one, other) in enumerate(zip(ones, others, strict=True))
        if one in place and other in place and (wanted is None or wanted[n])
    ]
    return Ties(_codes(one for one, _ in kept), _codes(other for _, other in kept))


def _named(place: Mapping[str, int], bodies: Sequence[str], names: Sequence[str]) -> Ties:
    known = tuple(sorted(set(names)))
    number = {name: n for n, name in enumerate(known)}
    kept = [(place[body], number[name]) for body, name in zip(bodies, names, strict=True) if body in place]
    return Ties(_codes(body for body, _ in kept), _codes(name for _, name in kept), known)


def _codes(values: Iterable[int]) -> Codes:
    return np.array(list(values), dtype=np.int64)


def _first_days(dates: Sequence[str]) -> Codes:
    return _codes(_days(told)[0] if told else NEVER_BEGAN for told in dates)


def _last_days(dates: Sequence[str]) -> Codes:
    return _codes(_days(told)[1] if told else NEVER_ENDS for told in dates)


@cache
def _days(told: str) -> tuple[int, int]:
    """The ordinals of the first and the last day that a date can mean; of the few dates there are each is read once."""
    read = PartialDate.parse(told)
    return read.earliest().toordinal(), read.latest().toordinal()
