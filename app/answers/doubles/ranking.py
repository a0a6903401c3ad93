"""The ranking of doubles kept in memory: comparing all bodies takes seconds, and facts change seldom."""

from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING, Final

from app.answers.answer import BodyRef
from app.answers.bodies.around import around_now, bodies_now
from app.answers.doubles.answers import DoubleRow
from app.answers.history import Recalled
from app.answers.kept import kept
from app.answers.lately import Lately
from graph_model.analysis.columns.details import facts_of
from graph_model.analysis.columns.network import of_facts
from graph_model.analysis.doubles import Double, Explainer, LikeMembers, Weights, Window, read_weights
from graph_model.analysis.doubles import Ranking as Found
from graph_model.analysis.doubles import ranking as compare
from graph_model.projection.facts import Facts
from graph_model.projection.stored import StoredFacts
from graph_model.storage.database import Database
from graph_model.storage.trusted import not_collecting
from graph_model.values.vocabularies import Audience

if TYPE_CHECKING:
    from app.answers.doubles.columns import PairHeld

_MOST_KEPT: Final = 4
_MOST_BESIDE: Final = 8
_MOST_ROWS: Final = 200
"""Each shows up to a few hundred passages."""

_MOST_RECEIVED: Final = 5_000
_Key = tuple[object, ...]


@dataclass(frozen=True)
class Ranked:
    """All pairs in order, and the ``facts`` that they follow from; None where those are to be read from the graph, or
    where it ``is_kept`` in a server from what that keeps. ``rows`` are pairs as they were explained, by number, and
    ``received`` what bodies receive a year, ``beside`` what two have and have not: all are asked for again and
    again."""

    found: Found
    audience: Audience
    facts: Facts | None = None
    is_kept: bool = False
    rows: Lately[int, DoubleRow] = field(default_factory=lambda: Lately(_MOST_ROWS), compare=False, repr=False)
    received: Lately[str, Decimal | None] = field(
        default_factory=lambda: Lately(_MOST_RECEIVED), compare=False, repr=False
    )

    beside: Lately[tuple[str, str], "PairHeld"] = field(
        default_factory=lambda: Lately(_MOST_BESIDE), compare=False, repr=False
    )

    @cached_property
    def names(self) -> Mapping[str, BodyRef]:
        """All bodies that were compared, by id."""
        bodies = self.found.told.columns.bodies
        told = zip(bodies.keys, bodies.names, bodies.kinds, strict=True)
        return {key: BodyRef(id=key, name=name, kind=kind) for key, name, kind in told}

    def explained(self, database: Database | None, numbers: Sequence[int]) -> tuple[Facts, list[Double]]:
        """These pairs part by part, with the facts about their bodies."""
        facts = self.facts_about(database, {end for number in numbers for end in self.found.ends(number)})
        places = self.found.places()
        return facts, list(Explainer(self.found, facts).placed(numbers, [places.get(number) for number in numbers]))

    def facts_about(self, database: Database | None, bodies: Iterable[int]) -> Facts:
        """What explains the bodies at these places of the columns, their organs included."""
        if self.facts is not None or database is None:
            return self.facts or Facts()
        if self.is_kept:
            now = kept(database, self.audience)
            return around_now(now).told_of(self.found.told.with_organs(bodies), bodies_now(now))
        return facts_of(database, self.audience, self.found.told.with_organs(bodies))


class Ranking:
    """Holds the rankings that were asked for last, those of the present generation alone: an older one is dropped, and
    so is what was erased. One for each database; safe to use from several threads. ``weights`` are those of
    the score. Of the generation before only who is like whom by members is kept, as ids and numbers, to go on from."""

    def __init__(self, weights: Weights | None = None) -> None:
        self.weights = weights or read_weights()
        self._kept: OrderedDict[_Key, Ranked] = OrderedDict()
        self._before: dict[_Key, LikeMembers] = {}
        self._generation = -1
        self._lock = Lock()

    def of(
        self, database: Database, audience: Audience, when: date | Window, recalled: Recalled | None = None
    ) -> Ranked:
        """The pairs of ``audience`` in a period, as known at another standpoint where one is recalled; computed once
        for each generation of the facts."""
        key = (audience, when, recalled.standpoint.known_on if recalled else None)
        with self._lock:
            self._forget_others(StoredFacts(database).generation())
            if key not in self._kept:
                with not_collecting():
                    found = ranked(database, audience, when, self.weights, recalled, self._before.get(key))
                self._kept[key] = replace(found, is_kept=found.facts is None)
            self._kept.move_to_end(key)
            while len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
            return self._kept[key]

    def _forget_others(self, generation: int) -> None:
        if generation != self._generation:
            self._before = {key: one.found.like for key, one in self._kept.items()} or self._before
            self._kept.clear()
            self._generation = generation


def ranked(
    database: Database,
    audience: Audience,
    when: date | Window,
    weights: Weights | None = None,
    recalled: Recalled | None = None,
    before: LikeMembers | None = None,
) -> Ranked:
    """The pairs of ``audience`` in a period, computed anew; whose members were alike ``before`` something changed need
    not be found all again."""
    if recalled is not None and recalled.standpoint.known_on:
        return of_file(recalled.facts, audience, when, weights)
    return Ranked(compare(kept(database, audience).network, when, weights or read_weights(), before), audience)


def of_file(facts: Facts, audience: Audience, when: date | Window, weights: Weights | None = None) -> Ranked:
    """The pairs among facts in memory."""
    return Ranked(compare(of_facts(facts), when, weights or read_weights()), audience, facts)
