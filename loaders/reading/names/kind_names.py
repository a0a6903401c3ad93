"""Names that begin with, or are, a kind word: "Netzwerk Pflege", "Gesundheitsbündnis", "Verein „…“"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from graph_model.values.body_kinds import BodyKind
from loaders.reading.names.found import Found
from loaders.reading.names.fronts import first_of, is_adjective
from loaders.reading.names.ground_forms import ground_form
from loaders.reading.names.tails import rightmost
from loaders.reading.names.vocabulary import LEGAL_FORM, KindWord
from loaders.reading.names.words import Word

_ROUND = {"tisch": ("rund",), "kreuz": ("rot", "blau", "grün")}
"""Words that name a body with these adjectives alone."""

_BEFORE = 60
_OF = frozenset({"der", "des", "einer", "eines"})
_TITLE_WORDS = 3
_WEAK_KINDS = frozenset({BodyKind.COMPANY, BodyKind.CENTRE, BodyKind.OTHER})
_ARTICLES = {"die", "den", "das", "der", "eine", "ein"}
_PREDICATE = re.compile(r"\bals\s(?:ein\w*\s)?$")
_INDEFINITE = re.compile(
    r"\b(?:ein|eine|einen|einem|einer|eines|kein|keine|welche|jede|jeder)\s(?:\w+e[mnrs]?\s)?$", re.IGNORECASE
)
_QUOTED = re.compile(r"(?:\s\((?P<short>[A-ZÄÖÜ][A-Za-zÄÖÜäöü-]{1,11})\))?\s?[„“\"»](?P<name>[^„“”\"»«]{3,110})[“”\"«]")
_FORM = re.compile(rf"\s(?P<form>{LEGAL_FORM})(?![\w-])")
_NAMED_BY_KIND = frozenset({BodyKind.CONFERENCE, BodyKind.HEALTH_REGION, BodyKind.METROPOLITAN_REGION, BodyKind.FUND})
_SOCIETIES = frozenset(
    {BodyKind.INSTITUTION, BodyKind.ASSOCIATION, BodyKind.UMBRELLA, BodyKind.UNIVERSITY, BodyKind.FOUNDATION}
)
_PROGRAMMES = frozenset({"pakt", "fonds", "plattform", "partnerschaft"})
_PAREN_FORM = re.compile(r"\s\((?P<form>e\.\s?V\.|gGmbH|GmbH|gKU|AöR|EVTZ)\)")


def by_kind(text: str, said: list[Word]) -> Iterator[Found]:
    if text.isupper():
        return
    for at, word in enumerate(said):
        if word.kind is None or not (word.capital or word.quoted):
            continue
        yield from _from_kind(text, said, at, word.kind)


def _from_kind(text: str, said: list[Word], at: int, kind: KindWord) -> Iterator[Found]:
    word = said[at]
    first = first_of(said, at)
    before = text[max(0, said[first].start - _BEFORE) : said[first].start]
    if (kind.word == "region" and not kind.compound) or _PREDICATE.search(before):
        return
    if kind.word in _ROUND and not (at and said[at - 1].text.casefold().startswith(_ROUND[kind.word])):
        return
    quoted = _QUOTED.match(text, word.end)
    inside = word.quotation
    if inside is not None and not _is_title(said, inside):
        yield _in_quotes(text, inside, kind)
    elif quoted is not None and kind.word == "cluster" and _INDEFINITE.search(before):
        return
    elif quoted is not None:
        yield _with_quoted(text, said[first], word, kind, quoted)
    else:
        end = rightmost(said, at, kind)
        named = end > at or first < at
        if named or kind.compound:
            strong = named and not _INDEFINITE.search(before) and not _is_loose(said, at, end, kind)
            yield _kind_name(text, said, first, end, at, kind, strong)


def _is_title(said: list[Word], inside: tuple[int, int]) -> bool:
    """ "Konzept eines Netzwerks", "Liquidation der Gesellschaft": a quoted title of a paper is no name of a body."""
    quoted = [word for word in said if inside[0] <= word.start < inside[1]]
    last = quoted[-1].kind
    bare = last is not None and not last.compound and len(quoted) == _TITLE_WORDS
    return quoted[0].stop or quoted[0].article or (bare and quoted[1].text in _OF)


def _in_quotes(text: str, inside: tuple[int, int], kind: KindWord) -> Found:
    """A quoted name, which some papers inflect: „Runden Tisch Pflege“."""
    name = text[inside[0] : inside[1]].strip()
    inflected = is_adjective(name.split()[0]) and name.split()[0].endswith(("en", "em"))
    return Found(*inside, ground_form(name) if inflected else name, kind.kind)


def _with_quoted(text: str, first: Word, word: Word, kind: KindWord, quoted: re.Match[str]) -> Found:
    """A bare kind word only says what the quoted name is; a compound is a name itself."""
    inner, head = quoted["name"].strip(), ground_form(text[first.start : word.end])
    short = (quoted["short"],) if quoted["short"] else ()
    whole, end = f"{head} „{inner}“", quoted.end()
    if form := _FORM.match(text, end):
        inner, end = f"{inner} {form['form']}", form.end()
    if kind.kind is BodyKind.SPECIAL_PURPOSE:
        return Found(first.start, end, f"{head} {inner}", kind.kind, also=(inner, *short))
    if kind.compound and kind.kind in _NAMED_BY_KIND:
        return Found(first.start, end, head, kind.kind, also=(inner, whole, *short))
    also = (whole, head, *short) if kind.compound else (whole, *short)
    return Found(first.start, end, inner, kind.kind, also=also)


def _kind_name(text: str, said: list[Word], first: int, end: int, at: int, kind: KindWord, strong: bool) -> Found:
    last = said[end].end
    last += said[end].gap == " (" and said[end].is_form and text[last:].startswith(")")
    form = _PAREN_FORM.match(text, last)
    name = ground_form(text[said[first].start : last].replace(" (", " "))
    found = Found(said[first].start, form.end() if form else last, name, kind.kind, strong)
    if form:
        return replace(found, name=f"{name} {form['form']}", strong=True)
    alone = kind.alone or end > at or first < at
    return found if alone and (strong or kind.kind not in _WEAK_KINDS) else replace(found, strong=False)


def _is_loose(said: list[Word], at: int, end: int, kind: KindWord) -> bool:
    """ "das Bündnis für bessere Angebote": as likely a phrase as a name; "Pakt für …": a programme."""
    if kind.word in _PROGRAMMES and not kind.compound and end > at + 1 and said[at + 1].text == "für":
        return True
    return (
        not kind.compound
        and kind.kind not in _SOCIETIES
        and end > at + 1
        and said[at + 1].text == "für"
        and said[at + 2].text[0].islower()
        and said[at + 2].text not in _ARTICLES
    )
