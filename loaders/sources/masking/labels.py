"""Names after labels and marks (Ansprechpartner:, gez., i. A.), under headings, and above phone numbers."""

from collections.abc import Iterator

from loaders.sources.masking.names import Found, Level, ends_field, name_end, names_a_body
from loaders.sources.masking.page import Page
from loaders.sources.masking.titles import is_trigger, list_after

_MAX_FIELD = 80


def labelled(page: Page) -> Iterator[Found]:
    """After „Ansprechpartner:“, or on the line under a heading such as „Projektkoordination“."""
    for before in page.having("label", "unit", "role"):
        label, index = page[before], before + 1
        if index < len(page) and label.is_a("capital") and _is_labelling(page, index):
            yield from _field(page, index, needs_two=not label.is_a("label"))


def _is_labelling(page: Page, index: int) -> bool:
    gap = page.gap(index)
    plain = gap.replace("*", "").replace("_", "").replace("in)", "").replace("/", "").strip(" \t")
    if gap.count("\n") > 3 or not set(plain) <= set(":\n|-–#r \t•"):
        return False
    alone = "\n" in gap and page.join(index - 1) == "apart" and not page.gap(index - 1).strip(" \t\n#*_|-•")
    return ":" in gap or "|" in gap or alone


def _field(page: Page, index: int, *, needs_two: bool) -> Iterator[Found]:
    start = index
    if is_trigger(page, start, inside=False):
        return
    end = name_end(page, start, "firm")
    whole = ends_field(page, end)
    known = page[start].is_a("first", "filler") or (end - start > 1 and page[start].is_a("weak_first", "initial"))
    enough = end - start > 1 or (not needs_two and end > start) or page[start].is_a("surname")
    if end > start and (known or (whole and enough)) and not names_a_body(page, start, end):
        yield start, end
        yield from list_after(page, end, plural=whole or known)


def after_marks(page: Page) -> Iterator[Found]:
    """After gez., i. A., i. V., Schirmherrschaft von, geb."""
    for index in (mark + 1 for mark in page.having("mark") if mark + 1 < len(page)):
        level = _mark_level(page, index)
        end = name_end(page, index, level) if level else index
        if end > index and _signs(page, index, end):
            yield index, end
            yield from list_after(page, end, plural=False)


def _signs(page: Page, start: int, end: int) -> bool:
    only_offices = all(page[at].is_a("role") for at in range(start, end))
    return not (only_offices or page.is_noun(page[start]) or names_a_body(page, start, end))


def _mark_level(page: Page, index: int) -> Level | None:
    before, gap = page[index - 1], page.gap(index)
    close = not gap.strip(". :\t\n*_|█") and gap.count("\n") < 3
    if not close or not (page[index].is_a("capital", "particle")):
        return None
    if before.text.casefold() in {"gez", "gezeichnet"}:
        return "strong"
    if (
        before.text in {"A", "V"}
        and index > 1
        and page[index - 2].text in {"i", "I"}
        and page.gap(index - 1).strip() == "."
        and "." in gap
    ):
        return "firm"
    if before.text in {"geb", "geborene", "geborener"} and page.join(index) != "apart":
        return "firm"
    phrase = " ".join(page[at].text.casefold() for at in range(max(0, index - 2), index))
    return "firm" if phrase in {"schirmherrschaft von", "im auftrag", "in vertretung", "unterzeichnet von"} else None


def over_contacts(page: Page, reachable: tuple[int, ...]) -> Iterator[Found]:
    """A line of two to four names alone, at most two lines above a phone number or a mail address."""
    lines = _lines_above(page.text, reachable)
    for index in page.having("capital") if lines else ():
        if _is_first_of_line(page, index) and _line_start(page, index) in lines:
            end = name_end(page, index, "firm")
            alone = ends_field(page, end) and not page[index].is_a("noun", "after", "before")
            if end - index > 1 and alone and not names_a_body(page, index, end):
                yield index, end


def _line_start(page: Page, index: int) -> int:
    start = page[index].start
    return page.text.rfind("\n", max(0, start - _MAX_FIELD), start) + 1


def _is_first_of_line(page: Page, index: int) -> bool:
    gap = page.gap(index)
    return index == 0 or ("\n" in gap and not gap.rpartition("\n")[2].strip(" \t*_-•|#"))


def _lines_above(text: str, reachable: tuple[int, ...]) -> frozenset[int]:
    """Where the four lines start that stand above, and the one that holds, each place of ``reachable``."""
    found = set()
    for place in reachable:
        at = place
        for _ in range(5):
            start = text.rfind("\n", max(0, at - 400), max(0, at)) + 1
            found.add(start)
            at = start - 1
            if at <= 0:
                break
    return frozenset(found)
