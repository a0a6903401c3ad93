"""Several bodies under one plural: "die Zweckverbände Aheim und Beheim", "den Vereinen „A“ und „B“"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from loaders.reading.names.found import Found
from loaders.reading.names.vocabulary import KindWord, kind_word
from loaders.reading.names.words import Word

_UMLAUTS = (("äu", "au"), ("ä", "a"), ("ö", "o"), ("ü", "u"))
_ENDINGS = ("en", "e", "n", "er", "ern")
_LINKS = frozenset({"und", "sowie"})
_FEWEST = 2
_MANY = re.compile(
    r"(?:ionen|ungen|personen|heiten|keiten|schaften|innen|leute|gruppen|kreisen?|betrieben?|firmen|bürger)$", re.I
)
"""Several of a sort ("Organisationen") are named by no name."""
_LONGEST = 80


def plurals(said: list[Word]) -> Iterator[Found]:
    """A body for each proper name behind a kind word in the plural; at least two, with "und" before the last."""
    if _LINKS.isdisjoint([word.text for word in said]):
        return
    for at, word in enumerate(said):
        kind = singular(word.text) if word.kind is None and word.capital else None
        named = _listed(said, at + 1) if kind else []
        if kind is None or len(named) < _FEWEST:
            continue
        head = kind.stem[:1].upper() + kind.stem[1:]
        for number, name in enumerate(named):
            start = word.start if number == 0 else name.start
            yield Found(start, name.end, f"{head} {name.text}", kind.kind)


@lru_cache(maxsize=1 << 14)
def singular(token: str) -> KindWord | None:
    """The kind word that the token is the plural of ("Verbände", "Vereinen"); None for a singular."""
    plain = token.casefold()
    if len(plain) > _LONGEST:
        return None
    for ending in _ENDINGS:
        stem = plain.removesuffix(ending)
        options = {stem, *(stem[::-1].replace(a[::-1], b[::-1], 1)[::-1] for a, b in _UMLAUTS)} if stem != plain else ()
        found = next((word for option in sorted(options) if (word := kind_word(option)) and word.stem == option), None)
        if found:
            return found
    return None


def _is_name(word: Word) -> bool:
    return word.is_proper and not _MANY.search(word.text) and singular(word.text) is None


def _listed(said: list[Word], here: int) -> list[Word]:
    """The proper words of "A, B und C" from ``here`` on; none where no "und" closes the list."""
    named: list[Word] = []
    while here < len(said) and (said[here].comma if named else said[here].joined) and _is_name(said[here]):
        named.append(said[here])
        here += 1
        if here + 1 < len(said) and said[here].text in _LINKS and _is_name(said[here + 1]) and said[here + 1].joined:
            return [*named, said[here + 1]]
        if here < len(said) and not said[here].comma:
            return []
    return []
