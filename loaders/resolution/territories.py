"""Names of Länder, Kreise and municipalities: what sort of territory, and which."""

import re
from dataclasses import dataclass
from functools import cache

from loaders.resolution.words import folded, units
from loaders.sources.gemeindeverzeichnis import own_places

_KREIS, _STADT, _GEMEINDE, _LAND = "kreis", "stadt", "gemeinde", "land"
_IN_TABLE = frozenset({"region", "regionalverband", "staedteregion"})
_HEADS: dict[str, tuple[str, ...]] = {
    _KREIS: ("landkreis", "landkreises", "kreis", "kreises", "lk", "lkr", "kr"),
    _STADT: (
        "grosse kreisstadt",
        "kreisfreie stadt",
        "freie und hansestadt",
        "freie hansestadt",
        "stadtgemeinde",
        "stadtkreis",
        "landeshauptstadt",
        "bundesstadt",
        "hansestadt",
        "universitaetsstadt",
        "wissenschaftsstadt",
        "klingenstadt",
        "kreisstadt",
        "bergstadt",
        "stadt",
    ),
    _GEMEINDE: ("marktgemeinde", "ortsgemeinde", "einheitsgemeinde", "gemeinde", "markt", "flecken"),
    "samtgemeinde": ("samtgemeinde",),
    "verbandsgemeinde": ("verbandsgemeinde",),
    "amt": ("amt",),
    "verwaltungsgemeinschaft": ("verwaltungsgemeinschaft",),
    _LAND: ("freistaat", "bundesland", "land"),
    "bezirk": ("bezirk",),
    "regionalverband": ("regionalverband",),
    "region": ("region",),
    "staedteregion": ("staedteregion",),
}
_HEAD_OF = {word: sort for sort, words in _HEADS.items() for word in words}
_HEAD = re.compile(rf"(?P<head>{'|'.join(sorted(_HEAD_OF, key=len, reverse=True))}) (?P<base>.+)")
_BETWEEN = frozenset(
    {
        "a",
        "am",
        "an",
        "auf",
        "b",
        "bei",
        "d",
        "der",
        "dem",
        "i",
        "im",
        "in",
        "o",
        "ob",
        "s",
        "u",
        "und",
        "unter",
        "v",
        "vor",
    }
)
_MOST_WORDS = 5
_NO_PLACE = frozenset("kgat")


@dataclass(frozen=True, slots=True)
class Territory:
    """``sort``: kreis, stadt, land …, empty where the name tells none; ``base``: the words of its name; ``land``: the
    key of a Land that stands beside the name."""

    sort: str
    base: tuple[str, ...]
    land: str | None = None

    @property
    def shared(self) -> bool:
        """Whether the table has several places whose names begin like this, such as a Kreis and a town."""
        return sum(place[: len(self.base)] == self.base for place in _places().get(self.base[0], ())) > 1


def territory(words: str, sort: str | None, land: str | None) -> Territory | None:
    """The territory that folded words name, ``sort`` being the one that stood beside them; None where they name
    something else."""
    head = _HEAD.fullmatch(words)
    found, base = (_HEAD_OF[head["head"]], head["base"]) if head else (sort or "", words)
    if base.startswith("L:") and " " not in base and (found == _LAND or not found):
        return Territory(_LAND, (base,))
    if _is_kreis(base):
        return Territory(_KREIS, tuple(base.split()), land)
    if not found or found == _LAND or not _is_place(base) or (found in _IN_TABLE and words not in _names()):
        return None
    return Territory(found, _place_words(base), land)


def bare(words: str) -> Territory | None:
    """The place that words may name which tell no sort."""
    return Territory("", _place_words(words)) if _is_place(words) else None


def sort_told_alone(text: str) -> str | None:
    """The sort that stands in brackets or behind a comma: "Peine (Landkreis)", "Peine, Landkreis"."""
    return _HEAD_OF.get(" ".join(folded(text).replace(".", "").split()))


def is_town(word: str) -> bool:
    """Whether a Land, Kreis or kreisfreie Stadt of the project's table begins with this folded word."""
    return word in _places()


@cache
def _places() -> dict[str, list[tuple[str, ...]]]:
    """First word of each place that the project carries -> the words of the names that begin with it."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for place in own_places():
        words = _place_words(" ".join(re.findall(r"\w+", folded(place.name.partition(",")[0]))))
        found.setdefault(words[0], []).append(words)
    return found


@cache
def _names() -> frozenset[str]:
    """The folded names of the Länder and Kreise."""
    return frozenset(" ".join(re.findall(r"\w+", folded(place.name.partition(",")[0]))) for place in own_places())


def _is_kreis(base: str) -> bool:
    return base.endswith("kreis") and base in _names()


def _is_place(base: str) -> bool:
    words = base.split()
    return (
        len(words) <= _MOST_WORDS
        and not any(unit[0] in _NO_PLACE or unit[0] == "n" for word in words for unit in units(word))
        and words[0] not in _BETWEEN | {"fuer", "des", "das", "die"}
    )


def _place_words(base: str) -> tuple[str, ...]:
    words = tuple(word for word in base.split() if word not in _BETWEEN)
    return words or (base,)
