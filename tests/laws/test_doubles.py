"""Laws of comparing bodies over made-up regions."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from graph_model.analysis.columns.network import of_facts
from graph_model.analysis.doubles import Ranking, ranking, read_weights
from graph_model.analysis.doubles.scoring import NAMES, PartName, mixed
from graph_model.projection.facts import Facts
from graph_model.records.facts import AnyFact, Body
from tests.generators.planted import Planted
from tests.generators.regional import SHAPES, regional

_DAY = date(2024, 6, 1)
_TIES = ("member", "body", "payer", "payee", "part", "whole")
regions = st.builds(regional, st.integers(0, 10_000), st.sampled_from(SHAPES), st.just(110))
few = settings(max_examples=6, deadline=None)


def _ranked(facts: Facts) -> Ranking:
    return ranking(of_facts(facts), _DAY, read_weights())


def _scores(found: Ranking, names: Mapping[str, str] | None = None) -> dict[frozenset[str], tuple[float, float]]:
    keys = found.told.columns.bodies.keys
    told = {}
    for number in found.order.tolist():
        ends = frozenset((names or {}).get(keys[end], keys[end]) for end in found.ends(number))
        told[ends] = (float(found.scores.score[number]), float(found.scores.confidence[number]))
    return told


def _renamed(fact: AnyFact, new: Mapping[str, str]) -> AnyFact:
    if isinstance(fact, Body):
        return fact.model_copy(update={"key": new[fact.key]})
    told: dict[str, Any] = {name: new[getattr(fact, name)] for name in _TIES if hasattr(fact, name)}
    told |= {
        name: tuple(new[one] for one in getattr(fact, name))
        for name in ("bodies", "before", "after")
        if hasattr(fact, name)
    }
    return fact.model_copy(update=told)


@few
@given(regions, st.integers(0, 10_000))
def test_other_ids_and_another_order_of_facts_change_no_score(planted: Planted, seed: int) -> None:
    random = Random(seed)  # noqa: S311 - test data, no secret
    ids = [body.key for body in planted.facts.bodies]
    new = dict(zip(ids, random.sample([f"x{n:05}" for n in range(len(ids))], len(ids)), strict=True))
    back = {value: key for key, value in new.items()}
    told: dict[str, Any] = {
        name: tuple(random.sample([_renamed(fact, new) for fact in part], len(part)))
        for name, part in vars(planted.facts).items()
    }
    mixed_up = replace(planted.facts, **told)

    assert _scores(_ranked(mixed_up), back) == _scores(_ranked(planted.facts))


@few
@given(regions)
def test_scores_and_confidences_are_shares_and_their_order_is_that_of_the_rank(planted: Planted) -> None:
    found = _ranked(planted.facts)
    ranks = found.scores.rank[found.order]

    assert all(0 <= score <= 1 and 0 <= sure <= 1 for score, sure in _scores(found).values())
    assert list(ranks) == sorted(ranks, reverse=True)


@few
@given(regions, st.sampled_from([name for name in PartName if name is not PartName.EXCERPT]))
def test_a_part_that_becomes_unknown_lowers_the_confidence_alone(planted: Planted, name: PartName) -> None:
    """The score becomes the mean of the other parts: nowhere does it fall below the lowest of them."""
    found = _ranked(planted.facts)
    parts = found.scores.parts.copy()
    parts[:, NAMES.index(name)] = float("nan")
    score, confidence = mixed(parts, found.scores.weights, found.scores.brake, found.weights)
    for number in found.order.tolist():
        known = [one for one in parts[number] if one == one]
        lowest = min(known, default=0.0) * float(found.scores.brake[number])
        assert confidence[number] <= found.scores.confidence[number] or name is PartName.WORDING
        assert score[number] >= lowest - 0.0001
