"""Five kinds of pairs that only look doubled."""

from collections.abc import Callable

from graph_model.records.facts import Part, Succession
from graph_model.values.body_kinds import BodyKind
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import EventKind, EventStatus, LegalForm, Role
from tests.generators.planted import Pair
from tests.generators.regional.land import KINDS, Land, mostly, planned, some_kreis, written
from tests.generators.words import TOPICS


def _organ(land: Land) -> Pair:
    kreis = some_kreis(land)
    plan = planned(land, (kreis,), land.topic(kreis))
    kind = land.chance.choice(
        (BodyKind.WORKING_GROUP, BodyKind.STEERING_GROUP, BodyKind.OFFICE, None, BodyKind.NETWORK)
    )
    whole = written(land, plan)
    part = written(
        land, planned(land, (kreis,), plan.topic, name=f"Steuerung {plan.name}", members=plan.members, kind=kind)
    )
    land.drawn.add(Part, part=part, whole=whole)
    return frozenset((whole, part))


def _one_list(land: Land) -> Pair:
    """Two bodies known from the list of one payer: the same member, nothing else."""
    kreis = some_kreis(land)
    pair = []
    for number in range(2):
        purpose, called, _ = TOPICS[land.chance.choice(sorted(TOPICS))]
        name = f"{called} {land.chance.choice(('Nord', 'West', 'Süd'))} {land.count}{number}"
        kind = land.chance.choice(KINDS)
        benefit = purpose if land.happens(0.5) else None
        pair.append(land.drawn.body(land.id(), name, kind=kind))
        land.drawn.joins(f"k{kreis}", pair[-1], benefit=benefit)
        land.drawn.pays(f"k{kreis}", pair[-1])
    return frozenset(pair)


def _carrier(land: Land) -> Pair:
    kreis = some_kreis(land)
    plan = planned(land, (kreis,), land.topic(kreis), kind=BodyKind.ASSOCIATION, form=LegalForm.EV)
    club = written(land, plan)
    firm = planned(land, (kreis,), plan.topic, name=f"{plan.name} GmbH", members=plan.members, form=LegalForm.GMBH)
    owned = written(land, firm)
    land.drawn.joins(club, owned, Role.SHAREHOLDER)
    return frozenset((club, owned))


def _programme(land: Land) -> Pair:
    """Local instances of one programme of the Land in neighbouring Kreise: all is the same but the place."""
    kreise = [kreis for kreis in sorted(land.free) if land.free[kreis]]
    at = land.chance.randrange(len(kreise) - 1)
    here, there = kreise[at], kreise[at + 1]
    topic = land.topic(here, there)
    founded = land.chance.randrange(2005, 2020)
    pair = []
    for kreis in (here, there):
        name = f"{TOPICS[topic][1]} plus {land.names[kreis]}"
        plan = planned(land, (kreis,), topic, founded=founded, name=name, kind=BodyKind.HEALTH_REGION)
        pair.append(written(land, plan))
        land.drawn.joins("land", pair[-1], Role.FUNDER)
        land.drawn.pays("land", pair[-1])
    return frozenset(pair)


def _followed(land: Land) -> Pair:
    kreis = some_kreis(land)
    old = planned(land, (kreis,), land.topic(kreis), founded=2001)
    new = planned(
        land, (kreis,), old.topic, name=f"Neues {old.name}", members=mostly(land, old.members, (kreis,)), founded=2015
    )
    pair = (written(land, old), written(land, new))
    kind = land.chance.choice((EventKind.MERGER, EventKind.LEGAL_FORM, EventKind.RENAME))
    dated = PartialDate(2015) if land.happens(land.shape.dates) else None
    land.drawn.add(Succession, kind=kind, before=(pair[0],), after=(pair[1],), date=dated, status=EventStatus.OCCURRED)
    return frozenset(pair)


LOOK_ALIKES: dict[str, Callable[[Land], Pair]] = {
    "organ": _organ,
    "one payer's list": _one_list,
    "Verein and GmbH": _carrier,
    "programme in two Kreise": _programme,
    "followed one another": _followed,
}
"""How a pair of each kind is drawn."""
