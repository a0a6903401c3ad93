"""Several writers: one at a time on a machine, and no double and no loss where another machine's writer interferes."""

import subprocess
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from graph_model.storage.database import Database, Write
from tests.contract.bodies import bodies, numbered

Reopen = Callable[..., Database]
Command = Callable[..., "subprocess.Popen[str]"]

_UP = Write("write/test/count_up", [{"key": "counter"}])


def test_threads_that_count_up_lose_nothing(database: Database) -> None:
    with ThreadPoolExecutor(6) as threads:
        list(threads.map(lambda _: database.write(_UP), range(60)))

    assert database.read("read/test/count", id="counter") == [{"count": 60}]


def test_processes_that_count_up_lose_nothing(database: Database, command: Command) -> None:
    counting = [command("count_up", "30") for _ in range(3)]

    assert [process.wait(120) for process in counting] == [0, 0, 0]
    assert database.read("read/test/count", id="counter") == [{"count": 90}]


def test_what_is_read_while_writing_is_held_stays_so_until_the_write(database: Database, reopen: Reopen) -> None:
    def add_one(opened: Database) -> None:
        with opened.writing():
            held = len(opened.read("read/test/ids")[0]["ids"])
            opened.write(bodies([f"b{held}"]))

    with reopen() as second, ThreadPoolExecutor(2) as threads:
        list(threads.map(add_one, [database, second] * 10))

    assert len(database.read("read/test/ids")[0]["ids"]) == 20


def test_the_same_keys_merged_by_rivals_without_the_lock_are_there_once(
    database: Database, rivals: list[Database]
) -> None:
    """Writers on several machines do not share the lock; constraint errors on MERGE are tried again."""
    keys = numbered(40)
    with ThreadPoolExecutor(len(rivals)) as threads:
        written = list(threads.map(lambda rival: [rival.write(bodies([key], name="x")) for key in keys], rivals))

    assert written == [[1] * 40] * len(rivals)
    assert database.read("read/test/bodies") == [{"id": key, "properties": {"id": key, "name": "x"}} for key in keys]
