"""Deciding on names of territories: the Kreis, the town, the Land of one name are three."""

from loaders.resolution.names import ComparedName
from loaders.resolution.territories import Territory, bare
from loaders.resolution.verdicts import Verdict, ask, different, same

_TOWNS = frozenset({"stadt", "gemeinde"})


def by_place(one: ComparedName, other: ComparedName) -> Verdict | None:
    """The decision where one name at least is that of a territory; None where neither is."""
    if one.place and other.place:
        return _two(one.place, other.place)
    if one.place is None and other.place is None:
        return None
    told, name = (one.place, other) if one.place else (other.place, one)
    plain = bare(" ".join(name.words)) if name.form is None and not name.outer else None
    if told is None or plain is None or plain.base != told.base:
        return different(0.1, "eine Gebietskörperschaft und etwas anderes", firm=True)
    if told.sort in _TOWNS and not told.shared:
        return same(0.9, "gleicher Ort")
    return ask(0.8, "der bloße Ortsname kann Stadt oder Landkreis meinen")


def _two(one: Territory, other: Territory) -> Verdict:
    if one.sort != other.sort:
        if one.base[0] == other.base[0] and {one.sort, other.sort} == _TOWNS:
            return ask(0.8, "gleicher Ort, einmal Stadt und einmal Gemeinde")
        return different(0.1, "verschiedene Gebietskörperschaften", firm=True)
    if one.land and other.land and one.land != other.land:
        return different(0.1, "verschiedene Länder", firm=True)
    if one.base == other.base:
        return same(1.0, "gleiche Gebietskörperschaft")
    return _by_base(one, other)


def _by_base(one: Territory, other: Territory) -> Verdict:
    """ "Halle (Saale)" and "Halle", "Bad Astadt am Berg" and "Bad Astadt"."""
    short, long = sorted((one.base, other.base), key=len)
    if long[: len(short)] == short:
        if one.shared:
            return ask(0.8, "mehrere Orte heißen so")
        return same(0.9, "gleicher Ort, einmal mit Zusatz")
    if "".join(short) == "".join(long):
        return same(0.98, "nur anders geschrieben")
    return different(0.2, "verschiedene Orte", firm=True)
