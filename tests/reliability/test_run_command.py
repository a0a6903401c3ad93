"""`netzatlas run` as a program of its own: it starts, says where it is, and ends with everything that it started."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

_ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")
_SECONDS = 120
_PROGRAM = [sys.executable, "-c", "from app.cli import main; main()", "run"]
_Start = Callable[..., "Running"]


class Running:
    """A started command with what it said so far."""

    def __init__(self, folder: Path, arguments: tuple[str, ...]) -> None:
        self._log = folder / "log"
        with self._log.open("w") as log:
            environment = {**os.environ, "NETZATLAS_DATA_FOLDER": str(folder / "data")}
            self.process = subprocess.Popen([*_PROGRAM, *arguments], env=environment, stderr=log)

    def said(self) -> str:
        """What stands on standard error."""
        return self._log.read_text("utf-8")

    def address(self) -> str:
        """Where it serves, as soon as it does."""
        end = time.monotonic() + _SECONDS
        while not (found := _ADDRESS.search(self.said())):
            assert self.process.poll() is None, self.said()
            assert time.monotonic() < end, self.said()
            time.sleep(0.1)
        return found[0]

    def end(self, how: signal.Signals = signal.SIGINT) -> int:
        """Send a signal and wait; says what it ended with."""
        self.process.send_signal(how)
        return self.process.wait(_SECONDS)


@pytest.fixture
def start(tmp_path: Path) -> Iterator[_Start]:
    """Starts the command on a data folder of its own; what still runs afterwards is ended."""
    started: list[Running] = []

    def starting(*arguments: str) -> Running:
        started.append(Running(tmp_path, arguments))
        return started[-1]

    yield starting
    for running in started:
        if running.process.poll() is None:
            running.end(signal.SIGKILL)


def _engines(folder: Path) -> list[int]:
    """Processes that work in the data folder."""
    found = psutil.process_iter(["pid", "cmdline"])
    return [process.pid for process in found if any(str(folder) in word for word in process.info["cmdline"] or ())]


def test_the_examples_are_loaded_once_and_ctrl_c_ends_the_engine_too(start: _Start, tmp_path: Path) -> None:
    first = start("--port", "0")
    with urllib.request.urlopen(first.address() + "/api/v1/documents", timeout=30) as answer:  # noqa: S310 - ours
        assert answer.status == 200
    assert re.search(r"Eingelesen: \d+ neu", first.said())
    assert (tmp_path / "data" / "token").stat().st_mode & 0o777 == 0o600
    assert (first.end(), "Beendet." in first.said(), _engines(tmp_path)) == (0, True, [])
    second = start("--port", "0")
    second.address()
    assert re.search(r"Eingelesen: \d+ unverändert(, \d+ ausgelassen)?; 0 neue Aussagen", second.said())
    assert (second.end(signal.SIGTERM), _engines(tmp_path)) == (0, [])


def test_without_examples_nothing_is_loaded_and_ones_own_papers_are(start: _Start, tmp_path: Path) -> None:
    (tmp_path / "vorlage.txt").write_text(
        "Der Landkreis Nordtal ist Mitglied im Netzwerk Gesunde Auen e. V.\n", "utf-8"
    )
    running = start("--port", "0", "--no-examples", "--load", str(tmp_path / "vorlage.txt"))
    running.address()
    assert running.said().startswith("Eingelesen: 1 neu")
    assert running.end() == 0


def test_a_port_in_use_is_told_with_the_option_that_changes_it_before_anything_starts(
    start: _Start, tmp_path: Path
) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        running = start("--port", str(port))
        assert running.process.wait(_SECONDS) == 1
    assert running.said() == (
        f"netzatlas: An 127.0.0.1:{port} lässt sich nichts anbieten (der Anschluss ist belegt). Mit --port lässt sich "
        f"ein anderer Anschluss wählen, etwa --port {port + 1}; --port 0 nimmt einen freien.\n"
    )
    assert not (tmp_path / "data").exists()
