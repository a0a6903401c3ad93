"""Which names of a paper mean one body, and which mean two; all names are invented."""

from pathlib import Path

import pytest

from loaders.reading.names.gazetteer import Gazetteer
from loaders.reading.text.paper import lay_open
from tests.unit.loaders.reading.told import document, line

_LINES = (Path(__file__).parents[3] / "data" / "names" / "one_body.csv").read_text(encoding="utf-8").splitlines()[1:]


@pytest.mark.parametrize("row", _LINES)
def test_short_forms_mean_their_body_and_namesakes_do_not(row: str) -> None:
    text, _, names = row.partition("|")
    paper = lay_open(document(text), Gazetteer())
    spoken_of = [paper.entity(number) for sentence in paper.sentences for number in sentence.numbers()]
    assert {entity.name for entity in spoken_of if not entity.territorial} == set(names.split(";"))


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Der Hospizverein Aheim ist Mitglied.", {"Hospizverein Aheim": "Verein"}),
        ("Der Hospizverein Aheim e. V. ist Mitglied.", {"Hospizverein Aheim e. V.": "e.V."}),
        ("Der Zweckverband Klinikum Aheim ist Mitglied.", {"Zweckverband Klinikum Aheim": "Zweckverband"}),
        ("Die Bürgerstiftung Aheim ist Mitglied.", {"Bürgerstiftung Aheim": "Stiftung"}),
        ("Das Netzwerk Pflege Aheim ist Mitglied.", {"Netzwerk Pflege Aheim": None}),
    ],
)
def test_a_name_says_its_legal_form_by_its_ending_or_its_kind_word(text: str, forms: dict[str, str | None]) -> None:
    assert {body["name"]: body["legal_form"] for body in line(text)["bodies"]} == forms


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Der Zweckverband Wasser Aheim hat keine Einwände erhoben.", set()),
        ("Der Zweckverband Wasser Aheim erhebt eine Umlage.", {"Zweckverband Wasser Aheim"}),
        ("Das Netzwerk Pflege Aheim tagt. Es tagt oft. Das Netzwerk wächst.", {"Netzwerk Pflege Aheim"}),
        ("Geprüft hat die Wirtschaftsprüfungsgesellschaft Zahl AG. Die Zahl AG prüft oft.", set()),
    ],
)
def test_a_body_that_is_only_named_once_counts_where_its_sentence_speaks_of_ties(text: str, names: set[str]) -> None:
    assert {body["name"] for body in line(text)["bodies"]} == names


def test_prose_means_the_body_that_a_table_of_the_paper_lists() -> None:
    text = "Die Hospizgruppe erhält 50 Euro. Der Verein Kultur Aheim e. V. zahlt."
    listed = ("Hospizgruppe Aheim e. V.", "Verein Kultur Aheim e. V.")
    paper = lay_open(document(text), Gazetteer(), (), listed)
    assert {paper.entity(number).name for sentence in paper.sentences for number in sentence.numbers()} == set(listed)
