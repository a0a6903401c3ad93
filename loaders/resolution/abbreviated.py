"""Deciding by abbreviations: one given in the other name, or spelt by the beginnings of its words."""

from loaders.resolution.acronyms import SMALL, spells
from loaders.resolution.names import ComparedName
from loaders.resolution.verdicts import Verdict, ask, same
from loaders.resolution.words import folded, stem

_SURE = 3


def by_abbreviation(one: ComparedName, other: ComparedName) -> Verdict | None:
    """The decision where one name abbreviates the other; None where it does not."""
    return _given(one, other) or _given(other, one) or _spelt(one, other) or _spelt(other, one)


def same_short(one: ComparedName, other: ComparedName) -> bool:
    """Whether both are called by one abbreviation."""
    return bool(one.short and other.short and one.short.casefold() == other.short.casefold())


def _given(short: ComparedName, long: ComparedName) -> Verdict | None:
    if not (short.is_short and same_short(short, long)) or long.is_short:
        return None
    return same(0.9, f"die Abkürzung {short.short} steht beim Namen")


def _spelt(short: ComparedName, long: ComparedName) -> Verdict | None:
    for letters in short.letters:
        rest = [word for word in short.spoken if word != folded(letters) and word not in SMALL]
        others = _without(long.spoken, rest)
        if others is None or len(letters) < 2 or not spells(letters, others):
            continue
        if len(letters) >= _SURE or rest:
            return same(0.86, f"{letters} sind die Anfangsbuchstaben")
        return ask(0.75, f"{letters} können die Anfangsbuchstaben sein")
    return None


def _without(words: tuple[str, ...], rest: list[str]) -> list[str] | None:
    """The words that are not among ``rest``; None where a word of ``rest`` is missing, or nothing is left."""
    wanted, left = [stem(word) for word in rest], []
    for word in words:
        if stem(word) in wanted:
            wanted.remove(stem(word))
        else:
            left.append(word)
    return left if left and not wanted and any(word not in SMALL for word in left) else None
