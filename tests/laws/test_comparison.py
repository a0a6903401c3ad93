"""Laws of comparing names."""

from hypothesis import given

from graph_model.values.names import BodyName
from loaders.resolution.comparison import compare
from loaders.resolution.verdicts import Decision
from tests.laws.test_values import names


@given(names)
def test_a_name_is_the_same_as_itself(name: BodyName) -> None:
    assert compare(name.text, name.text).decision is Decision.SAME


@given(names, names)
def test_comparing_is_symmetric(one: BodyName, other: BodyName) -> None:
    there, back = compare(one.text, other.text), compare(other.text, one.text)

    assert (there.decision, there.score) == (back.decision, back.score)
    assert 0 <= there.score <= 1
