"""Words of a name and the units that they are made of: "Kreisfeuerwehrverband" is Kreis, Feuerwehr and Verband."""

import re
import unicodedata
from functools import lru_cache

from loaders.resolution.lexicon import lexicon

LAND = "L:"
"""Begins the word that stands for a Land ("L:NI")."""
_SPELLED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_INFLECTED = ("", "s", "es", "n", "en", "ses", "e", "er", "em", "ern")
_ENDINGS = ("ern", "em", "en", "er", "es", "e", "s", "n")
_SHORTEST_STEM = 4
_SHORTEST_FIRST = 3
_NUMBER = re.compile(r"\d+\w{0,2}|(?:x{0,3}(?:ix|iv|v?i{1,3})|x{1,3})")
_ORDINAL = re.compile(r"(?P<number>erst|zweit|dritt|viert|fuenft|sechst|siebt|acht|neunt|zehnt)e[rnsm]?")
_COMPOUND_LEVELS = {
    "landes": "land",
    "land": "land",
    "bundes": "bund",
    "kreis": "kreis",
    "stadt": "stadt",
    "orts": "ort",
    "bezirks": "bezirk",
    "gemeinde": "gemeinde",
}
_JOINED_LEVELS = ("landes", "bundes")


def folded(text: str) -> str:
    """Casefolded, with umlauts and ß spelt out and without accents."""
    if text.isascii():
        return text.casefold()
    plain = unicodedata.normalize("NFKC", text).casefold().translate(_SPELLED)
    if plain.isascii():
        return plain
    parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFC", plain).translate(_SPELLED))
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


@lru_cache(maxsize=100_000)
def units(word: str) -> tuple[str, ...]:
    """The units of one folded word, each a letter for its role and what it is; none for a word that says nothing.

    k kind, o a kind that may be left out, g organ, a annex, l level, c level within a compound, s side, p plain,
    t topic, n number, L Land, w any other word.
    """
    if word.startswith(LAND):
        return (word,)
    known = _known(word)
    if known is not None:
        return (known,) if known else ()
    if _NUMBER.fullmatch(word):
        return (f"n:{word}",)
    ordinal = _ORDINAL.fullmatch(word)
    if ordinal:
        return (f"n:{ordinal['number']}",)
    return _compound(word) or (f"w:{stem(word)}",)


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """Without its inflection: Peine and Peiner, Kassel and Kasseler, Kultur and Kulturen are one."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            rest = word.removesuffix(ending)
            longer = ending == "er" and rest.endswith("n") and len(rest) > _SHORTEST_STEM + 1
            return rest[:-1] if longer else rest
    return word


@lru_cache(maxsize=100_000)
def is_known(word: str) -> bool:
    """Whether all units of the word are in the tables, so that another known word is no slip of it."""
    return all(unit[0] not in "wn" for unit in units(word))


def parts(word: str) -> tuple[str, ...]:
    """The word cut before the ending that names a kind: what an abbreviation takes its letters from."""
    cut = _cut(word)
    return (word[:cut], word[cut:]) if cut else (word,)


def _known(word: str) -> str | None:
    """The unit of the word as it stands in the tables, inflected or not."""
    table = lexicon().units
    for ending in _INFLECTED:
        base = word.removesuffix(ending) if ending else word
        if (base != word or not ending) and base in table:
            return table[base]
    return None


def _compound(word: str) -> tuple[str, ...]:
    """A kind word at the end, a level at the beginning, and what stands between."""
    cut = _cut(word)
    level = next((first for first in _COMPOUND_LEVELS if word.startswith(first) and _goes_on(word, first)), None)
    if cut:
        last = _known(word[cut:]) or ""
        return (*_first_part(word[:cut]), last)
    if level:
        return (f"c:{_COMPOUND_LEVELS[level]}", *units(word.removeprefix(level)))
    return ()


def _goes_on(word: str, first: str) -> bool:
    """Whether a known word follows the level: Landesverband, but not Landau or Ortsgruppenheim."""
    rest = word.removeprefix(first)
    return len(rest) >= _SHORTEST_STEM and is_known(rest)


def _first_part(first: str) -> tuple[str, ...]:
    level = _COMPOUND_LEVELS.get(first)
    if level:
        return (f"c:{level}",)
    begins = next((word for word in _JOINED_LEVELS if first.startswith(word)), None)
    rest = first.removeprefix(begins) if begins else first
    return (f"c:{_COMPOUND_LEVELS[begins]}", *units(rest)) if begins and len(rest) >= _SHORTEST_STEM else units(first)


@lru_cache(maxsize=100_000)
def _cut(word: str) -> int:
    """Where the longest ending that names a kind begins; 0 where there is none."""
    endings = lexicon().endings
    for start in range(_SHORTEST_FIRST, len(word) - 3):
        rest = word[start:]
        if any((rest.removesuffix(e) if e else rest) in endings for e in _INFLECTED[:6] if not e or rest.endswith(e)):
            return start
    return 0
