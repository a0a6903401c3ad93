"""Bodies whose members are all in another, and chains of such bodies."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

import networkx as nx

from graph_model.analysis.doubles.compared import Compared
from graph_model.analysis.doubles.ranking import Ranking
from graph_model.analysis.doubles.records import Chains, Containment

_SHORTEST_CHAIN = 3
_MOST_CHAINS: Final = 200


def containments(ranking: Ranking) -> tuple[Containment, ...]:
    """Every body with a complete list whose members are all members of another, which is none of its own kin; the
    fullest outer body first. Two bodies with the very same members contain each other."""
    told = ranking.told
    found = [_told(told, inner, outer) for inner, outer in _inside(ranking)]
    return tuple(sorted(found, key=lambda one: (-one.part, -len(one.members), one.inner, one.outer)))


def chains(ranking: Ranking, most: int = _MOST_CHAINS) -> Chains:
    """Body in body in body, the innermost first, no chain a part of another: the longest first, of as many as are
    looked for."""
    told, keys = ranking.told, ranking.told.columns.bodies.keys
    within: nx.DiGraph[int] = nx.DiGraph()
    sizes = told.members.sizes
    within.add_edges_from(pair for pair in _inside(ranking) if sizes[pair[0]] < sizes[pair[1]])
    direct = nx.transitive_reduction(within) if within else within
    found = list(islice(_paths(direct), most + 1))
    paths = sorted(found[:most], key=lambda path: (-len(path), [keys[body] for body in path]))
    return Chains(tuple(tuple(keys[body] for body in path) for path in paths), len(found) > most)


def _inside(ranking: Ranking) -> Iterator[tuple[int, int]]:
    """Pairs of an inner and an outer body: whoever holds all members holds the rarest one too."""
    told, least = ranking.told, ranking.weights.containment.least_members
    holders: dict[int, list[int]] = {}
    members = {body: set(told.members.of(body).tolist()) for body in told.there.nonzero()[0].tolist()}
    for body, held in members.items():
        for member in held:
            holders.setdefault(member, []).append(body)
    for inner, held in members.items():
        if not told.complete[inner] or len(held) < least:
            continue
        rarest = min(held, key=lambda member: (len(holders[member]), member))
        for outer in holders[rarest]:
            kin = (min(inner, outer), max(inner, outer)) in ranking.apart
            if outer != inner and not kin and held <= members[outer]:
                yield inner, outer


def _told(told: Compared, inner: int, outer: int) -> Containment:
    keys = told.columns.bodies.keys
    members = told.members.of(inner).tolist()
    part = round(len(members) / int(told.members.sizes[outer]), 4)
    return Containment(keys[inner], keys[outer], tuple(sorted(keys[member] for member in members)), part)


def _paths(direct: "nx.DiGraph[int]") -> Iterator[list[int]]:
    """From every body that contains none to every one that is contained in none."""
    starts = sorted(body for body in direct if not direct.in_degree(body))
    waiting = [[start] for start in reversed(starts)]
    while waiting:
        path = waiting.pop()
        onward = sorted(direct.successors(path[-1]), reverse=True)
        waiting.extend([*path, body] for body in onward)
        if not onward and len(path) >= _SHORTEST_CHAIN:
            yield path
