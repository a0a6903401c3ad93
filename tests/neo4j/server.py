"""Starts and ends a Neo4j server in a folder of its own."""

import hashlib
import secrets
import socket
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from neo4j import GraphDatabase
from neo4j.exceptions import DriverError

from tests.neo4j.jars import jars

_START_SECONDS = 240.0
_HASHED = 1024
QUICK_START = ("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
"""What tests want of Java: up soon, and small."""
_SETTINGS = """\
server.bolt.listen_address=127.0.0.1:{port}
server.http.enabled=false
server.https.enabled=false
server.memory.pagecache.size=64m
db.tx_log.preallocate=false
dbms.usage_report.enabled=false
dbms.cypher.min_replan_interval=1d
dbms.cypher.statistics_divergence_threshold=1.0
internal.server.bolt.thread_pool_shutdown_wait_time=0s
"""


@dataclass(frozen=True)
class Neo4jServer:
    """A running server; the user is ``neo4j``."""

    url: str
    password: str
    pid: int


@contextmanager
def running_neo4j(home: Path, java: Sequence[str] = QUICK_START, plugins: Path | None = None) -> Iterator[Neo4jServer]:
    """A server with an empty graph in ``home``, ended with the block; ``java`` are the options of its machine,
    ``plugins`` a folder with more jars, whose procedures may do everything."""
    port, password = _free_port(), secrets.token_hex(12)
    (home / "conf").mkdir(parents=True)
    (home / "conf" / "neo4j.conf").write_text(_settings(port, plugins), encoding="utf-8")
    _set_password(home, password)
    with (home / "server.log").open("wb") as log:
        process = subprocess.Popen(_command(home, java, plugins), stdout=log, stderr=log)
    try:
        server = Neo4jServer(f"bolt://127.0.0.1:{port}", password, process.pid)
        _await_answer(server, process, home / "server.log")
        yield server
    finally:
        process.terminate()
        process.wait()


def _settings(port: int, plugins: Path | None) -> str:
    told = f"server.directories.plugins={plugins}\ndbms.security.procedures.unrestricted=*\n" if plugins else ""
    return _SETTINGS.format(port=port) + told


def _command(home: Path, java: Sequence[str], plugins: Path | None) -> list[str]:
    return [
        *("java", *java, "-cp", f"{jars()}/*" + (f":{plugins}/*" if plugins else "")),
        *("org.neo4j.server.CommunityEntryPoint", f"--home-dir={home}", f"--config-dir={home / 'conf'}"),
    ]


def _set_password(home: Path, password: str) -> None:
    """What ``neo4j-admin dbms set-initial-password`` writes, without the three seconds that its Java takes."""
    salt = secrets.token_bytes(32)
    digest = hashlib.sha256(salt + password.encode()).digest()
    for _ in range(_HASHED - 1):
        digest = hashlib.sha256(digest).digest()
    kept = home / "data" / "dbms" / "auth.ini"
    kept.parent.mkdir(parents=True)
    kept.write_text(f"neo4j:SHA-256,{digest.hex()},{salt.hex()},{_HASHED}:\n", encoding="utf-8")


def _await_answer(server: Neo4jServer, process: "subprocess.Popen[bytes]", log: Path) -> None:
    end = time.monotonic() + _START_SECONDS
    while not _answers(server):
        if process.poll() is not None or time.monotonic() > end:
            raise RuntimeError(log.read_text(encoding="utf-8", errors="replace"))
        time.sleep(0.2)


def _answers(server: Neo4jServer) -> bool:
    try:
        with GraphDatabase.driver(server.url, auth=("neo4j", server.password), max_transaction_retry_time=0) as driver:
            driver.execute_query("RETURN 1 AS answer", database_="neo4j")
    except DriverError:
        return False
    return True


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])
