"""The facts around one body, found without looking through all of them, and cut to what a page can hold."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final, TypeVar

from app.answers.answer import BodyRef
from app.answers.history import Recalled
from app.answers.kept import Kept
from app.answers.ordering import german
from app.answers.rows import IndirectTie
from graph_model.projection.facts import Facts, bodies_in
from graph_model.records.facts import AnyFact, Body, Membership
from graph_model.storage.database import Database

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
    _told: dict[str, Facts] = field(default_factory=dict, compare=False, repr=False)
    _sections: dict[str, "Sections"] = field(default_factory=dict, compare=False, repr=False)

    def sections(self, body: str) -> "Sections":
        """The facts that speak of a body, those of the long sections in order; kept for the next page of them."""
        return self._sections.get(body) or self._sections.setdefault(body, self._in_sections(body))

    def _in_sections(self, body: str) -> "Sections":
        facts = self.facts(body)

        def ordered(told: Iterable[tuple[_Fact, str]]) -> tuple[_Fact, ...]:
            named = sorted((self.order.get(other, other), fact.key, at, fact) for at, (fact, other) in enumerate(told))
            return tuple(fact for *_, fact in named)

        held, costs = facts.memberships, facts.contributions
        return Sections(
            facts,
            {
                "memberships": ordered((one, one.body) for one in held if one.member == body),
                "members": ordered((one, one.member) for one in held if one.body == body),
                "paid": ordered((one, one.payee) for one in costs if one.payer == body),
                "received": ordered((one, one.payer) for one in costs if one.payee == body),
                "parts": ordered((one, one.part) for one in facts.parts if one.whole == body),
                "contradictions": ordered((one, "") for one in facts.contradictions),
            },
        )

    def facts(self, body: str) -> Facts:
        """The facts that speak of a body, without what it says of itself."""
        found: dict[str, list[AnyFact]] = defaultdict(list)
        for fact in self.by_body.get(body, ()):
            found[_FIELDS[type(fact).__name__]].append(fact)
        return Facts(**{name: tuple(facts) for name, facts in found.items()})  # type: ignore[arg-type]

    def told_of(self, ids: Iterable[str], bodies: Mapping[str, Body]) -> Facts:
        """These bodies, who is member of them and pays them, their topics and areas."""
        wanted = sorted(frozenset(ids))
        near = [self._told.get(one) or self._told.setdefault(one, self._told_of(one)) for one in wanted]
        return Facts(
            bodies=tuple(bodies[one] for one in wanted if one in bodies),
            memberships=_by_key(fact for facts in near for fact in facts.memberships),
            contributions=_by_key(fact for facts in near for fact in facts.contributions),
            topics=_by_key(fact for facts in near for fact in facts.topics),
            coverages=_by_key(fact for facts in near for fact in facts.coverages),
        )

    def _told_of(self, body: str) -> Facts:
        """The same of one body; kept, since it is asked for with each pair that the body is in."""
        facts = self.facts(body)
        return Facts(
            memberships=_by_key(fact for fact in facts.memberships if fact.body == body),
            contributions=_by_key(fact for fact in facts.contributions if fact.payee == body),
            topics=facts.topics,
            coverages=facts.coverages,
        )

    def indirect(self, body: str) -> tuple[IndirectTie, ...]:
        """What it is tied to through another body, without the ties that it has itself."""
        direct = {(m.body, m.role) for m in self._memberships(body)}
        found: dict[tuple[str, str, str], IndirectTie] = {}
        for first in self._memberships(body):
            for second in self._memberships(first.body):
                counts = first.status.counts and second.status.counts and second.body != body
                if counts and (second.body, second.role) not in direct:
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


def _by_key(facts: Iterable[_Fact]) -> tuple[_Fact, ...]:
    return tuple(sorted(facts, key=lambda fact: fact.key))


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


def around_then(recalled: Recalled, database: Database) -> Around:
    """The index of what is valid at another standpoint, made once."""
    return recalled.kept(database).remember(("around",), lambda: around(recalled.valid, recalled.names))


@dataclass(frozen=True, slots=True)
class Cut:
    """How much of each section is wanted: ``most`` rows from the beginning, but of ``section`` from the ``start``-th
    on (the first is 0)."""

    most: int
    section: str = ""
    start: int = 0

    def of(self, section: str, facts: Sequence[_Fact]) -> Sequence[_Fact]:
        """As much of a section as is wanted."""
        start = self.start if section == self.section else 0
        return facts[start : start + self.most]


@dataclass(frozen=True)
class Sections:
    """All ``facts`` that speak of a body, and of these the long sections in the order of names."""

    facts: Facts
    long: Mapping[str, Sequence[Any]]

    def cut(self, body: str, cut: Cut) -> tuple[Facts, dict[str, int]]:
        """The facts that are wanted of the long sections, and how many each of these holds."""
        shown = {name: cut.of(name, told) for name, told in self.long.items()}
        wholes = [part for part in self.facts.parts if part.part == body]
        facts = replace(
            self.facts,
            memberships=tuple({one.key: one for one in (*shown["memberships"], *shown["members"])}.values()),
            contributions=tuple({one.key: one for one in (*shown["paid"], *shown["received"])}.values()),
            parts=(*shown["parts"], *wholes),
            contradictions=tuple(shown["contradictions"]),
        )
        return facts, {name: len(told) for name, told in self.long.items()}
