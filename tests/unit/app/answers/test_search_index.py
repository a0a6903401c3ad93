"""Names are found by words, beginnings, parts and near words, whatever their case and umlauts."""

import pytest

from app.answers.search.folding import fold, in_plain, plain
from app.answers.search.index import Entry, Index

NAMES = (
    "Gesundheitsregion Ährental",
    "Gesundheitsbündnis Ährental",
    "Landkreis Ährental",
    "Zweckverband Straßenbau Moor",
    "Verein der Kommunen e.V.",
)
INDEX = Index(Entry("body", str(place), name) for place, name in enumerate(NAMES))


def _found(text: str) -> list[str]:
    return [entry.name for entry in INDEX.find(text).entries]


@pytest.mark.parametrize("text", ["Ährental", "AEHRENTAL", "ahrental", "ährent"])
def test_umlauts_and_case_make_no_difference(text: str) -> None:
    assert set(_found(text)) == set(NAMES[:3])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gesundsheitsregion", NAMES[0]),
        ("Landkries Ahrntal", NAMES[2]),
        ("strassenbau", NAMES[3]),
        ("Komunen Verein", NAMES[4]),
        ("Gesundhetsb", NAMES[1]),
    ],
)
def test_slips_are_forgiven(text: str, name: str) -> None:
    assert _found(text)[0] == name


def test_all_of_two_words_are_needed_and_two_of_three() -> None:
    assert _found("Gesundheitsregion Moor") == []
    assert _found("Landkreis Ährental Haushaltsplan") == [NAMES[2]]


def test_the_words_taken_instead_are_told() -> None:
    assert INDEX.find("Landkries").instead == (("landkries", "landkreis"),)
    assert INDEX.find("Landkreis").instead == ()


def test_nothing_is_found_for_no_word() -> None:
    assert _found(" *?( ") == []
    assert _found("qqqqqqq") == []


def test_a_plain_text_is_as_long_as_the_text() -> None:
    for text in ("Größe – STRASSE", "İstanbul Ärzte", "ﬁn ß"):
        assert len(plain(text)) == len(text)
    assert fold("Ährental Straße") == "ahrental strasse"
    assert in_plain("Aehrental") == ("aehrental|ahrental",)
