from hypothesis import given
from hypothesis import strategies as st

from app.pages.sections import LONGEST, MOST_PASSAGES, section_of
from tests.unit.app.pages.passages import passage


def _joined(text: str, count: int) -> str:
    return "".join(piece.text for number in range(count) for piece in section_of(text, (), number + 1).pieces)


def test_a_short_text_is_one_part() -> None:
    assert section_of("kurz", ()).count == 1


def test_an_empty_text_is_one_empty_part() -> None:
    assert (section_of("", ()).count, section_of("", ()).pieces) == (1, ())


def test_a_long_text_is_cut_at_the_end_of_a_line() -> None:
    text = ("Zeile\n" * LONGEST)[: 3 * LONGEST]
    first = section_of(text, ())
    assert first.count > 2
    assert first.pieces[-1].text.endswith("\n")


def test_no_part_has_more_passages_than_a_page_bears() -> None:
    said = [passage(at, at + 5, f"s_{at}") for at in range(0, 30_000, 10)]
    part = section_of("x" * 30_000, said)
    assert len(part.passages) == MOST_PASSAGES


def test_a_passage_is_never_torn_where_the_text_is_cut() -> None:
    said = passage(LONGEST - 50, LONGEST + 50, "s_1")
    text = "a" * (2 * LONGEST)
    assert section_of(text, [said], statement="s_1").passages == (said,)
    assert "".join(p.text for p in section_of(text, [said], statement="s_1").pieces if p.statements) == "a" * 100


def test_a_part_is_found_by_the_statement_in_it_and_the_nearest_by_its_number() -> None:
    text, said = "b" * (5 * LONGEST), passage(3 * LONGEST + 7, 3 * LONGEST + 20, "s_9")
    assert section_of(text, [said], statement="s_9").number == 4
    assert section_of(text, [said], 99).number == section_of(text, [said], 99).count
    assert section_of(text, [said], -5).number == 1


@given(st.integers(0, 400), st.lists(st.integers(0, 3 * LONGEST), max_size=8))
def test_the_parts_together_are_the_text(length: int, breaks: list[int]) -> None:
    signs = list("c" * (length * 300))
    for at in breaks:
        if at < len(signs):
            signs[at] = "\n"
    text = "".join(signs)
    assert _joined(text, section_of(text, ()).count) == text
