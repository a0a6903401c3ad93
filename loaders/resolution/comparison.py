"""Comparing two names: the same body, different bodies, or a question for a person."""

import re
from enum import StrEnum

from rapidfuzz.distance import Levenshtein

from graph_model.records.record import Record
from graph_model.values.vocabularies import LegalForm
from loaders.resolution.names import ComparedName, compared

_NEAR, _ASK = 0.93, 0.85
_TERRITORY = re.compile(
    r"^(landkreis|stadt|gemeinde|markt|amt|samtgemeinde|verbandsgemeinde|region|land|bezirk|freistaat|klinikum)\b"
)
_ALIKE = ({LegalForm.EV, LegalForm.ASSOCIATION}, {LegalForm.GMBH, LegalForm.MBH})


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


def _decide(one: ComparedName, other: ComparedName) -> tuple[Decision, float, str]:
    if not _forms_agree(one.form, other.form):
        return Decision.DIFFERENT, 0.1, f"verschiedene Rechtsformen: {one.form} und {other.form}"
    if _territory(one) != _territory(other):
        return Decision.DIFFERENT, 0.1, "verschiedene Gebietskörperschaften oder Arten"
    if one.core == other.core:
        return Decision.SAME, 1.0, "gleicher Name"
    if one.short and other.short and one.short.casefold() == other.short.casefold():
        return Decision.ASK, 0.7, f"gleiche Abkürzung {one.short}"
    return _by_letters(one, other)


def _by_letters(one: ComparedName, other: ComparedName) -> tuple[Decision, float, str]:
    if _abbreviates(one, other) or _abbreviates(other, one):
        return Decision.ASK, 0.8, "die Abkürzung passt zu den Anfangsbuchstaben"
    likeness = Levenshtein.normalized_similarity(one.core, other.core)
    if re.findall(r"\d+", one.core) != re.findall(r"\d+", other.core):
        return Decision.DIFFERENT, likeness * 0.5, "verschiedene Zahlen im Namen"
    if likeness >= _NEAR and len(one.core.split()) == len(other.core.split()) and len(one.core) > 10:
        return Decision.SAME, likeness, "Schreibfehler: fast gleiche Buchstaben"
    if likeness >= _ASK:
        return Decision.ASK, likeness, "ähnliche Buchstaben"
    return Decision.DIFFERENT, likeness, "verschiedene Namen"


def _forms_agree(one: LegalForm | None, other: LegalForm | None) -> bool:
    return one is None or other is None or one is other or {one, other} in _ALIKE


def _territory(name: ComparedName) -> str | None:
    found = _TERRITORY.match(name.core)
    return found.group(1) if found else None


def _abbreviates(short: ComparedName, long: ComparedName) -> bool:
    """EWH stands for the capitals or word beginnings of the longer name, in order."""
    if not short.short or len(long.core.split()) < 2:
        return False
    letters = iter("".join(word[0] for word in long.core.split()))
    return all(letter in letters for letter in short.short.casefold())
