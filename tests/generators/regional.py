"""A made-up Land with its Kreise, Gemeinden and their bodies: members come from the territory, so that bodies of one
Kreis share many members without doing the same. Planted among them are doubles of five kinds and five kinds of pairs
that only look doubled."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from random import Random

from graph_model.records.facts import Overlap, Part, Succession
from graph_model.values.body_kinds import BodyKind
from graph_model.values.dates import PartialDate
from graph_model.values.places import PlaceKey
from graph_model.values.vocabularies import Completeness, EventKind, EventStatus, LegalForm, Role
from tests.generators.planted import Drawn, Pair, Planted
from tests.generators.words import KREISE, TOPICS

_LAND = "03"
_KINDS = (BodyKind.NETWORK, BodyKind.ALLIANCE, BodyKind.INITIATIVE, BodyKind.ASSOCIATION, BodyKind.WORKING_COMMUNITY)
_EACH = 8


@dataclass(frozen=True)
class Shape:
    """How much is told: each share is the chance that a body's list is complete (or an excerpt), and that its topics,
    area, purpose and founding are given."""

    name: str
    complete: float = 1.0
    excerpts: float = 0.0
    topics: float = 1.0
    areas: float = 1.0
    purposes: float = 1.0
    dates: float = 1.0


SHAPES = (
    Shape("all is told"),
    Shape("half of the lists", complete=0.5, excerpts=0.3, topics=0.9, areas=0.9, purposes=0.5, dates=0.5),
    Shape("excerpts only", complete=0.0, excerpts=1.0, purposes=0.6, dates=0.4),
    Shape("no areas", areas=0.0, purposes=0.7, dates=0.6),
    Shape("no topics", topics=0.0, purposes=0.9),
    Shape("little is told", complete=0.4, excerpts=0.4, topics=0.75, areas=0.7, purposes=0.3, dates=0.3),
)


@dataclass(frozen=True)
class _Plan:
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
class _Land:
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


def regional(seed: int, shape: Shape, bodies: int = 320) -> Planted:
    """A network of about ``bodies`` bodies, drawn by ``seed``."""
    land = _Land(Random(seed), shape)  # noqa: S311 - test data, no secret
    _settle(land)
    for draw in (*_DOUBLES.values(), *_LOOK_ALIKES.values()):
        for _ in range(_EACH):
            draw(land)
    while land.count < bodies and any(land.free.values()):
        _background(land)
    return Planted(land.drawn.whole(), _frozen(land.doubles), _frozen(land.look_alikes))


def _frozen(told: Mapping[str, set[Pair]]) -> dict[str, frozenset[Pair]]:
    return {kind: frozenset(pairs) for kind, pairs in told.items()}


def _settle(land: _Land) -> None:
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


def _kreis(land: _Land) -> str:
    """A Kreis that still has topics to give away."""
    return land.chance.choice([kreis for kreis, topics in sorted(land.free.items()) if topics])


def _plan(land: _Land, areas: tuple[str, ...], topic: str, count: int = 0, **told: object) -> _Plan:
    """A usual body of a topic in these Kreise."""
    purpose, called, _ = TOPICS[topic]
    where = land.names[areas[0]] if len(areas) == 1 else f"Region {land.names[areas[0]]}"
    usual = {
        "name": f"{called} {where}",
        "members": land.members(areas, count or land.chance.randrange(6, 20)),
        "kind": land.chance.choice(_KINDS),
        "founded": land.chance.randrange(1995, 2019),
        "words": purpose,
    }
    return _Plan(topic=topic, areas=areas, **{**usual, **told})  # type: ignore[arg-type]


def _write(land: _Land, plan: _Plan, *, lists: Completeness | None = None, key: str | None = None) -> str:
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


def _completeness(land: _Land) -> Completeness:
    drawn = land.chance.random()
    if drawn < land.shape.complete:
        return Completeness.COMPLETE
    return Completeness.PARTIAL if drawn < land.shape.complete + land.shape.excerpts else Completeness.MENTION


def _excerpt(land: _Land, members: tuple[str, ...], listed: Completeness) -> tuple[str, ...]:
    few = max(1, round(len(members) * (0.6 if listed is Completeness.PARTIAL else 0.25)))
    return tuple(land.chance.sample(members, few))


def _background(land: _Land) -> None:
    """Bodies of one Kreis, of several, and of the whole Land."""
    kreis, drawn = _kreis(land), land.chance.random()
    topic = land.topic(kreis)
    if drawn < 0.8:
        _write(land, _plan(land, (kreis,), topic))
        return
    others = [other for other in sorted(land.free) if other != kreis and topic in land.free[other]]
    region = (kreis, *land.chance.sample(others, min(len(others), 2)))
    for other in region[1:]:
        land.free[other].remove(topic)
    _write(land, _plan(land, region, topic))


def _twins(land: _Land) -> Pair:
    """Two bodies of one topic with nearly the same members."""
    kreis = _kreis(land)
    one = _plan(land, (kreis,), land.topic(kreis))
    name = f"Bündnis {TOPICS[one.topic][1]} in {land.names[kreis]}"
    other = _plan(land, (kreis,), one.topic, name=name, members=_mostly(land, one.members, (kreis,)))
    return frozenset((_write(land, one), _write(land, other)))


def _nested(land: _Land) -> Pair:
    """A body of a Kreis whose members are nearly all in a body of the region, for the same topic."""
    kreis = _kreis(land)
    neighbour = land.chance.choice([k for k in sorted(land.free) if k != kreis])
    topic = land.topic(kreis, neighbour)
    small = _plan(land, (kreis,), topic, count=8)
    more = land.members((kreis, neighbour), 12)
    wide = _plan(land, (kreis, neighbour), topic, members=tuple(dict.fromkeys((*small.members, *more))))
    return frozenset((_write(land, small), _write(land, wide)))


def _same_task(land: _Land) -> Pair:
    """The same task for the same people, from two circles of members."""
    kreis = _kreis(land)
    topic = land.topic(kreis)
    purpose, called, _ = TOPICS[topic]
    one = _plan(land, (kreis,), topic, kind=BodyKind.NETWORK)
    name = f"Arbeitsgemeinschaft {called} {land.names[kreis]}"
    other = _plan(land, (kreis,), topic, name=name, kind=BodyKind.WORKING_COMMUNITY, words=f"{purpose}, gemeinsam")
    return frozenset((_write(land, one), _write(land, other)))


def _worded(land: _Land) -> Pair:
    """A paper says so; what else is known agrees only in part."""
    kreis = _kreis(land)
    one = _plan(land, (kreis,), land.topic(kreis))
    other = _plan(land, (kreis,), one.topic, name=f"Runder Tisch {land.names[kreis]} {len(land.doubles['worded'])}")
    pair = (_write(land, one), _write(land, other))
    if land.happens(0.5):
        land.drawn.add(Overlap, bodies=pair)
    else:
        told = {"kind": EventKind.MERGER, "status": EventStatus.PROPOSED}
        land.drawn.add(Succession, before=(pair[0],), after=(pair[1],), **told)
    return frozenset(pair)


def _same_money(land: _Land) -> Pair:
    """The same payers finance both for the same topic; few members are known."""
    kreis = _kreis(land)
    one = _plan(land, (kreis,), land.topic(kreis))
    name = f"Initiative {TOPICS[one.topic][1]} {land.names[kreis]}"
    other = _plan(land, (kreis,), one.topic, name=name, members=_mostly(land, one.members, (kreis,)))
    pair = tuple(_write(land, plan, lists=Completeness.PARTIAL) for plan in (one, other))
    for payer in one.members[:4]:
        for body in pair:
            land.drawn.pays(payer, body)
    return frozenset(pair)


def _mostly(land: _Land, members: tuple[str, ...], areas: tuple[str, ...]) -> tuple[str, ...]:
    """Four fifths of the members, and a few others."""
    kept = land.chance.sample(members, max(2, round(len(members) * 0.8)))
    return tuple(dict.fromkeys((*kept, *land.members(areas, 4)[-2:])))


def _organ(land: _Land) -> Pair:
    kreis = _kreis(land)
    plan = _plan(land, (kreis,), land.topic(kreis))
    kind = land.chance.choice(
        (BodyKind.WORKING_GROUP, BodyKind.STEERING_GROUP, BodyKind.OFFICE, None, BodyKind.NETWORK)
    )
    whole = _write(land, plan)
    part = _write(
        land, _plan(land, (kreis,), plan.topic, name=f"Steuerung {plan.name}", members=plan.members, kind=kind)
    )
    land.drawn.add(Part, part=part, whole=whole)
    return frozenset((whole, part))


def _one_list(land: _Land) -> Pair:
    """Two bodies known from the list of one payer: the same member, nothing else."""
    kreis = _kreis(land)
    pair = []
    for number in range(2):
        purpose, called, _ = TOPICS[land.chance.choice(sorted(TOPICS))]
        name = f"{called} {land.chance.choice(('Nord', 'West', 'Süd'))} {land.count}{number}"
        kind = land.chance.choice(_KINDS)
        benefit = purpose if land.happens(0.5) else None
        pair.append(land.drawn.body(land.id(), name, kind=kind))
        land.drawn.joins(f"k{kreis}", pair[-1], benefit=benefit)
        land.drawn.pays(f"k{kreis}", pair[-1])
    return frozenset(pair)


def _carrier(land: _Land) -> Pair:
    kreis = _kreis(land)
    plan = _plan(land, (kreis,), land.topic(kreis), kind=BodyKind.ASSOCIATION, form=LegalForm.EV)
    club = _write(land, plan)
    firm = _plan(land, (kreis,), plan.topic, name=f"{plan.name} GmbH", members=plan.members, form=LegalForm.GMBH)
    owned = _write(land, firm)
    land.drawn.joins(club, owned, Role.SHAREHOLDER)
    return frozenset((club, owned))


def _programme(land: _Land) -> Pair:
    """Local instances of one programme of the Land in neighbouring Kreise: all is the same but the place."""
    kreise = [kreis for kreis in sorted(land.free) if land.free[kreis]]
    at = land.chance.randrange(len(kreise) - 1)
    here, there = kreise[at], kreise[at + 1]
    topic = land.topic(here, there)
    founded = land.chance.randrange(2005, 2020)
    pair = []
    for kreis in (here, there):
        name = f"{TOPICS[topic][1]} plus {land.names[kreis]}"
        plan = _plan(land, (kreis,), topic, founded=founded, name=name, kind=BodyKind.HEALTH_REGION)
        pair.append(_write(land, plan))
        land.drawn.joins("land", pair[-1], Role.FUNDER)
        land.drawn.pays("land", pair[-1])
    return frozenset(pair)


def _followed(land: _Land) -> Pair:
    kreis = _kreis(land)
    old = _plan(land, (kreis,), land.topic(kreis), founded=2001)
    new = _plan(
        land, (kreis,), old.topic, name=f"Neues {old.name}", members=_mostly(land, old.members, (kreis,)), founded=2015
    )
    pair = (_write(land, old), _write(land, new))
    kind = land.chance.choice((EventKind.MERGER, EventKind.LEGAL_FORM, EventKind.RENAME))
    dated = PartialDate(2015) if land.happens(land.shape.dates) else None
    land.drawn.add(Succession, kind=kind, before=(pair[0],), after=(pair[1],), date=dated, status=EventStatus.OCCURRED)
    return frozenset(pair)


def _as(kind: str, draw: Callable[[_Land], Pair], look_alike: bool = False) -> Callable[[_Land], None]:
    def plant(land: _Land) -> None:
        (land.look_alikes if look_alike else land.doubles)[kind].add(draw(land))

    return plant


_DOUBLES = {
    kind: _as(kind, draw)
    for kind, draw in {
        "same members": _twins,
        "nested": _nested,
        "same task": _same_task,
        "worded": _worded,
        "same money": _same_money,
    }.items()
}
_LOOK_ALIKES = {
    kind: _as(kind, draw, look_alike=True)
    for kind, draw in {
        "organ": _organ,
        "one payer's list": _one_list,
        "Verein and GmbH": _carrier,
        "programme in two Kreise": _programme,
        "followed one another": _followed,
    }.items()
}
