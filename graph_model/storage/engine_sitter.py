"""Ends an engine that nobody shares any more, for commands that were killed before they could.

Run beside the engine as a process of its own: ``python -I -S engine_sitter.py FOLDER PID``. It imports nothing of ours
and nothing that is not part of Python, so that it starts in milliseconds and stays small. A command that comes within
the grace adopts the engine, as before; who leaves in an orderly way stops it at once, and the sitter goes with it.
"""

import fcntl
import os
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

GRACE_SECONDS = 10.0
_PAUSE = 1.0
_ENDING_SECONDS = 60.0
_GOING_SECONDS = 3.0
_MOMENT = 0.01
_LOCK = "sitter.lock"


def sit_beside(folder: Path, pid: int) -> None:
    """Start a sitter for the engine ``pid`` of this data folder; it outlives us."""
    command = [sys.executable, "-I", "-S", __file__, str(folder), str(pid)]
    silent = subprocess.DEVNULL
    sitter = subprocess.Popen(command, stdin=silent, stdout=silent, stderr=silent, start_new_session=True)
    sitter.returncode = 0  # nobody waits for it, and Python should not warn that nobody does


def await_gone(folder: Path, seconds: float = _GOING_SECONDS) -> None:
    """Wait until the sitter of an engine that has just been stopped has gone too, so that nothing of it is left."""
    end = time.monotonic() + seconds
    while (folder / _LOCK).exists() and time.monotonic() < end:
        with _Locked(folder / _LOCK) as free:
            if free:
                return
        time.sleep(_MOMENT)


def sit(folder: Path, pid: int, grace: float = GRACE_SECONDS, pause: float = _PAUSE) -> None:
    """Returns when the engine has ended, by itself or because nobody shared it for ``grace`` seconds."""
    place = os.open(folder / _LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(place, fcntl.LOCK_EX)
        _watch(folder, pid, grace, pause)
    finally:
        os.close(place)


def _watch(folder: Path, pid: int, grace: float, pause: float) -> None:
    born, alone_since = _born(pid), time.monotonic()
    while born and _born(pid) == born:
        with _Locked(folder / "door.lock") as door:
            if door and not _is_shared(folder):
                if time.monotonic() - alone_since >= grace:
                    _end(folder, pid, born)
                    return
            else:
                alone_since = time.monotonic()
        _wait(pid, pause)


class _Locked:
    """A lock while it is held; False where somebody else has it, or the folder is gone."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._held = -1

    def __enter__(self) -> bool:
        try:
            self._held = os.open(self._file, os.O_RDWR | os.O_CLOEXEC)
            fcntl.flock(self._held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def __exit__(self, *_: object) -> None:
        if self._held >= 0:
            os.close(self._held)


def _is_shared(folder: Path) -> bool:
    """Whether a command has a share of the engine; asked only at the door, where none can come or go."""
    guests = folder / "guests.lock"
    if not guests.exists():
        return False
    with _Locked(guests) as alone:
        return not alone


def _end(folder: Path, pid: int, born: str) -> None:
    """In order; by force where it does not end within a minute. What was acknowledged is on disk either way."""
    os.kill(pid, signal.SIGTERM)
    end = time.monotonic() + _ENDING_SECONDS
    while _born(pid) == born:
        if time.monotonic() > end:
            os.kill(pid, signal.SIGKILL)
            break
        time.sleep(0.05)
    (folder / "engine.json").unlink(missing_ok=True)


def _wait(pid: int, pause: float) -> None:
    """A while, or until the process ends where the system tells that."""
    try:
        told = os.pidfd_open(pid)
    except (AttributeError, OSError):
        time.sleep(pause)
        return
    try:
        select.select([told], [], [], pause)
    finally:
        os.close(told)


def _born(pid: int) -> str:
    """What tells a process from a later one with the same number; nothing where it has ended."""
    try:
        told = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
    except OSError:
        return "" if Path("/proc/self/stat").exists() else _there(pid)
    return "" if told[0] == "Z" else told[19]


def _there(pid: int) -> str:
    """Where the system shows no /proc."""
    try:
        os.kill(pid, 0)
    except OSError:
        return ""
    return "there"


if __name__ == "__main__":
    sit(Path(sys.argv[1]), int(sys.argv[2]))
