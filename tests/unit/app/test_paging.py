"""Pages of a list: together they are the list, whatever is added between two of them."""

from hypothesis import given
from hypothesis import strategies as st

from app.answers.ordering import german
from app.answers.paging import stretch, window

_KEYS = st.sets(st.text(max_size=4), max_size=30).map(lambda ids: [(german(one), one) for one in ids])


@given(keys=_KEYS, limit=st.integers(1, 10))
def test_pages_together_are_the_whole_list(keys: list[tuple[str, str]], limit: int) -> None:
    seen: list[str] = []
    cursor = None
    while True:
        page = window("list", keys, cursor, limit)
        seen += page.ids
        if (cursor := page.next_cursor) is None:
            break
    assert seen == [one for _, one in sorted(keys)]


@given(keys=_KEYS.filter(lambda keys: len(keys) > 2), added=st.text(max_size=4))
def test_a_row_that_comes_between_two_pages_moves_no_other(keys: list[tuple[str, str]], added: str) -> None:
    first = window("list", keys, None, 1)
    grown = sorted({*keys, (german(added), added)})
    second = window("list", grown, first.next_cursor, None)
    assert [one for one in second.ids if one != added] == [k for _, k in sorted(keys)[1:] if k != added]


def test_names_are_sorted_as_a_german_index_sorts_them() -> None:
    names = ["Zoo", "Ärztenetz", "Arzt", "straße", "Strasse", "Übung", "Uhr"]
    assert sorted(names, key=german) == ["Arzt", "Ärztenetz", "straße", "Strasse", "Übung", "Uhr", "Zoo"]


@given(keys=_KEYS, limit=st.integers(1, 10))
def test_a_list_that_is_kept_in_its_order_has_the_same_pages(keys: list[tuple[str, str]], limit: int) -> None:
    ordered, cursor, more = sorted(keys), None, True
    while more:
        page, part = (
            window("list", keys, cursor, limit),
            stretch("list", len(ordered), ordered.__getitem__, cursor, limit),
        )
        shown = tuple(one for _, one in ordered[part.start : part.end])
        assert (shown, part.next_cursor) == (page.ids, page.next_cursor)
        cursor, more = page.next_cursor, page.next_cursor is not None
