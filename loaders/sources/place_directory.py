"""Which places a name may mean: „Landkreis Peine“, „Peine (Landkreis)“, „Stadt Leipzig“, „Region Hannover“."""

import csv
import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

from graph_model.values.body_kinds import BodyKind
from graph_model.values.places import PlaceKey
from loaders.sources.gemeindeverzeichnis import Place, own_places

_KINDS: tuple[tuple[re.Pattern[str], frozenset[BodyKind]], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), frozenset(kinds))
    for pattern, kinds in (
        (r"(?:land)?kreis(?:es)?|lkr?\.?", (BodyKind.DISTRICT,)),
        (r"(?:bundes)?land(?:es)?|freistaat(?:es|s)?", (BodyKind.STATE,)),
        (r"freie (?:und )?hansestadt", (BodyKind.STATE, BodyKind.CITY)),
        (r"stadtgemeinde|(?:kreisfreie |große )?\w*stadt", (BodyKind.CITY,)),
        (r"(?:orts|einheits)?gemeinde|markt|m|flecken", (BodyKind.MUNICIPALITY,)),
        (
            r"samtgemeinde|verbandsgemeinde|amt(?:es)?|verwaltungsgemeinschaft|verwaltungsverband",
            (BodyKind.MUNICIPAL_UNION,),
        ),
    )
)
_BRACKETED = re.compile(r"^(?P<base>.+?)\s*\((?P<kind>[^()]+)\)$")
_SPACE = re.compile(r"\s+")
_ARTICLE = re.compile(r"^(?:der|die|das|des|dem|den)\s+", re.IGNORECASE)
_TELLING_NAME = re.compile(r"kreis$|^(?:region|städteregion|regionalverband)\b", re.IGNORECASE)
_LYING = re.compile(
    r"(?P<base>.+?) (?P<where>(?:am|an|auf|bei|im|in|ob|unter|vor|a\.|b\.|i\.|o\.|v\.|unterm|vorm|hinterm)\s?\S.*)"
)
_LAND_BEHIND = re.compile(r"(?P<base>.+?)(?:\s*\(|,\s*)(?P<land>[^,()]+)\)?$")
_LAND_DIGITS = 2
_SPELLED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_SELF_TELLING = frozenset({BodyKind.STATE, BodyKind.CITY})


class PlaceDirectory:
    """Places by their names; what is ambiguous stays so."""

    def __init__(self, places: Iterable[Place]) -> None:
        every = tuple(places)
        whole_cities = {place.key.digits for place in every if len(place.key.digits) == 5}
        self._by_name: dict[str, dict[str, Place]] = {}
        self._by_short: dict[str, dict[str, Place]] = {}
        for place in every:
            if not (place.key.digits.endswith("000") and place.key.digits[:5] in whole_cities and _is_gemeinde(place)):
                for form in _forms(place.name):
                    self._by_name.setdefault(form, {}).setdefault(place.key.digits, place)
                for form in _short_forms(place.name):
                    self._by_short.setdefault(form, {}).setdefault(place.key.digits, place)

    def candidates(self, name: str) -> tuple[Place, ...]:
        """All places that the name may mean, by key; none where it is unknown. City and Kreis of one name are told
        apart where the name tells the kind; a bare name returns both."""
        plain, land = self._without_land(name)
        whole = self._named(_folded(plain))
        kinds, base = _parted(plain)
        short = self._by_short.get(_folded(base), {}).values()
        told = [place for place in [*self._named(_folded(base)), *short] if kinds and place.kind in kinds]
        found = {place.key.digits: place for place in [*whole, *told] if place.key.digits.startswith(land)}
        return tuple(found[digits] for digits in sorted(found))

    def key(self, name: str) -> PlaceKey | None:
        """The one place that the name means; None where there are several, or where a bare name is that of a Kreis
        (its town may bear it too)."""
        found = self.candidates(name)
        if len(found) != 1:
            return None
        kinds, _ = _parted(self._without_land(name)[0])
        tells = bool(kinds) or found[0].kind in _SELF_TELLING or _says_itself(found[0].name)
        return found[0].key if tells else None

    def key_near(self, name: str, home: str | None) -> PlaceKey | None:
        """As ``key``; of several places of the name the only one in the Kreis of ``home`` (the name of a place)."""
        found = self.candidates(name)
        if len(found) < 2 or home is None:
            return self.key(name)
        here = self.key(home)
        inside = [place for place in found if here and place.key.digits[:5] == here.digits[:5]]
        return inside[0].key if len(inside) == 1 and _parted(name)[0] else None

    def _without_land(self, name: str) -> tuple[str, str]:
        """The name without the Land that stands behind it in brackets or after a comma, and the key of that Land."""
        told = _LAND_BEHIND.match(name.strip())
        if told is None:
            return name, ""
        beside = _folded(told["land"])
        states = (place.key.digits for place in self._named(beside) if place.kind is BodyKind.STATE)
        key = _land_keys().get(beside) or next((digits for digits in states if len(digits) == _LAND_DIGITS), None)
        return (told["base"], key) if key else (name, "")

    def _named(self, form: str) -> list[Place]:
        return list(self._by_name.get(form, {}).values())


@cache
def places() -> PlaceDirectory:
    """The Länder and Kreise that the project carries."""
    return PlaceDirectory(own_places())


@cache
def _land_keys() -> dict[str, str]:
    """Abbreviation of a Land -> its key."""
    text = files("loaders.sources").joinpath("data", "laender_short.csv").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return {row["short"]: row["ags"] for row in csv.DictReader(lines, delimiter=";")}


def _is_gemeinde(place: Place) -> bool:
    return len(place.key.digits) == 8


def _says_itself(name: str) -> bool:
    return bool(_TELLING_NAME.search(name))


def _folded(name: str) -> str:
    """Without article, in small letters, umlauts spelt out: "Goettingen" is Göttingen."""
    return _SPACE.sub(" ", _ARTICLE.sub("", name.strip())).casefold().translate(_SPELLED)


def _forms(name: str) -> set[str]:
    """The name as the directory has it, without what follows its comma, and without brackets."""
    base = name.partition(",")[0]
    return {_folded(form) for form in (name, base, _unbracketed(base), *_abbreviated(base))}


def _short_forms(name: str) -> set[str]:
    """What only the kind before it tells to be a place: without a second language, without where it lies."""
    plain = _unbracketed(name.partition(",")[0])
    lying = _LYING.match(plain)
    return {_folded(form) for form in (plain.partition("/")[0], lying["base"] if lying else plain)}


def _unbracketed(name: str) -> str:
    return re.sub(r"\s*\([^()]*\)", "", name)


def _abbreviated(name: str) -> Iterator[str]:
    """ "Frankfurt a. M.", "Frankfurt a.M.", "Frankfurt a. Main" for what lies am Main, and the other way round."""
    lying = _LYING.match(name)
    if lying is None:
        return
    base, words = lying["base"], re.findall(r"\w+", lying["where"])
    first = [f"{word[0]}." for word in words]
    yield f"{base} {' '.join(first)}"
    yield f"{base} {''.join(first)}"
    yield f"{base} {' '.join([*first[:-1], words[-1]])}"
    yield f"{base} {''.join(first[:-1])}{words[-1]}"


def _parted(name: str) -> tuple[frozenset[BodyKind], str]:
    """The kinds that the name tells, and the rest of it; no kinds where it tells none."""
    text = _SPACE.sub(" ", _ARTICLE.sub("", name.strip()))
    bracketed = _BRACKETED.match(text)
    base, comma, after = text.partition(", ")
    first, _, rest = text.partition(" ")
    two = re.match(r"(?P<kind>(?:freien?|kreisfreien?|großen?)(?: und)? \w+) (?P<base>.+)", text, re.IGNORECASE)
    tries = (
        (bracketed["kind"], bracketed["base"]) if bracketed else None,
        (after, base) if comma else None,
        (two["kind"], two["base"]) if two else None,
        (first, rest) if rest else None,
    )
    for told in tries:
        kinds = _kinds(told[0]) if told else frozenset()
        if told and kinds:
            return kinds, told[1]
    return frozenset(), text


def _kinds(word: str) -> frozenset[BodyKind]:
    return next((kinds for pattern, kinds in _KINDS if pattern.fullmatch(word)), frozenset())
