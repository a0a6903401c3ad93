"""What sits beside an engine: it ends one that nobody shares, and leaves one alone that somebody shares."""

import fcntl
import os
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph_model.storage.engine_sitter import await_gone, sit

_GRACE, _PAUSE = 0.1, 0.01
_BRIEFLY = 0.4
_LONG = 10.0


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder in which an engine was started."""
    for name in ("door.lock", "guests.lock", "engine.json"):
        (tmp_path / name).touch()
    return tmp_path


@pytest.fixture
def engine() -> Iterator["subprocess.Popen[bytes]"]:
    """A process that stands for the engine: it runs until it is told to end."""
    running = subprocess.Popen(["/bin/sleep", "60"])
    yield running
    running.kill()
    running.wait()


def _sitter(folder: Path, engine: "subprocess.Popen[bytes]") -> threading.Thread:
    sitter = threading.Thread(target=sit, args=(folder, engine.pid, _GRACE, _PAUSE), daemon=True)
    sitter.start()
    return sitter


@pytest.mark.parametrize(("lock", "how"), [("guests.lock", fcntl.LOCK_SH), ("door.lock", fcntl.LOCK_EX)])
def test_an_engine_is_ended_once_nobody_shares_it_or_stands_at_the_door(
    folder: Path, engine: "subprocess.Popen[bytes]", lock: str, how: int
) -> None:
    held = os.open(folder / lock, os.O_RDWR)
    fcntl.flock(held, how)
    sitter = _sitter(folder, engine)
    time.sleep(_BRIEFLY)
    assert engine.poll() is None
    os.close(held)
    engine.wait(_LONG)
    sitter.join(_LONG)
    assert not sitter.is_alive()
    assert not (folder / "engine.json").exists()


def test_the_sitter_goes_with_an_engine_that_was_stopped(folder: Path, engine: "subprocess.Popen[bytes]") -> None:
    held = os.open(folder / "guests.lock", os.O_RDWR)
    fcntl.flock(held, fcntl.LOCK_SH)
    sitter = _sitter(folder, engine)
    engine.terminate()
    engine.wait(_LONG)
    await_gone(folder)
    sitter.join(_BRIEFLY)
    os.close(held)
    assert not sitter.is_alive()
    assert (folder / "engine.json").exists()
