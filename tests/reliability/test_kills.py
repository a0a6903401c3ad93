"""Real kills in the middle of writing: no acknowledged write is lost, no batch is there by half."""

import random
import time
from pathlib import Path

import psutil
import pytest

from graph_model.storage.connection import open_database
from graph_model.storage.connection_file import read_address
from graph_model.storage.engine_sitter import GRACE_SECONDS
from graph_model.storage.errors import EngineFailedError
from graph_model.storage.queries import QueryBook
from tests.contract.bodies import bodies
from tests.reliability.killing import (
    LONGEST,
    acknowledged_until,
    assert_whole,
    engine_of,
    rest_of,
    sizes_of_batches,
    writing_command,
)

ROUNDS = [3, pytest.param(20, marks=[pytest.mark.long, pytest.mark.timeout(1500)])]


@pytest.fixture
def chance() -> random.Random:
    """Chance whose seed is printed, so that a failure can be had again."""
    seed = time.time_ns()
    print(f"seed: {seed}")  # noqa: T201
    return random.Random(seed)  # noqa: S311 - chance, no secret


@pytest.mark.parametrize("rounds", ROUNDS)
def test_a_killed_engine_loses_no_acknowledged_write(
    rounds: int, tmp_path: Path, book: QueryBook, chance: random.Random
) -> None:
    acknowledged: list[str] = []
    for number in range(rounds):
        with writing_command(tmp_path, f"{number}-") as command:
            acknowledged += acknowledged_until(command, chance.randint(2, 12), chance)
            psutil.Process(engine_of(tmp_path).pid).kill()
            acknowledged += rest_of(command)
            assert command.returncode != 0
        assert_whole(sizes_of_batches(tmp_path, book), acknowledged)


@pytest.mark.parametrize("rounds", ROUNDS)
def test_a_killed_command_loses_no_acknowledged_write_and_its_engine_is_adopted(
    rounds: int, tmp_path: Path, book: QueryBook, chance: random.Random
) -> None:
    acknowledged: list[str] = []
    for number in range(rounds):
        with writing_command(tmp_path, f"{number}-") as command:
            acknowledged += acknowledged_until(command, chance.randint(2, 12), chance)
            orphan = engine_of(tmp_path)
            command.kill()
            acknowledged += rest_of(command)
        with open_database(f"embedded:{tmp_path}"):
            assert engine_of(tmp_path) == orphan
        assert orphan.process() is None
        assert_whole(sizes_of_batches(tmp_path, book), acknowledged)


@pytest.mark.long
def test_an_engine_whose_command_was_killed_ends_by_itself(tmp_path: Path, book: QueryBook) -> None:
    with writing_command(tmp_path, "0-") as command:
        acknowledged = acknowledged_until(command, 3, random.Random(1))  # noqa: S311 - chance, no secret
        orphan = engine_of(tmp_path)
        command.kill()
        acknowledged += rest_of(command)
    psutil.Process(orphan.pid).wait(GRACE_SECONDS + LONGEST)
    assert orphan.process() is None
    assert read_address(tmp_path) is None
    assert_whole(sizes_of_batches(tmp_path, book), acknowledged)


def test_a_running_command_whose_engine_was_killed_goes_on_with_a_new_one(tmp_path: Path, book: QueryBook) -> None:
    with open_database(f"embedded:{tmp_path}", book=book) as database:
        database.write(bodies(["before"]))
        killed = engine_of(tmp_path)
        psutil.Process(killed.pid).kill()
        with pytest.raises(EngineFailedError):
            database.write(bodies(["at the moment"]))
        database.write(bodies(["after"]))
        assert engine_of(tmp_path) != killed
        assert database.read("read/test/ids") == [{"ids": ["after", "before"]}]

    assert read_address(tmp_path) is None


def test_a_command_that_is_interrupted_ends_its_write_and_its_engine(
    tmp_path: Path, book: QueryBook, chance: random.Random
) -> None:
    with writing_command(tmp_path, "") as command:
        acknowledged = acknowledged_until(command, 5, chance)
        engine = engine_of(tmp_path)
        command.send_signal(2)
        acknowledged += rest_of(command)

    assert engine.process() is None
    assert read_address(tmp_path) is None
    assert_whole(sizes_of_batches(tmp_path, book), acknowledged)


def test_an_engine_whose_starter_was_killed_at_once_is_found_again(tmp_path: Path) -> None:
    """Killed between the start of the engine and the writing of the connection file."""
    with open_database(f"embedded:{tmp_path}"):
        engine = engine_of(tmp_path)
        (tmp_path / "engine.json").unlink()
        with open_database(f"embedded:{tmp_path}"):
            assert engine_of(tmp_path) == engine

    psutil.wait_procs([found for found in [engine.process()] if found], timeout=LONGEST)
    assert engine.process() is None
