"""What of the network is asked for, and which bodies and edges that is."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

import numpy as np

from app.answers.network.answers import Edge, EdgeKind, Node, Standing
from app.answers.network.columns import KINDS, STANDINGS, EdgeColumns, Flags
from app.answers.network.whole import Whole
from app.answers.scope.scope import EVERYTHING, Scope
from graph_model.errors import InvalidValueError
from graph_model.values.body_kinds import BodyKind

DEEPEST: Final = 4
_DOUBLE: Final = KINDS.index(EdgeKind.DOUBLE)


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


def chosen(whole: Whole, doubles: Sequence[Edge], wanted: Wanted) -> tuple[set[str], list[Edge]]:
    """The ids of the bodies that ``wanted`` means, and the edges between them: those of the whole and the ``doubles``
    among its bodies."""
    edges = (*whole.edges, *doubles)
    told = whole.columns.followed_by(EdgeColumns.of(doubles, whole.place)) if doubles else whole.columns
    left = _wanted(told, wanted)
    there = _there(whole, told, left, wanted)
    left &= told.between(there)
    for narrowed in _narrowing(whole, told, left, wanted):
        there &= narrowed
    if wanted.grown:
        there |= told.beside(left, _flags(whole, wanted.grown), 1)
    ids = tuple(whole.nodes)
    shown = np.flatnonzero(left & told.between(there)).tolist()
    return {ids[at] for at in np.flatnonzero(there).tolist()}, [edges[at] for at in shown]


def _wanted(told: EdgeColumns, wanted: Wanted) -> Flags:
    left: Flags = np.isin(told.kind, [KINDS.index(kind) for kind in wanted.kinds])
    if wanted.standing:
        left &= (told.standing == STANDINGS.index(wanted.standing)) | (told.kind == _DOUBLE)
    if wanted.year is not None:
        left &= (told.since <= wanted.year) & (told.until >= wanted.year)
    return left


def _there(whole: Whole, told: EdgeColumns, left: Flags, wanted: Wanted) -> Flags:
    """All bodies of the scope; where edges were left out by year or standing, those without any edge left go with
    them."""
    count = len(whole.nodes)
    there = np.ones(count, np.bool_)
    if wanted.year is not None or wanted.standing is not None:
        there = told.ends(left, count)
        if not wanted.standing:
            there |= ~whole.columns.ends(np.ones(len(whole.edges), np.bool_), count)
    if wanted.year is not None:
        there &= _of_nodes(whole, partial(_lives, year=wanted.year))
    if not wanted.scope.is_everything:
        there &= np.fromiter((wanted.scope.ties(one) for one in whole.nodes), np.bool_, count)
    return there


def _lives(node: Node, year: int) -> bool:
    begun = node.founded is None or node.founded.year <= year
    return begun and (node.dissolved is None or node.dissolved.year >= year)


def _narrowing(whole: Whole, told: EdgeColumns, left: Flags, wanted: Wanted) -> Iterable[Flags]:
    if wanted.around:
        yield told.beside(left, _flags(whole, [wanted.around]), wanted.depth)
    if wanted.only_of:
        yield told.beside(left, _flags(whole, [wanted.only_of]), 1)
    if wanted.kind or wanted.topic or wanted.area:
        yield told.beside(left, _of_nodes(whole, partial(_is_meant, wanted=wanted)), 1)
    if wanted.doubles_only:
        yield _doubled(told, left, len(whole.nodes))


def _is_meant(node: Node, wanted: Wanted) -> bool:
    area = wanted.area
    return (
        (wanted.kind is None or node.kind is wanted.kind)
        and (wanted.topic is None or wanted.topic in node.topics)
        and (area is None or any(place.startswith(area) for place in node.places))
    )


def _doubled(told: EdgeColumns, left: Flags, count: int) -> Flags:
    """The bodies of all pairs, and those that both of a pair are tied to."""
    pairs = left & (told.kind == _DOUBLE)
    ties = left & ~pairs
    found = told.ends(pairs, count)
    for one, other in zip(told.source[pairs].tolist(), told.target[pairs].tolist(), strict=True):
        found |= _neighbours(told, ties, one, count) & _neighbours(told, ties, other, count)
    return found


def _neighbours(told: EdgeColumns, edges: Flags, body: int, count: int) -> Flags:
    found = np.zeros(count, np.bool_)
    found[told.target[edges & (told.source == body)]] = True
    found[told.source[edges & (told.target == body)]] = True
    return found


def _of_nodes(whole: Whole, holds: Callable[[Node], bool]) -> Flags:
    return np.fromiter(map(holds, whole.nodes.values()), np.bool_, len(whole.nodes))


def _flags(whole: Whole, bodies: Iterable[str]) -> Flags:
    """Which bodies these are; one that is not drawn is left out."""
    found = np.zeros(len(whole.nodes), np.bool_)
    found[[whole.place[one] for one in bodies if one in whole.place]] = True
    return found
