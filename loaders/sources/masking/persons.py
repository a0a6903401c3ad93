"""Where names of persons stand: after titles, offices and labels, in lists, in contact blocks, and bare."""

from loaders.sources.masking.bare import bare, repeated, with_party
from loaders.sources.masking.labels import after_marks, labelled, over_contacts
from loaders.sources.masking.page import Page
from loaders.sources.masking.titles import introduced


def persons(page: Page, reachable: tuple[int, ...]) -> list[tuple[int, int]]:
    """The places (start, end in code points) of names of persons; ``reachable`` are starts of phones and addresses."""
    told = [*introduced(page), *after_marks(page), *labelled(page), *over_contacts(page, reachable)]
    found = [*told, *bare(page), *with_party(page), *repeated(page, told)]
    return [(page[start].start, page[end - 1].end) for start, end in found if not _is_placeholder(page, start, end)]


def _is_placeholder(page: Page, start: int, end: int) -> bool:
    """N. N. stays."""
    return all(page[at].text in {"N", "NN", "X", "XX", "XY"} for at in range(start, end))
