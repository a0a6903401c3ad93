"""Loads the same network into both databases and prints their figures side by side.

`python -m tests.benchmarks` measures at 2,000 bodies and at ten times that; `--small` at the smaller size alone.
"""

import platform
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import psutil

from graph_model.storage.connection import open_database
from tests.benchmarks import costs, names, network_page, reading, waiting
from tests.benchmarks.measures import Figures, measure
from tests.benchmarks.network import LARGE, SMALL, Size
from tests.benchmarks.overlap import __main__ as overlap
from tests.neo4j.server import running_neo4j

_SERVERS_OWN = ("-Xmx2g",)
"""Neo4j as it is run for people: its machine chooses by itself."""


def main() -> None:
    """A table for each size; the databases one after the other, so that they do not share the cores."""
    sys.stdout.write(f"Python {platform.python_version()}, {psutil.cpu_count()} cores\n")
    small = "--small" in sys.argv
    for size in (SMALL,) if small else (SMALL, LARGE):
        _told(f"{size.bodies} bodies", partial(_of_size, size))
    _told("costs", lambda: costs.table(100_000 if small else 1_000_000))
    _told("names", names.table)
    _told("reading", lambda: reading.table(small=small))
    _told("the page of the network", lambda: network_page.table(small=small))
    _told("overlap", lambda: overlap.main(small=small))
    _told("waiting", lambda: waiting.table(waiting.TRIAL if small else waiting.ASKED))


def _told(name: str, part: Callable[[], str | None]) -> None:
    """Prints what a part measures (some print by themselves), and beside it how long that took."""
    begun = time.perf_counter()
    sys.stdout.write(part() or "")
    sys.stdout.flush()
    sys.stderr.write(f"{name}: {(time.perf_counter() - begun) / 60:.1f} minutes\n")


def _of_size(size: Size) -> str:
    return _table(size, embedded=_embedded(size), neo4j=_neo4j(size))


def _embedded(size: Size) -> Figures:
    with tempfile.TemporaryDirectory() as folder, open_database(f"embedded:{folder}/data") as database:
        (engine,) = (child for child in psutil.Process().children(recursive=True) if "java" in child.name())
        return measure(database, size, engine.pid)


def _neo4j(size: Size) -> Figures:
    with (
        tempfile.TemporaryDirectory() as folder,
        running_neo4j(Path(folder) / "home", _SERVERS_OWN) as server,
        open_database(server.url, password=server.password) as database,
    ):
        return measure(database, size, server.pid)


def _table(size: Size, *, embedded: Figures, neo4j: Figures) -> str:
    rows = [f"| {name} | {figure} | {neo4j.rows[name]} |" for name, figure in embedded.rows.items()]
    head = f"{size.bodies} bodies, {size.documents} documents, {size.statements} statements"
    return "\n".join([f"\n## {head}", "| measure | embedded | Neo4j |", "|---|---|---|", *rows]) + "\n"


if __name__ == "__main__":
    main()
