"""The result of a projection."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
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
        return replace(
            self,
            **{f.name: tuple(x for x in getattr(self, f.name) if wanted & bodies_in(x)) for f in fields(self)},
        )


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
