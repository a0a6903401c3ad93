"""Who stands where around a cue: lists of names before and behind it, the name that a preposition ties to it."""

import re
from collections.abc import Container
from dataclasses import dataclass

from graph_model.values.dates import PartialDate
from loaders.reading.text.marked import Marked
from loaders.reading.text.paper import Paper

WHO = r"\{[mb]\d+\}"
BODY = r"\{b\d+\}"
ARTICLE = (
    r"(?:(?:der|die|das|den|dem|des|vom|zum|zur|im|am|beim"
    r"|ein|eine|einen|einem|einer|eines|diese[mnrs]?|unsere[mnrs]?|[a-zäöü]+(?:en|er|es|e))\s){0,3}[„\"]?"
)
_ASIDE = r"(?:\s\([^(){}]{1,40}\)|\s\((?:[^(){}]|\{d\d+\}){1,40}\)(?=(?:,|\sund|\ssowie|\soder)\s))?"
# Atomic: a list is taken whole or not at all, so that a long one costs no backtracking (test_long_lists_cost_little).
_NEXT = (
    r"(?:(?:der|die|das|den|dem|des|vom|zum|zur|im|am|beim|in der|in dem|ein|eine|einem|einer|unsere[mnrs]?)\s)?"
    r"(?:(?!(?:der|die|das|den|dem|des|früher|bisher|vorher|seither|später|zunächst|heute)\s)"
    r"[a-zäöü]+(?:en|er|es|e)\s){0,2}[„\"]?"
)
LIST = (
    rf"(?>{WHO}-?{_ASIDE}"
    rf"(?:[“\"]?\s?(?:,\sund|,\ssowie|,|und|sowie|sowie auch|und auch|oder|&)\s"
    rf"(?:von\s|mit\s|auch\s)?{_NEXT}{WHO}{_ASIDE}){{0,80}}+)"
)
_LIST = re.compile(LIST)
_LABELLED = re.compile(
    r"^\W*(?:(?:\d{1,2}[.)]|[a-z]\))\s)?(?:(?:Der|Die|Das|der|die|das)\s)?\{m(\d+)\}(?:\s\([^():]{1,40}\))?\s?:\s(?!\{)"
)
_NUMBER = re.compile(r"\{[mb](\d+)\}")


@dataclass(frozen=True, slots=True)
class Names:
    """The numbers of a list of names and its place in the marked text."""

    numbers: tuple[int, ...]
    start: int
    end: int


def lists(text: str) -> list[Names]:
    """Every list of names in the marked text ("{m1}, {m2} und {b3}"); single names are lists of one."""
    return [Names(tuple(map(int, _NUMBER.findall(f.group()))), f.start(), f.end()) for f in _LIST.finditer(text)]


def number_of(mark: str) -> int:
    return int(_NUMBER.findall(mark)[0])


def bodies_in(paper: Paper, marked: Marked, start: int = 0, end: int | None = None) -> list[int]:
    """The bodies (no municipalities) named in a stretch of the sentence, each once, in order."""
    numbers = marked.numbers(start, end)
    return list(dict.fromkeys(n for n in numbers if not paper.entity(n).territorial))


def actors_in(paper: Paper, marked: Marked, start: int = 0, end: int | None = None) -> list[int]:
    """The municipalities, Kreise and Länder named in a stretch of the sentence, each once, in order."""
    numbers = marked.numbers(start, end)
    return list(dict.fromkeys(n for n in numbers if paper.entity(n).territorial))


def issuer_of(paper: Paper) -> tuple[int, ...]:
    """The authority whose paper it is; a body that writes it itself speaks of itself."""
    own = paper.writer or paper.issuer
    return (own.number,) if own else ()


def labelled(marked: Marked) -> tuple[int, ...]:
    """The municipality that a line names before a colon, and tells of behind it ("- {m1}: unverändert Mitglied")."""
    found = _LABELLED.match(marked.text)
    return (int(found[1]),) if found else ()


def date_near(marked: Marked, start: int, numbers: Container[int]) -> PartialDate | None:
    """The date of what is told at ``start``: the nearest of ``numbers`` that does not date a decision or a letter."""
    spots = []
    for found in re.finditer(r"\{d(\d+)\}", marked.text):
        moment = marked.moments[int(found[1])]
        if int(found[1]) in numbers and not moment.aside:
            spots.append((abs(found.start() - start), moment.date))
    return min(spots, key=lambda spot: spot[0])[1] if spots else None
