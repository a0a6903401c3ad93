"""A command that writes batches in a process of its own, and what is left in the graph after a kill."""

import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph_model.storage.connection import open_database
from graph_model.storage.connection_file import EngineAddress, read_address
from graph_model.storage.queries import QueryBook
from tests.contract.command import BATCH

LONGEST = 60.0


@contextmanager
def writing_command(folder: Path, prefix: str) -> Iterator["subprocess.Popen[str]"]:
    """A command that writes batches without end; each acknowledged one is a line of its output."""
    command = [
        sys.executable,
        "-m",
        "tests.contract.command",
        f"embedded:{folder}",
        "",
        "write_batches",
        "100000",
        prefix,
    ]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def acknowledged_until(process: "subprocess.Popen[str]", batches: int, chance: random.Random) -> list[str]:
    """The first ``batches`` acknowledged batches, and then a moment in which the next ones are under way."""
    assert process.stdout is not None
    told = [process.stdout.readline().strip() for _ in range(batches)]
    time.sleep(chance.uniform(0, 0.1))
    return told


def rest_of(process: "subprocess.Popen[str]") -> list[str]:
    """What was acknowledged after that, once the process has ended."""
    told, _ = process.communicate(timeout=LONGEST)
    return told.split()


def engine_of(folder: Path) -> EngineAddress:
    """The engine that runs in ``folder``."""
    address = read_address(folder)
    assert address is not None
    assert address.process() is not None
    return address


def sizes_of_batches(folder: Path, book: QueryBook) -> dict[str, int]:
    """How many rows of each batch are in the graph."""
    with open_database(f"embedded:{folder}", book=book) as database:
        rows = database.read("read/test/batches")
    return {row["batch"]: row["bodies"] for row in rows}


def assert_whole(kept: dict[str, int], acknowledged: list[str]) -> None:
    """No acknowledged batch is lost, and none is there in part."""
    assert set(kept.values()) <= {BATCH}
    assert sorted(set(acknowledged) - set(kept)) == []
