"""Deadlines are ours: neither database is trusted to keep them, and the connection stays usable."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from graph_model.storage.database import Database, Deadlines, Write
from graph_model.storage.errors import QueryTimedOutError, WriterBusyError
from tests.contract.bodies import bodies

Reopen = Callable[..., Database]


def test_a_question_is_ended_at_its_deadline_and_the_next_is_answered(database: Database, reopen: Reopen) -> None:
    with reopen(deadlines=Deadlines(read=1.0)) as hasty:
        begun = time.monotonic()
        with pytest.raises(QueryTimedOutError) as late:
            hasty.read("read/test/endless")
        waited = time.monotonic() - begun

        assert late.value.data == {"query": "read/test/endless", "seconds": 1.0}
        assert waited < 10
        assert [hasty.read("maintain/ping") for _ in range(20)] == [[{"answer": 1}]] * 20


def test_a_write_that_is_ended_at_its_deadline_leaves_nothing(database: Database, reopen: Reopen) -> None:
    with reopen(deadlines=Deadlines(write=1.0)) as hasty, pytest.raises(QueryTimedOutError):
        hasty.write(Write("write/test/endless", [{"key": "never"}]))
    database.write(bodies(["later"]))

    assert database.read("read/test/ids") == [{"ids": ["later"]}]


def test_a_question_and_a_write_go_on_while_another_question_runs(database: Database, reopen: Reopen) -> None:
    with reopen(deadlines=Deadlines(read=3.0)) as slow, ThreadPoolExecutor(1) as beside:
        asked = beside.submit(slow.read, "read/test/endless")
        database.write(bodies(["meanwhile"]))
        assert database.read("read/test/ids") == [{"ids": ["meanwhile"]}]
        with pytest.raises(QueryTimedOutError):
            asked.result()


def test_who_waits_too_long_for_another_writer_is_told(database: Database, reopen: Reopen) -> None:
    with reopen(deadlines=Deadlines(write=0.2)) as second, database.writing(), pytest.raises(WriterBusyError):
        second.write(bodies(["refused"]))

    assert database.read("read/test/ids") == [{"ids": []}]
