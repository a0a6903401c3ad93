"""Abbreviations and short names: introduced in brackets, or spelled by the first letters of a name."""

import re
from collections.abc import Iterable
from dataclasses import replace

from graph_model.values.names import BodyName
from loaders.reading.names.entities import Entity, Register
from loaders.reading.names.found import Found

_BRACKET = re.compile(
    r"\s\((?:kurz:?\s|im\sFolgenden:?\s|nachfolgend:?\s|nachstehend:?\s|abgekürzt:?\s|künftig:?\s|auch\s)*"
    r"[„\"“]?(?P<short>[A-ZÄÖÜ][\w.\-⁺+]{1,20}(?:\s[A-ZÄÖÜ][\w.\-]+){0,2})[“\"”]?(?:\sgenannt)?\)"
)
_BEFORE = re.compile(r"(?<![\w-])(?P<short>[A-ZÄÖÜ][A-Za-zÄÖÜäöüß]{1,9})\s\((?:[a-z]{3}\s)?[„\"]?$")
_INSIDE = re.compile(r"\s\((?P<short>[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{1,9})\)(?=\s)")
_REACH = 40
_PLAIN = re.compile(r"[A-ZÄÖÜa-zäöü][A-Za-zÄÖÜäöüß.\-⁺+]{1,11}")
_WORD = re.compile(r"[A-ZÄÖÜ](?<![\w-].)[A-ZÄÖÜ]{2,5}(?![\w-])")
_INITIALS = re.compile(r"(?<![a-zäöüß])[A-ZÄÖÜ]")


def introduced(text: str, found: Found) -> Found:
    """The name with the abbreviation that stands in brackets behind it, e.g. "(GSN)", "(im Folgenden „Verband“)"."""
    if found.territorial:
        return found
    inside = _INSIDE.search(text, found.start, found.end)
    if inside and _can_shorten(inside["short"], ""):
        return replace(found, also=(*found.also, inside["short"]), strong=True)
    before = _BEFORE.search(text[max(0, found.start - _REACH) : found.start])
    if before and _can_shorten(before["short"], ""):
        return replace(found, also=(*found.also, before["short"]), strong=True)
    bracket = _BRACKET.match(text, found.end)
    if bracket is None or not _can_shorten(bracket["short"], bracket.group(), found.name):
        return found
    return replace(found, end=bracket.end(), also=(*found.also, bracket["short"]), strong=True)


def _can_shorten(short: str, bracket: str, name: str = "") -> bool:
    """Whether a word can stand for a name: by its capitals, or because the bracket says so; "KDZ Aheim" takes up the
    place of the name."""
    if BodyName(short).legal_form and BodyName(short).without_form in (short, ""):
        return False
    capitals = sum(letter.isupper() for letter in short)
    first, _, rest = short.partition(" ")
    if rest and first.isupper() and len(first) > 1 and _PLAIN.fullmatch(first):
        return rest.isupper() or rest in name.split()
    return (
        "olgend" in bracket
        or "kurz" in bracket
        or (capitals >= 2 and " " not in short and bool(_PLAIN.fullmatch(short)))
    )


def spelled(register: Register, texts: Iterable[str]) -> None:
    """Lets an abbreviation that no bracket introduces mean the one body whose capitals spell it ("EWH")."""
    known = {word for entity in register.entities for name in entity.names for word in name.split()}
    unknown = {word for text in texts for word in _WORD.findall(text)} - known
    spelling = _spelling(register) if unknown else {}
    for word in sorted(unknown):
        fitting = spelling.get(word, [])
        if len(fitting) == 1:
            register.alias(fitting[0], word)


def _spelling(register: Register) -> dict[str, list[Entity]]:
    """The bodies by the first letters of their names, and by those without the first."""
    spelling: dict[str, list[Entity]] = {}
    for entity in register.entities:
        names = [] if entity.territorial else [name for name in entity.names if " " in name]
        letters = {"".join(_INITIALS.findall(name)) for name in names}
        for word in sorted(letters | {initials[1:] for initials in letters}):
            spelling.setdefault(word, []).append(entity)
    return spelling
