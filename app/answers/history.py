"""Facts at a standpoint: those of now are kept in memory, those of an earlier day follow anew from the ledger.

What was made once is kept for the next who asks, until anything is written; so what was erased is gone here too.
"""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from threading import Lock

from app.answers.answer import BodyRef
from app.answers.kept import Kept, kept
from app.answers.standpoint import Standpoint
from graph_model.analysis.validity import valid
from graph_model.ledger.ledger import Ledger
from graph_model.projection.facts import Facts
from graph_model.projection.project import project
from graph_model.projection.stored import StoredFacts
from graph_model.records.judgements import Judgement
from graph_model.storage.database import Database

_MOST_FACTS = 400_000
_MOST_STANDPOINTS = 6
_Key = tuple[object, ...]
_Edition = tuple[object, ...]


@dataclass(frozen=True)
class Recalled:
    """The ``facts`` as known at a standpoint, and of these the ``valid`` ones: those that can hold in its period."""

    standpoint: Standpoint
    facts: Facts
    _made: dict[str, Kept] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def valid(self) -> Facts:
        """All facts where no period is asked for."""
        period = self.standpoint.valid_on
        return valid(self.facts, period, self.standpoint.stand) if period else self.facts

    @cached_property
    def names(self) -> Mapping[str, BodyRef]:
        """All bodies by id, those that do not live in the period included."""
        return {body.key: BodyRef(id=body.key, name=body.name, kind=body.kind) for body in self.facts.bodies}

    def kept(self, database: Database) -> Kept:
        """What was made of the valid facts, as long as this is kept itself."""
        known_on = self.standpoint.known_on
        return self._made.get("valid") or self._made.setdefault("valid", Kept(database, self.valid, known_on=known_on))


class History:
    """Keeps facts by standpoint, at most so many together; one for each database, safe to use from several threads."""

    def __init__(self) -> None:
        self._kept: OrderedDict[_Key, Facts] = OrderedDict()
        self._recalled: OrderedDict[_Key, Recalled] = OrderedDict()
        self._edition: _Edition = ()
        self._lock = Lock()

    def at(self, database: Database, standpoint: Standpoint) -> Facts:
        """The facts for the audience as known on the day of the standpoint, whatever the period in which they hold."""
        if standpoint.known_on is None:
            return kept(database, standpoint.audience).facts
        key = (standpoint.known_on, standpoint.audience)
        with self._lock:
            self._forget_others(_edition(database))
            if key not in self._kept:
                self._kept[key] = facts_at(database, standpoint)
            self._kept.move_to_end(key)
            self._bound()
            return self._kept[key]

    def recalled(self, database: Database, standpoint: Standpoint) -> Recalled | None:
        """As ``then``; None for now, which the graph answers itself."""
        return None if standpoint.is_now else self.then(database, standpoint)

    def then(self, database: Database, standpoint: Standpoint) -> Recalled:
        """As ``at``, with what is valid in the period, for any standpoint."""
        facts, key = self.at(database, standpoint), (standpoint, standpoint.stand)
        with self._lock:
            found = self._recalled.get(key)
            if found is None or found.facts is not facts:
                found = self._recalled[key] = Recalled(standpoint, facts)
            self._recalled.move_to_end(key)
            while len(self._recalled) > _MOST_STANDPOINTS:
                self._recalled.popitem(last=False)
            return found

    def _forget_others(self, edition: _Edition) -> None:
        if edition != self._edition:
            self._kept.clear()
            self._recalled.clear()
            self._edition = edition

    def _bound(self) -> None:
        while len(self._kept) > 1 and sum(map(_size, self._kept.values())) > _MOST_FACTS:
            self._kept.popitem(last=False)


def facts_at(database: Database, standpoint: Standpoint) -> Facts:
    """The facts for the audience as known on the day of the standpoint, computed anew."""
    if standpoint.known_on is None:
        return kept(database, standpoint.audience).facts
    entries = Ledger(database).entries(with_texts=False)
    return project(entries, standpoint.moment, standpoint.audience)


def judgements_at(database: Database, standpoint: Standpoint) -> tuple[Judgement, ...]:
    """The judgements that were given by the day of the standpoint, taken back or not."""
    moment = standpoint.moment
    return tuple(j for j in Ledger(database).judgements() if moment is None or j.recorded <= moment)


def _edition(database: Database) -> _Edition:
    """Differs as soon as ledger or facts differ."""
    return StoredFacts(database).generation(), Ledger(database).extent()


def _size(facts: Facts) -> int:
    return sum(len(part) for part in vars(facts).values())
