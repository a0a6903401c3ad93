"""A disk that is really full: told as such, and nothing that was acknowledged is lost."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from graph_model.storage.connection import open_database
from graph_model.storage.database import Database
from graph_model.storage.errors import DiskFullError
from graph_model.storage.failures import EngineFailures
from graph_model.storage.queries import QueryBook
from graph_model.storage.space import RESERVE_BYTES, free_bytes
from tests.conftest import left_out
from tests.contract.bodies import bodies, numbered

MEBIBYTE = 1024 * 1024
DISK = "160m"
_TRIES = 50


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own in memory; needs the right to mount."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = shutil.which("mount")
    mounted = mount and subprocess.run([mount, "-t", "tmpfs", "-o", f"size={DISK}", "tmpfs", place], check=False)
    if not mounted or mounted.returncode:
        left_out("Test mit vollem Datenträger, denn hier darf nicht eingehängt werden (als root ausführen)")
    yield place
    subprocess.run(["umount", place], check=True)


def test_a_disk_that_is_nearly_full_is_told_before_writing_and_works_again_with_room(
    small_disk: Path, book: QueryBook
) -> None:
    with open_database(f"embedded:{small_disk / 'graph'}", book=book) as database:
        kept = _written_until_full(database)
        _fill(small_disk, leave=RESERVE_BYTES - MEBIBYTE)
        with pytest.raises(DiskFullError):
            database.write(bodies(["refused"]))
        assert database.read("read/test/ids") == [{"ids": kept}]
        (small_disk / "filler").unlink()


def test_an_engine_that_runs_into_the_wall_loses_nothing_acknowledged(small_disk: Path, book: QueryBook) -> None:
    """Without our look at the free room beforehand: another program may take the rest while we write."""
    with open_database(f"embedded:{small_disk / 'graph'}", book=book) as database:
        failures = EngineFailures(small_disk, small_disk / "graph" / "engine.log", reserve=0)
        unaware = Database(replace(database._place, failures=failures), book)
        unaware.write(bodies(["before"]))
        _fill(small_disk, leave=0)
        kept = ["before", *_written_until_full(unaware)]
        (small_disk / "filler").unlink()
    with open_database(f"embedded:{small_disk / 'graph'}", book=book) as database:
        assert sorted(kept) == database.read("read/test/ids")[0]["ids"]
        database.write(bodies(["after"]))


def _written_until_full(database: Database) -> list[str]:
    kept: list[str] = []
    for batch in range(500):
        ids = numbered(8, f"{batch:03}-")
        try:
            database.write(bodies(ids, purpose="x" * (MEBIBYTE // 8)))
        except DiskFullError:
            return kept
        kept += ids
    message = "the disk was never full"
    raise AssertionError(message)


def _fill(disk: Path, *, leave: int) -> None:
    """Take the room; asked anew where the engine took of it meanwhile."""
    with (disk / "filler").open("wb") as filler:
        for _ in range(_TRIES):
            with suppress(OSError):
                os.posix_fallocate(filler.fileno(), 0, free_bytes(disk) - leave)
                return
    message = "the room was never taken"
    raise AssertionError(message)
