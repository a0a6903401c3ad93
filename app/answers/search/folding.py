"""Words as the search compares them: whatever their case, umlauts and accents, spelt out or not."""

import re
import unicodedata
from typing import Final

_WORD: Final = re.compile(r"[\w§]+(?:[-/.][\w]+)*")
_SPELT_OUT: Final = (("ae", "a"), ("oe", "o"), ("ue", "u"))
_MOST_WORDS: Final = 12
_LONGEST: Final = 60
_SIGNS: Final = str.maketrans(
    {**dict(zip("äöüàáâéèêëíîïóôòúûùçñ", "aouaaaeeeeiiiooouuucn", strict=True)), "–": "-", "—": "-"}
)


def fold(text: str) -> str:
    """The text with umlauts as single vowels, "Ährental" as "Aehrental" and "Ahrental", "ß" as "ss"."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    folded = "".join(sign for sign in plain if not unicodedata.combining(sign))
    for spelt, single in _SPELT_OUT:
        folded = folded.replace(spelt, single)
    return folded


def words_of(text: str) -> list[str]:
    """The words of a text in folded form."""
    return _WORD.findall(fold(text))


def asked_words(text: str) -> list[str]:
    """The words of a question; no more of them than anybody asks for."""
    return [word[:_LONGEST] for word in words_of(text)[:_MOST_WORDS]]


def plain(text: str) -> str:
    """The text in small letters and without umlauts, as long as it was: what is found there stands at the same place of
    the text itself."""
    low = text.lower()
    return (low if len(low) == len(text) else "".join(sign.lower()[:1] for sign in text)).translate(_SIGNS)


def in_plain(text: str) -> tuple[str, ...]:
    """How each word of a question may be written in a plain text, all forms of one word with bars between them."""
    return tuple("|".join(sorted(_forms(word[:_LONGEST]))) for word in _WORD.findall(plain(text))[:_MOST_WORDS])


def _forms(word: str) -> set[str]:
    single = word
    for spelt, short in _SPELT_OUT:
        single = single.replace(spelt, short)
    return {word, single, word.replace("ss", "ß"), word.replace("ß", "ss")}
