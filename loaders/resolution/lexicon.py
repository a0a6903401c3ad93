"""What the words of names tell: kinds, organs, levels, abbreviations and Länder, from the tables in ``data``."""

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

ROLES = {
    "open": "o",
    "kind": "k",
    "organ": "g",
    "annex": "a",
    "level": "l",
    "side": "s",
    "plain": "p",
    "topic": "t",
    "stop": "",
}
_SUFFIX_ROLES = ("open", "kind", "organ")


@dataclass(frozen=True)
class Lexicon:
    """``units``: folded word -> its unit ("k:netz"), empty for a word that says nothing; ``endings``: the words that
    compounds end with; ``long``: abbreviation as written -> what it stands for; ``laender``: folded name or
    abbreviation -> key; ``adjectives``: folded adjective without its ending -> key; ``abbreviations``: finds the keys
    of ``long`` as words of their own, the longest first; ``first_words``: one of them stands in
    every name that has such."""

    units: dict[str, str]
    endings: frozenset[str]
    long: dict[str, str]
    laender: dict[str, str]
    adjectives: dict[str, str]
    abbreviations: re.Pattern[str]
    first_words: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The tables as they stand in the project."""
    units, endings = _words()
    laender, adjectives = _laender()
    long = {row["short"]: row["long"] for row in _rows("abbreviations.csv")}
    first = frozenset(re.findall(r"\w+", short)[0] for short in long)
    return Lexicon(units, endings, long, laender, adjectives, _any_of(long), first)


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    alternatives = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<![\w])(?:{alternatives})(?![\w])")


def _words() -> tuple[dict[str, str], frozenset[str]]:
    units: dict[str, str] = {}
    endings: set[str] = set()
    for row in _rows("words.csv"):
        for word in row["words"].split():
            mark = ROLES[row["role"]]
            units.setdefault(word, f"{mark}:{row['group'] or word}" if mark else "")
            if row["role"] in _SUFFIX_ROLES:
                endings.add(word)
    return units, frozenset(endings)


def _laender() -> tuple[dict[str, str], dict[str, str]]:
    names: dict[str, str] = {}
    adjectives: dict[str, str] = {}
    for row in _rows("laender.csv"):
        names.update(dict.fromkeys(row["written"].split("|"), row["land"]))
        adjectives.update({word: row["land"] for word in row["adjectives"].split("|") if word})
    return names, adjectives


def _rows(name: str) -> Iterator[dict[str, str]]:
    text = files("loaders.resolution").joinpath("data", name).read_text(encoding="utf-8")
    yield from csv.DictReader((line for line in text.splitlines() if not line.startswith("#")), delimiter=";")
