from hypothesis import given
from hypothesis import strategies as st

from app.answers.documents.answers import HeadPassage
from app.pages.pieces import Piece, pieces
from app.pages.sections import section_of
from tests.unit.app.pages.passages import passage

TEXT = "Die Stadt ist Mitglied und zahlt."
_spans = st.lists(
    st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 12)).map(lambda at: (at[0], min(len(TEXT), sum(at)))),
    max_size=6,
)


def test_a_text_without_passages_is_one_piece() -> None:
    assert pieces(TEXT, ()) == (Piece(TEXT),)


def test_an_empty_text_has_no_pieces() -> None:
    assert pieces("", ()) == ()


def test_passages_that_overlap_are_cut_where_one_begins_or_ends() -> None:
    cut = pieces("abcdef", (passage(0, 4, "s_1"), passage(2, 6, "s_2", accepted=False)))
    assert cut == (
        Piece("ab", ("s_1",), ("s_1",), accepted=True, kind="topic"),
        Piece("cd", ("s_1", "s_2"), ("s_2",), accepted=True, kind="topic"),
        Piece("ef", ("s_2",), (), accepted=False, kind="topic"),
    )


def test_the_shortest_passage_over_a_piece_comes_first() -> None:
    cut = pieces("abcdef", (passage(0, 6, "s_long"), passage(2, 4, "s_short")))
    assert cut[1].statements == ("s_short", "s_long")


def test_what_the_head_tells_is_marked_and_can_be_led_to() -> None:
    head = (HeadPassage(field="number", start=2, end=4, quote="cd"),)
    assert pieces("abcdef", (), head) == (
        Piece("ab"),
        Piece("cd", in_head=True, anchors=("kopf-number-0",)),
        Piece("ef"),
    )


def test_a_long_text_opens_at_the_part_that_a_field_of_the_head_stands_in() -> None:
    text = "x" * 59 + "\n"
    long = text * 2_000
    head = (HeadPassage(field="date", start=len(long) - 10, end=len(long) - 5, quote="xxxxx"),)
    part = section_of(long, (), 1, "kopf-date-0", head)
    assert (part.number, part.count, [piece.anchors for piece in part.pieces if piece.in_head]) == (
        part.count, 4, [("kopf-date-0",)]
    )  # fmt: skip


@given(_spans)
def test_the_pieces_together_are_the_text_and_every_passage_starts_once(spans: list[tuple[int, int]]) -> None:
    told = [passage(start, end, f"s_{number}") for number, (start, end) in enumerate(spans)]
    cut = pieces(TEXT, told)
    assert "".join(piece.text for piece in cut) == TEXT
    assert sorted(name for piece in cut for name in piece.starts) == sorted(said.statement for said in told)
