"""Who pays whom how much in many wordings, from cases/costs.csv: bodies of our own invention, called by their letter.

``told`` names each contribution by payer, payee, amount, period, kind, year and status; "-" is what is not told. What
is no contribution must not be read as one. Every paper is one of 2018.
"""

import csv
from pathlib import Path

import pytest

from graph_model.values.vocabularies import ContributionKind
from tests.unit.loaders.reading.told import costs

_NAMES = {
    "A": "Landkreis Aheim",
    "B": "Landkreis Beheim",
    "C": "Stadt Bestadt",
    "E": "Gemeinde Edorf",
    "G": "Klinikverbund Nordland GmbH",
    "K": "AOK Niedersachsen",
    "L": "Land Niedersachsen",
    "N": "Netzwerk Pflege Nordland",
    "V": "Klimaschutz Nordland e. V.",
    "Z": "Zweckverband Wasser Nordland",
}
_KINDS = {
    "fee": ContributionKind.FEE,
    "levy": ContributionKind.LEVY,
    "grant": ContributionKind.GRANT,
    "fund": ContributionKind.FUNDING,
    "share": ContributionKind.SHAREHOLDER,
    "capital": ContributionKind.CAPITAL,
    "entry": ContributionKind.ENTRY_FEE,
    "donation": ContributionKind.DONATION,
}
_DAY = "\n\nBerichtet wurde am 12.03.2018."
_CASES = Path(__file__).parent / "cases" / "costs.csv"


def _cases() -> list[dict[str, str]]:
    with _CASES.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="|", quoting=csv.QUOTE_NONE))


def _in_full(text: str) -> str:
    """The text with every letter that stands for a body replaced by its name."""
    words = text.replace("\\n", " \n ").split(" ")
    return " ".join(_word(word) for word in words).replace(" \n ", "\n")


def _word(word: str) -> str:
    letter, rest = word[:1], word[1:]
    return _NAMES[letter] + rest if letter in _NAMES and not rest[:1].isalpha() else word


def _cost(told: str) -> tuple[object, ...]:
    payer, payee, amount, period, kind, year, status = told.split()
    for_year = None if year == "-" else int(year)
    return _NAMES[payer], _NAMES[payee], float(amount), period, _KINDS[kind].value, for_year, status


@pytest.mark.parametrize("case", _cases(), ids=lambda case: case["text"])
def test_contributions_are_read_in_many_wordings(case: dict[str, str]) -> None:
    expected = {_cost(told) for told in case["told"].split(";") if told}
    assert costs(_in_full(case["text"]) + _DAY, _NAMES.get(case["issuer"])) == expected
