"""What a person waits for, from the graph to the screen, at 80,000 memberships: `python -m tests.benchmarks.waiting`.

400 Kreise with 200 memberships each in 5,000 documents, on both databases. Cold is the first request of an application
that has just started, with the facts laid by beside the graph as loading leaves them, or without; warm is the median of
the next five. The answers come through the application as a browser gets them. On the same graphs every page and route
is asked (`tests.benchmarks.pages`).
"""

import statistics
import sys
import tempfile
import time
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from fastapi.testclient import TestClient

from app.answers.kept import lay_by
from app.main import create_app
from app.settings import Settings
from graph_model.analysis.columns.stock_file import StockFile
from graph_model.ledger.ledger import Ledger
from graph_model.projection.stored import StoredFacts
from graph_model.storage.connection import open_database
from graph_model.storage.database import Database
from tests.benchmarks import pages
from tests.benchmarks.network import Size, bundles
from tests.neo4j.server import running_neo4j

ASKED = Size(bodies=4_000, documents=5_000, ties=80_000)
TRIAL = Size(bodies=200, documents=50, ties=500)
_TOGETHER = 250
_WARM = 5
_SEEN = {
    "doubles": "/api/v1/doubles",
    "costs, year by year": "/api/v1/costs/sums?from=2020&to=2024",
    "table of memberships": "/api/v1/memberships",
}
_HOST = "http://127.0.0.1:8000"


def table(size: Size) -> str:
    """Seconds of each answer on both databases, cold and warm."""
    embedded, neo4j = _embedded(size), _neo4j(size)
    rows = [f"| {name} | {embedded.seen[name]} | {neo4j.seen[name]} |" for name in _SEEN]
    head = [
        f"\n## What a person waits for at {size.ties} memberships: cold / cold with nothing laid by / warm",
        "| | embedded | Neo4j |",
        "|---|---|---|",
    ]
    return "\n".join([*head, *rows]) + f"\nEmbedded:\n{embedded.pages}\nNeo4j:\n{neo4j.pages}"


@dataclass(frozen=True)
class Waited:
    """``seen``: cold, cold with nothing laid by, and warm, by the name in the table; ``pages``: the table of all
    addresses."""

    seen: dict[str, str]
    pages: str


def _embedded(size: Size) -> Waited:
    with tempfile.TemporaryDirectory() as folder, open_database(f"embedded:{folder}/data") as database:
        return _waited(database, size)


def _neo4j(size: Size) -> Waited:
    with (
        tempfile.TemporaryDirectory() as folder,
        running_neo4j(Path(folder) / "home", ("-Xmx2g",)) as server,
        open_database(server.url, password=server.password, beside=Path(folder) / "beside") as database,
    ):
        return _waited(database, size)


def _waited(database: Database, size: Size) -> Waited:
    _load(database, size)
    return Waited({name: _one(database, path) for name, path in _SEEN.items()}, pages.table(database))


def _load(database: Database, size: Size) -> None:
    ledger, documents = Ledger(database), bundles(size)
    while portion := tuple(islice(documents, _TOGETHER)):
        ledger.add(portion)
    StoredFacts(database).update()


def _one(database: Database, path: str) -> str:
    """As after loading, then as if nothing had been laid by."""
    lay_by(database)
    cold, warm = _started(database, path)
    if file := StockFile.of(database):
        file.remove()
    read_anew, _ = _started(database, path)
    return f"{cold:.2f} s / {read_anew:.2f} s / {warm * 1000:.0f} ms"


def _started(database: Database, path: str) -> tuple[float, float]:
    """Seconds of the first request and of the next ones of a fresh application, which remembers nothing."""
    database.memory.forget()
    with tempfile.TemporaryDirectory() as folder:
        application = create_app(Settings(data_folder=Path(folder)), database)
        with TestClient(application, base_url=_HOST) as client:
            cold = _seconds(client, path)
            return cold, statistics.median(_seconds(client, path) for _ in range(_WARM))


def _seconds(client: TestClient, path: str) -> float:
    begun = time.perf_counter()
    client.get(path).raise_for_status()
    return time.perf_counter() - begun


if __name__ == "__main__":
    sys.stdout.write(table(TRIAL if "--small" in sys.argv else ASKED))
