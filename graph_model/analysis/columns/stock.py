"""The stock: all stored facts of all audiences in memory, read at once, and later only what has changed since."""

from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final

from graph_model.projection.facts import Facts
from graph_model.records.facts import (
    Body,
    Contradiction,
    Contribution,
    Coverage,
    Fact,
    Membership,
    Overlap,
    Part,
    Succession,
    TopicTie,
)
from graph_model.storage.database import Database
from graph_model.storage.trusted import from_columns, not_collecting, trusted
from graph_model.values.vocabularies import Audience

KINDS: Final[Mapping[str, type[Fact]]] = {
    "bodies": Body,
    "memberships": Membership,
    "contributions": Contribution,
    "successions": Succession,
    "parts": Part,
    "topics": TopicTie,
    "coverages": Coverage,
    "overlaps": Overlap,
    "contradictions": Contradiction,
}
_TOGETHER: Final = 5_000
_AT_ONCE: Final = 150_000
_AHEAD: Final = 1
_Held = Mapping[str, Fact]
_Whole = Sequence[Mapping[str, Any]]
_Mark = tuple[str, tuple[str, ...]]


@dataclass(frozen=True)
class Stock:
    """``held``: kind of fact -> id of its node -> the fact, in the order of the ids."""

    held: Mapping[str, _Held] = field(default_factory=dict)

    @classmethod
    def read(cls, database: Database, kinds: Iterable[str] = tuple(KINDS)) -> "Stock":
        """The facts of these kinds as they are stored now."""
        return cls().refreshed(database, kinds)

    def refreshed(self, database: Database, kinds: Iterable[str] = tuple(KINDS)) -> "Stock":
        """The facts as they are stored now; those that are known already are not read again. The same object where
        nothing has changed. While the facts of one kind are made, the database already gives the next."""
        wanted = tuple(kinds)
        with not_collecting(), ThreadPoolExecutor(_AHEAD) as ahead:
            answers = ahead.map(partial(self._whole, database), wanted)
            now = {k: self._refreshed(database, k, whole) for k, whole in zip(wanted, answers, strict=True)}
        return self if all(now[kind] is self.held.get(kind) for kind in now) else Stock(now)

    def changed(self, database: Database, touched: Mapping[str, Iterable[str]]) -> "Stock":
        """The facts as they are stored now, where no others than these nodes (kind -> ids) were touched."""
        with not_collecting():
            now = {k: _with(database, k, self.held.get(k, {}), ids) for k, ids in touched.items() if k in KINDS}
        return Stock({**self.held, **now})

    def _whole(self, database: Database, kind: str) -> _Whole | None:
        """All facts of a kind in one answer, where not even half is known: twice as fast as by their ids. None where
        they are too many for the engine's memory, in which the answer lies."""
        number = _number(database, kind)
        if number > _AT_ONCE or 2 * len(self.held.get(kind, ())) > number:
            return None
        return database.read(f"read/whole/{kind}")

    def _refreshed(self, database: Database, kind: str, whole: _Whole | None) -> _Held:
        before = self.held.get(kind, {})
        return _brought_up(database, kind, before) if whole is None else _made(kind, whole) or before

    def seen_by(self, audience: Audience) -> Facts:
        """What ``audience`` sees. Of bodies that read differently for it, what the widest audience knows."""
        seen = {k: tuple(fact for fact in held.values() if audience in fact.audiences) for k, held in self.held.items()}
        return Facts(**seen)  # type: ignore[arg-type]

    def __len__(self) -> int:
        return sum(map(len, self.held.values()))


def _brought_up(database: Database, kind: str, before: _Held) -> _Held:
    """The facts of a kind: what is still stored as it was, and what is read anew."""
    now = _marks(database, kind)
    kept = {one: fact for one, fact in before.items() if now.get(one) == _mark(fact)}
    if len(kept) == len(before) == len(now):
        return before
    found = {**kept, **_read(database, kind, sorted(now.keys() - kept.keys()))}
    return {one: found[one] for one in sorted(found)}


def _with(database: Database, kind: str, before: _Held, touched: Iterable[str]) -> _Held:
    ids = sorted(touched)
    gone = frozenset(ids)
    found = {**{one: fact for one, fact in before.items() if one not in gone}, **_read(database, kind, ids)}
    return {one: found[one] for one in sorted(found)}


def _number(database: Database, kind: str) -> int:
    (counted,) = database.read(f"read/whole/{kind}_count")
    return int(counted["nodes"])


def _made(kind: str, whole: _Whole) -> _Held:
    if not whole:
        return {}
    columns = dict(zip(whole[0]["fields"], zip(*whole[0]["rows"], strict=True), strict=True))
    facts = from_columns(KINDS[kind], columns)
    held = dict(zip(columns["key" if kind == "bodies" else "id"], facts, strict=True))
    return {one: held[one] for one in sorted(held)}


def _marks(database: Database, kind: str) -> dict[str, _Mark]:
    """Node id -> the fact that it holds and who sees it: where these are the same, everything is."""
    told = database.read(f"read/facts/{kind}_ids")[0]
    marks = zip(told.get("facts", told["ids"]), map(tuple, told["audiences"]), strict=True)
    return dict(zip(told["ids"], marks, strict=True))


def _mark(fact: Fact) -> _Mark:
    return fact.id, fact.audiences


def _read(database: Database, kind: str, ids: list[str]) -> dict[str, Fact]:
    found: dict[str, Fact] = {}
    for start in range(0, len(ids), _TOGETHER):
        rows = database.read(f"read/facts/{kind}", ids=ids[start : start + _TOGETHER])[0]["properties"]
        held = [row["id"] for row in rows]
        found.update(zip(held, trusted(KINDS[kind], _told(kind, rows)), strict=True))
    return found


def _told(kind: str, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """A Body's node is found by its key."""
    return [{**row, "key": row["id"], "id": row["fact"]} for row in rows] if kind == "bodies" else rows
