"""What becomes of bodies in many wordings, from cases/events.csv: bodies of our own invention, called by their letter.

``told`` names each event by kind, both sides, date and status; "-" is what is not told, "_" a blank of a name. What is
no event must not be read as one. Every paper is one of 2018.
"""

import csv
from pathlib import Path

import pytest

from tests.unit.loaders.reading.told import line

_NAMES = {
    "A": "Landkreis Aheim",
    "B": "Landkreis Beheim",
    "C": "Stadt Bestadt",
    "E": "Gemeinde Edorf",
    "G": "Klinikverbund Nordland GmbH",
    "N": "Netzwerk Pflege Nordland",
    "V": "Klimaschutz Nordland e. V.",
    "Z": "Zweckverband Wasser Nordland",
}
_DAY = "\n\nBerichtet wurde am 12.03.2018."
_CASES = Path(__file__).parent / "cases" / "events.csv"


def _cases() -> list[dict[str, str]]:
    with _CASES.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="|", quoting=csv.QUOTE_NONE))


def _in_full(text: str) -> str:
    """The text with every letter that stands for a body replaced by its name."""
    return " ".join(_word(word) for word in text.split(" "))


def _word(word: str) -> str:
    letter, rest = word[:1], word[1:]
    return _NAMES[letter] + rest if letter in _NAMES and not rest[:1].isalpha() else word


def _event(told: str) -> tuple[object, ...]:
    kind, before, after, date, status = told.split()
    return kind, _bodies(before), _bodies(after), None if date == "-" else date, status


def _bodies(told: str) -> frozenset[str]:
    return frozenset(_NAMES.get(name, name.replace("_", " ")) for name in told.split(",") if name != "-")


def _names(told: str | None) -> frozenset[str]:
    return frozenset(told.split("; ")) if told else frozenset()


@pytest.mark.parametrize("case", _cases(), ids=lambda case: case["text"])
def test_events_are_read_in_many_wordings(case: dict[str, str]) -> None:
    expected = {_event(told) for told in case["told"].split(";") if told}
    read = line(_in_full(case["text"]) + _DAY, _NAMES.get(case["issuer"]))["events"]
    found = {
        (e.get("subtype") or e["type"], _names(e["subject"]), _names(e["object"]), e["date"], e["status"]) for e in read
    }
    assert found == expected
