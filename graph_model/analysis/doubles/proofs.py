"""The statements that parts of pairs, groups, containments and chains rest on."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations, pairwise, zip_longest
from typing import Final

from graph_model.analysis.doubles.ranking import Ranking
from graph_model.analysis.doubles.scoring import PartName
from graph_model.analysis.doubles.sides import Side
from graph_model.records.facts import Body, Fact, Membership, Succession
from graph_model.values.vocabularies import EventKind, EventStatus, Role

MOST_STATEMENTS: Final = 30
_TELLING_BODY: Final = 3
"""A Body names first the statements that tell its kind, its purpose and its target group."""
_SHOWN_PARTS: Final = tuple(name for name in PartName if name is not PartName.EXCERPT)


def in_turn(told: Iterable[Iterable[str]], most: int = MOST_STATEMENTS) -> tuple[str, ...]:
    """The first of each, then the second of each, and so on, each once: where there are too many, no side is left
    out."""
    found = dict.fromkeys(one for row in zip_longest(*told) for one in row if one is not None)
    return tuple(found)[:most]


class Proofs:
    """Finds statements for the bodies of a ranking among the facts that speak of them, at most ``MOST_STATEMENTS``
    each."""

    def __init__(self, ranking: Ranking, told: Mapping[str, Side]) -> None:
        self._ranking = ranking
        self._columns = ranking.told.columns
        self._sides = told
        self._dated = _dated(self._columns.successions)

    def part(self, name: PartName, ends: tuple[int, int]) -> tuple[str, ...]:
        """Of one part of the pair of these places, both sides in turn, what they have in common first."""
        if name is PartName.WORDING:
            return self._ranking.wording.get((min(ends), max(ends)), ())[:MOST_STATEMENTS]
        return in_turn((self._of(name, *ends), self._of(name, ends[1], ends[0])))

    def group(self, bodies: Sequence[str]) -> tuple[str, ...]:
        """Of the likeness of each of these bodies with each: pair by pair in turn, part by part in turn."""
        places = [self._columns.place[body] for body in bodies]
        pairs = combinations(places, 2)
        return in_turn(in_turn(self.part(name, pair) for name in _SHOWN_PARTS) for pair in pairs)

    def containment(self, inner: str, outer: str) -> tuple[str, ...]:
        """That the members of ``inner`` are members there, and that they are members of ``outer``."""
        within = frozenset(self._ranking.told.members.of(self._columns.place[inner]).tolist())
        return in_turn(_first(m for m in self._members(body) if self._place(m) in within) for body in (inner, outer))

    def chain(self, bodies: Sequence[str]) -> tuple[str, ...]:
        """Of each body within the next one."""
        return in_turn(self.containment(*link) for link in pairwise(bodies))

    def _of(self, name: PartName, body: int, other: int) -> Iterable[str]:
        key = self._columns.bodies.keys[body]
        own = self._own(key)
        if name is PartName.KIND:
            return own.statements[:1] if own and own.kind else ()
        if name is PartName.TIME:
            return self._dated.get(key) or (own.statements[:1] if own and own.founded else ())
        if name in (PartName.PURPOSE, PartName.TARGET_GROUP):
            return self._words(name, key, own)
        return _first(self._common_first(name, body, other))

    def _words(self, name: PartName, key: str, own: Body | None) -> Iterable[str]:
        said = own is not None and (own.purpose if name is PartName.PURPOSE else own.target_group)
        told = own.statements[:_TELLING_BODY] if own and said else ()
        through = self._side(key).memberships if name is PartName.PURPOSE else ()
        return chain(told, _first(m for m in through if m.purpose or m.benefit))

    def _common_first(self, name: PartName, body: int, other: int) -> Sequence[Fact]:
        """The facts of a list, those about what the other has too before the others."""
        told, key = self._ranking.told, self._columns.bodies.keys[body]
        side = self._side(key)
        if name is PartName.TERRITORY:
            return side.coverages
        if name is PartName.TOPICS:
            topics = {tie.topic for tie in self._side(self._columns.bodies.keys[other]).topics}
            return _ordered((tie, tie.topic in topics) for tie in side.topics)
        shared = told.payers if name is PartName.FUNDING else told.members
        theirs = frozenset(shared.of(other).tolist())
        ties = self._payers(side) if name is PartName.FUNDING else ((m, m.member) for m in self._members(key))
        return _ordered((fact, self._columns.place.get(who) in theirs) for fact, who in ties)

    def _payers(self, side: Side) -> Iterator[tuple[Fact, str]]:
        yield from ((one, one.payer) for one in side.contributions)
        yield from ((m, m.member) for m in side.memberships if m.role is Role.FUNDER)

    def _members(self, key: str) -> Iterator[Membership]:
        """The memberships that the list of members rests on."""
        listed = frozenset(self._ranking.told.members.of(self._columns.place[key]).tolist())
        held = self._side(key).memberships
        return (m for m in held if m.role is not Role.FUNDER and self._place(m) in listed)

    def _place(self, one: Membership) -> int | None:
        return self._columns.place.get(one.member)

    def _side(self, key: str) -> Side:
        return self._sides.get(key, Side())

    def _own(self, key: str) -> Body | None:
        """The body itself, not one of its organs."""
        return next((body for body in self._side(key).bodies if body.key == key), None)


def _ordered(told: Iterable[tuple[Fact, bool]]) -> list[Fact]:
    """Those that are marked first."""
    return [fact for fact, _ in sorted(told, key=lambda two: not two[1])]


def _first(facts: Iterable[Fact]) -> Iterator[str]:
    return (statement for fact in facts for statement in fact.statements[:1])


def _dated(events: Iterable[Succession]) -> dict[str, tuple[str, ...]]:
    """Body -> the statements of the events that tell since when it was there (its founding where any is told), and
    until when."""
    told = [e for e in events if e.status is EventStatus.OCCURRED and e.date and not e.kind.of_member]
    founded = _by_body((body, e) for e in told if e.kind is EventKind.FOUNDING for body in e.after)
    became = _by_body((body, e) for e in told for body in e.after if body not in e.before)
    ended = _by_body((body, e) for e in told for body in e.before if body not in e.after)
    begun = {**became, **founded}
    return {body: (*begun.get(body, ()), *ended.get(body, ())) for body in {*begun, *ended}}


def _by_body(told: Iterable[tuple[str, Succession]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for body, event in told:
        found[body] = (*found.get(body, ()), *event.statements[:1])
    return found
