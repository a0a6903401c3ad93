"""Everything of the network that an audience sees, read once: what filters choose from and what is laid out."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from app.answers.costs.amount_words import amount_words
from app.answers.network.answers import Edge, Node
from app.answers.network.columns import EdgeColumns
from app.answers.network.edges import member_edge, merger_edges, part_edge, payment_edge, payment_words
from graph_model.projection.stored import StoredFacts
from graph_model.storage.database import Database
from graph_model.values.body_kinds import BodyKind
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import Audience, EventKind, EventStatus, Role, Status

_EARLIEST = 1900


@dataclass(frozen=True)
class Whole:
    """``nodes`` by id and the ``edges`` between them, without doubles; ``areas`` are the names of places by key;
    ``generation`` is that of the facts."""

    generation: int
    nodes: Mapping[str, Node]
    edges: tuple[Edge, ...]
    areas: Mapping[str, str]

    @cached_property
    def place(self) -> Mapping[str, int]:
        """The place of each body among the nodes."""
        return {one: number for number, one in enumerate(self.nodes)}

    @cached_property
    def columns(self) -> EdgeColumns:
        """The edges as columns, in their order."""
        return EdgeColumns.of(self.edges, self.place)

    @cached_property
    def topics(self) -> tuple[str, ...]:
        """The topics that bodies work on, the most frequent first."""
        counted = Counter(topic for node in self.nodes.values() for topic in node.topics)
        return tuple(topic for topic, _ in counted.most_common())

    @cached_property
    def years(self) -> tuple[int, int] | None:
        """The first and the last year of which anything is told; None where nothing has a date."""
        dates = [date for edge in self.edges for date in (edge.since, edge.until) if date]
        dates += [date for node in self.nodes.values() for date in (node.founded, node.dissolved) if date]
        years = [date.year for date in dates if date.year >= _EARLIEST]
        return (min(years), max(years)) if years else None

    @cached_property
    def degrees(self) -> Mapping[str, int]:
        """How many edges each body has."""
        return Counter(end for edge in self.edges for end in (edge.source, edge.target))


def read_whole(database: Database, audience: Audience) -> Whole:
    """The whole network of ``audience`` as it is now."""
    generation = StoredFacts(database).generation()
    areas = list(_columns(database, "read/drawn_areas", audience, "bodies", "places", "names"))
    nodes = {node.id: node for node in _nodes(database, audience, areas)}
    edges = tuple(edge for edge in _edges(database, audience) if edge.source in nodes and edge.target in nodes)
    own = {
        place: node.name for node in nodes.values() if node.kind and node.kind.is_territorial for place in node.places
    }
    return Whole(generation, nodes, edges, {**{_digits(place): name for _, place, name in areas}, **own})


def _nodes(database: Database, audience: Audience, areas: list[tuple[str, str, str]]) -> Iterator[Node]:
    topics, places = defaultdict(set), defaultdict(set)
    for body, topic in _columns(database, "read/topics_of_bodies", audience, "bodies", "topics"):
        topics[body].add(topic)
    for body, place, _ in areas:
        places[body].add(_digits(place))
    names = ("ids", "names", "kinds", "founded", "dissolved", "places")
    for one, name, kind, founded, dissolved, place in _columns(database, "read/drawn_bodies", audience, *names):
        yield Node(
            id=one,
            name=name,
            kind=BodyKind(kind) if kind else None,
            topics=tuple(sorted(topics[one])),
            founded=_date(founded),
            dissolved=_date(dissolved),
            places=tuple(sorted(places[one] | ({_digits(place)} if place else set()))),
        )


def _edges(database: Database, audience: Audience) -> Iterator[Edge]:
    yield from _members(database, audience)
    yield from _payments(database, audience)
    yield from _mergers(database, audience)
    for fact, part, whole in _columns(database, "read/drawn_parts", audience, "facts", "sources", "targets"):
        yield part_edge(fact, part, whole)


def _members(database: Database, audience: Audience) -> Iterator[Edge]:
    names = ("facts", "sources", "targets", "roles", "statuses", "sinces", "untils")
    for fact, member, body, role, status, since, until in _columns(database, "read/drawn_members", audience, *names):
        yield member_edge(fact, member, body, Role(role), Status(status), (_date(since), _date(until)))


def _payments(database: Database, audience: Audience) -> Iterator[Edge]:
    names = ("facts", "sources", "targets", "amounts", "formulas", "pers", "kinds", "statuses", "years", "told")
    found = _columns(database, "read/drawn_payments", audience, *names)
    for fact, payer, payee, amount, formula, per, kind, status, year, told in found:
        words = payment_words(kind, amount_words(amount, per), by_formula=bool(formula and not amount))
        yield payment_edge(fact, payer, payee, words, Status(status), (year, told))


def _mergers(database: Database, audience: Audience) -> Iterator[Edge]:
    names = ("facts", "befores", "afters", "kinds", "statuses", "dates")
    for fact, before, after, kind, status, day in _columns(database, "read/drawn_mergers", audience, *names):
        yield from merger_edges(fact, (before, after), EventKind(kind), EventStatus(status), _date(day))


def _columns(database: Database, query: str, audience: Audience, *names: str) -> Iterator[Any]:
    found = database.read(query, audience=audience.value)[0]
    return zip(*(found[name] for name in names), strict=True)


def _date(text: str) -> PartialDate | None:
    return PartialDate.parse(text) if text else None


def _digits(place: str) -> str:
    """The key without the year of its borders."""
    return place.partition("@")[0]
