"""What is kept in memory: the facts of the present generation, read once, and what answers have made of them.

Everything hangs at the connection (``Database.memory``), so that all requests share it; it is brought up to date by
what has changed when the facts in the graph are others, and what was erased is gone here too.
"""

import logging
from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from datetime import date
from functools import cached_property
from threading import Lock
from time import perf_counter
from typing import Any, Final, TypeVar

from app.answers.answer import BodyRef
from app.answers.costs.facts import directory, known_by
from app.answers.costs.terms import CostTerms
from app.answers.ordering import german
from graph_model.analysis.columns.network import NetworkColumns, of_facts
from graph_model.analysis.columns.stock import Stock
from graph_model.analysis.columns.stock_file import StockFile
from graph_model.analysis.costs.ledger import CostLedger
from graph_model.projection.facts import Facts
from graph_model.projection.stored import Changes, State, StoredFacts
from graph_model.storage.database import Database
from graph_model.storage.trusted import no_garbage, not_collecting
from graph_model.values.vocabularies import Audience

_log = logging.getLogger(__name__)
_MOST_ANSWERS: Final = 200
_LONG_SECONDS: Final = 0.3
_Made = TypeVar("_Made")


class _Answer:
    """What was made once for a key, or not yet; who asks meanwhile waits for it."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.made: list[Any] = []


class Kept:
    """Facts that do not change any more, and what was made of them; safe to use from several threads."""

    def __init__(self, database: Database, facts: Facts, generation: int = 0, known_on: date | None = None) -> None:
        self.database = database
        self.facts = facts
        self.generation = generation
        self._known_on = known_on
        self._answers: OrderedDict[Hashable, _Answer] = OrderedDict()
        self._lock = Lock()

    @cached_property
    def names(self) -> Mapping[str, BodyRef]:
        """All bodies by id."""
        return {body.key: BodyRef(id=body.key, name=body.name, kind=body.kind) for body in self.facts.bodies}

    @cached_property
    def order(self) -> Mapping[str, str]:
        """By which each body (by id) stands in a list of names."""
        return {body.key: german(body.name) for body in self.facts.bodies}

    @property
    def network(self) -> NetworkColumns:
        """The columns that comparing bodies needs."""
        return self.remember("network", lambda: of_facts(self.facts))

    def ledger(self, terms: CostTerms) -> CostLedger:
        """The ledger of all contributions, by these terms."""
        told = directory(self.database)
        return self.remember(
            ("ledger", terms.rules, terms.inhabitants, told.mark),
            lambda: CostLedger.of(
                self.facts, known_by((*told.inhabitants, *terms.inhabitants), self._known_on), terms.rules
            ),
        )

    def remember(self, key: Hashable, make: Callable[[], _Made]) -> _Made:
        """What ``make`` made when ``key`` was first asked for; of the keys that were asked for last. ``key`` holds all
        that the answer depends on beside the facts."""
        with self._lock:
            answer = self._answers.setdefault(key, _Answer())
            self._answers.move_to_end(key)
            while len(self._answers) > _MOST_ANSWERS:
                self._answers.popitem(last=False)
        with answer.lock:
            if not answer.made:
                answer.made.append(_kept_for_long(make))
            found: _Made = answer.made[0]
            return found


def _kept_for_long(make: Callable[[], _Made]) -> _Made:
    """What took long to make is large."""
    begun = perf_counter()
    with not_collecting():
        made = make()
    if perf_counter() - begun > _LONG_SECONDS:
        no_garbage()
    return made


class Keeper:
    """Holds what is kept for each audience; one for each database."""

    def __init__(self) -> None:
        self._stock = Stock()
        self._state: State | None = None
        self._kept: dict[Audience, Kept] = {}
        self._lock = Lock()

    def of(self, database: Database, audience: Audience) -> Kept:
        """What is kept of the facts as ``audience`` sees them now. While others are being written, those before."""
        with self._lock:
            now = StoredFacts(database).state()
            if self._state is None:
                self._begin_with(StockFile.of(database))
            if not self._holds(now):
                self._bring_up(database, now)
            if audience not in self._kept:
                self._kept[audience] = Kept(database, self._stock.seen_by(audience), now.generation)
            return self._kept[audience]

    def lay_by(self, database: Database) -> None:
        """Writes the facts beside the graph, where they do not lie there already; without them all goes on, slower."""
        with self._lock:
            stock, state, file = self._stock, self._state, StockFile.of(database)
        if state and file and file.state() != state:
            try:
                file.write(state, stock)
            except OSError as error:
                _log.warning("the facts could not be laid by for the next start: %s", error)

    def _begin_with(self, file: StockFile | None) -> None:
        laid = file.read() if file and not len(self._stock) else None
        if laid:
            self._state, self._stock = laid

    def _holds(self, now: State) -> bool:
        before = self._state
        return before is not None and (now == before or (now.unfinished and now.generation == before.generation))

    def _bring_up(self, database: Database, now: State) -> None:
        """What was read while somebody wrote, or from a graph that nobody has projected, is compared again."""
        stock = self._brought_up(database, now)
        settled = now.generation and not now.unfinished and StoredFacts(database).state() == now
        if settled or stock is not self._stock:
            self._stock, self._kept = stock, {}
        self._state = now if settled else None

    def _brought_up(self, database: Database, now: State) -> Stock:
        """What this process wrote itself is known by its ids; otherwise everything is compared."""
        since = database.memory.of(Changes, Changes).since(self._state, now) if self._state else None
        return self._stock.refreshed(database) if since is None else self._stock.changed(database, since)


def kept(database: Database, audience: Audience) -> Kept:
    """What is kept of the facts as ``audience`` sees them now; read from the graph where it is asked for first."""
    return database.memory.of(Keeper, Keeper).of(database, audience)


def lay_by(database: Database) -> None:
    """Writes the facts as they are now beside the graph, for the next program that starts."""
    keeper = database.memory.of(Keeper, Keeper)
    keeper.of(database, Audience.PUBLIC)
    keeper.lay_by(database)
