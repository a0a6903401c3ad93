"""The stored projection: facts of all audiences in the graph, written as a difference with a generation number.

The public result, the internal one and the closed one are projected; a fact that reads the same for several is
one node that lists them. A Body node holds what the widest audience that sees it knows; what narrower ones know
beyond that is a Profile beside it.
"""

import secrets
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph_model.ledger.entries import Entries
from graph_model.ledger.ledger import Ledger
from graph_model.projection.difference import LABELS, Stored, difference
from graph_model.projection.facts import Facts
from graph_model.projection.project import project
from graph_model.records.facts import AnyFact
from graph_model.storage.database import Database, Write
from graph_model.values.vocabularies import Audience, Visibility

_MANY = 2_000
_STATE = "projection"
_MOST_STEPS = 50
_MOST_TOUCHED = 5_000


@dataclass(frozen=True, slots=True)
class State:
    """Which facts are stored: ``generation`` counts the differences written, ``mark`` tells apart those of graphs that
    were emptied or restored; ``unfinished``: the next one is being written, or its writer was stopped."""

    generation: int = 0
    mark: str = ""
    unfinished: bool = False

    def following(self) -> "State":
        """The next one, as long as nobody writes after it."""
        return State(self.generation + 1, secrets.token_hex(8))


class Changes:
    """Which nodes the last differences of this process touched, so that who keeps facts in memory reads these alone."""

    def __init__(self) -> None:
        self._steps: OrderedDict[str, tuple[str, Mapping[str, frozenset[str]]]] = OrderedDict()

    def note(self, before: State, now: State, changes: Iterable[Write]) -> None:
        """Between the two states these writes have happened; very many are not worth noting."""
        told, touched = list(changes), dict[str, set[str]]()
        if sum(len(write.rows) for write in told) > _MOST_TOUCHED:
            return
        for write in told:
            kind = write.query.rpartition("/")[2].removeprefix("delete_")
            touched.setdefault(kind, set()).update(row["key"] for row in write.rows)
        self._steps[before.mark] = (now.mark, {kind: frozenset(ids) for kind, ids in touched.items()})
        while len(self._steps) > _MOST_STEPS:
            self._steps.popitem(last=False)

    def since(self, before: State, now: State) -> dict[str, frozenset[str]] | None:
        """Kind of fact -> the ids of the nodes touched from the one state to the other; None where others wrote too."""
        mark, touched = before.mark, dict[str, frozenset[str]]()
        for _ in range(_MOST_STEPS):
            if mark == now.mark:
                return touched
            step = self._steps.get(mark)
            if not mark or step is None:
                return None
            mark = step[0]
            touched |= {kind: touched.get(kind, frozenset()) | ids for kind, ids in step[1].items()}
        return None


class StoredFacts:
    """Keeps the facts in the graph equal to what follows from the ledger; nobody else writes meanwhile, since what is
    written depends on what was read."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._ledger = Ledger(database)

    def update(self) -> int:
        """Projects again what the ledger lists as pending; returns the new generation (the old one if nothing was)."""
        with self._database.writing():
            return self._update()

    def rebuild(self) -> int:
        """Projects the whole ledger and writes what differs; returns the new generation."""
        with self._database.writing():
            return self._rebuild()

    def generation(self) -> int:
        """Counts the differences written so far."""
        return self.state().generation

    def state(self) -> State:
        """Which facts are stored now."""
        rows = self._database.read("read/projection/generation")
        return State(int(rows[0]["generation"]), rows[0]["mark"], bool(rows[0]["unfinished"])) if rows else State()

    def _update(self) -> int:
        before, pending = self.state(), self._ledger.pending()
        if not pending:
            return before.generation
        if len(pending) > _MANY:
            return self._rebuild()
        entries, grown = self._ledger.entries_about(pending)
        facts = {a: f.of_bodies(grown) for a, f in by_audience(entries).items()}
        return self._settle(difference(joined(facts), self._stored_about(grown)), pending, before)

    def _rebuild(self) -> int:
        before, pending = self.state(), self._ledger.pending()
        facts = by_audience(self._ledger.entries())
        return self._settle(difference(joined(facts), self._all_stored()), pending, before)

    def _settle(self, changes: list[Write], pending: Mapping[str, str], before: State) -> int:
        """Deletes, then writes; the list of pending bodies is cleared last, so that a kill repeats the work."""
        if changes:
            self._database.write_all([Write("write/facts/begin", [{"key": _STATE}]), *changes])
        now = before.following() if changes or before.unfinished else before
        told = {"key": _STATE, "before": before.generation, "generation": now.generation, "mark": now.mark}
        self._database.write(
            Write("write/facts/state", [told]),
            Write("write/ledger/settled", [{"key": body, "mark": mark} for body, mark in sorted(pending.items())]),
        )
        if now != before and not before.unfinished:
            self._database.memory.of(Changes, Changes).note(before, now, changes)
        return now.generation

    def _all_stored(self) -> Stored:
        facts = {
            name: {row["id"]: tuple(row["audiences"]) for row in self._database.read(f"read/projection/stored_{name}")}
            for name in LABELS.values()
        }
        rows = self._database.read("read/projection/all_bodies")
        return Stored({row["id"]: (row["fact"], tuple(row["audiences"])) for row in rows}, facts)

    def _stored_about(self, bodies: Iterable[str]) -> Stored:
        wanted = sorted(bodies)
        facts: dict[str, dict[str, tuple[str, ...]]] = {name: {} for name in LABELS.values()}
        for row in self._database.read("read/projection/stored_around", bodies=wanted):
            facts[LABELS[row["kind"]]][row["id"]] = tuple(row["audiences"])
        rows = self._database.read("read/projection/stored_bodies", bodies=wanted)
        return Stored({row["id"]: (row["fact"], tuple(row["audiences"])) for row in rows}, facts)


def by_audience(entries: Entries) -> dict[Audience, Facts]:
    """The facts of each audience; what no document tells apart is projected once."""
    visible = {document.visibility for document in entries.documents}
    facts: dict[Audience, Facts] = {}
    for audience, visibility in zip(Audience, Visibility, strict=True):
        wider = list(facts.values())
        facts[audience] = wider[-1] if wider and visibility not in visible else project(entries, audience=audience)
    return facts


def joined(facts: Mapping[Audience, Facts]) -> list[AnyFact]:
    """Each fact once, with all audiences that see it so; for a body one fact for each way it reads."""
    seen: dict[str, list[Audience]] = {}
    by_id: dict[str, AnyFact] = {}
    for audience, told in facts.items():
        for fact in told:
            seen.setdefault(fact.id, []).append(audience)
            by_id.setdefault(fact.id, fact)
    return [fact.model_copy(update={"audiences": tuple(seen[fact.id])}) for fact in by_id.values()]
