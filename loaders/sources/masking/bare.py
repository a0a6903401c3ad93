"""Bare names: a known first name with a surname, a name with its party, and names told before."""

from collections.abc import Iterator

from loaders.sources.masking.names import Found, ends_field, name_end, names_a_body
from loaders.sources.masking.page import Page, Word

_MIN_REPEATED = 4


def bare(page: Page) -> Iterator[Found]:
    """A known first name with a surname; „Surname, First name“ in lists; a name with MdL behind it."""
    for index in page.having("first", "weak_first", "initial"):
        word = page[index]
        if word.is_a("first", "weak_first") and word.is_a("capital"):
            yield from _first_and_last(page, index, word)
        elif word.is_a("initial") and index + 1 < len(page) and _is_initial_name(page, index):
            end = name_end(page, index, "doubtful")
            if not names_a_body(page, index, end, bare=True):
                yield index, end


def _first_and_last(page: Page, index: int, word: Word) -> Iterator[Found]:
    end = name_end(page, index, "doubtful")
    inverted = _inverted(page, index)
    if inverted is not None:
        yield inverted
    if end - index < 2 or names_a_body(page, index, end, bare=True) or _is_hyphened(page, index):
        return
    surname = page[end - 1]
    sure = word.is_a("first") or surname.is_a("surname", "filler") or page[index + 1].is_a("first")
    if sure and not (surname.is_a("noun") and not surname.is_a("surname")):
        yield index, end


def _is_hyphened(page: Page, index: int) -> bool:
    return page.join(index) == "hyphen" and not page.gap(index)[1:2].isspace()


def _inverted(page: Page, index: int) -> Found | None:
    if index == 0 or page.gap(index) not in {", ", ","} or not page[index].is_a("first"):
        return None
    surname = page[index - 1]
    ends = ends_field(page, index + 1) or page.gap(index + 1).strip()[:1] in {")", ":"}
    is_name = surname.is_a("surname", "filler") or (_opens_field(page, index - 1) and not page.is_noun(surname))
    usable = (
        surname.is_a("capital")
        and not surname.is_a("role", "noun", "after", "first", "caps")
        and not page.is_place(surname)
    )
    return (index - 1, index + 1) if ends and is_name and usable else None


def _opens_field(page: Page, index: int) -> bool:
    gap = page.gap(index)
    return not gap or gap.rstrip(" \t")[-1:] in {"\n", ";", "|", ":", "•", "-", "–", ""}


def _is_initial_name(page: Page, index: int) -> bool:
    surname = page[index + 1]
    abbreviated = index > 0 and page.join(index) == "dot" and len(page[index - 1].text) == 1
    return page.join(index + 1) == "dot" and surname.is_a("surname") and not abbreviated and not surname.is_a("noun")


def with_party(page: Page) -> Iterator[Found]:
    """„Muster (SPD)“, „Muster, MdL“: a capitalised word that is no common one, with a party or a seat behind it."""
    for index in page.having("party", "seat"):
        if index > 0 and _is_party_or_seat(page, index) and _is_uncommon(page, page[index - 1]):
            yield index - 1, index


def _is_party_or_seat(page: Page, index: int) -> bool:
    word = page[index]
    gap = page.gap(index).strip(" \t")
    return (gap == "(" and word.is_a("party")) or (gap in {",", ""} and word.is_a("seat"))


def _is_uncommon(page: Page, word: Word) -> bool:
    ordinary = word.is_a("caps", "role", "noun", "body", "after", "initial") or page.is_noun(word)
    return word.is_a("capital") and not ordinary and not page.is_place(word)


def repeated(page: Page, introduced: list[Found]) -> Iterator[Found]:
    """Surnames that stood after a title or a label, where they stand alone elsewhere in the text."""
    surnames = {page[end - 1].text for _, end in introduced if _is_telling(page, page[end - 1])}
    forms = surnames | {f"{surname}s" for surname in surnames}
    for index in page.spelled(forms):
        if not names_a_body(page, index, index + 1, bare=True) and not _is_hyphened(page, index):
            yield index, index + 1


def _is_telling(page: Page, word: Word) -> bool:
    ordinary = page.is_noun(word) or page.is_place(word) or word.is_a("filler", "first", "weak_first", "caps", "role")
    return not ordinary and len(word.text) >= _MIN_REPEATED
