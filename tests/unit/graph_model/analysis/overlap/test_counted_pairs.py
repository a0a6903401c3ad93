import pytest

from graph_model.analysis.overlap.arrays import Found
from graph_model.analysis.overlap.asked import Asked, asked
from graph_model.analysis.overlap.engines import Engine
from graph_model.analysis.overlap.measures import Measure, rule
from graph_model.analysis.overlap.plan import by_size
from graph_model.analysis.overlap.vectors.joining import Join, join_of
from tests.unit.graph_model.analysis.overlap.test_pairs import made_up


def joined(question: Asked, threshold: float, dearer: int) -> Join:
    plan = by_size(question.sets, rule(question.measure, threshold, int(question.sides.max())))
    told = question.measure, threshold, question.weights, question.sides
    return join_of(question.sets, plan, *told, dearer)


def pairs(join: Join) -> set[tuple[int, int, int]]:
    found: set[tuple[int, int, int]] = set()
    done, count = 0, join.sets.bodies
    while done < count:
        told: Found = join.pairs(done, count, 65_536)
        done, columns = told[0], told[1:]
        found |= set(zip(*(column.tolist() for column in columns), strict=True))
    return found


@pytest.mark.parametrize(
    ("measure", "threshold"), [(Measure.JACCARD, 0.3), (Measure.CONTAINMENT, 0.6), (Measure.OVERLAP, 4.0)]
)
def test_counting_all_pairs_of_co_members_finds_what_comparing_finds(measure: Measure, threshold: float) -> None:
    question = asked(*made_up(800), measure, None, Engine.NUMPY)
    counted, compared = (joined(question, threshold, dearer) for dearer in (10**9, 0))
    assert (counted.counted, compared.counted) == (True, False)
    assert len(pairs(counted)) > 100
    assert pairs(counted) == pairs(compared)
