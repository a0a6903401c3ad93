"""A command of its own process that works at a database, for tests of several processes and of kills.

``python -m tests.contract.command URL PASSWORD ACTION COUNT [PREFIX]``
"""

import signal
import sys
from pathlib import Path

from graph_model.storage.connection import open_database
from graph_model.storage.database import Database, Write
from graph_model.storage.queries import QueryBook
from tests.contract.bodies import bodies, numbered

BATCH = 50


def count_up(database: Database, times: int, prefix: str) -> None:
    """Count one state up."""
    for _ in range(times):
        database.write(Write("write/test/count_up", [{"key": f"{prefix}counter"}]))


def write_batches(database: Database, times: int, prefix: str) -> None:
    """Write batches and say the name of each that was acknowledged."""
    for batch in (f"{prefix}{number:05}" for number in range(times)):
        database.write(bodies(numbered(BATCH, f"{batch}/"), purpose="x" * 400))
        print(batch, flush=True)  # noqa: T201 - read by the test


_ACTIONS = {"count_up": count_up, "write_batches": write_batches}


def main() -> None:
    """Run one action. Ctrl-C ends it, also where the shell that started the tests ignores that."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    url, password, action, count, *prefix = sys.argv[1:]
    book = QueryBook({**QueryBook.load(), **QueryBook.load(Path(__file__).parents[1] / "cypher")})
    with open_database(url, password=password, book=book) as database:
        _ACTIONS[action](database, int(count), "".join(prefix))


if __name__ == "__main__":
    main()
