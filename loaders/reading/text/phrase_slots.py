"""What part a phrase of names can have in its clause: a case, or its preposition with the case that matters."""

import re

from loaders.reading.text.phrases import Phrase

_TWO_CASES = frozenset({"in", "an", "auf", "über", "unter", "vor", "neben", "zwischen"})
_SHARED = re.compile(r"(?:%|v\. ?H\.)\s$")
_CASES = {"n": "nom", "a": "acc", "d": "dat", "g": "gen"}
_TIME = re.compile(r"(?:Jahr|Monat|Tag|Quartal|Frühjahr|Sommer|Herbst|Winter|Ende|Anfang)\w{0,2}")


def slots(phrase: Phrase, text: str) -> frozenset[str]:
    """ "nom", "acc", "dat", "gen", or the preposition, with 3 or 4 for the case of "in", "an", "auf"; a name behind a
    time ("bis zum Jahr 2010 „…“") stands for itself."""
    if phrase.head and _TIME.fullmatch(phrase.head):
        return frozenset({"nom", "acc"})
    if phrase.preposition:
        return _of_preposition(phrase, phrase.preposition, text)
    return frozenset({"nom", "acc"}) if phrase.bare else _of_article(phrase, text)


def _of_preposition(phrase: Phrase, word: str, text: str) -> frozenset[str]:
    if word not in _TWO_CASES:
        return frozenset({word})
    melted = text[phrase.lead : phrase.lead + 3].casefold().strip()
    dative = melted in ("im", "am") or "a" not in phrase.cases
    accusative = melted in ("ins", "ans") or "d" not in phrase.cases
    if dative is accusative:
        return frozenset({word, f"{word}3", f"{word}4"})
    return frozenset({word, f"{word}3" if dative else f"{word}4"})


def _of_article(phrase: Phrase, text: str) -> frozenset[str]:
    """The cases that the article leaves; a genitive needs a noun before it, "Der" can open a sentence."""
    said = text[phrase.lead : phrase.lead + 4]
    if said.casefold() == "des ":
        return frozenset({"gen"})
    found = {_CASES[case] for case in phrase.cases} | ({"nom"} if said == "Der " else set())
    owned = phrase.owner is not None or bool(_SHARED.search(text[: phrase.lead]))
    return frozenset(found if owned else found - {"gen"})
