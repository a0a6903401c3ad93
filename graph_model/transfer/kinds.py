"""Which kinds of nodes an export holds, and in which order: the ledger, what is kept beside it, then the facts."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graph_model.ledger.rows import statement_of
from graph_model.projection.difference import LABELS
from graph_model.records.documents import Document
from graph_model.records.frozen import FrozenState
from graph_model.records.identities import Identity
from graph_model.records.judgements import Judgement, Withdrawal
from graph_model.records.record import Record
from graph_model.records.scenarios import Scenario
from graph_model.records.statements import Mention, Reading
from graph_model.storage.database import Database
from graph_model.storage.paging import PAGE, ids_of, paged
from graph_model.storage.properties import from_properties


def _record(kind: type[Record]) -> Callable[[Mapping[str, Any]], Record]:
    """What makes a record of the properties of a node; ValueError where they hold what no such node has."""

    def of(properties: Mapping[str, Any]) -> Record:
        return from_properties(kind, {name: value for name, value in properties.items() if name != "current"})

    return of


def _statement(properties: Mapping[str, Any]) -> Record:
    return statement_of(dict(properties))


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of node: its label, the name of its queries, the folder of the query that pages through it, what makes
    a record of its properties (None for facts, which are projected again), the folder of the query that writes it, and
    how many nodes one message holds (a frozen state is as large as many others)."""

    label: str
    plural: str
    folder: str
    record: Callable[[Mapping[str, Any]], Record] | None = None
    writes: str = "write/ledger"
    together: int = PAGE

    def pages(self, database: Database) -> Iterator[dict[str, Any]]:
        """The properties of all nodes of this kind, by id."""
        yield from paged(database, f"{self.folder}/{self.plural}", self.together)

    def ids(self, database: Database) -> set[str]:
        """The ids of all nodes of this kind."""
        return set(ids_of(database, f"{self.folder}/{self.plural}"))


LEDGER = (
    Kind("Document", "documents", "read/ledger", _record(Document)),
    Kind("Mention", "mentions", "read/ledger", _record(Mention)),
    Kind("Statement", "statements", "read/ledger", _statement),
    Kind("Reading", "readings", "read/ledger", _record(Reading)),
    Kind("Identity", "identities", "read/ledger", _record(Identity)),
    Kind("Judgement", "judgements", "read/ledger", _record(Judgement)),
    Kind("Withdrawal", "withdrawals", "read/ledger", _record(Withdrawal)),
)
BESIDE = (
    Kind("Scenario", "scenarios", "read/scenarios", _record(Scenario), "write/scenarios"),
    Kind("FrozenState", "states", "read/frozen", _record(FrozenState), "write/frozen", together=1),
)
KEPT = (*LEDGER, *BESIDE)
FACTS = tuple(Kind(label, plural, "read/facts") for label, plural in {"Body": "bodies", **LABELS}.items())
KINDS: Mapping[str, Kind] = {kind.label: kind for kind in (*KEPT, *FACTS)}


def portions(rows: Iterable[dict[str, Any]], size: int = PAGE) -> Iterator[list[dict[str, Any]]]:
    """The rows in lists of at most ``size``."""
    held: list[dict[str, Any]] = []
    for row in rows:
        held.append(row)
        if len(held) == size:
            yield held
            held = []
    if held:
        yield held
