"""Comparing two names: the same body, different bodies, or a question for a person."""

import re
from enum import StrEnum

from rapidfuzz.distance import OSA, Levenshtein

from graph_model.records.record import Record
from graph_model.values.vocabularies import LegalForm
from loaders.resolution.names import ComparedName, compared

_ASK = 0.85
_SLIP_LETTERS = 7
_TERRITORY = re.compile(
    r"^(landkreis|stadt|gemeinde|markt|amt|samtgemeinde|verbandsgemeinde|region|land|bezirk|freistaat|klinikum)\b"
)
_ORGAN = re.compile(
    r"\b(\w*(?:beirat|ausschuss|gremium|kuratorium|steuerungsgruppe|arbeitskreis|arbeitsgruppe|geschaeftsstelle|vorstand"
    r"|aufsichtsrat|versammlung|fonds|foerderverein|freundeskreis))"
)
_ENDING = re.compile(r"(?<=\w{4})(?:e[srmn]?|s|n)$")
_ALIKE = ({LegalForm.EV, LegalForm.ASSOCIATION}, {LegalForm.GMBH, LegalForm.MBH})
_NEAR_FORMS = ({LegalForm.GGMBH, LegalForm.GMBH}, {LegalForm.GGMBH, LegalForm.MBH})
_Decided = tuple["Decision", float, str]


class Decision(StrEnum):
    """What is decided on two names; ASK is a question for a person."""

    SAME = "same"
    DIFFERENT = "different"
    ASK = "ask"


class Comparison(Record):
    """The decision on two names with its score (0 to 1) and reasons in German."""

    left: str
    right: str
    decision: Decision
    score: float
    reasons: tuple[str, ...]


def compare(left: str, right: str) -> Comparison:
    """Names alone decide: equal cores are one body unless legal forms or territories tell them apart."""
    decision, score, reason = _decide(compared(left), compared(right))
    return Comparison(left=left, right=right, decision=decision, score=round(score, 3), reasons=(reason,))


def _decide(one: ComparedName, other: ComparedName) -> _Decided:
    apart = _told_apart(one, other)
    if apart:
        return Decision.DIFFERENT, 0.1, apart
    if one.core == other.core:
        return _equal_cores(one, other)
    if one.short and other.short and one.short.casefold() == other.short.casefold():
        return Decision.ASK, 0.7, f"gleiche Abkürzung {one.short}"
    if _abbreviates(one, other) or _abbreviates(other, one):
        return Decision.ASK, 0.8, "die Abkürzung passt zu den Anfangsbuchstaben"
    return _by_words(one.core, other.core)


def _told_apart(one: ComparedName, other: ComparedName) -> str | None:
    """Why the two cannot be one body, however alike they are written."""
    forms = {one.form, other.form}
    if None not in forms and len(forms) == 2 and forms not in _ALIKE and forms not in _NEAR_FORMS:
        return f"verschiedene Rechtsformen: {one.form} und {other.form}"
    if _found(_TERRITORY, one) != _found(_TERRITORY, other):
        return "verschiedene Gebietskörperschaften oder Arten"
    if _found(_ORGAN, one) != _found(_ORGAN, other):
        return "ein Organ oder Teil ist nicht das Ganze"
    if re.findall(r"\d+", one.core) != re.findall(r"\d+", other.core):
        return "verschiedene Zahlen im Namen"
    return None


def _equal_cores(one: ComparedName, other: ComparedName) -> _Decided:
    if {one.form, other.form} in _NEAR_FORMS:
        return Decision.ASK, 0.9, f"gleicher Name, aber {one.form} und {other.form}"
    return Decision.SAME, 1.0, "gleicher Name"


def _by_words(one: str, other: str) -> _Decided:
    left, right = one.split(), other.split()
    likeness = Levenshtein.normalized_similarity(one, other)
    if list(map(_stem, left)) == list(map(_stem, right)):
        return Decision.SAME, max(likeness, 0.95), "nur anders gebeugt"
    if _is_slip(left, right):
        return Decision.SAME, likeness, "Schreibfehler: ein Wort mit einem anderen Buchstaben"
    if _holds(left, right) or _holds(right, left):
        return Decision.ASK, max(likeness, 0.75), "ein Name steht im anderen"
    if likeness >= _ASK:
        return Decision.ASK, likeness, "ähnliche Buchstaben"
    return Decision.DIFFERENT, likeness, "verschiedene Namen"


def _stem(word: str) -> str:
    return _ENDING.sub("", word)


def _is_slip(left: list[str], right: list[str]) -> bool:
    """One long word differs by one letter (left out, added, changed or swapped), not by its first."""
    if len(left) != len(right):
        return "".join(left) == "".join(right)
    differing = [(one, other) for one, other in zip(left, right, strict=True) if one != other]
    return (
        all(
            min(len(one), len(other)) >= _SLIP_LETTERS and one[0] == other[0] and OSA.distance(one, other) == 1
            for one, other in differing
        )
        and len(differing) == 1
    )


def _holds(long: list[str], short: list[str]) -> bool:
    """Whether two or more words stand in the other name in one piece, which is not much longer."""
    places = range(len(long) - len(short) + 1)
    return len(short) >= 2 and len(long) - len(short) <= 3 and any(long[p : p + len(short)] == short for p in places)


def _found(pattern: re.Pattern[str], name: ComparedName) -> str | None:
    found = pattern.search(name.core)
    return found.group(1) if found else None


def _abbreviates(short: ComparedName, long: ComparedName) -> bool:
    """EWH stands for the word beginnings of the longer name, in order."""
    if not short.short or len(short.short) < 3 or len(long.core.split()) < 2:
        return False
    letters = iter("".join(word[0] for word in long.core.split()))
    return all(letter in letters for letter in short.short.casefold())
