"""Groups: bodies drawn as one where all of them would be too many to draw."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from app.answers.network.answers import Edge, Group, GroupEdge
from app.answers.network.whole import Whole
from graph_model.values.vocabularies import Vocabulary

_CENTRES: Final = 40
_LANDS: Final = (
    "Schleswig-Holstein",
    "Hamburg",
    "Niedersachsen",
    "Bremen",
    "Nordrhein-Westfalen",
    "Hessen",
    "Rheinland-Pfalz",
    "Baden-Württemberg",
    "Bayern",
    "Saarland",
    "Berlin",
    "Brandenburg",
    "Mecklenburg-Vorpommern",
    "Sachsen",
    "Sachsen-Anhalt",
    "Thüringen",
)
"""By the first two digits of the municipal key, from 01 on."""


class Grouping(Vocabulary):
    """By what bodies are put together."""

    NEARNESS = "naehe", "nach Nachbarschaft im Netz"
    TERRITORY = "gebiet", "nach Land"
    KIND = "art", "nach Art"


def group_of(whole: Whole, grouping: Grouping) -> Mapping[str, tuple[str, str]]:
    """The id and the name of the group of each body."""
    ways: dict[Grouping, Callable[[Whole], Mapping[str, tuple[str, str]]]] = {
        Grouping.NEARNESS: _by_nearness,
        Grouping.TERRITORY: _by_territory,
        Grouping.KIND: _by_kind,
    }
    return ways[grouping](whole)


def grouped(
    ids: Iterable[str], edges: Iterable[Edge], group: Mapping[str, tuple[str, str]]
) -> tuple[tuple[Group, ...], tuple[GroupEdge, ...]]:
    """The groups of the bodies ``ids``, the largest first, and how many ``edges`` run between them."""
    members: dict[str, list[str]] = defaultdict(list)
    for one in sorted(ids):
        members[group[one][0]].append(one)
    names = dict(group.values())
    groups = [Group(id=key, name=names[key], bodies=len(all_), members=tuple(all_)) for key, all_ in members.items()]
    between = Counter(frozenset((group[edge.source][0], group[edge.target][0])) for edge in edges)
    pairs = sorted((sorted(pair), number) for pair, number in between.items() if len(pair) == 2)
    lines = tuple(GroupEdge(source=left, target=right, edges=number) for (left, right), number in pairs)
    return tuple(sorted(groups, key=lambda one: (-one.bodies, one.id))), lines


def land(place: str) -> str:
    """The name of the Land in which a municipal key lies; an empty text for a key that is none."""
    number = int(place[:2]) if place[:2].isdecimal() else 0
    return _LANDS[number - 1] if 1 <= number <= len(_LANDS) else ""


def _by_kind(whole: Whole) -> Mapping[str, tuple[str, str]]:
    return {
        one: (f"art-{node.kind.value}", node.kind.label) if node.kind else ("art-", "ohne erkannte Art")
        for one, node in whole.nodes.items()
    }


def _by_territory(whole: Whole) -> Mapping[str, tuple[str, str]]:
    """The Land of a body's own key or area; of one without the Land that most of its neighbours lie in."""
    own = {one: node.places[0][:2] for one, node in whole.nodes.items() if node.places}
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for edge in whole.edges:
        for one, other in ((edge.source, edge.target), (edge.target, edge.source)):
            if other in own:
                told[one][own[other]] += 1
    usual = {one: min(counted, key=lambda key: (-counted[key], key)) for one, counted in told.items()}
    lands = {one: own.get(one) or usual.get(one, "") for one in whole.nodes}
    return {one: (f"gebiet-{key}", land(key) or "ohne bekanntes Gebiet") for one, key in lands.items()}


def _by_nearness(whole: Whole) -> Mapping[str, tuple[str, str]]:
    """Around the bodies with the most edges: each body belongs to the one that it reaches first, along most edges."""
    neighbours: dict[str, Counter[str]] = defaultdict(Counter)
    for edge in whole.edges:
        neighbours[edge.source][edge.target] += 1
        neighbours[edge.target][edge.source] += 1
    centres = sorted(whole.degrees, key=lambda one: (-whole.degrees[one], one))[:_CENTRES]
    belongs = {one: one for one in centres}
    fringe = centres
    while fringe:
        fringe = _next(fringe, neighbours, belongs)
    told = {one: (f"um-{one}", f"um {whole.nodes[one].name}") for one in centres}
    return {one: told[belongs[one]] if one in belongs else ("um-", "ohne Verbindung dorthin") for one in whole.nodes}


def _next(fringe: list[str], neighbours: Mapping[str, Counter[str]], belongs: dict[str, str]) -> list[str]:
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for one in fringe:
        for other, number in neighbours[one].items():
            if other not in belongs:
                votes[other][belongs[one]] += number
    for one, counted in votes.items():
        belongs[one] = min(counted, key=lambda key: (-counted[key], key))
    return sorted(votes)
