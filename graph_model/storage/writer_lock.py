"""One writer at a time: a lock in the process and one between the processes of a machine.

Not covered: writers on other machines at the same Neo4j. There the unique constraints keep ids single and MERGE is
tried again, but two of them can overwrite each other's changes to one node.
"""

import fcntl
import hashlib
import os
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph_model.storage.errors import WriterBusyError

_FIRST_PAUSE = 0.001
_LONGEST_PAUSE = 0.05


class WriterLock:
    """Held by whoever writes. The file stays; its lock ends with the process that holds it, however that ends."""

    def __init__(self, file: Path) -> None:
        self._thread_lock = threading.RLock()
        self._depth = 0
        self._descriptor = _opened(file)

    @contextmanager
    def held(self, seconds: float) -> Iterator[None]:
        """Within the block nobody else writes; WriterBusyError after ``seconds``. One thread may nest it."""
        if not self._thread_lock.acquire(timeout=seconds):
            raise WriterBusyError(seconds)
        try:
            with self._file_held(seconds):
                yield
        finally:
            self._thread_lock.release()

    def close(self) -> None:
        """Give the file back; the lock is free then."""
        os.close(self._descriptor)

    @contextmanager
    def _file_held(self, seconds: float) -> Iterator[None]:
        if self._depth == 0:
            self._lock_file(seconds)
        self._depth += 1
        try:
            yield
        finally:
            self._depth -= 1
            if self._depth == 0:
                fcntl.flock(self._descriptor, fcntl.LOCK_UN)

    def _lock_file(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        pause = _FIRST_PAUSE
        while not try_lock(self._descriptor):
            if time.monotonic() > end:
                raise WriterBusyError(seconds)
            time.sleep(pause)
            pause = min(pause * 2, _LONGEST_PAUSE)


def try_lock(descriptor: int, kind: int = fcntl.LOCK_EX) -> bool:
    """Take the lock of an open file if it is free now."""
    try:
        fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def machine_file(*names: str) -> Path:
    """The lock file that all processes of this machine, of all its users, share for ``names`` (a server's address)."""
    digest = hashlib.blake2b("\n".join(names).encode(), digest_size=12).hexdigest()
    return Path(tempfile.gettempdir()) / f"netzatlas-{digest}.lock"


def _opened(file: Path) -> int:
    # Without O_CREAT first: in a sticky folder Linux refuses to create over a file of another user.
    flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC
    try:
        return os.open(file, flags)
    except FileNotFoundError:
        return os.open(file, flags | os.O_CREAT, 0o644)
