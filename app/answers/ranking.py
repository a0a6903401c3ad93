"""The ranking of doubles kept in memory: comparing all bodies takes seconds, and facts change seldom."""

from datetime import date
from threading import Lock

from graph_model.analysis.columns import stored_facts
from graph_model.analysis.doubles import Double, rank
from graph_model.projection.facts import Facts
from graph_model.projection.stored import StoredFacts
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience

Ranked = tuple[Facts, tuple[Double, ...]]


class Ranking:
    """Holds, for each audience, the ranking of the last generation and day asked for; an older one is dropped, and so
    is what was erased. One for each database; safe to use from several threads."""

    def __init__(self) -> None:
        self._kept: dict[Audience, tuple[int, date, Ranked]] = {}
        self._lock = Lock()

    def of(self, database: Database, audience: Audience, day: date) -> Ranked:
        """The facts of ``audience`` and their pairs on ``day``; computed once for each generation of the facts."""
        with self._lock:
            generation = StoredFacts(database).generation()
            self._kept = {who: kept for who, kept in self._kept.items() if kept[0] == generation}
            kept = self._kept.get(audience)
            if kept is None or kept[1] != day:
                kept = (generation, day, ranked(database, audience, day))
                self._kept[audience] = kept
            return kept[2]


def ranked(database: Database, audience: Audience, day: date) -> Ranked:
    """The facts of ``audience`` and their pairs on ``day``."""
    facts = stored_facts(database, audience)
    return facts, rank(facts, day)
