"""The ground form of a name that stands in another case: "des Gesundheitsbündnisses" -> "Gesundheitsbündnis"."""

import re

from loaders.reading.vocabulary import kind_word

_ADJECTIVE = re.compile(
    r"\b([A-ZÄÖÜ][a-zäöüß-]*(?:isch|lich|eutsch|ommunal|egional|emeinsam|okal|reuzend|ational|esund))(e[nmrs]|e)\b"
)
_NEUTER = (
    "bündnis",
    "netzwerk",
    "netz",
    "forum",
    "klinikum",
    "krankenhaus",
    "werk",
    "zentrum",
    "institut",
    "kuratorium",
    "hospiz",
)
_MASCULINE = (
    "verein",
    "verband",
    "verbund",
    "fonds",
    "beirat",
    "bund",
    "arbeitskreis",
    "zweckverband",
    "pakt",
    "cluster",
    "eurodistrikt",
    "städtetag",
    "landkreistag",
    "gemeindetag",
)


def ground_form(name: str) -> str:
    """The name in the nominative, with single spaces and without a dangling bracket."""
    plain = re.sub(r"\s+", " ", name).strip(" ,;:")
    words = plain.split(" ")
    head = next((at for at, word in enumerate(words) if kind_word(word)), None)
    if head is None:
        return plain
    words[head] = _uninflected(words[head])
    for at in range(head):
        words[at] = _agreeing(words[at], words[head])
    return " ".join(words)


def _uninflected(word: str) -> str:
    kind = kind_word(word)
    return word[: len(kind.stem)] if kind and word.casefold().startswith(kind.stem) else word


def _agreeing(adjective: str, noun: str) -> str:
    found = _ADJECTIVE.fullmatch(adjective)
    if not found:
        return adjective
    plain = noun.casefold()
    ending = "es" if plain.endswith(_NEUTER) else "er" if plain.endswith(_MASCULINE) else "e"
    return found[1] + ending
