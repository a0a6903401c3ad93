"""Names after a title, an address or an office, and the lists that follow: „die KTA A, B und C“."""

import re
from collections.abc import Iterator

from loaders.sources.masking.names import Found, Level, followed_by_body, name_end, names_a_body
from loaders.sources.masking.page import Page

_AND = frozenset({"und", "u", "sowie", "oder", "bzw", "mit"})
_TITLES = 10
_ARTICLES = frozenset({"der", "des", "dem", "im"})
_ACRONYM = re.compile(r"[A-ZÄÖÜ]{2,4}-[A-ZÄÖÜ]{2,4}")


def introduced(page: Page) -> Iterator[Found]:
    """After Herr, Dr., Landrätin, KTA and the like, with the lists that follow."""
    passed = 0
    for index in page.having("address", "title", "role", "doubtful"):
        if index >= passed and page[index].is_a("capital"):
            passed, level = _skip_titles(page, index)
            yield from _after_trigger(page, index, passed, level)


def _after_trigger(page: Page, index: int, start: int, level: Level) -> Iterator[Found]:
    end = name_end(page, start, level) if _reaches(page, start) else start
    if end == start or _is_genitive(page, start):
        return
    if level != "strong" and _is_place_of_organ(page, start, end):
        return
    if not page[index].is_a("address") and (_is_firm(page, index, start, end) or _is_acronym(page, start, end)):
        return
    yield start, end
    yield from list_after(page, end, plural=any(page[at].is_a("plural") for at in range(index, start)))


def _is_genitive(page: Page, start: int) -> bool:
    """„Genosse der Verbund eG“; before a known surname "der" belongs to the name."""
    return page[start].text == "der" and not (start + 1 < len(page) and page[start + 1].is_a("surname"))


def _skip_titles(page: Page, index: int) -> tuple[int, Level]:
    """The first word after all titles and offices in a row, and how sure it is that a name follows."""
    level: Level = "doubtful"
    at = index
    while (
        at < min(len(page), index + _TITLES)
        and (at == index or _reaches(page, at))
        and is_trigger(page, at, inside=at > index)
    ):
        if page[at].is_a("address", "title"):
            level = "strong"
        elif page[at].is_a("role") and not page[at].is_a("doubtful") and level == "doubtful":
            level = "firm"
        at += 1
    if at > index + 1 and page[at - 1].is_a("surname") and not _begins_name(page, at):
        at -= 1
    return at, level


def _is_place_of_organ(page: Page, start: int, end: int) -> bool:
    """„Stadtrat Burgdorf“ is the council, „Stadtrat Muster“ one of its members."""
    word = page[start]
    unknown = end - start == 1 and not word.is_a("first", "surname", "filler")
    return unknown and page[start - 1].is_a("organ") and word.is_a("like_a_place")


def _begins_name(page: Page, at: int) -> bool:
    return _reaches(page, at) and name_end(page, at, "firm") > at


def is_trigger(page: Page, at: int, *, inside: bool) -> bool:
    """Whether it is a title, an address or an office; ``inside`` a row of them "med." and "a. D." belong to it."""
    word = page[at]
    if inside and word.is_a("suffix"):
        return not word.is_a("capital") or word.text in {"D", "H", "C"} or _is_abbreviated(page, at)
    starts = word.is_a("capital") or (inside and word.is_a("title"))
    return starts and word.is_a("address", "title", "role", "doubtful")


def _is_abbreviated(page: Page, at: int) -> bool:
    return len(page[at].text) > 1 and page.gap(at + 1)[:1] in {".", "-", ")"}


def _reaches(page: Page, at: int) -> bool:
    """Whether the word stands close after the title or office before it."""
    join, before = page.join(at), page[at - 1] if at > 0 else None
    if before is None or join == "apart":
        return (
            before is not None
            and before.is_a("title", "suffix")
            and page.gap(at).strip("() \t") in {"", "."}
            and "\n\n" not in page.gap(at)
        )
    if join == "wrap":
        return before.is_a("address", "title", "suffix") or page.is_wrapped(at)
    return join != "dot" or before.is_a("title", "suffix", "address", "abbreviated") or len(before.text) <= 3


def _is_acronym(page: Page, start: int, end: int) -> bool:
    """„Mitglied der ABC-IT“: two short acronyms with a hyphen behind an article are a body."""
    return end == start + 2 and page[start].text in _ARTICLES and _ACRONYM.fullmatch(page[start + 1].text) is not None


def _is_firm(page: Page, index: int, start: int, end: int) -> bool:
    """Dr. Muster GmbH, Kanzlei Dr. Muster & Partner: the name of a firm, with a title in it."""
    lead = page[index - 1] if page.join(index) in {"space", "hyphen"} else None
    return (lead is not None and lead.is_a("firm")) or followed_by_body(page, end) or start == end


def list_after(page: Page, end: int, *, plural: bool) -> Iterator[Found]:
    """The other names of „die KTA A, B und C“; after one person alone only names that are known as such."""
    last = False
    while end < len(page) and not last:
        start, last = _next_item(page, end)
        if start is None:
            return
        if is_trigger(page, start, inside=False):
            start, _ = _skip_titles(page, start)
        stop = name_end(page, start, "firm" if plural else "doubtful")
        if stop == start or names_a_body(page, start, stop) or not _is_item(page, start, stop, plural=plural):
            return
        yield start, stop
        end = stop


def _next_item(page: Page, end: int) -> tuple[int | None, bool]:
    gap = page.gap(end)
    if page[end].text in _AND and page.join(end) in {"space", "wrap"}:
        return (end + 1, True) if page.join(end + 1) in {"space", "wrap"} else (None, True)
    separated = gap.strip() in {",", "/", ";"} and gap.count("\n") < 2
    return (end, False) if separated else (None, False)


def _is_item(page: Page, start: int, stop: int, *, plural: bool) -> bool:
    words = [page[at] for at in range(start, stop)]
    known = words[0].is_a("first", "filler") or (words[0].is_a("surname") and stop - start == 1)
    return plural or (known and not page.is_noun(words[-1]))
