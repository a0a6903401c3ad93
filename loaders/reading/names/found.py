"""A name as it is found in one sentence, before it is known which other names mean the same."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from graph_model.values.body_kinds import TERRITORIAL, BodyKind
from graph_model.values.vocabularies import LegalForm
from loaders.reading.names.likeness import form_of

_SAID = {
    BodyKind.SPECIAL_PURPOSE: (LegalForm.SPECIAL_PURPOSE, re.compile(r"zweckverband\b")),
    BodyKind.FOUNDATION: (LegalForm.FOUNDATION, re.compile(r"stiftung\b")),
    BodyKind.ASSOCIATION: (LegalForm.ASSOCIATION, re.compile(r"verein\b")),
}


@dataclass(frozen=True, slots=True)
class Found:
    """``name`` at [start, end) of a sentence, in its ground form. ``strong``: a name by its form, wherever it stands;
    otherwise it counts only where a fact speaks of it. ``also`` are other names given at the same place."""

    start: int
    end: int
    name: str
    kind: BodyKind | None
    strong: bool = True
    also: tuple[str, ...] = ()

    @property
    def territorial(self) -> bool:
        return self.kind in TERRITORIAL

    @property
    def form(self) -> LegalForm | None:
        """The legal form that a name carries, or that its kind word says ("Zweckverband", "Hospizverein")."""
        form = form_of(self.name)
        for name in self.also:
            form = form or form_of(name)
        return form or self._said

    @property
    def _said(self) -> LegalForm | None:
        if self.kind not in _SAID:
            return None
        form, ending = _SAID[self.kind]
        return form if ending.search(" ".join((self.name, *self.also)).casefold()) else None


def longest_first(found: list[Found]) -> list[Found]:
    """The names that do not lie inside or across a longer one, in the order of the sentence."""
    if len(found) < 2:
        return found
    kept: list[Found] = []
    for name in sorted(found, key=lambda f: (f.start - f.end, f.start)):
        at = bisect_left(kept, name.start, key=lambda other: other.start)
        before, behind = kept[max(0, at - 1) : at], kept[at : at + 1]
        if all(other.end <= name.start for other in before) and all(name.end <= other.start for other in behind):
            kept.insert(at, name)
    return kept
