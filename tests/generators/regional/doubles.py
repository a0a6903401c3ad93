"""Doubles of five kinds."""

from collections.abc import Callable

from graph_model.records.facts import Overlap, Succession
from graph_model.values.body_kinds import BodyKind
from graph_model.values.vocabularies import Completeness, EventKind, EventStatus
from tests.generators.planted import Pair
from tests.generators.regional.land import Land, mostly, planned, some_kreis, written
from tests.generators.words import TOPICS


def _twins(land: Land) -> Pair:
    """Two bodies of one topic with nearly the same members."""
    kreis = some_kreis(land)
    one = planned(land, (kreis,), land.topic(kreis))
    name = f"Bündnis {TOPICS[one.topic][1]} in {land.names[kreis]}"
    other = planned(land, (kreis,), one.topic, name=name, members=mostly(land, one.members, (kreis,)))
    return frozenset((written(land, one), written(land, other)))


def _nested(land: Land) -> Pair:
    """A body of a Kreis whose members are nearly all in a body of the region, for the same topic."""
    kreis = some_kreis(land)
    neighbour = land.chance.choice([k for k in sorted(land.free) if k != kreis])
    topic = land.topic(kreis, neighbour)
    small = planned(land, (kreis,), topic, count=8)
    more = land.members((kreis, neighbour), 12)
    wide = planned(land, (kreis, neighbour), topic, members=tuple(dict.fromkeys((*small.members, *more))))
    return frozenset((written(land, small), written(land, wide)))


def _same_task(land: Land) -> Pair:
    """The same task for the same people, from two circles of members."""
    kreis = some_kreis(land)
    topic = land.topic(kreis)
    purpose, called, _ = TOPICS[topic]
    one = planned(land, (kreis,), topic, kind=BodyKind.NETWORK)
    name = f"Arbeitsgemeinschaft {called} {land.names[kreis]}"
    other = planned(land, (kreis,), topic, name=name, kind=BodyKind.WORKING_COMMUNITY, words=f"{purpose}, gemeinsam")
    return frozenset((written(land, one), written(land, other)))


def _worded(land: Land) -> Pair:
    """A paper says so; what else is known agrees only in part."""
    kreis = some_kreis(land)
    one = planned(land, (kreis,), land.topic(kreis))
    other = planned(land, (kreis,), one.topic, name=f"Runder Tisch {land.names[kreis]} {len(land.doubles['worded'])}")
    pair = (written(land, one), written(land, other))
    if land.happens(0.5):
        land.drawn.add(Overlap, bodies=pair)
    else:
        told = {"kind": EventKind.MERGER, "status": EventStatus.PROPOSED}
        land.drawn.add(Succession, before=(pair[0],), after=(pair[1],), **told)
    return frozenset(pair)


def _same_money(land: Land) -> Pair:
    """The same payers finance both for the same topic; few members are known."""
    kreis = some_kreis(land)
    one = planned(land, (kreis,), land.topic(kreis))
    name = f"Initiative {TOPICS[one.topic][1]} {land.names[kreis]}"
    other = planned(land, (kreis,), one.topic, name=name, members=mostly(land, one.members, (kreis,)))
    pair = tuple(written(land, plan, lists=Completeness.PARTIAL) for plan in (one, other))
    for payer in one.members[:4]:
        for body in pair:
            land.drawn.pays(payer, body)
    return frozenset(pair)


DOUBLES: dict[str, Callable[[Land], Pair]] = {
    "same members": _twins,
    "nested": _nested,
    "same task": _same_task,
    "worded": _worded,
    "same money": _same_money,
}
"""How a pair of each kind is drawn."""
