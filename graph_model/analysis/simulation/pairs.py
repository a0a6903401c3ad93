"""Doppelstrukturen before and after: which hints vanish with the steps, and which appear."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from graph_model.analysis.columns.network import of_facts
from graph_model.analysis.doubles import Double, Explainer, Ranking, Weights, ranking, read_weights
from graph_model.analysis.simulation.applying import Applied
from graph_model.projection.facts import Facts

TELLING = 0.25
"""The rank from which a pair is more than a weak hint."""
Pair = frozenset[str]


@dataclass(frozen=True)
class PairRules:
    """By which ``weights`` pairs are compared (None: those of the program), and which pairs of ids somebody set
    ``aside``: they are no hints, neither before nor after."""

    weights: Weights | None = None
    aside: frozenset[Pair] = frozenset()


def pair_changes(
    before: Facts, done: Applied, touched: frozenset[str], day: date, rules: PairRules
) -> tuple[tuple[Double, ...], tuple[Double, ...]]:
    """The pairs with a body that is touched that are hints before and not after, and the other way round."""
    weights = rules.weights or read_weights()
    old, new = ranking(of_facts(before), day, weights), ranking(of_facts(done.facts), day, weights)
    was = _hints(old, touched, rules.aside)
    then = _hints(new, touched, frozenset(_after(pair, done) for pair in rules.aside))
    vanished = [number for pair, number in was.items() if _after(pair, done) not in then]
    came = {_after(pair, done) for pair in was}
    appeared = [number for pair, number in then.items() if pair not in came]
    return _told(old, before, vanished), _told(new, done.facts, appeared)


def _hints(found: Ranking, touched: frozenset[str], aside: frozenset[Pair]) -> Mapping[Pair, int]:
    keys = found.told.columns.bodies.keys
    hints: dict[Pair, int] = {}
    for number in found.order.tolist():
        pair = frozenset(keys[end] for end in found.ends(number))
        if found.scores.rank[number] >= TELLING and pair & touched and pair not in aside:
            hints[pair] = number
    return hints


def _after(pair: Pair, done: Applied) -> Pair:
    return frozenset(map(done.now, pair))


def _told(found: Ranking, facts: Facts, numbers: list[int]) -> tuple[Double, ...]:
    place = {number: at for at, number in enumerate(found.order.tolist(), start=1)}
    ordered = sorted(numbers, key=place.__getitem__)
    return tuple(Explainer(found, facts).placed(ordered, [place[number] for number in ordered])) if ordered else ()
