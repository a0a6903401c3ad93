"""Finds many known names in a text in one pass, whatever their number."""

from collections.abc import Iterable, Iterator

import ahocorasick


class NameSearch:
    """The names of ``names`` as whole words of a text."""

    def __init__(self, names: Iterable[str]) -> None:
        self._automaton = ahocorasick.Automaton()
        for name in names:
            self._automaton.add_word(name, name)
        if len(self._automaton):
            self._automaton.make_automaton()

    def found(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Start, end and name of each, the longest at each place, none across another."""
        if not len(self._automaton):
            return
        spots = [(last + 1 - len(name), last + 1, name) for last, name in self._automaton.iter(text)]
        place = 0
        for start, end, name in sorted([s for s in spots if _stands_free(text, *s[:2])], key=lambda s: (s[0], -s[1])):
            if start >= place:
                yield start, end, name
                place = end


def _stands_free(text: str, start: int, end: int) -> bool:
    return not _joins(text[start - 1 : start]) and not _joins(text[end : end + 1])


def _joins(sign: str) -> bool:
    return sign.isalnum() or sign in ("_", "-") if sign else False
