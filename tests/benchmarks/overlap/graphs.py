"""The same question to the two databases in Cypher, and to Neo4j's Graph Data Science where its jars can be had."""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from neo4j import Driver, GraphDatabase
from neo4j.exceptions import DriverError, Neo4jError

from graph_model.storage.connection import open_database
from tests.benchmarks.overlap import ways
from tests.benchmarks.overlap.networks import Network, power_law
from tests.neo4j.server import running_neo4j

_VERSION = "2.13.9"
_SECONDS = 120
_JAVA = ("-Xmx3g",)
_PAIRS = (
    "MATCH (a:Held)-[:IN]->(:Holder)<-[:IN]-(b:Held) WHERE a.n < b.n WITH a, b, count(*) AS shared "
    "WHERE 2 * shared >= a.size + b.size - shared RETURN a.n AS l, b.n AS r"
)
_PROJECT = "MATCH (a:Held)-[:IN]->(m:Holder) RETURN gds.graph.project('held', a, m) AS graph"
_SIMILAR = (
    "CALL gds.nodeSimilarity.stream('held', {similarityCutoff: 0.5, topK: 10, concurrency: 2}) "
    "YIELD node1, node2 RETURN gds.util.asNode(node1).n AS l, gds.util.asNode(node2).n AS r"
)


def rows(bodies: int) -> Iterator[str]:
    """A line for each graph database at this size."""
    network = power_law(bodies)
    with tempfile.TemporaryDirectory() as folder:
        with open_database(f"embedded:{folder}/data") as database:
            yield _line("Cypher, embedded", network, lambda: _cypher(database._place.driver, network))
        plugins = gds_jars()
        with (
            running_neo4j(Path(folder) / "home", _JAVA, plugins) as server,
            _driver(server.url, server.password) as driver,
        ):
            yield _line("Cypher, Neo4j", network, lambda: _cypher(driver, network))
            if plugins is None:
                yield f"| Neo4j GDS | {bodies} | left out: its jars could not be had through Maven | | | |"
            else:
                yield _line("Neo4j GDS, ten nearest above 0.5", network, lambda: _science(driver, network))


def gds_jars() -> Path | None:
    """The folder of the jars, fetched through Maven once; None where that fails or takes ten minutes."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "netzatlas" / f"gds-{_VERSION}"
    if cache.is_dir():
        return cache
    if shutil.which("mvn") is None:
        return None
    fresh, pom = cache.with_name("gds.new"), Path(__file__).with_name("gds.xml")
    fetch = ["mvn", "-q", "-B", "-f", str(pom), "dependency:copy-dependencies", "-DincludeScope=runtime"]
    try:
        subprocess.run([*fetch, f"-DoutputDirectory={fresh}"], check=True, timeout=600)
    except (subprocess.SubprocessError, OSError):
        return None
    fresh.rename(cache)
    return cache


@contextmanager
def _driver(url: str, password: str) -> Iterator[Driver]:
    with GraphDatabase.driver(url, auth=("neo4j", password)) as driver:
        yield driver


def _cypher(driver: Driver, network: Network) -> tuple[float, ways.Keys]:
    _load(driver, network)
    begun = time.perf_counter()
    with driver.session() as session:
        found = session.run(_PAIRS, timeout=_SECONDS).values()
    return time.perf_counter() - begun, _keys(network, found)


def _science(driver: Driver, network: Network) -> tuple[float, ways.Keys]:
    with driver.session() as session:
        session.run(_PROJECT, timeout=_SECONDS).consume()
        begun = time.perf_counter()
        found = session.run(_SIMILAR, timeout=_SECONDS).values()
    return time.perf_counter() - begun, np.unique(_keys(network, found))


def _load(driver: Driver, network: Network) -> None:
    sizes, held = network.sizes.tolist(), np.stack((network.bodies, network.members), axis=1).tolist()
    with driver.session() as session:
        session.run("MATCH (n:Held) DETACH DELETE n").consume()
        session.run("UNWIND $rows AS r CREATE (:Held {n: r[0], size: r[1]})", rows=list(enumerate(sizes))).consume()
        session.run("UNWIND $rows AS r CREATE (:Holder {n: r})", rows=np.unique(network.members).tolist()).consume()
        for label in ("Held", "Holder"):
            session.run(f"CREATE INDEX IF NOT EXISTS FOR (x:{label}) ON (x.n)").consume()
        for begin in range(0, len(held), 5_000):
            session.run(
                "UNWIND $rows AS r MATCH (a:Held {n: r[0]}), (m:Holder {n: r[1]}) CREATE (a)-[:IN]->(m)",
                rows=held[begin : begin + 5_000],
            ).consume()


def _keys(network: Network, found: list[list[int]]) -> ways.Keys:
    told = np.array(found, dtype=np.int64).reshape(-1, 2)
    return np.sort(told.min(axis=1) * len(network.sizes) + told.max(axis=1)) if len(told) else np.empty(0, np.int64)


def _line(name: str, network: Network, ask: Callable[[], tuple[float, ways.Keys]]) -> str:
    bodies = len(network.sizes)
    ways.ours(network)
    begun = time.perf_counter()
    expected = ways.ours(network)
    own = time.perf_counter() - begun
    begun = time.perf_counter()
    try:
        taken, found = ask()
    except (Neo4jError, DriverError) as error:
        why = error.code if isinstance(error, Neo4jError) else type(error).__name__
        return f"| {name} | {bodies} | ended after {time.perf_counter() - begun:.0f} s: {why} | | | |"
    verdict = "same answer" if np.array_equal(expected, found) else f"recall {np.isin(expected, found).mean():.2f}"
    return f"| {name} | {bodies} | {taken:.2f} s | {own:.4f} s | {taken / own:,.0f} | {verdict} |"
