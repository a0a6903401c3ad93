"""The words for kinds of paper beside the motion and its relatives (data/paper_words.csv): press, minutes, reports,
statutes, contracts, lists, letters; and what the kind alone says of a decision."""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from loaders.reading.papers.lines import cells_of

_REACH = 8
_LETTER = re.compile(r"^\W{0,3}Sehr\sgeehrte", re.MULTILINE)
_GREETING = re.compile(r"^\W{0,3}(?:Mit\s(?:\w+\s){1,3}Gr(?:üßen|uß)|Hochachtungsvoll)", re.MULTILINE)
_WORD = re.compile(
    r"(?:(?:(?P<law>[Öö]ffentlich-rechtlich)|[Öö]ffentlich|[Aa]mtlich)e[rs]?\s)?(?P<word>[A-ZÄÖÜ][A-Za-zÄÖÜäöüß-]{3,40})"
)
_BEHIND = re.compile(
    r"\s*(?:\([\w ]{2,20}\)|Nr\.?\s\S+)?(?:\s(?:für\sdas\s(?:Geschäfts)?[Jj]ahr\s)?\d{4})?\s*:?"
    r"|\s(?:Nr\.?\s)?\d[\d/.-]*\d:\s.*|(?:\s\d{4})?\s(?:der|des|über|zwischen|zur|zum|zu|gemäß|nach|gem\.|vom|für|aus|betreffend)\s.*"
)


@dataclass(frozen=True)
class PaperWord:
    """A word for a kind of paper; ``written`` is its usual name, ``standing`` what such a paper says of a decision:
    press and minutes tell it in sentences, decided is one itself, silent ones tell none."""

    word: str
    written: str
    standing: str


@cache
def _words() -> tuple[PaperWord, ...]:
    lines = files("loaders.reading").joinpath("data/paper_words.csv").read_text(encoding="utf-8").splitlines()
    return tuple(
        PaperWord(row["word"], row["written"], row["standing"]) for row in csv.DictReader(lines, delimiter=";")
    )


def standing_of(kind: str | None) -> str:
    """What a paper of that kind says of a decision; empty where that hangs on the paper."""
    known = next((found for word in re.findall(r"[\wäöüß-]+", kind or "") if (found := _known(word))), None)
    return known.standing if known else ""


def word_for_paper(lines: Sequence[str], text: str) -> str | None:
    """The kind that a cell of the first lines writes; a letter shows itself by its address and its greeting."""
    read = next(_written_in(lines[:_REACH]), None)
    if read:
        return read
    return "Schreiben" if _LETTER.search(text) and _GREETING.search(text) else None


def _written_in(lines: Sequence[str]) -> Iterator[str]:
    for cell in (cell for line in lines for cell in cells_of(line)):
        found = _WORD.match(cell)
        known = _known(found["word"]) if found and _BEHIND.fullmatch(cell, found.end()) else None
        if found and known:
            yield known.written or _usual(found[0] if found["law"] else found["word"])


def _usual(word: str) -> str:
    return word.capitalize() if word.isupper() else word


def _known(word: str) -> PaperWord | None:
    plain = word.casefold()
    return next((known for known in _words() if _is_word(plain, known.word)), None)


def _is_word(plain: str, word: str) -> bool:
    return plain.endswith(word[1:]) if word.startswith("*") else plain == word
