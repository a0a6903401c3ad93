"""Pairs that are never doubles, each with the reason: a member and its body, a Verein and its GmbH, what followed one
another."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

import networkx as nx

from graph_model.analysis.doubles.compared import Compared
from graph_model.analysis.doubles.records import NoDouble
from graph_model.analysis.doubles.wording import core
from graph_model.records.facts import Succession
from graph_model.values.names import BodyName
from graph_model.values.vocabularies import EventStatus, Role

_MOST_OWNED = 50
Pair = tuple[int, int]


def apart(told: Compared) -> dict[Pair, NoDouble]:
    """The pairs (the smaller place first) with the reason; organs are no bodies of their own here and not listed."""
    found: dict[Pair, NoDouble] = {}
    for pairs, reason in (
        (_carriers(told), NoDouble.CARRIER),
        (_followed(told), NoDouble.SUCCESSION),
        (_members(told), NoDouble.MEMBER),
    ):
        found.update((pair, reason) for pair in pairs if pair[0] != pair[1])
    return found


def ordered(one: int, other: int) -> Pair:
    """The smaller place first."""
    return (one, other) if one < other else (other, one)


def _members(told: Compared) -> Iterator[Pair]:
    """Direct members, and what a body owns through others."""
    ties, there = told.columns.memberships, told.there
    owned: nx.DiGraph[int] = nx.DiGraph()
    for number, (member, body) in enumerate(zip(ties.member.tolist(), told.whole[ties.body].tolist(), strict=True)):
        if there[member] and there[body] and (ties.counts[number] or ties.over[number]):
            yield ordered(member, body)
        if ties.roles[number] is Role.SHAREHOLDER and ties.counts[number]:
            owned.add_edge(member, body)
    for owner in owned:
        if there[owner]:
            below = list(nx.descendants(owned, owner))[:_MOST_OWNED]
            yield from (ordered(owner, body) for body in below if there[body])


def _followed(told: Compared) -> Iterator[Pair]:
    """What became of one another by events that occurred, also through steps between."""
    became: nx.DiGraph[str] = nx.DiGraph()
    for event in told.columns.successions:
        if event.status is EventStatus.OCCURRED and not event.kind.of_member:
            became.add_edges_from(_steps(event))
    place = told.columns.place
    for old in became:
        after = nx.descendants(became, old)
        yield from (ordered(place[old], place[new]) for new in after if old in place and new in place)


def _steps(event: Succession) -> list[tuple[str, str]]:
    """From each body into each that it became; where nobody says which of several goes on, between all of them."""
    if not event.after:
        return list(combinations(event.before, 2))
    return [(old, new) for old in event.before for new in event.after if old != new]


def _carriers(told: Compared) -> Iterator[Pair]:
    """Bodies whose names differ in nothing but the legal form and words such as Förderverein."""
    bodies = told.columns.bodies
    same: dict[str, list[int]] = defaultdict(list)
    for place in told.there.nonzero()[0].tolist():
        if named := core(bodies.names[place]):
            same[named].append(place)
    for places in same.values():
        for one, other in combinations(places[:_MOST_OWNED], 2):
            forms = {bodies.forms[place] or BodyName(bodies.names[place]).legal_form for place in (one, other)}
            if len(forms) > 1:
                yield ordered(one, other)
