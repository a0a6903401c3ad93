"""Names that the ledger knows already, found in a text in one pass; works when it is empty."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Self

import ahocorasick

from graph_model.records.record import Record
from graph_model.values.body_kinds import BodyKind
from graph_model.values.places import PlaceKey
from loaders.reading.names.found import Found
from loaders.reading.names.places import places
from loaders.reading.names.vocabulary import kind_word

PlaceLookup = Callable[[str], PlaceKey | None]
_EDGE = re.compile(r"\w")
_SHORTEST = 4


class KnownBody(Record):
    """A body of the ledger under one of its names."""

    name: str
    kind: BodyKind | None = None


class Gazetteer:
    """``known`` are the names of the ledger; ``place_key`` looks a Kreis or Land up by its name (None: unknown)."""

    def __init__(self, known: Iterable[KnownBody] = (), place_key: PlaceLookup | None = None) -> None:
        self._automaton = ahocorasick.Automaton()
        for body in known:
            if len(body.name) >= _SHORTEST and " " in body.name:
                self._automaton.add_word(body.name.casefold(), body)
        if len(self._automaton):
            self._automaton.make_automaton()
        self._place_key = place_key

    @classmethod
    def of(cls, names: Iterable[str], place_key: PlaceLookup | None = None) -> Self:
        """A gazetteer of bare names; their kind is what their words say, municipalities are left to their own rule."""
        return cls((KnownBody(name=name, kind=_kind(name)) for name in sorted(names) if not places(name)), place_key)

    def found(self, text: str) -> Iterator[Found]:
        """The known names that stand in ``text`` as whole words."""
        if not len(self._automaton):
            return
        folded = text.casefold()
        if len(folded) != len(text):
            return
        for last, body in self._automaton.iter(folded):
            start = last + 1 - len(body.name)
            if _stands_free(text, start, last + 1):
                yield Found(start, last + 1, body.name, body.kind)

    def place_key(self, name: str) -> PlaceKey | None:
        """The key of the place of this name, where the directory of the project has it."""
        return self._place_key(name) if self._place_key else None


def _kind(name: str) -> BodyKind | None:
    return next((word.kind for part in name.split() if (word := kind_word(part))), None)


def _stands_free(text: str, start: int, end: int) -> bool:
    return not _EDGE.match(text[start - 1 : start]) and not _EDGE.match(text[end : end + 1])
