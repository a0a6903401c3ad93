"""Groups of more than two: each a likely double of each, so that nobody is drawn in by one neighbour alone."""

from graph_model.analysis.doubles.ranking import Ranking
from graph_model.analysis.doubles.records import Group

_SMALLEST = 3


def groups(ranking: Ranking) -> tuple[Group, ...]:
    """The groups, those with the highest lowest rank first; a body is in one group at most."""
    ranks = _likely(ranking)
    gathered: dict[int, frozenset[int]] = {}
    for left, right in ranks:
        one, other = gathered.get(left, frozenset({left})), gathered.get(right, frozenset({right}))
        if one != other and all((min(a, b), max(a, b)) in ranks for a in one for b in other):
            gathered.update(dict.fromkeys(one | other, one | other))
    found = [_group(ranking, bodies, ranks) for bodies in set(gathered.values()) if len(bodies) >= _SMALLEST]
    return tuple(sorted(found, key=lambda group: (-group.least, -len(group.bodies), group.bodies)))


def _likely(ranking: Ranking) -> dict[tuple[int, int], float]:
    """Pairs at least at the rank that a group needs, the highest first."""
    scores, least = ranking.scores, ranking.weights.groups.least
    return {
        ranking.ends(number): float(scores.rank[number])
        for number in ranking.order.tolist()
        if scores.rank[number] >= least
    }


def _group(ranking: Ranking, bodies: frozenset[int], ranks: dict[tuple[int, int], float]) -> Group:
    within = [rank for pair, rank in ranks.items() if set(pair) <= bodies]
    keys = ranking.told.columns.bodies.keys
    return Group(tuple(sorted(keys[body] for body in bodies)), min(within), round(sum(within) / len(within), 4))
