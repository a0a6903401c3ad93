"""Names taken apart for comparing: legal form, abbreviation, territory, and the units of its words."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from graph_model.values.names import BodyName
from graph_model.values.vocabularies import LegalForm
from loaders.resolution.acronyms import spells
from loaders.resolution.lexicon import lexicon
from loaders.resolution.territories import Territory, sort_told_alone, territory
from loaders.resolution.words import folded, parts, units

_FORMER = re.compile(
    r"(?P<now>.+?)(?:,\s*|\s*\(|\s)(?:vormals|ehemals|früher|zuvor|bislang|bisher)(?:iger?)?:?\s+(?P<old>[^()]+?)\)?\s*$"
)
_EARLIER = ("vormals", "ehemals", "früher", "zuvor", "bislang", "bisher")
_ABBREVIATION = re.compile(r"[A-ZÄÖÜa-z]{2,8}")
_BRACKETS = re.compile(r"\s*\(([^()]*)\)\s*")
_KIND_BEHIND = re.compile(r"(?P<base>[^,]+),\s*(?P<kind>[^,\d]+)")
_QUOTED = re.compile(r"^(?P<before>[^„“\"»]*)[„“\"»](?P<inner>[^„“”\"«»]+)[“”\"«]$")
_DASH = re.compile(r"[‐-―]")
_PLUS_REGION = re.compile(r"(?<=region)[\s-]?(?:⁺|\+|plus\b)", re.IGNORECASE)
_SIGNS = re.compile(r"[&+⁺]|plus", re.IGNORECASE)
_AND = re.compile(r"\s[&+]\s")
_WORD = re.compile(r"[^\W_]+(?:-(?=[\s,/]))?")
_FORM_KINDS = {
    "o:verein": LegalForm.ASSOCIATION,
    "o:zweckverband": LegalForm.SPECIAL_PURPOSE,
    "o:stiftung": LegalForm.FOUNDATION,
    "o:genossenschaft": LegalForm.EG,
}
_FORM_WORDS = frozenset({*_FORM_KINDS, "o:gesellschaft"})
_PREPOSITIONS = frozenset(
    {"fuer", "mit", "in", "im", "am", "an", "auf", "zu", "zur", "zum", "ohne", "gegen", "von", "vom"}
)
COMPANIES = frozenset(
    {LegalForm.GMBH, LegalForm.GGMBH, LegalForm.MBH, LegalForm.UG, LegalForm.AG, LegalForm.KG, LegalForm.EG}
)
_LOUD_WORDS = 3
_LONGEST_LAND_LETTERS = 3


@dataclass(frozen=True, slots=True)
class ComparedName:
    """A name taken apart. ``words``: folded words in order; ``units``: what they are made of; ``outer``: the
    units of what stands before a quoted proper name and only tells what it is; ``form``: the legal form that
    it carries or that its kind tells; ``short``: an abbreviation given beside it or the name itself; ``letters``: the
    abbreviations among its words; ``squashed``: its letters alone; ``spoken``: its words before Länder and suspended
    hyphens are put in; ``suspended``: whether it has such a hyphen; ``bag``: the units without
    order; ``annexes``: the organs and annexes that it speaks of; ``former``: an earlier name told with it."""

    name: str
    words: tuple[str, ...]
    units: tuple[str, ...]
    form: LegalForm | None
    carries_form: bool
    short: str | None
    letters: tuple[str, ...]
    squashed: str
    spoken: tuple[str, ...]
    suspended: bool
    place: Territory | None
    bag: frozenset[str]
    annexes: frozenset[str]
    outer: tuple[str, ...] = ()
    former: "ComparedName | None" = None

    @property
    def core(self) -> str:
        """The units in one text: equal for names that differ in spelling and inflection only."""
        if self.place:
            return " ".join((self.place.sort, *self.place.base))
        return " ".join(self.units) or " ".join(self.words)

    @property
    def generic(self) -> bool:
        """Whether it names a sort of body rather than one: "Gesundheitsbündnis" means another in each Landkreis."""
        return bool(self.units) and self.place is None and all(unit[0] not in "wnLs" for unit in self.units)

    @property
    def is_firm(self) -> bool:
        """Whether it is a company's chosen name, which no other company bears: a phrase that says neither what it is
        nor what it does ("Initiative für die Heide GmbH", but not "Stadtwerke GmbH", "Klinikum in der Region GmbH" or
        "Gesellschaft für Wohnungsbau mbH"). Clubs of one such name are founded in many towns."""
        chosen = self.units[:1] and self.units[0][0] in "ot" and self.units[0] not in _FORM_WORDS
        phrase = any(word in _PREPOSITIONS for word in self.spoken[1:-1])
        return bool(self.carries_form and self.form in COMPANIES and chosen and phrase)

    @property
    def is_short(self) -> bool:
        """Whether the name is nothing but an abbreviation."""
        return self.short is not None and len(self.words) == 1 and self.words[0] == folded(self.short)


@lru_cache(maxsize=4096)
def compared(name: str) -> ComparedName:
    """The name taken apart."""
    told = _FORMER.match(name) if any(word in name for word in _EARLIER) else None
    if told is None:
        return _taken_apart(name)
    return replace(_taken_apart(told["now"]), name=name, former=_taken_apart(told["old"]))


def _taken_apart(name: str) -> ComparedName:
    text, sort = _without_kind_behind(_DASH.sub("-", name.strip()))
    text, short, in_brackets, land = _without_brackets(text)
    sort = sort or in_brackets
    form, plain = BodyName(text).parted
    quoted = _QUOTED.match(plain)
    inner = quoted["inner"] if quoted and _only_tells(quoted["before"], quoted["inner"]) else plain
    outer = _units(_words(quoted["before"])) if quoted and inner is not plain else ()
    short, raw = _own_short(short, _raw_words(inner))
    words = _folded(raw)
    words = words or (folded(plain),)
    found = _units(words)
    kinds = (_FORM_KINDS[unit] for unit in (*outer, *found) if unit in _FORM_KINDS)
    return ComparedName(
        name=name,
        words=words,
        units=found,
        form=form or next(kinds, None),
        carries_form=form is not None,
        short=short,
        letters=_letters(raw),
        squashed="".join(words),
        spoken=tuple(folded(word).rstrip("-") for word in raw),
        suspended=any(word.endswith("-") for word in raw),
        place=territory(" ".join(words), sort, land) if form is None and not outer else None,
        bag=frozenset(found),
        annexes=frozenset(unit[2:] for unit in (*outer, *found) if unit[0] in "ga"),
        outer=outer,
    )


def _without_kind_behind(text: str) -> tuple[str, str | None]:
    """ "Peine, Landkreis": the text without the sort of territory that stands behind a comma, and the sort."""
    told = _KIND_BEHIND.fullmatch(text)
    sort = sort_told_alone(told["kind"]) if told else None
    if told is None or sort is None or territory(" ".join(_words(told["base"])), sort, None) is None:
        return text, None
    return told["base"], sort


def _without_brackets(text: str) -> tuple[str, str | None, str | None, str | None]:
    """The text without the abbreviation, sort of territory and Land that stand in brackets, and these."""
    short = sort = land = None
    if "(" not in text:
        return text, short, sort, land
    for bracket in _BRACKETS.finditer(text):
        inner = bracket.group(1).strip()
        key = lexicon().laender.get(" ".join(re.findall(r"\w+", folded(inner))))
        if key and inner[:1].isupper():
            land = key
        elif sort_told_alone(inner):
            sort = sort_told_alone(inner)
        elif inner and _is_abbreviation(inner):
            short = inner
        else:
            continue
        text = text.replace(bracket.group(), " ", 1).strip() or text
    return text, short, sort, land


def _only_tells(before: str, inner: str) -> bool:
    """Whether what stands before a quoted name of several words only says what it is."""
    told = _units(_words(before))
    return len(inner.split()) > 1 and bool(told) and all(unit[0] in "okplcga" for unit in told)


def _words(text: str) -> tuple[str, ...]:
    return _folded(_raw_words(text))


def _raw_words(text: str) -> list[str]:
    """The words as written; known abbreviations written out, suspended hyphens kept."""
    plain = _AND.sub(" und ", _PLUS_REGION.sub("plus", text)) if _SIGNS.search(text) else text
    table = lexicon()
    found = _WORD.findall(plain)
    if table.first_words.isdisjoint(word.rstrip("-") for word in found):
        return found
    return _WORD.findall(table.abbreviations.sub(lambda found: table.long[found.group()], plain))


def _folded(raw: list[str]) -> tuple[str, ...]:
    """Folded, a suspended hyphen filled with the end of the next compound, Länder under one name."""
    loud = len(raw) >= _LOUD_WORDS and all(word.isupper() for word in raw)
    words = [folded(word) for word in raw]
    for place, word in enumerate(words):
        if word.endswith("-"):
            words[place] = _filled(word[:-1], words[place + 1 :])
    return _with_laender(words, raw, loud)


def _filled(first: str, after: list[str]) -> str:
    for word in after[:4]:
        cut = parts(word)
        if len(cut) > 1:
            return first + cut[1]
    return first


def _with_laender(words: list[str], raw: list[str], loud: bool) -> tuple[str, ...]:
    """Names, abbreviations and adjectives of Länder written as "L:NI"."""
    told: list[str] = []
    place = 0
    while place < len(words):
        key, taken = _land(" ".join(words[place : place + 2])), 2
        if key is None:
            written = len(words[place]) > _LONGEST_LAND_LETTERS or (place > 0 and not loud and raw[place].isupper())
            key, taken = _land(words[place]) if written else None, 1
        told.append(f"L:{key}" if key else words[place])
        place += taken if key else 1
    return tuple(told)


@lru_cache(maxsize=100_000)
def _land(words: str) -> str | None:
    """The key of the Land that the folded words name or tell as an adjective."""
    table = lexicon()
    if words in table.laender:
        return table.laender[words]
    bases = (words.removesuffix(ending) for ending in ("", "er", "es", "en", "em", "e"))
    return next((table.adjectives[base] for base in bases if base in table.adjectives), None)


def _units(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(unit for word in words for unit in units(word))


def _own_short(short: str | None, raw: list[str]) -> tuple[str | None, list[str]]:
    """ "DIZ Digitales Innovationszentrum" gives its own abbreviation; one word that is an abbreviation is one."""
    if len(raw) == 1 and _is_abbreviation(raw[0]):
        return raw[0], raw
    if len(raw) > 2 and _is_abbreviation(raw[0]) and spells(raw[0], [folded(word) for word in raw[1:]]):
        return raw[0], raw[1:]
    return short, raw


def _letters(raw: list[str]) -> tuple[str, ...]:
    loud = len(raw) >= _LOUD_WORDS and all(word.isupper() for word in raw)
    return () if loud else tuple(word for word in raw if _is_abbreviation(word))


@lru_cache(maxsize=100_000)
def _is_abbreviation(word: str) -> bool:
    return bool(_ABBREVIATION.fullmatch(word)) and BodyName(word).is_abbreviation
