"""Other commands and other machines at the database of a test."""

import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from graph_model.storage.database import Database
from graph_model.storage.queries import QueryBook
from graph_model.storage.writer_lock import WriterLock
from tests.neo4j.server import Neo4jServer


@pytest.fixture
def command(kind: str, request: pytest.FixtureRequest) -> Iterator[Callable[..., "subprocess.Popen[str]"]]:
    """Starts ``tests.contract.command`` with an action and a count; what still runs at the end is killed."""
    if kind == "embedded":
        address = [request.getfixturevalue("embedded_url"), ""]
    else:
        server: Neo4jServer = request.getfixturevalue("neo4j_server")
        address = [server.url, server.password]
    started: list[subprocess.Popen[str]] = []

    def start(*action: str) -> "subprocess.Popen[str]":
        command = [sys.executable, "-m", "tests.contract.command", *address, *action]
        started.append(subprocess.Popen(command, stdout=subprocess.PIPE, text=True))
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.communicate()


@pytest.fixture
def rivals(reopen: Callable[..., Database], book: QueryBook, tmp_path: Path) -> Iterator[list[Database]]:
    """Databases that write without knowing of each other's lock, as from several machines."""
    with ExitStack() as stack:
        opened = [stack.enter_context(reopen()) for _ in range(4)]
        yield [
            Database(replace(one._place, lock=WriterLock(tmp_path / f"machine-{number}.lock")), book)
            for number, one in enumerate(opened)
        ]


@pytest.fixture
def unused_port() -> int:
    """A port of this machine where nobody listens."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])
