"""Blocking: which of many names one name is worth comparing with."""

from collections import defaultdict
from collections.abc import Iterator
from heapq import nsmallest
from typing import Generic, TypeVar

from loaders.resolution.acronyms import SMALL
from loaders.resolution.names import ComparedName
from loaders.resolution.words import parts, units

_Kept = TypeVar("_Kept")
_COMMON = 200
_RAREST = 3
_MOST = 8
_SLIP_LETTERS = 6


class NameIndex(Generic[_Kept]):
    """Names with what is kept for each, findable by other spellings, shared rare words, slips and abbreviations.

    Cost: a name brings a dozen keys; a search looks at a few short lists, however many names there are.
    """

    def __init__(self) -> None:
        self._kept: list[tuple[ComparedName, _Kept]] = []
        self._by_key: dict[str, list[int]] = defaultdict(list)
        self._by_unit: dict[str, list[int]] = defaultdict(list)
        self._by_slip: dict[int, list[str]] = defaultdict(list)
        self._words: set[str] = set()

    def __len__(self) -> int:
        return len(self._kept)

    def add(self, name: ComparedName, kept: _Kept) -> None:
        """From now on ``kept`` is found by this name."""
        number = len(self._kept)
        self._kept.append((name, kept))
        for key in set(_keys(name)):
            self._by_key[key].append(number)
        for unit in set(name.units):
            if len(self._by_unit[unit]) <= _COMMON:
                self._by_unit[unit].append(number)
        for word in set(name.words):
            if word not in self._words and _can_slip(word):
                self._words.add(word)
                for form in _shortened(word):
                    self._by_slip[form].append(word)

    def near(self, name: ComparedName) -> list[tuple[ComparedName, _Kept]]:
        """The names that are worth comparing: those of the same letters, words or abbreviation, then the likest."""
        exact = self._exact(name)
        return [self._kept[number] for number in (*exact, *self._similar(name, exact))]

    def alike(self, name: ComparedName) -> list[tuple[ComparedName, _Kept]]:
        """Only the names of the same letters, words or abbreviation."""
        return [self._kept[number] for number in self._exact(name)]

    def _exact(self, name: ComparedName) -> list[int]:
        found = (number for key in set(_wanted(name)) for number in self._by_key.get(key, ())[:_COMMON])
        return sorted(set(found))[:_MOST]

    def _similar(self, name: ComparedName, exact: list[int]) -> list[int]:
        """Those that share the rarest units, the most of them first."""
        weights: dict[int, float] = defaultdict(float)
        for unit in {*self._rarest(name), *self._slipped(name)}:
            numbers = self._by_unit.get(unit, ())
            for number in numbers:
                weights[number] += 1 / len(numbers)
        return nsmallest(_MOST, weights.keys() - set(exact), key=lambda number: (-weights[number], number))

    def _rarest(self, name: ComparedName) -> list[str]:
        """The rarest units of the name; what too many names have finds nothing."""
        counted = sorted((len(self._by_unit[unit]), unit) for unit in set(name.units) if unit in self._by_unit)
        return [unit for number, unit in counted if number <= _COMMON][:_RAREST]

    def _slipped(self, name: ComparedName) -> Iterator[str]:
        """The units of words that differ from one of the name's by a letter."""
        for word in name.words:
            if word in self._words or not _can_slip(word):
                continue
            for form in _shortened(word):
                for other in self._by_slip.get(form, ()):
                    yield from units(other)


def _keys(name: ComparedName) -> Iterator[str]:
    """By what a name is found; what it may be abbreviated to is found by abbreviations alone."""
    yield from _spellings(name)
    if name.short:
        yield f"#{name.short.casefold()}"
    yield from (f"?{letters}" for letters in _initials(name))


def _wanted(name: ComparedName) -> Iterator[str]:
    """By what other names are looked for."""
    yield from _spellings(name)
    for letters in {*name.letters, *([name.short] if name.short else [])}:
        yield f"#{letters.casefold()}"
        yield f"?{letters.casefold()}"
    yield from (f"#{letters}" for letters in _initials(name))


def _spellings(name: ComparedName) -> Iterator[str]:
    yield f"={name.squashed}"
    yield _bag(name)
    if name.place:
        yield f"@{name.place.base[0]}"
    if name.former:
        yield f"={name.former.squashed}"


def _bag(name: ComparedName) -> str:
    return " ".join(sorted(name.units))


def _initials(name: ComparedName) -> set[str]:
    """What the name may be abbreviated to: the beginnings of its words, with or without small ones and parts."""
    words = [word for word in name.spoken if word not in SMALL]
    if len(words) < 2 and (not words or len(parts(words[0])) < 2):
        return set()
    cut = [part for word in words for part in parts(word)]
    return {"".join(word[0] for word in told if word) for told in (words, cut, name.spoken)}


def _can_slip(word: str) -> bool:
    return len(word) >= _SLIP_LETTERS


def _shortened(word: str) -> Iterator[int]:
    """The word, and the word without one of its letters, as numbers: two words share one where a letter differs."""
    yield hash(word)
    for place in range(1, len(word)):
        yield hash(word[:place] + word[place + 1 :])
