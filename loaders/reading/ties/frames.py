"""The predicates that tie members to bodies, from data/ties.csv: which word says which role, and which argument of
it is the member and which the body.

A row is a verb, a noun of an action ("Beitritt") or a noun of a role ("Mitglied"). ``words`` are the finite forms that
need the ``particle`` where there is one, ``whole`` the forms that hold it, ``participle`` those of the passive and the
perfect. Arguments are ``subj``, ``obj``, ``acc``, ``dat``, ``gen``, a preposition, ``own`` (the genitive of the noun
that ``needs`` asks for), ``next`` and ``before`` (the name right beside the word). ``needs`` must stand in the clause.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from graph_model.values.vocabularies import Role
from loaders.reading.text.tokens import WORD, tokens

_LEAD = 4
_TEXTS = 512
_LONGEST = 1_000
_OPENS = re.compile(r"(?:^|[.:;!?–„“\"(*•-]\s?|\d[.)]\s|[a-z]\)\s)$")
_ENDINGS = ("e", "en", "er", "es", "em")


@dataclass(frozen=True, slots=True)
class Frame:
    """``event`` is join, join? (where it is asked for or past), leave, found, state, or form: a state that begins on
    the day of a verb in the past ("haben sich 2012 zusammengeschlossen")."""

    sort: str
    role: Role
    event: str
    particle: str
    member: tuple[str, ...]
    body: tuple[str, ...]
    needs: re.Pattern[str] | None
    sure: float


@dataclass(frozen=True, slots=True)
class Cue:
    """A word of a frame at [start, end) of the marked text. ``form``: finite, whole, participle or attribute."""

    frame: Frame
    start: int
    end: int
    word: str
    form: str


@cache
def _by_word() -> dict[str, tuple[tuple[Frame, str], ...]]:
    """The frames of each word, in small letters for verbs, with the form that the word is."""
    found: dict[str, list[tuple[Frame, str]]] = {}
    text = files("loaders.reading").joinpath("data/ties.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(text.splitlines(), delimiter=";"):
        frame = Frame(
            row["sort"],
            Role(row["role"]),
            row["event"],
            row["particle"],
            tuple(row["member"].split()),
            tuple(row["body"].split()),
            re.compile(row["needs"], re.IGNORECASE) if row["needs"] else None,
            float(row["sure"]),
        )
        for word, form in _forms(row):
            found.setdefault(word, []).append((frame, form))
    return {word: tuple(frames) for word, frames in found.items()}


def _forms(row: dict[str, str]) -> Iterator[tuple[str, str]]:
    yield from ((word, "finite") for word in row["words"].split())
    yield from ((word, "whole") for word in row["whole"].split())
    for word in row["participle"].split():
        yield word, "participle"
        yield from ((word + ending, "attribute") for ending in _ENDINGS)


def cues(text: str) -> Iterator[Cue]:
    """The words of frames in a marked text, in order."""
    return iter(_kept(text)) if len(text) <= _LONGEST else _found(text)


@lru_cache(_TEXTS)
def _kept(text: str) -> tuple[Cue, ...]:
    return tuple(_found(text))


def _found(text: str) -> Iterator[Cue]:
    if not any(map(_can_tell, tokens(text))):
        return
    frames = _by_word()
    for found in WORD.finditer(text):
        word = found.group()
        known = frames.get(word) or _of_compound(word)
        if known is None and (opening := _opening(word)):
            known = opening if _OPENS.search(text, max(0, found.start() - _LEAD), found.start()) else None
        for frame, form in known or ():
            yield Cue(frame, found.start(), found.end(), word, form)


@lru_cache(1 << 13)
def _can_tell(word: str) -> bool:
    return word in _by_word() or bool(_of_compound(word) or _opening(word))


@lru_cache(1 << 13)
def _opening(word: str) -> tuple[tuple[Frame, str], ...] | None:
    """A verb that opens its sentence ("Getragen wird das Netz …"); inside it a capital makes it a noun."""
    return _by_word().get(word[0].lower() + word[1:]) if word[0].isupper() else None


@lru_cache(1 << 13)
def _of_compound(word: str) -> tuple[tuple[Frame, str], ...] | None:
    """ "Kooperations-Partner", "Netzwerk-Mitglieder": the last part of a hyphened noun."""
    return _by_word().get(word.rpartition("-")[2]) if "-" in word and word[0].isupper() else None
