"""Whether an abbreviation stands for a run of words: EWH, KGSt, NStGB."""

import re
from collections.abc import Sequence

from loaders.resolution.words import folded, parts

_LETTERS = re.compile(r"[A-ZÄÖÜ][a-zäöüß]?|[a-zäöüß]")
_JOINTS = "sn"
SMALL = frozenset(
    {"der", "die", "das", "des", "dem", "den", "fuer", "und", "in", "im", "am", "an", "zur", "zum", "von"}
)


def spells(short: str, words: Sequence[str]) -> bool:
    """Whether every word (folded) gives its beginning, in order, and every letter of ``short`` is given; small words
    may give none, and a compound may give the beginnings of its parts, too."""
    told = [folded(letter) for letter in _LETTERS.findall(short)]
    for letters in (told, [folded(letter) for letter in short]):
        if len(letters) > 1 and _spelt(tuple(letters), tuple(words)):
            return True
    return False


def _spelt(letters: tuple[str, ...], words: tuple[str, ...]) -> bool:
    if not words:
        return not letters
    word, rest = words[0], words[1:]
    if word in SMALL and _spelt(letters, rest):
        return True
    return any(_spelt(letters[taken:], rest) for taken in range(1, len(letters) + 1) if _gives(letters[:taken], word))


def _gives(letters: tuple[str, ...], word: str) -> bool:
    """The first letter begins the word; each further one begins a later part of it."""
    if not word.startswith(letters[0]):
        return False
    place = len(letters[0])
    for letter in letters[1:]:
        place = _part_begins(word, letter, place)
        if place < 0:
            return False
        place += len(letter)
    return True


def _part_begins(word: str, letter: str, after: int) -> int:
    """The first place behind ``after`` where a part of the compound begins with the letter; -1 where none does."""
    cut = len(parts(word)[0])
    while (place := word.find(letter, after)) >= 0:
        if place == cut or (place >= after + 2 and word[place - 1] in _JOINTS):
            return place
        after = place + 1
    return -1
