"""The words that say what an amount is: kinds of contributions, what is none, verbs of paying."""

import csv
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

_WORD = re.compile(r"(?<![{\w])[A-Za-zÄÖÜäöüß]+(?:-[A-Za-zÄÖÜäöüß]+)*(?![\w}])")
_KNOWN = 1 << 16
_INFLECTION = 4
_TEXTS = 512


@dataclass(frozen=True, slots=True)
class MoneyWord:
    """A word at [start, end) of a text with what it says about amounts (the classes of data/money_words.csv)."""

    start: int
    end: int
    text: str
    says: frozenset[str]


@lru_cache(_TEXTS)
def money_words(text: str) -> tuple[MoneyWord, ...]:
    """The words of the text that say something about amounts, in order."""
    found = ((match, says(match.group())) for match in _WORD.finditer(text))
    return tuple(MoneyWord(*match.span(), match.group(), said) for match, said in found if said)


@lru_cache(_KNOWN)
def says(word: str) -> frozenset[str]:
    """What a word says about amounts, by the entry that it is, but for its inflection.

    Else by the longest entry that it ends with ("*zuschuss"), for the end of a compound is its head; else by the
    longest that it begins with ("zuwendung*").
    """
    plain = word.casefold()
    entries = _entries()
    parts = range(len(plain), 0, -1)
    begins = [at for at in parts if f"{plain[:at]}*" in entries]
    whole = next((at for at in begins if len(plain) - at <= _INFLECTION), None)
    ends = (f"*{plain[-at:]}" for at in parts if f"*{plain[-at:]}" in entries)
    options = (plain, f"{plain[:whole]}*" if whole else "", next(ends, ""), f"{plain[: begins[0]]}*" if begins else "")
    return next((entries[option] for option in options if option in entries), frozenset())


@cache
def _entries() -> dict[str, frozenset[str]]:
    lines = files("loaders.reading").joinpath("data/money_words.csv").read_text(encoding="utf-8").splitlines()
    # casefold turns "ß" into "ss" on both sides
    return {row["word"].casefold(): frozenset(row["class"].split()) for row in csv.DictReader(lines, delimiter=";")}
