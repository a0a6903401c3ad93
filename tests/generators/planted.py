"""What a generator of networks gives: facts, the pairs that are doubles, and those that only look like it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graph_model.projection.facts import Facts
from graph_model.records.facts import (
    AnyFact,
    Body,
    Contribution,
    Coverage,
    Fact,
    Membership,
    Overlap,
    Part,
    Succession,
    TopicTie,
)
from graph_model.storage.properties import to_properties
from graph_model.transfer.file import ExportRow, write_export
from graph_model.values.places import PlaceKey
from graph_model.values.vocabularies import Audience, ContributionKind, Period, Role, Status

Pair = frozenset[str]


@dataclass(frozen=True)
class Planted:
    """``doubles`` and ``look_alikes`` hold pairs of body ids by their kind."""

    facts: Facts
    doubles: Mapping[str, frozenset[Pair]]
    look_alikes: Mapping[str, frozenset[Pair]]


@dataclass
class Drawn:
    """A network while it is drawn: facts as they come, each with an id of its own."""

    facts: dict[type[Fact], list[Any]] = field(default_factory=dict)

    def add(self, of: type[Fact], /, **told: Any) -> None:  # noqa: ANN401 - the fields of the fact, checked by the fact
        """One more fact; a Body's key is told, other keys follow from a count."""
        held = self.facts.setdefault(of, [])
        key = told.pop("key", f"{of.__name__.lower()}|{len(held)}")
        held.append(of(id=f"f_{key}", key=key, audiences=tuple(Audience), statements=(), **told))

    def body(self, key: str, name: str, **told: Any) -> str:  # noqa: ANN401
        """A body; its id."""
        self.add(Body, key=key, name=name, names=(name,), **told)
        return key

    def joins(self, member: str, body: str, role: Role = Role.MEMBER, **told: Any) -> None:  # noqa: ANN401
        """A membership."""
        self.add(Membership, **{"member": member, "body": body, "role": role, "status": Status.CURRENT, **told})

    def pays(self, payer: str, payee: str) -> None:
        """A yearly fee without a known amount."""
        self.add(Contribution, payer=payer, payee=payee, per=Period.YEAR, kind=ContributionKind.FEE, year=2024)

    def works_on(self, body: str, *topics: str) -> None:
        """Topics of a body."""
        for topic in topics:
            self.add(TopicTie, body=body, topic=topic, phrases=(topic,))

    def covers(self, body: str, *digits: str) -> None:
        """Areas of a body."""
        for place in digits:
            self.add(Coverage, body=body, place=PlaceKey(place), name=place)

    def whole(self) -> Facts:
        """All facts drawn so far."""
        of = {kind: tuple(found) for kind, found in self.facts.items()}
        return Facts(
            bodies=of.get(Body, ()),
            memberships=of.get(Membership, ()),
            contributions=of.get(Contribution, ()),
            successions=of.get(Succession, ()),
            parts=of.get(Part, ()),
            topics=of.get(TopicTie, ()),
            coverages=of.get(Coverage, ()),
            overlaps=of.get(Overlap, ()),
        )


def write_network(file: Path, facts: Facts) -> None:
    """The facts in the form of an export."""
    write_export(file, _rows(facts))


def _rows(facts: Facts) -> Iterator[ExportRow]:
    for fact in facts:
        yield ExportRow(type(fact).__name__, _node(fact))


def _node(fact: AnyFact) -> dict[str, Any]:
    told: dict[str, Any] = dict(to_properties(fact))
    return {**told, "id": told.pop("key"), "fact": fact.id} if isinstance(fact, Body) else told
