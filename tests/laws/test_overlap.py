"""Laws of the overlap engine: the same answers as trying all pairs, whatever counts them."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph_model.analysis import overlap
from graph_model.analysis.overlap import Engine, Measure

Bodies = Sequence[Sequence[int]]
Scored = list[tuple[int, int, float]]

engines = pytest.mark.parametrize("engine", [Engine.NUMBA, Engine.NUMPY])
few_members = st.lists(st.integers(0, 9), max_size=8)
many_members = st.lists(st.integers(-50, 50), max_size=70)
hub = few_members.map(lambda members: [*members, 0])
networks = st.lists(st.one_of(few_members, many_members, hub), max_size=25)
counted = st.lists(st.lists(st.integers(0, 9), max_size=8), max_size=20)
shares = st.one_of(st.sampled_from([0.5, 1 / 3, 2 / 3, 0.1, 0.3, 0.8, 5 / 6, 1.0]), st.floats(0.01, 1))
unweighted = st.sampled_from([Measure.JACCARD, Measure.CONTAINMENT, Measure.OVERLAP])
weights = st.lists(st.sampled_from([0, 0.25, 0.5, 1, 2, 3]), min_size=10, max_size=10)


def columns(bodies: Bodies) -> tuple[np.ndarray, np.ndarray]:
    return np.cumsum([0, *map(len, bodies)]), np.array([m for body in bodies for m in body], dtype=np.int64)


def score(measure: Measure, one: set[int], other: set[int], worth: Sequence[float]) -> float:
    shared = one & other
    if measure is Measure.WEIGHTED_JACCARD:
        weight = sum(worth[m] for m in shared)
        return weight / sum(worth[m] for m in one | other) if weight else 0.0
    if measure is Measure.OVERLAP or not shared:
        return float(len(shared))
    return len(shared) / (len(one | other) if measure is Measure.JACCARD else min(len(one), len(other)))


def all_scores(bodies: Bodies, measure: Measure, worth: Sequence[float] = ()) -> Scored:
    told = [(i, j, score(measure, set(bodies[i]), set(bodies[j]), worth)) for i, j in pairs_of(bodies)]
    return [one for one in told if one[2] > 0]


def pairs_of(bodies: Bodies) -> list[tuple[int, int]]:
    return list(combinations(range(len(bodies)), 2))


def rows(found: overlap.Pairs | overlap.Neighbours) -> Scored:
    return list(zip(*(column.tolist() for column in found), strict=True))


def best(bodies: Bodies, scored: Scored, k: int) -> Scored:
    both = [*scored, *((j, i, score) for i, j, score in scored)]
    return [
        one
        for i in range(len(bodies))
        for one in sorted((b for b in both if b[0] == i), key=lambda b: (-b[2], b[1]))[:k]
    ]


@engines
@given(bodies=networks, measure=unweighted, threshold=shares)
def test_all_pairs_of_a_threshold_are_found_and_no_other(
    engine: Engine, bodies: Bodies, measure: Measure, threshold: float
) -> None:
    least = threshold * 5 if measure is Measure.OVERLAP else threshold
    found = overlap.pairs(*columns(bodies), measure, least, engine=engine)
    assert rows(found) == [one for one in all_scores(bodies, measure) if one[2] >= least]


@engines
@given(bodies=counted, threshold=shares, worth=weights)
def test_weighted_pairs_are_those_of_trying_all(
    engine: Engine, bodies: Bodies, threshold: float, worth: list[float]
) -> None:
    found = overlap.pairs(*columns(bodies), "weighted_jaccard", threshold, weights=worth, engine=engine)
    assert rows(found) == [p for p in all_scores(bodies, Measure.WEIGHTED_JACCARD, worth) if p[2] >= threshold]


@engines
@given(bodies=networks, numerator=st.integers(1, 12), denominator=st.integers(1, 12))
def test_a_share_reaches_the_threshold_that_it_equals(
    engine: Engine, bodies: Bodies, numerator: int, denominator: int
) -> None:
    exact = Fraction(min(numerator, denominator), denominator)
    found = overlap.pairs(*columns(bodies), Measure.JACCARD, float(exact), engine=engine)
    sets = [set(body) for body in bodies]
    alike = [(i, j) for i, j in pairs_of(bodies) if sets[i] & sets[j]]
    assert [(i, j) for i, j, _ in rows(found)] == [
        (i, j) for i, j in alike if Fraction(len(sets[i] & sets[j]), len(sets[i] | sets[j])) >= exact
    ]


@engines
@given(bodies=networks, measure=unweighted, k=st.integers(1, 6))
def test_the_nearest_are_the_best_of_all(engine: Engine, bodies: Bodies, measure: Measure, k: int) -> None:
    found = overlap.nearest(*columns(bodies), k, measure, engine=engine)
    assert rows(found) == best(bodies, all_scores(bodies, measure), k)


@engines
@given(bodies=counted, k=st.integers(1, 6), worth=weights)
def test_the_nearest_by_weight_are_the_best_of_all(engine: Engine, bodies: Bodies, k: int, worth: list[float]) -> None:
    found = overlap.nearest(*columns(bodies), k, "weighted_jaccard", weights=worth, engine=engine)
    assert rows(found) == best(bodies, all_scores(bodies, Measure.WEIGHTED_JACCARD, worth), k)


@given(bodies=counted, threshold=shares)
def test_rarity_weighs_alike_in_both_engines(bodies: Bodies, threshold: float) -> None:
    answers = [
        rows(overlap.pairs(*columns(bodies), "weighted_jaccard", threshold, engine=engine))
        for engine in (Engine.NUMBA, Engine.NUMPY)
    ]
    assert answers[0] == answers[1]


@given(bodies=networks, fresh=st.lists(st.integers(-9, 9), max_size=12), measure=unweighted, data=st.data())
def test_an_update_answers_as_a_new_run(
    bodies: Bodies, fresh: list[int], measure: Measure, data: st.DataObject
) -> None:
    changed = data.draw(st.integers(0, len(bodies)))
    after = [*bodies[:changed], fresh, *bodies[changed + 1 :]]
    before = overlap.pairs(*columns(bodies), measure, 0.4)
    updated = overlap.update(before, *columns(after), changed, measure, 0.4)
    assert rows(updated) == rows(overlap.pairs(*columns(after), measure, 0.4))


@given(before=counted, after=counted, measure=st.sampled_from(Measure), worth=weights)
def test_many_changed_lists_are_brought_up_to_date_at_once(
    before: Bodies, after: Bodies, measure: Measure, worth: list[float]
) -> None:
    was = [*before, *([] for _ in range(len(after) - len(before)))]
    now = [*after, *([] for _ in range(len(before) - len(after)))]
    changed = [place for place, (one, other) in enumerate(zip(was, now, strict=True)) if set(one) != set(other)]
    told = worth if measure is Measure.WEIGHTED_JACCARD else None
    known = overlap.pairs(*columns(was), measure, 0.4, weights=told)
    updated = overlap.update(known, *columns(now), changed, measure, 0.4, weights=told)
    assert rows(updated) == rows(overlap.pairs(*columns(now), measure, 0.4, weights=told))


@given(bodies=counted, measure=st.sampled_from(Measure), worth=weights)
def test_given_pairs_have_the_scores_of_the_definition(bodies: Bodies, measure: Measure, worth: list[float]) -> None:
    asked = pairs_of(bodies)
    told = {"weights": worth} if measure is Measure.WEIGHTED_JACCARD else {}
    found = overlap.compare(*columns(bodies), [i for i, _ in asked], [j for _, j in asked], measure, **told)
    assert found.tolist() == [score(measure, set(bodies[i]), set(bodies[j]), worth) for i, j in asked]
