"""Pairs of one class each: a kind behind a comma, shortened words, a region and a Verein, a nationwide scope."""

import csv
from pathlib import Path

import pytest

from loaders.resolution.comparison import compare
from loaders.resolution.described import Described
from loaders.resolution.lists import matched

_PAIRS = Path(__file__).resolve().parents[3] / "data" / "names" / "wordings.csv"


def _pairs() -> list[tuple[str, str, str]]:
    with _PAIRS.open(encoding="utf-8", newline="") as lines:
        return [(row["left"], row["right"], row["truth"]) for row in csv.DictReader(lines)]


@pytest.mark.parametrize(("left", "right", "truth"), _pairs())
def test_a_pair_is_decided_alike_both_ways(left: str, right: str, truth: str) -> None:
    assert {compare(left, right).decision, compare(right, left).decision} == {truth}


@pytest.mark.parametrize(("left", "right", "truth"), [pair for pair in _pairs() if pair[2] == "same"])
def test_another_wording_is_found_among_many_names(left: str, right: str, truth: str) -> None:
    others = [Described("Talwerke Nordstadt"), Described(right), Described("Stadt Nordstadt")]

    assert [(told.right, told.decision) for told in matched([Described(left)], others)] == [(right, truth)]


def test_a_shortened_word_beside_a_legal_form_keeps_the_form() -> None:
    assert compare("Intern. Talkunde e. V.", "Internationale Talkunde GmbH").decision == "different"


def test_a_shortened_word_that_two_words_fit_stays_as_it_is() -> None:
    assert compare("Inter. Talkunde", "Internationale interkulturelle Talkunde").decision != "same"
