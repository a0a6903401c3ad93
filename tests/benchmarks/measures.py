"""What is measured on one database; each measure returns its figures by name."""

import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import islice

import psutil

from app.answers.bodies.listing import body
from app.answers.costs.sums import Pivot, cost_sums
from app.answers.costs.view import cost_view
from app.answers.doubles.ranking import Ranking
from app.answers.network.drawn import network
from app.answers.network.wanted import Wanted
from app.answers.network.whole import Whole, read_whole
from graph_model.analysis.columns import stored_facts
from graph_model.ledger.ledger import Ledger
from graph_model.projection.stored import StoredFacts
from graph_model.records.judgements import Judgement, JudgementKind
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Audience
from tests.benchmarks.network import Size, bundles

_TOGETHER = 250
_ROUNDS = 200
_PUBLIC = Audience.PUBLIC


@dataclass
class Figures:
    """Names with what was measured, in the order of measuring."""

    rows: dict[str, str] = field(default_factory=dict)

    @contextmanager
    def seconds(self, name: str) -> Iterator[None]:
        """Times a block."""
        begun = time.perf_counter()
        yield
        self.note(name, f"{time.perf_counter() - begun:.2f} s")

    def milliseconds(self, name: str, calls: Sequence[Callable[[], object]]) -> None:
        """Times each call: p50 and p99."""
        taken = sorted(_taken(call) for call in calls)
        self.note(name, f"{statistics.median(taken):.1f} / {taken[int(len(taken) * 0.99) - 1]:.1f} ms")

    def note(self, name: str, figure: str) -> None:
        """Keeps a figure, and tells it at once: the larger size takes long."""
        self.rows[name] = figure
        sys.stderr.write(f"{name}: {figure}\n")


def measure(database: Database, size: Size, engine_pid: int | None) -> Figures:
    """All measures at one size, on an empty database."""
    figures = Figures()
    _load(database, size, figures)
    ids = _body_ids(database)
    figures.milliseconds("lookup by id, p50/p99", [lambda i=i: _lookup(database, i) for i in ids])  # type: ignore[misc]
    figures.milliseconds("a body's page, p50/p99", [lambda i=i: body(database, _PUBLIC, i) for i in ids])  # type: ignore[misc]
    figures.milliseconds("of it the one query, p50/p99", [lambda i=i: _page(database, i) for i in ids])  # type: ignore[misc]
    with figures.seconds("the whole network, read once for those below"):
        whole = read_whole(database, _PUBLIC)
    figures.milliseconds("ego network of depth 2, p50/p99", _networks(database, whole, ids[:40]))
    _whole(database, figures)
    _judge(database, ids[0], figures)
    if engine_pid is not None:
        figures.note("memory of the engine", f"{psutil.Process(engine_pid).memory_info().rss / 2**20:.0f} MiB")
    return figures


def _load(database: Database, size: Size, figures: Figures) -> None:
    begun = time.perf_counter()
    ledger, documents = Ledger(database), bundles(size)
    with figures.seconds("load: ledger"):
        while portion := tuple(islice(documents, _TOGETHER)):
            ledger.add(portion)
    with figures.seconds("load: facts"):
        StoredFacts(database).update()
    rate = size.statements / (time.perf_counter() - begun)
    figures.note("load: statements a second, facts with them", f"{rate:.0f}")


def _body_ids(database: Database) -> list[str]:
    rows = database.read("read/projection/all_bodies")
    return sorted(row["id"] for row in rows)[:_ROUNDS]


def _lookup(database: Database, body_id: str) -> object:
    return database.read("read/projection/stored_bodies", bodies=[body_id])


def _page(database: Database, body_id: str) -> object:
    return database.read("read/body", id=body_id, audience=_PUBLIC.value)


def _networks(database: Database, whole: Whole, ids: list[str]) -> list[Callable[[], object]]:
    """As the server answers: whole and ranking are kept until facts change."""
    ranking = Ranking()
    asked = (Wanted(around=one, depth=2) for one in ids)
    return [lambda w=w: network(database, _PUBLIC, w, ranking=ranking, whole=whole) for w in asked]  # type: ignore[misc]


def _whole(database: Database, figures: Figures) -> None:
    with figures.seconds("all facts as columns"):
        stored_facts(database, _PUBLIC)
    with figures.seconds("facts, names and ledger of costs, made ready once"):
        view = cost_view(database, _PUBLIC)
        view.ledger.latest()
    with figures.seconds("payer x year roll-up of 15 years"):
        cost_sums(view, range(2010, 2025), Pivot.PAYER)


def _judge(database: Database, body_id: str, figures: Figures) -> None:
    """One amount judged right, until the body's page shows it."""
    row = next(c for c in stored_facts(database, _PUBLIC).contributions if body_id in (c.payer, c.payee))
    judgement = Judgement.of(
        JudgementKind.VALUE,
        (row.key,),
        field="amount",
        value='"1"',
        by="bench",
        why="bench",
        recorded=datetime.now(UTC),
    )
    with figures.seconds("a judgement until the page shows it"):
        Ledger(database).judge(judgement)
        StoredFacts(database).update()
        body(database, _PUBLIC, body_id)


def _taken(call: Callable[[], object]) -> float:
    begun = time.perf_counter()
    call()
    return (time.perf_counter() - begun) * 1000
