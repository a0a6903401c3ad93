"""The small vocabulary of municipal health work: data/topics.csv, which planners edit, and the key of a phrase.

"Gesund aufwachsen" and "Gesund älter werden" stand in it as national health targets (gesundheitsziele.de). A synonym of
two keys with a plus ("digitalisierung + gesundheit") is a phrase with a word of each.
"""

import csv
import re
from functools import cache, lru_cache
from importlib.resources import files

_PLUS = " + "
_SHORTEST = 5
_GENERAL = frozenset(
    {
        "gesundheit",
        "gesundheitswesen",
        "versorgung",
        "alter",
        "schule",
        "wirtschaft",
        "ausbildung",
        "forschung",
        "bildung",
        "vernetzung",
        "netzwerkarbeit",
    }
)
_ENDINGS = ("", "s", "es", "n", "en", "e", "er")


@cache
def _vocabulary() -> dict[str, str]:
    lines = files("loaders.reading").joinpath("data/topics.csv").read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader(lines, delimiter=";")
    return {word.casefold(): row["key"] for row in rows for word in (row["label"], *row["synonyms"].split("|"))}


@cache
def _of_two() -> dict[frozenset[str], str]:
    """The keys of phrases that speak of two others."""
    return {frozenset(word.split(_PLUS)): key for word, key in _vocabulary().items() if _PLUS in word}


def key_of(phrase: str) -> str | None:
    """The key of our vocabulary for a phrase: of the whole of it, else of the first of its words that has one, be it
    the end of a compound ("Prävention an Schulen", "Alkoholprävention")."""
    plain = " ".join(phrase.casefold().split())
    if plain in _vocabulary():
        return _vocabulary()[plain]
    contained = _of_part(plain)
    found = [key for word in re.findall(r"[\wäöüß-]+", plain) if (key := _of_word(word))]
    both = next((key for two, key in _of_two().items() if two <= set(found)), None)
    return contained or both or next(iter(found), None)


def names_field(phrase: str) -> bool:
    """Whether a phrase says a field by itself: in the vocabulary, and not one of its most general words."""
    plain = phrase.casefold()
    telling = (word for word in plain.split() if word not in _GENERAL)
    return plain not in _GENERAL and (plain in _vocabulary() or any(_of_word(word) for word in telling))


def fields_in(text: str) -> list[str]:
    """The fields of the vocabulary that a title or a name says as they stand, the longer before what is part of it; its
    most general words say too little."""
    plain = text.lower()  # letter for letter as long as the text
    words = set(re.findall(r"[\wäöüß-]+", plain))
    known = (w for w in _vocabulary() if w not in _GENERAL and _PLUS not in w and w.partition(" ")[0] in words)
    found = [hit.span() for word in known if (hit := re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", plain))]
    whole = [span for span in found if not any(o[0] <= span[0] and span[1] <= o[1] and o != span for o in found)]
    return [text[start:end] for start, end in sorted(whole)]


def is_known(phrase: str) -> bool:
    """Whether the whole phrase stands in the vocabulary."""
    return phrase.casefold() in _vocabulary()


def _of_part(plain: str) -> str | None:
    """The longest phrase of several words that the phrase begins with or ends in."""
    parts = [w for w in _vocabulary() if " " in w and (plain.startswith(f"{w} ") or plain.endswith(f" {w}"))]
    return _vocabulary()[max(parts, key=len)] if parts else None


@lru_cache(maxsize=1 << 12)
def _of_word(word: str) -> str | None:
    """The key of a word, inflected or the end of a compound."""
    known = _vocabulary()
    for ending in _ENDINGS:
        stem = word.removesuffix(ending) if ending else word
        if stem in known and (stem == word or len(stem) >= _SHORTEST):
            return known[stem]
    ends = [w for w in known if len(w) > _SHORTEST and " " not in w and word.endswith(w) and w not in _GENERAL]
    return known[max(ends, key=len)] if ends else None
