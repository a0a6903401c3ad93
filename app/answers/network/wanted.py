"""What of the network is asked for, and which bodies and edges that is."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.answers.network.answers import Edge, EdgeKind, Node, Standing
from app.answers.network.whole import Whole
from app.answers.scope.scope import EVERYTHING, Scope
from graph_model.errors import InvalidValueError
from graph_model.values.body_kinds import BodyKind

DEEPEST = 4


@dataclass(frozen=True, slots=True)
class Wanted:
    """All of it, unless something is chosen.

    ``around`` (an id) and ``depth``: what lies within so many edges of a body. ``kind``, ``topic`` and ``area`` (digits
    of a place key): bodies of that kind, topic and territory, and their direct neighbours. ``only_of`` (an id): a body
    and what it is tied to itself, nobody else. ``year``: what can hold then. ``standing``: edges that hold, are planned
    or past. ``doubles_only``: bodies that may be doubles, and what both of a pair are tied to. ``kinds``: the edges
    wanted. ``grown`` (ids): their neighbours too. ``group``: the id of a group that is opened. ``scope``: only bodies
    that are in it or tied to it."""

    around: str | None = None
    depth: int = 1
    kind: BodyKind | None = None
    topic: str | None = None
    area: str | None = None
    only_of: str | None = None
    year: int | None = None
    standing: Standing | None = None
    doubles_only: bool = False
    kinds: frozenset[EdgeKind] = frozenset(EdgeKind)
    grown: tuple[str, ...] = ()
    group: str | None = None
    grouping: str | None = None
    scope: Scope = EVERYTHING

    def check(self) -> None:
        """Raises InvalidValueError where the depth cannot be drawn."""
        if not 1 <= self.depth <= DEEPEST:
            raise InvalidValueError(str(self.depth), "eine Tiefe", f"erlaubt sind 1 bis {DEEPEST}")

    @property
    def is_everything(self) -> bool:
        """Whether nothing narrows the bodies down."""
        narrowing = (self.around, self.kind, self.topic, self.area, self.only_of, self.year, self.standing)
        return not any(narrowing) and not self.doubles_only and self.scope.is_everything


def chosen(whole: Whole, edges: tuple[Edge, ...], wanted: Wanted) -> tuple[set[str], list[Edge]]:
    """The ids of the bodies that ``wanted`` means, and the ``edges`` between them. ``edges`` are those of the whole
    and the doubles."""
    left = [edge for edge in edges if _is_wanted(edge, wanted)]
    ids = {one for one in _there(whole, left, wanted) if wanted.scope.ties(one)}
    left = [edge for edge in left if edge.source in ids and edge.target in ids]
    for narrowed in _narrowing(whole, left, wanted):
        ids &= narrowed
    ids |= _beside(left, wanted.grown, 1)
    return ids, [edge for edge in left if edge.source in ids and edge.target in ids]


def _is_wanted(edge: Edge, wanted: Wanted) -> bool:
    if edge.kind not in wanted.kinds:
        return False
    if wanted.standing and edge.standing is not wanted.standing and edge.kind is not EdgeKind.DOUBLE:
        return False
    return wanted.year is None or edge.holds_in(wanted.year)


def _there(whole: Whole, edges: Iterable[Edge], wanted: Wanted) -> set[str]:
    """All bodies; where edges were left out by year or standing, those without any edge left go with them."""
    if wanted.year is None and wanted.standing is None:
        return set(whole.nodes)
    tied = {end for edge in edges for end in (edge.source, edge.target)}
    lonely = set() if wanted.standing else {one for one in whole.nodes if not whole.degrees.get(one)}
    return {one for one in tied | lonely if wanted.year is None or _lives(whole.nodes[one], wanted.year)}


def _lives(node: Node, year: int) -> bool:
    begun = node.founded is None or node.founded.year <= year
    return begun and (node.dissolved is None or node.dissolved.year >= year)


def _narrowing(whole: Whole, edges: list[Edge], wanted: Wanted) -> Iterable[set[str]]:
    if wanted.around:
        yield _near(wanted.around, edges, wanted.depth)
    if wanted.only_of:
        yield _near(wanted.only_of, edges, 1)
    if wanted.kind or wanted.topic or wanted.area:
        meant = {one for one, node in whole.nodes.items() if _is_meant(node, wanted)}
        yield _beside(edges, meant, 1)
    if wanted.doubles_only:
        yield _doubled(edges)


def _is_meant(node: Node, wanted: Wanted) -> bool:
    area = wanted.area
    return (
        (wanted.kind is None or node.kind is wanted.kind)
        and (wanted.topic is None or wanted.topic in node.topics)
        and (area is None or any(place.startswith(area) for place in node.places))
    )


def _near(centre: str, edges: Iterable[Edge], depth: int) -> set[str]:
    return _beside(list(edges), [centre], depth)


def _beside(edges: list[Edge], middle: Iterable[str], depth: int) -> set[str]:
    """``middle`` and what lies within ``depth`` edges of it."""
    reached = fringe = set(middle)
    if not fringe:
        return set()
    neighbours = _neighbours(edges)
    for _ in range(depth):
        fringe = {other for one in fringe for other in neighbours.get(one, ())} - reached
        reached = reached | fringe
    return reached


def _doubled(edges: list[Edge]) -> set[str]:
    """The bodies of all pairs, and those that both of a pair are tied to."""
    pairs = [edge for edge in edges if edge.kind is EdgeKind.DOUBLE]
    neighbours = _neighbours(edge for edge in edges if edge.kind is not EdgeKind.DOUBLE)
    shared = {one for pair in pairs for one in neighbours.get(pair.source, set()) & neighbours.get(pair.target, set())}
    return shared | {end for pair in pairs for end in (pair.source, pair.target)}


def _neighbours(edges: Iterable[Edge]) -> Mapping[str, set[str]]:
    neighbours: dict[str, set[str]] = defaultdict(set)
    for edge in edges:
        neighbours[edge.source].add(edge.target)
        neighbours[edge.target].add(edge.source)
    return neighbours
