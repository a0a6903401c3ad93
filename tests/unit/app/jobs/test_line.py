"""A line of work: one piece after the other, each ended before its time where somebody says so."""

from collections.abc import Iterator
from functools import partial
from threading import Event

import pytest

from app.jobs.line import AlreadyRunningError, Line, Stop


@pytest.fixture
def line() -> Iterator[Line]:
    made = Line("test")
    yield made
    made.close()


def _note(done: list[str], key: str, _: Stop) -> None:
    done.append(key)


def _nothing(*_: object) -> None:
    return


def test_one_piece_is_done_after_the_other(line: Line) -> None:
    done: list[str] = []
    started = [line.start(key, _nothing, partial(_note, done, key)) for key in "abc"]
    for one in started:
        one.result(10)
    assert done == ["a", "b", "c"]
    assert line.keys == frozenset()


def test_what_is_here_already_is_not_taken_twice(line: Line) -> None:
    go_on = Event()
    first = line.start("a", _nothing, lambda _: go_on.wait(10))
    with pytest.raises(AlreadyRunningError):
        line.start("a", _nothing, _nothing)
    assert line.is_running("a")
    go_on.set()
    first.result(10)
    assert not line.is_running("a")


def test_who_says_stop_is_heard_by_the_work(line: Line) -> None:
    heard = Event()

    def until_stopped(stop: Stop) -> None:
        while not stop():
            pass
        heard.set()

    started = line.start("a", _nothing, until_stopped)
    line.stop("a")
    started.result(10)
    assert heard.is_set()


def test_what_could_not_be_prepared_is_not_in_the_line(line: Line) -> None:
    def full() -> None:
        raise OSError("voll")

    with pytest.raises(OSError, match="voll"):
        line.start("a", full, _nothing)
    assert not line.is_running("a")


def test_an_error_that_nobody_foresaw_is_in_the_log(line: Line, caplog: pytest.LogCaptureFixture) -> None:
    def broken(_: Stop) -> None:
        raise ZeroDivisionError

    assert isinstance(line.start("a", _nothing, broken).exception(10), ZeroDivisionError)
    line.close()
    assert [record.exc_info[0] for record in caplog.records if record.exc_info] == [ZeroDivisionError]
