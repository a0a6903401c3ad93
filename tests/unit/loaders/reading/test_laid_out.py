"""What is worked out of a sentence is kept for the rules that follow, and no more of it than a paper needs."""

from loaders.reading.names.gazetteer import Gazetteer
from loaders.reading.text.paper import lay_open
from tests.unit.loaders.reading.told import document


def test_what_is_worked_out_of_a_sentence_is_made_once() -> None:
    paper = lay_open(document("Die Stadt Astadt tritt dem Verein bei."), Gazetteer())
    made: list[str] = []
    for _ in range(2):
        paper.once("clauses", paper.sentences[0], lambda: made.append("made"))
    assert made == ["made"]


def test_a_very_long_text_keeps_no_more_than_a_hundred_pages_of_it() -> None:
    paper = lay_open(document("Die Stadt Astadt tritt dem Verein bei."), Gazetteer())
    kept = []
    for number in range(10_000):
        paper.once(f"rule {number}", paper.sentences[0], lambda: 0)
        kept.append(len(paper.laid_out))
    assert max(kept) == 4_000
