"""Members before and after: who stays, who is there twice, who goes and who comes."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from graph_model.analysis.simulation.applying import Applied
from graph_model.projection.facts import Facts
from graph_model.records.facts import Membership
from graph_model.values.vocabularies import Completeness


class Fate(StrEnum):
    """What becomes of one membership."""

    STAYS = "bleibt"
    MOVES = "geht über"
    DOUBLED = "doppelt, fällt zusammen"
    LOST = "endet"
    NEW = "neu"


@dataclass(frozen=True)
class MemberChange:
    """``member`` in ``body`` (before; the one joined where it is new) and in ``then`` (None where it ends); ``facts``
    are the keys of the memberships it rests on."""

    member: str
    body: str
    then: str | None
    fate: Fate
    facts: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()


@dataclass(frozen=True)
class BodyChange:
    """One body before and after. ``complete`` is False where its list of members is not known to be whole: then both
    numbers count the known ones."""

    body: str
    then: str | None
    before: int
    after: int
    complete: bool


def member_changes(before: Facts, done: Applied, touched: frozenset[str]) -> tuple[MemberChange, ...]:
    """Every membership in a body that is touched, by body and member; then the memberships that a merged body itself
    holds elsewhere."""
    held = [m for m in before.memberships if m.status.counts and (m.body in touched or m.member in done.became)]
    there = {(m.member, m.body) for m in before.memberships if m.status.counts}
    ended = {m.key for m in done.ended}
    changes = [_change(m, done, there, ended) for m in held]
    return tuple(sorted((*_once(changes), *map(_new, done.begun)), key=lambda c: (c.body, c.member, c.fate)))


def body_changes(before: Facts, done: Applied, touched: frozenset[str]) -> tuple[BodyChange, ...]:
    """How many members each body that is touched has before and after."""
    old, new = _members(before.memberships), _members(done.facts.memberships)
    listed = {body.key: body.member_list is Completeness.COMPLETE for body in before.bodies}
    return tuple(
        BodyChange(
            body,
            done.now(body) if body in done.became else body,
            len(old.get(body, ())),
            len(new.get(done.now(body), ())),
            listed.get(body, False) and listed.get(done.now(body), False),
        )
        for body in sorted(touched)
    )


def _members(memberships: Iterable[Membership]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for one in memberships:
        if one.status.counts:
            found.setdefault(one.body, set()).add(one.member)
    return found


def _change(one: Membership, done: Applied, there: set[tuple[str, str]], ended: set[str]) -> MemberChange:
    then, fate = fate_of(one, done, there, ended)
    return MemberChange(one.member, one.body, then, fate, (one.key,), one.statements)


def fate_of(
    one: Membership, done: Applied, there: Collection[tuple[str, str]], ended: Collection[str]
) -> tuple[str | None, Fate]:
    """What a membership becomes, and in which body; ``there``: who is member of what before, ``ended`` are keys."""
    member, body = done.now(one.member), done.now(one.body)
    left = one.key in ended or any((m.member, m.body) == (member, body) for m in done.ended)
    if member == body or left:
        return None, Fate.LOST
    if (member, body) == (one.member, one.body):
        return body, Fate.STAYS
    return body, Fate.DOUBLED if (member, body) in there else Fate.MOVES


def _new(one: Membership) -> MemberChange:
    return MemberChange(member=one.member, body=one.body, then=one.body, fate=Fate.NEW, facts=(one.key,))


def _once(changes: Iterable[MemberChange]) -> tuple[MemberChange, ...]:
    """One row for each member and body, whatever roles it has there."""
    found: dict[tuple[str, str], MemberChange] = {}
    for one in changes:
        first = found.get((one.member, one.body))
        found[one.member, one.body] = _joined(first, one) if first else one
    return tuple(found.values())


def _joined(first: MemberChange, more: MemberChange) -> MemberChange:
    return MemberChange(
        first.member,
        first.body,
        first.then,
        first.fate,
        (*first.facts, *more.facts),
        tuple(dict.fromkeys((*first.statements, *more.statements))),
    )
