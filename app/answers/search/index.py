"""An index of names: found by whole words, beginnings and parts of words, and words that are nearly the same."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log1p
from typing import Final

from rapidfuzz import fuzz, process

from app.answers.search.folding import asked_words, fold, words_of

_WHOLE, _BEGINNING, _PART, _NEAR = 1.0, 0.9, 0.7, 0.5
_SHORTEST_PART: Final = 3
_SHORTEST_NEAR: Final = 4
_NEAR_ENOUGH: Final = 75.0
_MOST_NEAR: Final = 12
_LONGER: Final = 2
_LOOKED_AT: Final = 400
_SOME_MISSING: Final = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """What can be found: its ``sort`` and ``key``, the ``name`` shown, other names, and how much hangs at it."""

    sort: str
    key: str
    name: str
    others: tuple[str, ...] = ()
    weight: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """The entries, best first; ``instead`` are words of names that were taken for words that no name has."""

    entries: tuple[Entry, ...] = ()
    instead: tuple[tuple[str, str], ...] = ()


class Index:
    """Entries by the words of all their names; does not change."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = tuple(entries)
        places: dict[str, set[int]] = defaultdict(set)
        for place, entry in enumerate(self.entries):
            for name in (entry.name, *entry.others):
                for word in words_of(name):
                    places[word].add(place)
        self._places: Mapping[str, set[int]] = dict(places)

    def find(self, text: str) -> Found:
        """The entries with all words of ``text``; of three and more one in three may be missing. Words that no name has
        stand for those nearest to them."""
        asked = asked_words(text)
        exact = {word: self._with(word) for word in asked}
        near = {word: self._near(word) for word in asked if not exact[word]}
        hits = _together([exact[word] or self._of(near[word]) for word in asked])
        if len(asked) > 1 and hits and max(matched for matched, _ in hits.values()) < len(asked):
            near |= {word: self._near(word) for word in asked if word not in near}
            hits = _together([{**self._of(near[word]), **exact[word]} for word in asked])
        instead = tuple((word, ones[0][0]) for word, ones in near.items() if ones and not exact[word])
        enough = {place: hit for place, hit in hits.items() if hit[0] >= _enough(len(asked))}
        return Found(tuple(self.entries[place] for place in self._ordered(enough, text)), instead)

    @cached_property
    def _vocabulary(self) -> Sequence[str]:
        return tuple(self._places)

    def _with(self, word: str) -> dict[int, float]:
        """Entries that have the word, or a longer word that begins with it or holds it."""
        found: dict[int, float] = {}
        for known in (one for one in self._vocabulary if word in one):
            begins = known.startswith(word)
            if begins or len(word) >= _SHORTEST_PART:
                quality = _WHOLE if known == word else _BEGINNING if begins else _PART
                _keep_best(found, self._places[known], quality)
        return found

    def _near(self, word: str) -> list[tuple[str, float]]:
        """Words that are nearly the same or begin nearly so, with how near they are, the nearest first."""
        if len(word) < _SHORTEST_NEAR:
            return []
        length = len(word) + _LONGER
        cut = [one if len(one) <= length else one[: len(word)] for one in self._vocabulary]
        found = process.extract(word, cut, scorer=fuzz.ratio, score_cutoff=_NEAR_ENOUGH, limit=_MOST_NEAR)
        return [(self._vocabulary[place], score / 100) for _, score, place in found]

    def _of(self, words: Iterable[tuple[str, float]]) -> dict[int, float]:
        found: dict[int, float] = {}
        for word, near in words:
            _keep_best(found, self._places[word], _NEAR * near)
        return found

    def _ordered(self, hits: Mapping[int, tuple[int, float]], text: str) -> list[int]:
        """Only those with the most words; the nearest to the whole of what was asked first, then the weightiest."""
        most = max((matched for matched, _ in hits.values()), default=0)
        best = [place for place, (matched, _) in hits.items() if matched == most]
        best.sort(key=lambda place: (-hits[place][1], -self.entries[place].weight))
        whole = fold(text)
        return sorted(best[:_LOOKED_AT], key=lambda place: self._rank(place, hits[place][1], whole))

    def _rank(self, place: int, quality: float, whole: str) -> tuple[float, str]:
        entry = self.entries[place]
        names = (entry.name, *entry.others)
        likeness = max(fuzz.ratio(whole, fold(name)) for name in names) / 100
        return -(quality + likeness + log1p(entry.weight) / 20), entry.name


def _enough(words: int) -> int:
    """How many of so many words an entry must have."""
    return words if words < _SOME_MISSING else words - words // _SOME_MISSING


def _keep_best(found: dict[int, float], places: Iterable[int], quality: float) -> None:
    for place in places:
        found[place] = max(quality, found.get(place, 0.0))


def _together(found: Sequence[Mapping[int, float]]) -> dict[int, tuple[int, float]]:
    """Entry -> how many of the words it has, and how well."""
    matched = Counter(place for one in found for place in one)
    return {place: (count, sum(one.get(place, 0.0) for one in found)) for place, count in matched.items()}
