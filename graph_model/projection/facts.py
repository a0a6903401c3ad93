"""The result of a projection."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any

from graph_model.records.facts import (
    AnyFact,
    Body,
    Contradiction,
    Contribution,
    Coverage,
    Membership,
    Overlap,
    Part,
    Succession,
    TopicTie,
)


@dataclass(frozen=True)
class Facts:
    """All facts for one audience, or for some bodies; each list sorted by key."""

    bodies: tuple[Body, ...] = ()
    memberships: tuple[Membership, ...] = ()
    contributions: tuple[Contribution, ...] = ()
    successions: tuple[Succession, ...] = ()
    parts: tuple[Part, ...] = ()
    topics: tuple[TopicTie, ...] = ()
    coverages: tuple[Coverage, ...] = ()
    overlaps: tuple[Overlap, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()

    def __iter__(self) -> Iterator[AnyFact]:
        for field in fields(self):
            yield from getattr(self, field.name)

    def of_bodies(self, wanted: frozenset[str]) -> "Facts":
        """The facts that speak of at least one of these bodies."""
        among: dict[str, Any] = {name: self._among(name, wanted) for name in self._places}
        return Facts(**among)

    def _among(self, name: str, wanted: Iterable[str]) -> tuple[AnyFact, ...]:
        told, places = getattr(self, name), self._places[name]
        return tuple(told[place] for place in sorted({place for body in wanted for place in places.get(body, ())}))

    @cached_property
    def _places(self) -> Mapping[str, Mapping[str, Sequence[int]]]:
        """Name of a list -> body -> where in the list it is spoken of: made when it is first asked for."""
        return {field.name: _spoken_of(getattr(self, field.name)) for field in fields(self)}


def _spoken_of(facts: Sequence[AnyFact]) -> Mapping[str, Sequence[int]]:
    found: dict[str, list[int]] = {}
    for place, fact in enumerate(facts):
        for body in _BODIES_IN[type(fact).__name__](fact):
            found.setdefault(body, []).append(place)
    return found


def bodies_in(fact: AnyFact) -> frozenset[str]:
    """The ids of the bodies that a fact speaks of."""
    return frozenset(_BODIES_IN[type(fact).__name__](fact))


_BODIES_IN: Mapping[str, Callable[[Any], Iterable[str]]] = {
    "Body": lambda fact: (fact.key,),
    "Membership": lambda fact: (fact.member, fact.body),
    "Contribution": lambda fact: (fact.payer, fact.payee),
    "Succession": lambda fact: (*fact.before, *fact.after),
    "Part": lambda fact: (fact.part, fact.whole),
    "TopicTie": lambda fact: (fact.body,),
    "Coverage": lambda fact: (fact.body,),
    "Overlap": lambda fact: fact.bodies,
    "Contradiction": lambda fact: (part for part in fact.about.split("|") if part.startswith("b_")),
}
