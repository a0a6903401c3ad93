"""Sharing the tests out: all that run on Neo4j are one unit of work, everything else goes by files."""

import pytest

from tests.distribution import NeoFileScheduling


@pytest.mark.parametrize(
    ("test", "unit"),
    [
        ("tests/contract/test_scope.py::test_none_chosen_means_all[neo4j]", "neo4j"),
        ("tests/unit/app/test_judging.py::test_a_fact_that_is_judged_wrong[neo4j-asked0-bodies0]", "neo4j"),
        ("tests/contract/test_scope.py::test_none_chosen_means_all[embedded]", "tests/contract/test_scope.py"),
        ("tests/docs/test_docs.py::test_what_is_told_of_neo4j", "tests/docs/test_docs.py"),
        ("tests/neo4j/test_jars.py::test_a_fetch_that_fails[laptop]", "tests/neo4j/test_jars.py"),
    ],
)
def test_what_runs_on_neo4j_is_one_unit_and_the_rest_goes_by_files(test: str, unit: str) -> None:
    assert NeoFileScheduling._split_scope(object.__new__(NeoFileScheduling), test) == unit
