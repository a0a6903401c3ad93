import subprocess
import sys

import numpy as np
import pytest
from numpy.typing import NDArray

from graph_model.analysis import overlap
from graph_model.analysis.overlap import Engine, OverlapInputError

Column = NDArray[np.int64]
ENGINES = [Engine.NUMBA, Engine.NUMPY]


def columns(*bodies: list[int]) -> tuple[Column, Column]:
    return np.cumsum([0, *map(len, bodies)]), np.array([m for body in bodies for m in body], dtype=np.int64)


def scores(found: overlap.Pairs | overlap.Neighbours) -> dict[tuple[int, int], float]:
    return {(int(one), int(other)): float(score) for one, other, score in zip(*found, strict=True)}


def made_up(bodies: int = 3_000, hub: int | None = None) -> tuple[Column, Column]:
    chance = np.random.default_rng(5)
    rows = [np.unique(chance.zipf(1.6, chance.integers(1, 30)) % 900) for _ in range(bodies)]
    told = [[*row, *([hub] if hub is not None and place % 4 == 0 else [])] for place, row in enumerate(rows)]
    return columns(*told)


def same(one: overlap.Pairs, other: overlap.Pairs) -> bool:
    return scores(one) == scores(other) and len(one.left) == len(other.left)


@pytest.mark.parametrize("engine", ENGINES)
def test_each_measure_scores_shared_members_its_way(engine: Engine) -> None:
    told = columns([1, 2, 3], [2, 3, 4, 5, 6], [7])
    assert [
        scores(overlap.pairs(*told, measure, 0.01, engine=engine)) for measure in ("jaccard", "containment", "overlap")
    ] == [{(0, 1): 2 / 6}, {(0, 1): 2 / 3}, {(0, 1): 2.0}]


@pytest.mark.parametrize("engine", ENGINES)
def test_weights_are_looked_up_by_the_number_of_the_member(engine: Engine) -> None:
    found = overlap.pairs(*columns([0, 1], [1, 2]), "weighted_jaccard", 0.1, weights=np.array([1, 6, 3]), engine=engine)
    assert scores(found) == {(0, 1): 0.6}


def test_a_member_who_is_everywhere_weighs_little() -> None:
    told = columns([1, 2], [1, 2], [1, 3], [1, 4], [1, 5])
    found = scores(overlap.pairs(*told, "weighted_jaccard", 0.01))
    assert found[0, 1] == 1.0
    assert found[0, 2] < scores(overlap.pairs(*told, "jaccard", 0.01))[0, 2]


@pytest.mark.parametrize("engine", ENGINES)
def test_empty_bodies_and_repeats_are_read_as_sets(engine: Engine) -> None:
    told = columns([], [5, 5, 9], [9, 5], [], [9])
    assert scores(overlap.pairs(*told, "jaccard", 0.5, engine=engine)) == {(1, 2): 1.0, (1, 4): 0.5, (2, 4): 0.5}


@pytest.mark.parametrize("kind", [np.int32, np.int64, np.uint16])
def test_columns_may_be_of_any_whole_numbers(kind: type[np.integer]) -> None:
    offsets, members = columns([1, 2], [2, 1])
    assert scores(overlap.pairs(offsets.astype(kind), members.astype(kind), "jaccard", 1)) == {(0, 1): 1.0}


def test_members_may_be_far_apart() -> None:
    assert scores(overlap.pairs(*columns([-(2**60), 2**60], [2**60]), "jaccard", 0.5)) == {(0, 1): 0.5}


@pytest.mark.parametrize("bodies", [[], [[]], [[], []], [[1]]])
@pytest.mark.parametrize("engine", ENGINES)
def test_where_there_is_nothing_to_pair_the_answer_is_empty(bodies: list[list[int]], engine: Engine) -> None:
    for measure in overlap.Measure:
        assert scores(overlap.pairs(*columns(*bodies), measure, 1, engine=engine)) == {}
        assert scores(overlap.nearest(*columns(*bodies), 3, measure, engine=engine)) == {}


def test_both_engines_and_any_number_of_threads_give_the_same_pairs() -> None:
    for hub in (None, 901):
        told = made_up(hub=hub)
        ways = [
            overlap.pairs(*told, "jaccard", 0.4, engine=engine, threads=threads)
            for engine, threads in ((Engine.NUMBA, 1), (Engine.NUMBA, 3), (Engine.NUMPY, 1), (Engine.NUMPY, 2))
        ]
        assert len(ways[0].left) > 100
        assert all(same(ways[0], way) for way in ways[1:])


def test_both_engines_and_any_number_of_threads_name_the_same_nearest() -> None:
    offsets, members = made_up(600, hub=901)
    large = np.concatenate((members, np.arange(400)))
    told = np.append(offsets, len(large)), large
    ways = [
        overlap.nearest(*told, 10, engine=engine, threads=threads)
        for engine, threads in ((Engine.NUMPY, 1), (Engine.NUMBA, 1), (Engine.NUMBA, 3))
    ]
    assert len(ways[0].body) > 5_000
    assert all(np.array_equal(np.stack(ways[0]), np.stack(way)) for way in ways[1:])


def test_portions_hold_the_same_pairs_each_in_order() -> None:
    told = made_up()
    portions = list(overlap.blocks(*told, "containment", 0.6, engine=Engine.NUMBA))
    whole = overlap.pairs(*told, "containment", 0.6)
    assert sum(len(portion.left) for portion in portions) == len(whole.left)
    assert all(np.all(np.diff(portion.left * 3_000 + portion.right) > 0) for portion in portions)


def test_no_portion_is_larger_than_promised() -> None:
    offsets, members = columns(*[[1, 2]] * 1_500)
    sizes = [len(portion.left) for portion in overlap.blocks(offsets, members, "jaccard", 1, engine=Engine.NUMBA)]
    assert sum(sizes) == 1_500 * 1_499 // 2
    assert max(sizes) <= 65_536


def test_progress_ends_with_all_bodies_done() -> None:
    told: list[tuple[int, int]] = []
    overlap.pairs(*made_up(), "jaccard", 0.5, progress=lambda done, of: told.append((done, of)))
    assert told == sorted(told)
    assert told[-1] == (3_000, 3_000)


@pytest.mark.parametrize("engine", ENGINES)
def test_a_run_can_be_broken_off_between_portions(engine: Engine) -> None:
    def stop(done: int, of: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        overlap.pairs(*made_up(), "jaccard", 0.5, engine=engine, threads=2, progress=stop)


def test_an_update_recounts_the_changed_bodies_alone() -> None:
    told = [[1, 2, 3], [1, 2, 3], [4, 5], [4, 5]]
    before = overlap.pairs(*columns(*told), "jaccard", 0.5)
    after = overlap.update(before, *columns([1, 9], *told[1:], [4, 5, 6]), [0, 4], "jaccard", 0.5)
    assert scores(after) == {(2, 3): 1.0, (2, 4): 2 / 3, (3, 4): 2 / 3}


def test_an_update_by_rarity_is_refused() -> None:
    told = columns([1], [1])
    with pytest.raises(OverlapInputError, match="feste Gewichte"):
        overlap.update(overlap.pairs(*told, "jaccard", 1), *told, 0, "weighted_jaccard", 1)


@pytest.mark.parametrize(
    ("offsets", "members", "measure", "threshold", "problem"),
    [
        ([0, 2], [1], "jaccard", 0.5, "offsets"),
        ([1, 1], [1], "jaccard", 0.5, "offsets"),
        ([], [], "jaccard", 0.5, "offsets"),
        ([0, 2, 1, 3], [1, 2, 3], "jaccard", 0.5, "offsets"),
        ([0, 1], [0.5], "jaccard", 0.5, "members"),
        ([0, 1], [[1]], "jaccard", 0.5, "members"),
        ([0, 1], [1], "cosine", 0.5, "measure"),
        ([0, 1], [1], "jaccard", 0, "threshold"),
        ([0, 1], [1], "jaccard", 1.5, "threshold"),
        ([0, 1], [1], "overlap", float("nan"), "threshold"),
    ],
)
def test_what_makes_no_sense_is_refused_by_name(
    offsets: list[int], members: list[float], measure: str, threshold: float, problem: str
) -> None:
    with pytest.raises(OverlapInputError) as refused:
        overlap.pairs(offsets, members, measure, threshold)
    assert refused.value.data == {"argument": problem}


def test_weights_must_fit_the_members_and_the_measure() -> None:
    for measure, weights in (("weighted_jaccard", [1]), ("weighted_jaccard", [1, -1]), ("jaccard", [1, 1])):
        with pytest.raises(OverlapInputError):
            overlap.pairs([0, 1, 2], [1, 1], measure, 0.5, weights=weights)


def test_without_numba_the_answer_is_the_same() -> None:
    program = (
        "import sys; sys.modules['numba'] = None\n"
        "import numpy as np\n"
        "from graph_model.analysis import overlap\n"
        "found = overlap.pairs(np.array([0, 3, 6, 7]), np.array([1, 2, 3, 2, 3, 4, 9]), 'jaccard', 0.5)\n"
        "print([column.tolist() for column in found])\n"
        "try: overlap.pairs([0, 1], [1], 'jaccard', 0.5, engine='numba')\n"
        "except overlap.OverlapInputError as refused: print(refused.data)"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert told.stdout.splitlines() == ["[[0], [1], [0.5]]", "{'argument': 'engine'}"]


def test_few_memberships_are_joined_without_starting_numba() -> None:
    program = (
        "import sys\n"
        "from graph_model.analysis import overlap\n"
        "overlap.pairs([0, 1, 2], [1, 1], 'jaccard', 0.5)\n"
        "print('numba' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "False"
