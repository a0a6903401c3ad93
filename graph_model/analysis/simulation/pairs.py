"""Doppelstrukturen before and after: which hints vanish with the steps, and which appear."""

from collections.abc import Mapping
from datetime import date

from graph_model.analysis.columns.network import of_facts
from graph_model.analysis.doubles import Double, Explainer, Ranking, ranking, read_weights
from graph_model.analysis.simulation.applying import Applied
from graph_model.projection.facts import Facts

TELLING = 0.25
"""The rank from which a pair is more than a weak hint."""
_Pair = frozenset[str]


def pair_changes(
    before: Facts, done: Applied, touched: frozenset[str], day: date
) -> tuple[tuple[Double, ...], tuple[Double, ...]]:
    """The pairs with a body that is touched that are hints before and not after, and the other way round."""
    old, new = _ranked(before, day), _ranked(done.facts, day)
    was, then = _hints(old, touched), _hints(new, touched)
    vanished = [number for pair, number in was.items() if _after(pair, done) not in then]
    came = {_after(pair, done) for pair in was}
    appeared = [number for pair, number in then.items() if pair not in came]
    return _told(old, before, vanished), _told(new, done.facts, appeared)


def _ranked(facts: Facts, day: date) -> Ranking:
    return ranking(of_facts(facts), day, read_weights())


def _hints(found: Ranking, touched: frozenset[str]) -> Mapping[_Pair, int]:
    keys = found.told.columns.bodies.keys
    hints: dict[_Pair, int] = {}
    for number in found.order.tolist():
        pair = frozenset(keys[end] for end in found.ends(number))
        if found.scores.rank[number] >= TELLING and pair & touched:
            hints[pair] = number
    return hints


def _after(pair: _Pair, done: Applied) -> _Pair:
    return frozenset(map(done.now, pair))


def _told(found: Ranking, facts: Facts, numbers: list[int]) -> tuple[Double, ...]:
    place = {number: at for at, number in enumerate(found.order.tolist(), start=1)}
    ordered = sorted(numbers, key=place.__getitem__)
    return tuple(Explainer(found, facts).placed(ordered, [place[number] for number in ordered])) if ordered else ()
