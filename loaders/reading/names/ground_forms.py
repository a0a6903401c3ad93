"""The ground form of a name that stands in another case: "des Gesundheitsbündnisses" -> "Gesundheitsbündnis"."""

import re

from loaders.reading.names.fronts import is_adjective, strong_ending
from loaders.reading.names.vocabulary import kind_word

_BLANKS = re.compile(r"\s+")
_ASIDE = re.compile(r"\s\([A-ZÄÖÜ][A-Za-zÄÖÜäöü]{1,9}\)(?=\s)")
"""An abbreviation in brackets inside a name."""


def ground_form(name: str) -> str:
    """The name in the nominative, with single spaces and without a dangling bracket."""
    plain = _ASIDE.sub("", _BLANKS.sub(" ", name).strip(" ,;:"))
    words = plain.split(" ")
    head = next((at for at, word in enumerate(words) if kind_word(word)), None)
    if head is None:
        return plain
    words[head] = _uninflected(words[head])
    at = head - (3 if head > 2 and words[head - 2].endswith("-") else 1)
    while at >= 0 and is_adjective(words[at]):
        words[at] = _agreeing(words[at], words[head])
        at -= 1
    return " ".join(words)


def _uninflected(word: str) -> str:
    kind = kind_word(word)
    return word[: len(kind.stem)] if kind and word.casefold().startswith(kind.stem) else word


def _agreeing(adjective: str, noun: str) -> str:
    """An adjective in "-er" is of a town, or right already; before "Städte-Netzwerk" it belongs to the towns."""
    if adjective.endswith("er") or ("-" in noun and adjective.endswith("e")):
        return adjective
    return re.sub(r"e[snm]?$", strong_ending(noun), adjective)
