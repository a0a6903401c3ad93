"""When two names of one paper mean one body: short forms, typing slips, suspended compounds."""

import re
from functools import lru_cache

from rapidfuzz import fuzz

from graph_model.values.names import BodyName
from graph_model.values.vocabularies import LegalForm
from loaders.reading.names.fronts import is_adjective
from loaders.reading.names.ground_forms import ground_form
from loaders.reading.names.vocabulary import acronym, kind_word

_SLIP = 92
_LONG_WORD = 12
_CITY = re.compile(r"^(?:Große\s)?(?:[A-ZÄÖÜ][a-zäöü]+-\sund\s)?[A-ZÄÖÜ][a-zäöü]+stadt\s(?=[A-ZÄÖÜ])")
_SIGNS = re.compile(r"[„“”\"'»«(),]")
_ABBREVIATED = re.compile(r"\b[A-Z][A-Za-z]{1,4}\b")
_PLUS = re.compile(r"region plus\b")
_GAPS = re.compile(r"[\s\-–/]+")
_SMALL = frozenset({"der", "die", "das", "des", "und", "verein", "für", "in", "im", "zur", "von", "am", "an"})
_APART = re.compile(r"(?:nord|süd|ost|west|mitte)(?:ost|west)?|i{1,3}|iv|v|\d+")


@lru_cache(maxsize=1 << 13)
def key(name: str) -> str:
    """The name without legal form, quotes, hyphens and inflection, for comparing."""
    plain = _CITY.sub("Stadt ", BodyName(ground_form(name)).without_form)
    plain = _ABBREVIATED.sub(_in_full, plain)
    plain = _SIGNS.sub("", plain).casefold().replace("⁺", "plus")
    return _PLUS.sub("regionplus", _GAPS.sub(" ", plain).strip())


def _in_full(found: re.Match[str]) -> str:
    """ "KV Nordland" is the "Kassenärztliche Vereinigung Nordland"."""
    known = acronym(found.group())
    return known.long if known else found.group()


@lru_cache(maxsize=1 << 13)
def form_of(name: str) -> LegalForm | None:
    """The legal form that the name carries."""
    return BodyName(name).legal_form


def forms_agree(one: LegalForm | None, other: LegalForm | None) -> bool:
    """Whether bodies of these forms can be one."""
    return one is None or other is None or one == other or {one, other} <= {LegalForm.EV, LegalForm.ASSOCIATION}


def alike(one: str, other: str) -> bool:
    """Whether one of two keys shortens the other, or is a slip of it."""
    mine, whole = tuple(one.split()), tuple(other.split())
    return _short_of(mine, whole) or _slip(mine, whole)


def _short_of(short: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """The kind word alone; the beginning of a name that goes on with a place or what it is for; a name without the
    adjectives before its kind word."""
    if len(short) >= len(whole) or not short:
        return False
    if len(short) == 1:
        return kind_word(short[0]) is not None and _heads(short[0], whole)
    if whole[: len(short)] == short:
        return _is_named(short) and not _APART.fullmatch(whole[len(short)])
    first = _after_adjectives(whole)
    return (first > 0 and whole[first:] == short) or _half_of(short, whole) or _without_first(short, whole)


def _without_first(short: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """ "Gesundheitsverbund Nord" is short for "Euregio Gesundheitsverbund Nord"."""
    word = kind_word(short[0])
    return len(short) > 1 and whole[1:] == short and word is not None and word.compound


def _half_of(short: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """ "Hospiz Morgen" is short for "Hospiz- und Palliativzentrum Morgen"."""
    pair = len(whole) == len(short) + 2 > 3 and whole[1] == "und" and kind_word(whole[2]) is not None
    return pair and whole[0] == short[0] and whole[3:] == short[1:]


def _is_named(short: tuple[str, ...]) -> bool:
    """A name has its kind word; "Gesundes Astadt" alone shortens nothing."""
    return any(kind_word(word) for word in short) or len(short) > 3


def _after_adjectives(whole: tuple[str, ...]) -> int:
    """How many adjectives stand before the kind word that the name begins with."""
    first = next((at for at, word in enumerate(whole) if kind_word(word)), 0)
    return first if all(is_adjective(word) and word not in _SMALL for word in whole[:first]) else 0


def _heads(word: str, whole: tuple[str, ...]) -> bool:
    """Whether ``word`` is the head of a longer name: its first word, or behind adjectives alone."""
    if word not in whole:
        return False
    before, behind = whole[: whole.index(word)], whole[whole.index(word) + 1 :]
    return all(is_adjective(w) and w not in _SMALL for w in before) and behind[:1] != ("der",)


def _slip(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """A typing slip in one long word, the rest equal."""
    if len(one) != len(other):
        return len(one) == 1 and len(other) > 1 and len(one[0]) >= _LONG_WORD and fuzz.ratio(one[0], other[0]) >= _SLIP
    unlike = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return len(unlike) == 1 and all(len(a) >= _LONG_WORD and fuzz.ratio(a, b) >= _SLIP for a, b in unlike)
