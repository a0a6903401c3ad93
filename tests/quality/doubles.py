"""How well planted doubles are found, and how often look-alikes are taken for one: networks of made-up regions."""

import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from graph_model.analysis.columns.network import of_facts
from graph_model.analysis.doubles import ranking, read_weights
from graph_model.transfer.network import read_network
from graph_model.values.vocabularies import Audience
from tests.generators.layered import PATCHY, WELL, layered, write_layered
from tests.generators.layered.ground import Ground
from tests.generators.planted import Pair, Planted
from tests.generators.regional import SHAPES, regional
from tests.generators.scattered import Scattered, scattered, write_scattered

Drawn = TypeVar("Drawn", Scattered, Ground)
_DAY = date(2024, 6, 1)
_SEEDS = (1, 2, 3)


@dataclass(frozen=True)
class Score:
    """``precision`` at k = number planted; ``recall`` of each kind of double, and the share of each kind of look-alike,
    among these k pairs."""

    planted: int
    precision: float
    recall: dict[str, float]
    taken: dict[str, float]


def score(network: Planted) -> Score:
    """The figures of one network."""
    planted = frozenset().union(*network.doubles.values())
    found = top(network, len(planted))
    return Score(
        planted=len(planted),
        precision=len(planted & found) / len(planted),
        recall={kind: len(pairs & found) / len(pairs) for kind, pairs in network.doubles.items()},
        taken={kind: len(pairs & found) / len(pairs) for kind, pairs in network.look_alikes.items()},
    )


def top(network: Planted, count: int) -> frozenset[Pair]:
    """The first pairs of the ranking."""
    columns = of_facts(network.facts)
    found = ranking(columns, _DAY, read_weights())
    keys = columns.bodies.keys
    ends = [found.ends(number) for number in found.order[:count].tolist()]
    return frozenset(frozenset((keys[left], keys[right])) for left, right in ends)


def figures() -> dict[str, str]:
    """The name of each shape, and the figures over all seeds: the worst and the mean."""
    return {shape.name: told(score(regional(seed, shape)) for seed in _SEEDS) for shape in SHAPES}


def held_out() -> dict[str, str]:
    """The same for networks of two other generators, read from files as anybody may write them."""
    scattered_rows = {
        f"other networks, lists {'marked' if marked else 'not marked'}": told(
            score(read_file(scattered(seed, marked), write_scattered)) for seed in _SEEDS
        )
        for marked in (True, False)
    }
    layered_rows = {
        f"third networks, {shape.name}": told(score(read_file(layered(seed, shape), write_layered)) for seed in _SEEDS)
        for shape in (WELL, PATCHY)
    }
    return {**scattered_rows, **layered_rows}


def read_file(drawn: Drawn, write: Callable[[Path, Drawn], None]) -> Planted:
    """The network as it is read back from the file that it was written to."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "network.jsonl"
        write(file, drawn)
        facts = read_network(file, Audience.PUBLIC).facts
    frozen = [{kind: frozenset(pairs) for kind, pairs in told.items()} for told in (drawn.doubles, drawn.look_alikes)]
    return Planted(facts, *frozen)


def told(scores: Iterable[Score]) -> str:
    """Mean and worst of several networks in one cell."""
    found = list(scores)
    recall = {kind: _mean(s.recall[kind] for s in found) for kind in found[0].recall}
    taken = {kind: max(s.taken[kind] for s in found) for kind in found[0].taken}
    worst = max(taken.items(), key=lambda one: one[1])
    return (
        f"{_mean(s.precision for s in found):.2f} (worst {min(s.precision for s in found):.2f}) | "
        + ", ".join(f"{kind} {value:.2f}" for kind, value in recall.items())
        + f" | {worst[1]:.2f} ({worst[0]})"
    )


def _mean(values: Iterable[float]) -> float:
    told = list(values)
    return sum(told) / len(told)
