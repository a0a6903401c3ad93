"""Texts made to trap patterns: twice as much of them costs about twice the time, from masking to the last rule.

The time is that of the processor, the bound is generous, and a text that misses it is tried again: other work on the
machine slows one try, a pattern that goes back over its steps costs four times as much in every one.
"""

from time import process_time

import pytest

from graph_model.records.documents import SourceKind
from loaders.documents import document_of
from loaders.reading.names.gazetteer import Gazetteer
from loaders.reading.reading import read
from loaders.sources.draft import Draft
from loaders.sources.text_tables import with_rows

PIECES = (
    *("(", "[", "{b1}", ".", "7", "-", '"', "„", "\n", "|", ":", "A", "a", " ", "\t", "/", "@", "…", ","),
    *("Haus ", "Ab-", "a-", "(A)", "1.", "1.000 ", "5 € ", "12.03.2020 ", "Nr. ", "A\n", "a  b  ", "1Ab 1,00ja\n"),
    *("und ", "der ", "Verein ", "e. V. ", "Landkreis ", "Stadt A, ", "tritt bei ", "Ausschuss für ", "Kreistag "),
    *("Beschluss: ", "Ja: ", "Herr ", "Dr. ", "Die Gründung der ", "Tel. 0", "a@b.", "www.a.", "Gesundheits- und "),
)
SIZE = 8_000
"""Characters of the shorter text; the trap with its 100,000 stands below."""
GROWTH = 3.2
TRIES = 4
NO_MATTER = 0.4
"""Seconds under which a text is read so fast that its growth says nothing."""


def cost(text: str) -> float:
    """Seconds that it takes to mask and read a text."""
    start = process_time()
    draft = with_rows(Draft(source_key="k", source=SourceKind.PAPER, loader="text", origin="o", text=text, file_id="f"))
    read(document_of(draft), Gazetteer(), draft.rows)
    return process_time() - start


def grows_gently(text: str) -> bool:
    """Whether one of a few tries shows that the whole text costs little more than twice its half."""
    return any(_is_gentle(text) for _ in range(TRIES))


def _is_gentle(text: str) -> bool:
    whole = cost(text)
    return whole < NO_MATTER or whole < GROWTH * cost(text[: len(text) // 2])


@pytest.fixture(scope="module", autouse=True)
def warm() -> None:
    cost("Der Landkreis Musterland tritt dem Netz e. V. am 01.02.2020 für 5 € im Jahr bei.\n" * 3)


@pytest.mark.parametrize("piece", PIECES)
def test_twice_the_text_costs_about_twice_the_time(piece: str) -> None:
    assert grows_gently((piece * SIZE)[: 2 * SIZE])


@pytest.mark.long
@pytest.mark.parametrize("piece", ["(", "[", ".", "7", "-", '"', "A", "\n", "Haus "])
def test_a_hundred_thousand_of_them_are_read_to_the_end(piece: str) -> None:
    assert grows_gently(piece * 100_000)
