"""Areas of bodies: told, or following from their names and members; and how alike they are, nested or not."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np

from graph_model.analysis.columns.network import Codes, Flags, NetworkColumns
from graph_model.analysis.doubles.lists import Floats, Lists
from graph_model.analysis.doubles.weights import TerritoryRules
from graph_model.values.body_kinds import TERRITORIAL, BodyKind
from graph_model.values.places import PlaceKey
from graph_model.values.vocabularies import Completeness

_LEVELS: Mapping[int, int] = {2: 0, 3: 1, 5: 2, 8: 3, 12: 3}
_LOCAL = TERRITORIAL - {BodyKind.FEDERATION, BodyKind.STATE}
_KIND_WORDS = re.compile(
    r"\b(?:landkreis|kreis|stadt|gemeinde|samtgemeinde|verbandsgemeinde|amt|land|freistaat|hansestadt|universitätsstadt|"
    r"große|kreisfreie|region|markt|flecken|landeshauptstadt)\b"
)
_WORD = re.compile(r"\w+")
_SEVERAL = 3
_KREIS = 5


@dataclass(frozen=True)
class Areas:
    """``sets`` are the different sets of areas (digits) that bodies have; ``of`` which one a body has, 0 is none;
    ``derived`` marks those that no source tells."""

    sets: tuple[tuple[str, ...], ...]
    of: Codes
    derived: Flags


def areas(columns: NetworkColumns, members: Lists) -> Areas:
    """The areas of all bodies: what is told, else what the name says, else where the members lie."""
    told: dict[int, set[str]] = defaultdict(set)
    for body, area in zip(columns.areas.body.tolist(), columns.areas.other.tolist(), strict=True):
        told[body].add(columns.areas.names[area])
    for body, digits in enumerate(columns.bodies.areas):
        if digits:
            told[body].add(digits)
    named = _place_names(columns)
    chosen: list[tuple[str, ...]] = []
    derived = np.zeros(len(columns.bodies), dtype=bool)
    for body in range(len(columns.bodies)):
        found = told.get(body)
        if not found:
            found = _in_name(columns.bodies.names[body], named) or _of_members(columns, members, body)
            derived[body] = bool(found)
        chosen.append(outermost(found))
    known: dict[tuple[str, ...], int] = {(): 0}
    numbers = [known.setdefault(one, len(known)) for one in chosen]
    return Areas(tuple(known), np.array(numbers, dtype=np.int64), derived)


def names_of_places(columns: NetworkColumns) -> dict[str, str]:
    """Key of a place -> what the municipality of that key is called, as far as a source names one."""
    bodies = columns.bodies
    told = zip(bodies.areas, bodies.names, bodies.kinds, strict=True)
    return {
        digits: name for digits, name, kind in sorted(told, reverse=True, key=str) if digits and kind in TERRITORIAL
    }


def outermost(found: set[str]) -> tuple[str, ...]:
    """Without areas that lie in others of them."""
    return tuple(sorted(a for a in found if not any(b != a and _within(a, b) for b in found)))


def kreise(told: Areas) -> list[Codes]:
    """The Kreise that each set of areas lies in or holds, as numbers."""
    inside: dict[str, list[int]] = defaultdict(list)
    known = sorted({digits[:_KREIS] for one in told.sets for digits in one if len(digits) >= _KREIS})
    for number, kreis in enumerate(known):
        for length in range(1, _KREIS + 1):
            inside[kreis[:length]].append(number)
    return [
        np.array(sorted({n for digits in one for n in inside[digits[:_KREIS]]}), dtype=np.int64) for one in told.sets
    ]


def alike(told: Areas, left: Codes, right: Codes, rules: TerritoryRules) -> Floats:
    """Of each pair 0 to 1, NaN where an area is unknown; each pair of sets is compared once."""
    count = len(told.sets)
    lower, upper = np.minimum(told.of[left], told.of[right]), np.maximum(told.of[left], told.of[right])
    pairs, back = np.unique(lower * count + upper, return_inverse=True)
    found = [nearness(told.sets[pair // count], told.sets[pair % count], rules) for pair in pairs.tolist()]
    scores: Floats = np.array([np.nan if one is None else one for one in found], dtype=np.float64)
    return scores[back]


def nearness(one: tuple[str, ...], other: tuple[str, ...], rules: TerritoryRules) -> float | None:
    """The mean of how well the areas of the one are matched by the other, and the other way round."""
    if not one or not other:
        return None
    here = [max(_match(a, b, rules) for b in other) for a in one]
    there = [max(_match(a, b, rules) for a in one) for b in other]
    return (sum(here) / len(here) + sum(there) / len(there)) / 2


def _match(one: str, other: str, rules: TerritoryRules) -> float:
    if one == other:
        return 1.0
    if not (_within(one, other) or _within(other, one)):
        return 0.0
    steps = abs(_LEVELS[len(one)] - _LEVELS[len(other)])
    return rules.nested[max(steps, 1) - 1]


@cache
def _key(digits: str) -> PlaceKey:
    return PlaceKey(digits)


def _within(one: str, other: str) -> bool:
    return _key(one).within(_key(other))


def _place_names(columns: NetworkColumns) -> dict[str, str]:
    """What municipalities are called without the word for their kind -> their key, the widest of one name."""
    found: dict[str, str] = {}
    bodies = columns.bodies
    for name, kind, digits in zip(bodies.names, bodies.kinds, bodies.areas, strict=True):
        plain = " ".join(_WORD.findall(_KIND_WORDS.sub(" ", name.casefold())))
        if kind in TERRITORIAL and digits and plain:
            found[plain] = min(found.get(plain, digits), digits, key=lambda d: (len(d), d))
    return found


def _in_name(name: str, named: Mapping[str, str]) -> set[str]:
    """The places that the name names, of one to three words each."""
    words = _WORD.findall(name.casefold())
    told = (" ".join(words[at : at + length]) for length in (1, 2, 3) for at in range(len(words)))
    return {named[words_] for words_ in told if words_ in named}


def _of_members(columns: NetworkColumns, members: Lists, body: int) -> set[str]:
    """Where the municipalities among the members lie, if the list is complete or several are known; a Land that takes
    part says nothing, and one payer's list says nothing of where a body works."""
    bodies = columns.bodies
    found = {bodies.areas[m] for m in members.of(body).tolist() if bodies.areas[m] and bodies.kinds[m] in _LOCAL}
    return found if len(found) >= _SEVERAL or bodies.lists[body] is Completeness.COMPLETE else set()
