"""Three columns: what only the left body has, what both have, what only the right one has."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from app.answers.answer import BodyRef, Citation
from app.answers.cited import passages
from app.answers.costs.amount_words import amount_words
from app.answers.costs.totals import Totals
from app.answers.doubles.beside_answers import BesideRow, ThreeColumns
from app.answers.doubles.ranking import Ranked
from app.answers.ordering import german
from graph_model.analysis.doubles import Ranking
from graph_model.analysis.doubles.sides import Side
from graph_model.analysis.doubles.territory import names_of_places
from graph_model.records.facts import Contribution, Coverage, Fact, Membership
from graph_model.values.vocabularies import Status

_Tied = Mapping[str, Sequence[Fact]]


@dataclass(frozen=True)
class Item:
    """What can stand in a column, with the facts that tie it to each side."""

    name: str
    body: BodyRef | None
    left: Sequence[Fact]
    right: Sequence[Fact]

    @property
    def statements(self) -> tuple[str, ...]:
        """The best statement of each side."""
        return tuple(
            dict.fromkeys(one for side in (self.left, self.right) for fact in side[:1] for one in fact.statements[:1])
        )

    def row(self, told: Mapping[str, Citation]) -> BesideRow:
        """As an answer, with its passages out of ``told``."""
        return BesideRow(
            name=self.name,
            body=self.body,
            left=_says(self.left),
            right=_says(self.right),
            evidence=passages(told, self.statements),
        )


@dataclass(frozen=True)
class Columns:
    """The items of three columns, all of them."""

    left: tuple[Item, ...]
    both: tuple[Item, ...]
    right: tuple[Item, ...]

    def cut(self, most: int) -> "Columns":
        """The first items of each column."""
        return Columns(self.left[:most], self.both[:most], self.right[:most])

    def __iter__(self) -> Iterator[Item]:
        yield from (*self.left, *self.both, *self.right)

    def answer(self, most: int, told: Mapping[str, Citation]) -> ThreeColumns:
        """At most so many rows a column, with how many there are."""
        shown = self.cut(most)
        return ThreeColumns(
            left=tuple(item.row(told) for item in shown.left),
            both=tuple(item.row(told) for item in shown.both),
            right=tuple(item.row(told) for item in shown.right),
            left_count=len(self.left),
            both_count=len(self.both),
            right_count=len(self.right),
        )


@dataclass(frozen=True)
class PairHeld:
    """What a ranking keeps of two bodies: their ``places`` in it, the columns by name, and what each receives."""

    places: tuple[int, int]
    columns: Mapping[str, Columns]
    costs: tuple[Totals, Totals]


@dataclass(frozen=True)
class Ends:
    """The two bodies in a ranking: their places in its columns and what the facts tell of them."""

    ranking: Ranking
    places: tuple[int, int]
    sides: tuple[Side, Side]
    names: Mapping[str, BodyRef]

    def members(self) -> Columns:
        """Those that the score compares, organs included."""
        return self._bodies(self.ranking.told.members.of, lambda side: ((m.member, m) for m in side.memberships))

    def payers(self) -> Columns:
        """Who finances them."""
        return self._bodies(self.ranking.told.payers.of, lambda side: ((c.payer, c) for c in side.contributions))

    def topics(self) -> Columns:
        """By the keys of the vocabulary."""
        names, told = self.ranking.told.columns.topics.names, self.ranking.told.topics
        ids = tuple(frozenset(names[topic] for topic in told.of(place).tolist()) for place in self.places)
        return self._columns(ids, lambda side: ((t.topic, t) for t in side.topics), lambda one: (one, None))

    def areas(self) -> Columns:
        """What no source tells and only follows from names and members is among them."""
        areas, columns = self.ranking.told.areas, self.ranking.told.columns
        ids = tuple(frozenset(areas.sets[int(areas.of[place])]) for place in self.places)
        said = {c.place.digits: c.name for side in self.sides for c in side.coverages if c.name}
        names = {**names_of_places(columns), **said}
        return self._columns(
            ids, lambda side: ((c.place.digits, c) for c in side.coverages), lambda one: (names.get(one, one), None)
        )

    def _bodies(
        self, of: Callable[[int], Iterable[int]], tied: Callable[[Side], Iterable[tuple[str, Fact]]]
    ) -> Columns:
        keys = self.ranking.told.columns.bodies.keys
        ids = tuple(frozenset(keys[int(one)] for one in of(place)) for place in self.places)
        return self._columns(ids, tied, lambda one: (self.names[one].name, self.names[one]))

    def _columns(
        self,
        ids: Sequence[frozenset[str]],
        tied: Callable[[Side], Iterable[tuple[str, Fact]]],
        named: Callable[[str], tuple[str, BodyRef | None]],
    ) -> Columns:
        facts = [_by_id(tied(side)) for side in self.sides]
        made = partial(_sorted, facts=facts, named=named)
        here, there = ids
        return Columns(made(here - there), made(here & there), made(there - here))


def ends_of(found: Ranked, sides: Mapping[str, Side], names: Mapping[str, BodyRef], left: str, right: str) -> Ends:
    """The two bodies of these ids, both of which the ranking knows."""
    place = found.found.told.columns.place
    return Ends(found.found, (place[left], place[right]), (sides.get(left, Side()), sides.get(right, Side())), names)


def _sorted(
    ids: Iterable[str], facts: Sequence[_Tied], named: Callable[[str], tuple[str, BodyRef | None]]
) -> tuple[Item, ...]:
    items = [Item(*named(one), facts[0].get(one, ()), facts[1].get(one, ())) for one in ids]
    return tuple(sorted(items, key=lambda item: (german(item.name), item.body.id if item.body else "")))


def _by_id(tied: Iterable[tuple[str, Fact]]) -> _Tied:
    found: dict[str, list[Fact]] = defaultdict(list)
    for one, fact in tied:
        found[one].append(fact)
    return found


def _says(facts: Sequence[Fact]) -> str:
    """What the facts of one side tell, each once."""
    return "; ".join(dict.fromkeys(words for fact in facts if (words := _words(fact))))


def _words(fact: Fact) -> str:
    if isinstance(fact, Membership):
        since = f"seit {fact.since.german()}" if fact.since else ""
        until = f"bis {fact.until.german()}" if fact.until else ""
        status = "" if fact.status is Status.CURRENT else f"({fact.status.label})"
        return " ".join(part for part in (fact.role.label, since, until, status) if part)
    if isinstance(fact, Contribution):
        much = "Betrag nach einer Formel" if fact.formula and not fact.amount else _amount(fact)
        return f"{much}, {fact.year}" if fact.year else much
    return "genannt" if isinstance(fact, Coverage) else ""


def _amount(fact: Contribution) -> str:
    return amount_words(str(fact.amount) if fact.amount else "", fact.per.value if fact.per else "")
