"""Ctrl-C as a request: what runs comes to an end in order, and a second one ends it at once."""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from app.cli.progress import tell


@contextmanager
def stoppable(says: str) -> Iterator[Callable[[], bool]]:
    """Within the block the first Ctrl-C makes the given question true, which then ``says`` once what happens now; the
    second one raises KeyboardInterrupt as usual. Only the main thread hears Ctrl-C."""
    asked, answered = threading.Event(), threading.Event()

    def hear(_number: int, _frame: FrameType | None) -> None:
        asked.set()
        signal.signal(signal.SIGINT, signal.default_int_handler)

    def stop() -> bool:
        if asked.is_set() and not answered.is_set():
            answered.set()
            tell(says)
        return asked.is_set()

    before = signal.signal(signal.SIGINT, hear)
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, before)
