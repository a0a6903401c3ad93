"""The facts around one body, found without looking through all of them, and cut to what a page can hold."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeVar

from app.answers.answer import BodyRef
from app.answers.history import Recalled
from app.answers.kept import Kept
from app.answers.ordering import german
from app.answers.rows import IndirectTie
from graph_model.projection.facts import Facts, bodies_in
from graph_model.records.facts import AnyFact, Body, Contribution, Coverage, Membership, TopicTie

_Fact = TypeVar("_Fact", bound=AnyFact)
_MOST_INDIRECT: Final = 200
_FIELDS: Final = {
    "Membership": "memberships",
    "Contribution": "contributions",
    "Succession": "successions",
    "Part": "parts",
    "TopicTie": "topics",
    "Coverage": "coverages",
    "Overlap": "overlaps",
    "Contradiction": "contradictions",
}


@dataclass(frozen=True)
class Around:
    """All facts by the bodies that they speak of; ``order`` is by what names stand in a list."""

    by_body: Mapping[str, Sequence[AnyFact]]
    names: Mapping[str, BodyRef]
    order: Mapping[str, str]

    def facts(self, body: str) -> Facts:
        """The facts that speak of a body, without what it says of itself."""
        found: dict[str, list[AnyFact]] = defaultdict(list)
        for fact in self.by_body.get(body, ()):
            found[_FIELDS[type(fact).__name__]].append(fact)
        return Facts(**{name: tuple(facts) for name, facts in found.items()})  # type: ignore[arg-type]

    def told_of(self, ids: Iterable[str], bodies: Mapping[str, Body]) -> Facts:
        """These bodies, who is member of them and pays them, their topics and areas."""
        wanted = frozenset(ids)
        near = {fact.key: fact for one in sorted(wanted) for fact in self.by_body.get(one, ())}
        facts = sorted(near.values(), key=lambda fact: fact.key)
        return Facts(
            bodies=tuple(bodies[one] for one in sorted(wanted) if one in bodies),
            memberships=tuple(f for f in facts if isinstance(f, Membership) and f.body in wanted),
            contributions=tuple(f for f in facts if isinstance(f, Contribution) and f.payee in wanted),
            topics=tuple(f for f in facts if isinstance(f, TopicTie)),
            coverages=tuple(f for f in facts if isinstance(f, Coverage)),
        )

    def indirect(self, body: str) -> tuple[IndirectTie, ...]:
        """Bodies that it is member of through another one, and of which it is no member itself."""
        direct = {m.body for m in self._memberships(body)} | {body}
        found: dict[tuple[str, str, str], IndirectTie] = {}
        for first in self._memberships(body):
            for second in self._memberships(first.body):
                if first.status.counts and second.status.counts and second.body not in direct:
                    key = (first.body, second.body, second.role.value)
                    found.setdefault(key, self._tie(first, second))
        return tuple(found.values())[:_MOST_INDIRECT]

    def _memberships(self, member: str) -> Iterator[Membership]:
        for fact in self.by_body.get(member, ()):
            if isinstance(fact, Membership) and fact.member == member:
                yield fact

    def _tie(self, first: Membership, second: Membership) -> IndirectTie:
        via, to = self.names[first.body], self.names[second.body]
        return IndirectTie(via=via, via_role=first.role, body=to, role=second.role)


def around(facts: Facts, names: Mapping[str, BodyRef], order: Mapping[str, str] | None = None) -> Around:
    """The index of these facts."""
    found: dict[str, list[AnyFact]] = defaultdict(list)
    for fact in facts:
        if type(fact).__name__ in _FIELDS:
            for body in bodies_in(fact):
                found[body].append(fact)
    return Around(found, names, order or {one: german(ref.name) for one, ref in names.items()})


def around_now(now: Kept) -> Around:
    """The index of the facts of now, made once."""
    return now.remember(("around",), lambda: around(now.facts, now.names, now.order))


def bodies_now(now: Kept) -> Mapping[str, Body]:
    """The bodies of now by id."""
    return now.remember(("bodies by id",), lambda: {body.key: body for body in now.facts.bodies})


def around_then(recalled: Recalled) -> Around:
    """The index of what is valid at another standpoint."""
    return around(recalled.valid, recalled.names)


@dataclass(frozen=True, slots=True)
class Cut:
    """How much of each section is wanted: ``most`` rows from the beginning, but of ``section`` from the ``start``-th
    on (the first is 0)."""

    most: int
    section: str = ""
    start: int = 0

    def of(self, section: str, facts: Iterable[_Fact], key: Callable[[_Fact], str]) -> tuple[list[_Fact], int]:
        """The facts of a section in order, as far as they are wanted, and how many there are."""
        ordered = sorted(facts, key=lambda fact: (key(fact), fact.key))
        start = self.start if section == self.section else 0
        return ordered[start : start + self.most], len(ordered)


def cut_down(facts: Facts, body: str, order: Mapping[str, str], cut: Cut) -> tuple[Facts, dict[str, int]]:
    """The facts that are wanted of the long sections, and how many each of these holds."""

    def name(one: str) -> str:
        return order.get(one, one)

    ties: Sequence[Membership] = facts.memberships
    costs: Sequence[Contribution] = facts.contributions
    memberships, held = cut.of("memberships", (t for t in ties if t.member == body), lambda t: name(t.body))
    members, there = cut.of("members", (t for t in ties if t.body == body), lambda t: name(t.member))
    paid, given = cut.of("paid", (c for c in costs if c.payer == body), lambda c: name(c.payee))
    received, taken = cut.of("received", (c for c in costs if c.payee == body), lambda c: name(c.payer))
    parts, organs = cut.of("parts", (p for p in facts.parts if p.whole == body), lambda p: name(p.part))
    wholes = [p for p in facts.parts if p.part == body]
    shown = replace(
        facts,
        memberships=tuple({t.key: t for t in (*memberships, *members)}.values()),
        contributions=tuple({c.key: c for c in (*paid, *received)}.values()),
        parts=(*parts, *wholes),
    )
    counts = {"memberships": held, "members": there, "paid": given, "received": taken, "parts": organs}
    return shown, counts
