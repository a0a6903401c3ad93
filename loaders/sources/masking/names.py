"""Reading one name of a person from a given word on, and telling it from the name of a body or a street."""

from typing import Literal

from loaders.sources.masking.page import Page

Level = Literal["strong", "firm", "doubtful"]
Found = tuple[int, int]

_PARTS = 4
_PARTICLES = 3
_LOOK = 5
_FIELD_ENDS = "\n,;|(/–\t"
_NAME_AND = frozenset({"und", "u", "&"})


def name_end(page: Page, start: int, level: Level) -> int:
    """The index after the last word of the name that begins at ``start``; ``start`` itself where none does.

    ``strong``: after Herr, Frau, Dr.: the first capitalised word is a name, whatever it is. ``firm``: after an office:
    unless it is a common word or a place. ``doubtful``: known first names and surnames only.
    """
    end, parts, given, at = start, 0, True, start
    while at < len(page) and parts < _PARTS and (at == start or _continues(page, at, given=given)):
        word = page[at]
        if _is_particle(page, at, parts=parts, given=given):
            at = _after_particles(page, at)
            if at >= len(page) or not _is_part(page, at, level, 1 if parts else 0, given=given):
                break
            word = page[at]
        elif not _is_part(page, at, level, parts, given=given):
            break
        given = given and word.is_a("first", "weak_first", "initial")
        parts += 1
        at += 1
        end = at
    return end if end > start else _lone_particle(page, start, level)


def _lone_particle(page: Page, start: int, level: Level) -> int:
    """Graf and Ritter are surnames too."""
    is_name = level == "strong" and start < len(page) and page[start].is_a("particle") and page[start].is_a("capital")
    return start + 1 if is_name else start


def _continues(page: Page, index: int, *, given: bool) -> bool:
    join = page.join(index)
    if join == "dot":
        return page[index - 1].is_a("initial") or (page[index - 1].is_a("particle") and len(page[index - 1].text) < 5)
    if join == "wrap":
        return given or page.is_wrapped(index)
    return join in {"space", "hyphen"}


def _is_particle(page: Page, index: int, *, parts: int, given: bool) -> bool:
    word = page[index]
    if not word.is_a("particle") or page.join(index + 1) not in {"space", "wrap"}:
        return False
    if parts == 0 or given:
        return True
    before = page[index - 1]
    target = _after_particles(page, index)
    return not before.is_a("surname", "filler", "initial") and target < len(page) and page[target].is_a("capital")


def _after_particles(page: Page, index: int) -> int:
    limit = index + _PARTICLES
    while index < min(limit, len(page)) and page[index].is_a("particle") and page.join(index + 1) in {"space", "wrap"}:
        index += 1
    return index


def _is_part(page: Page, index: int, level: Level, parts: int, *, given: bool) -> bool:
    word = page[index]
    if not word.is_a("capital") or word.is_a("address", "title", "filler"):
        return word.is_a("filler")
    known = word.is_a("first", "weak_first", "surname") or _completes(page, index, level, parts, given=given)
    if level == "strong" and parts == 0:
        return not word.is_a("role") or word.is_a("surname")
    if word.is_a("role", "body") or (word.is_a("after", "noun") and not known):
        return False
    if known:
        return True
    if word.is_a("initial"):
        return page.join(index + 1) == "dot" and index + 1 < len(page) and page[index + 1].is_a("capital")
    return _is_unknown_part(page, index, level, parts, given=given)


def _completes(page: Page, index: int, level: Level, parts: int, *, given: bool) -> bool:
    """After an office and a first name that is no surname, even a common word is the surname: „Frau Lisa Grün“."""
    if level == "doubtful" or parts != 1 or not given or page.join(index) != "space":
        return False
    first = page[index - 1]
    is_first = first.is_a("first") or (level == "strong" and first.is_a("weak_first"))
    return is_first and not first.is_a("surname") and not page[index].is_a("after", "label", "unit", "caps")


def _is_unknown_part(page: Page, index: int, level: Level, parts: int, *, given: bool) -> bool:
    word, before = page[index], page[max(0, index - 1)]
    if level == "doubtful" and parts == 0:
        return False
    if page.is_noun(word) or len(word.text) == 1:
        return False
    if word.is_a("caps") and not (given and parts == 1 and (level == "strong" or before.is_a("caps"))):
        return False
    return not page.is_place(word) or (parts > 0 and given)


def names_a_body(page: Page, start: int, end: int, *, bare: bool = False) -> bool:
    """Whether the words belong to the name of a body, a firm, a school or a street.

    ``bare``: no title or office stands before them, so that words such as Verband or Gemeinde behind them say so too.
    """
    before = page[start - 1] if page.join(start) in {"space", "wrap", "dot", "hyphen"} else None
    if before is not None and before.is_a("before"):
        return True
    ends_as_body = bare and end - start > 2 and page[end - 1].is_a("after", "after_bare")
    return ends_as_body or followed_by_body(page, end, bare=bare)


def followed_by_body(page: Page, end: int, *, bare: bool = False) -> bool:
    """Whether a word such as Stiftung, GmbH or Straße follows, with nothing but more names between."""
    for index in range(end, min(end + _LOOK, len(page))):
        join, word = page.join(index), page[index]
        if join == "hyphen" and word.is_a("after"):
            return True
        if join not in {"space", "hyphen"} and not _joined_by_sign(page, index):
            return False
        if (word.is_a("after", "body") or (bare and word.is_a("after_bare"))) and not word.is_a("surname"):
            return True
        inner = word.text in _NAME_AND or (bare and word.text == "von")
        if word.is_a("role", "title", "address") or not (word.is_a("capital") or inner):
            return False
    return page.gap(end).startswith("-") and not page.gap(end)[1:2].isspace()


def _joined_by_sign(page: Page, index: int) -> bool:
    return 0 < index < len(page) and page.gap(index).strip(" \t") in {"&", "+", "-", "–"}


def ends_field(page: Page, end: int) -> bool:
    """Whether nothing more stands in this line or cell after the word before ``end``."""
    gap = page.gap(end).lstrip(" \t*_.")
    return not gap or gap[0] in _FIELD_ENDS or (end < len(page) and page[end].text in {"und", "sowie"})
