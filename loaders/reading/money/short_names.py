"""Bodies that a paper calls by less than their name beside an amount: "{e0} (Therme)", "das Projekt"."""

import re
from collections.abc import Iterator

from loaders.reading.money.sums import Sum
from loaders.reading.names.entities import Entity
from loaders.reading.text.cued import Cued
from loaders.reading.text.paper import Paper

_IN_BRACKETS = re.compile(r"\s\((?P<word>[A-ZÄÖÜ][a-zäöüß]{2,}(?:-[A-ZÄÖÜ][a-zäöüß]+)*)\)")
_PROJECT = re.compile(
    r"\b(?:[Dd]as|[Dd]em|[Dd]es|[Dd]iese[sm]?|[Ii]m|[Zz]um|[Ff]ürs)\s(?:(?:Modell|Gesamt|Förder)?[Pp]rojekt|(?:Modell)?[Vv]orhaben)(?:e?s)?\b"
    r"(?!\s[„\"{])"
)
_CUED_PROJECT = Cued(_PROJECT, ("rojekt", "orhaben"))
_PARTS = re.compile(r"[\s-]+")
_BRACKET = 7.0
_SUBJECT = 3.0


def called_short(paper: Paper, told: Sum) -> Iterator[tuple[int, float, float]]:
    """The number of the body meant, how much that speaks for it, and how sure it alone would be."""
    found = _IN_BRACKETS.match(told.text, told.end)
    if found:
        meant = [e.number for e in paper.register.entities if not e.territorial and _is_called(e, found["word"])]
        yield from ((number, _BRACKET, 0.7) for number in (meant if len(meant) == 1 else ()))
    said = (told.text, *(earlier.text for earlier in told.before[:1] if told.leans))
    if paper.subject is not None and any(_CUED_PROJECT.search(text) for text in said):
        yield paper.subject.number, _SUBJECT, 0.65


def _is_called(entity: Entity, word: str) -> bool:
    """Whether the word is one of the name, or what a compound of it ends with."""
    plain = word.casefold()
    return any(part == plain for part in _PARTS.split(entity.name.casefold())) or any(
        part.endswith(plain) for part in entity.name.casefold().split()
    )
