"""The Land that bodies are drawn from, and how a body is planned and written down."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from random import Random

from graph_model.values.body_kinds import BodyKind
from graph_model.values.dates import PartialDate
from graph_model.values.places import PlaceKey
from graph_model.values.vocabularies import Completeness, LegalForm
from tests.generators.planted import Drawn, Pair
from tests.generators.regional.shapes import Shape
from tests.generators.words import KREISE, TOPICS

_LAND = "03"
KINDS = (BodyKind.NETWORK, BodyKind.ALLIANCE, BodyKind.INITIATIVE, BodyKind.ASSOCIATION, BodyKind.WORKING_COMMUNITY)


@dataclass(frozen=True)
class Plan:
    """A body before it is written down."""

    name: str
    topic: str
    areas: tuple[str, ...]
    members: tuple[str, ...]
    kind: BodyKind = BodyKind.NETWORK
    form: LegalForm | None = None
    founded: int = 2010
    dissolved: int | None = None
    words: str | None = None


@dataclass
class Land:
    """Everything that bodies are drawn from, and what is drawn."""

    chance: Random
    shape: Shape
    drawn: Drawn = field(default_factory=Drawn)
    kreise: dict[str, tuple[str, ...]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    local: dict[str, tuple[str, ...]] = field(default_factory=dict)
    wide: tuple[str, ...] = ()
    free: dict[str, list[str]] = field(default_factory=dict)
    doubles: dict[str, set[Pair]] = field(default_factory=lambda: defaultdict(set))
    look_alikes: dict[str, set[Pair]] = field(default_factory=lambda: defaultdict(set))
    count: int = 0

    def id(self) -> str:
        self.count += 1
        return f"b_{self.chance.getrandbits(64):016x}{self.count:04x}"

    def happens(self, share: float) -> bool:
        return self.chance.random() < share

    def topic(self, *kreise: str) -> str:
        """A topic that no body of these Kreise has had; none of them gets it again."""
        found = next(t for t in reversed(self.free[kreise[0]]) if all(t in self.free[kreis] for kreis in kreise))
        for kreis in kreise:
            self.free[kreis].remove(found)
        return found

    def members(self, areas: Iterable[str], count: int) -> tuple[str, ...]:
        """The Kreise themselves, some of their Gemeinden and institutions, and some that are members everywhere."""
        told = tuple(areas)
        towns = [town for kreis in told for town in self.kreise[kreis]]
        houses = [house for kreis in told for house in self.local[kreis]]
        some = min(len(towns), max(1, count // 2))
        chosen = [*(f"k{kreis}" for kreis in told), *self.chance.sample(towns, some)]
        chosen += self.chance.sample(houses, min(len(houses), count // 3))
        return tuple(dict.fromkeys((*chosen, *self.chance.sample(self.wide, max(1, count // 6)))))


def settle(land: Land) -> None:
    """The Land, its Kreise with Gemeinden and institutions, and the members that are everywhere."""
    land.drawn.body("land", "Land Mittelmark", kind=BodyKind.STATE, ags=PlaceKey(_LAND))
    for number, name in enumerate(KREISE):
        digits = f"{_LAND}{101 + number}"
        land.drawn.body(f"k{digits}", f"Landkreis {name}", kind=BodyKind.DISTRICT, ags=PlaceKey(digits))
        towns = tuple(f"g{digits}{place:03}" for place in range(1, land.chance.randrange(7, 15)))
        for town in towns:
            called = f"Gemeinde {name[:4]}{land.chance.choice(('dorf', 'stedt', 'büttel', 'au'))} {town[-2:]}"
            land.drawn.body(town, called, kind=BodyKind.MUNICIPALITY, ags=PlaceKey(town[1:]))
        houses = tuple(f"h{digits}{place}" for place in range(10))
        for house in houses:
            kind = land.chance.choice((BodyKind.HOSPITAL, BodyKind.UNIVERSITY, BodyKind.INSURER, BodyKind.PUBLIC_BODY))
            land.drawn.body(house, f"Haus {house[-1]} in {name}", kind=kind)
        land.kreise[digits], land.local[digits], land.names[digits] = towns, houses, name
        land.free[digits] = land.chance.sample(sorted(TOPICS), len(TOPICS))
    land.wide = tuple(land.drawn.body(f"w{n}", f"Kasse {n}", kind=BodyKind.INSURER) for n in range(12))


def some_kreis(land: Land) -> str:
    """A Kreis that still has topics to give away."""
    return land.chance.choice([kreis for kreis, topics in sorted(land.free.items()) if topics])


def planned(land: Land, areas: tuple[str, ...], topic: str, count: int = 0, **told: object) -> Plan:
    """A usual body of a topic in these Kreise."""
    purpose, called, _ = TOPICS[topic]
    where = land.names[areas[0]] if len(areas) == 1 else f"Region {land.names[areas[0]]}"
    usual = {
        "name": f"{called} {where}",
        "members": land.members(areas, count or land.chance.randrange(6, 20)),
        "kind": land.chance.choice(KINDS),
        "founded": land.chance.randrange(1995, 2019),
        "words": purpose,
    }
    return Plan(topic=topic, areas=areas, **{**usual, **told})  # type: ignore[arg-type]


def written(land: Land, plan: Plan, *, lists: Completeness | None = None, key: str | None = None) -> str:
    """A body with as much of what is planned as the shape lets through; its id."""
    shape = land.shape
    listed = lists or _completeness(land)
    purpose, _, target = TOPICS[plan.topic]
    body = land.drawn.body(
        key or land.id(),
        plan.name,
        kind=plan.kind,
        legal_form=plan.form,
        member_list=listed,
        purpose=(plan.words or purpose) if land.happens(shape.purposes) else None,
        target_group=target if land.happens(shape.purposes * 0.6) else None,
        founded=PartialDate(plan.founded) if land.happens(shape.dates) else None,
        dissolved=PartialDate(plan.dissolved) if plan.dissolved else None,
    )
    told = plan.members if listed is Completeness.COMPLETE else _excerpt(land, plan.members, listed)
    for member in told:
        land.drawn.joins(member, body, since=PartialDate(plan.founded) if land.happens(shape.dates) else None)
    if land.happens(shape.topics):
        land.drawn.works_on(body, plan.topic)
    if land.happens(shape.areas):
        land.drawn.covers(body, *plan.areas)
    for payer in told[:3]:
        if land.happens(0.4):
            land.drawn.pays(payer, body)
    return body


def _completeness(land: Land) -> Completeness:
    drawn = land.chance.random()
    if drawn < land.shape.complete:
        return Completeness.COMPLETE
    return Completeness.PARTIAL if drawn < land.shape.complete + land.shape.excerpts else Completeness.MENTION


def _excerpt(land: Land, members: tuple[str, ...], listed: Completeness) -> tuple[str, ...]:
    few = max(1, round(len(members) * (0.6 if listed is Completeness.PARTIAL else 0.25)))
    return tuple(land.chance.sample(members, few))


def background(land: Land) -> None:
    """Bodies of one Kreis, of several, and of the whole Land."""
    kreis, drawn = some_kreis(land), land.chance.random()
    topic = land.topic(kreis)
    if drawn < 0.8:
        written(land, planned(land, (kreis,), topic))
        return
    others = [other for other in sorted(land.free) if other != kreis and topic in land.free[other]]
    region = (kreis, *land.chance.sample(others, min(len(others), 2)))
    for other in region[1:]:
        land.free[other].remove(topic)
    written(land, planned(land, region, topic))


def mostly(land: Land, members: tuple[str, ...], areas: tuple[str, ...]) -> tuple[str, ...]:
    """Four fifths of the members, and a few others."""
    kept = land.chance.sample(members, max(2, round(len(members) * 0.8)))
    return tuple(dict.fromkeys((*kept, *land.members(areas, 4)[-2:])))
