"""Processes of their own that read parts, one a core."""

import os
import pickle
import signal
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from contextvars import ContextVar
from multiprocessing import get_context
from multiprocessing.connection import Connection
from threading import Thread

from loaders.parts import Part
from loaders.reader import Outcome, Reader

_MOST = 61  # what Windows can wait for at once
_READER: ContextVar[Reader] = ContextVar("reader")


def cores() -> int:
    """How many processes may work at once: the cores of this machine that this program may use."""
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return min(allowed or 1, _MOST)


class WorkerPool:
    """Up to ``workers`` processes with a copy of ``reader``, each started when there is work for it.

    They are started anew (not forked), since a fork would copy the threads' locks of a database driver. They end with
    ``close``, and with their parent, however that ends: each holds one end of a pipe whose other end the parent alone
    has. BrokenProcessPool from any method once one of them died.
    """

    def __init__(self, reader: Reader, workers: int) -> None:
        context = get_context("spawn")
        lifeline, self._held = context.Pipe(duplex=False)
        self._lifeline = lifeline
        self._pool = ProcessPoolExecutor(
            workers, mp_context=context, initializer=_begin, initargs=(pickle.dumps(reader), lifeline)
        )

    def submit(self, part: Part) -> Future[tuple[Outcome, ...]]:
        """The outcomes of the part, to come."""
        with _without_interrupts():
            return self._pool.submit(_outcomes, part)

    def wait_until_ready(self) -> None:
        """Returns once a process answers."""
        with _without_interrupts():
            started = self._pool.submit(os.getpid)
        started.result()

    def close(self) -> None:
        """Ends the processes at once, whatever they are reading."""
        self._held.close()
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._lifeline.close()


@contextmanager
def _without_interrupts() -> Iterator[None]:
    """Processes started within do not hear Ctrl-C, which a terminal sends to all: their parent decides when they end.
    It hears one of this moment a moment later."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin(reader: bytes, lifeline: Connection) -> None:
    """What a process does first."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with, args=(lifeline,), daemon=True).start()
    _READER.set(pickle.loads(reader))  # noqa: S301 - from our own parent


def _end_with(lifeline: Connection) -> None:
    """Waits for the parent's end to close; nothing is ever sent."""
    lifeline.poll(None)
    os._exit(1)


def _outcomes(part: Part) -> tuple[Outcome, ...]:
    return _READER.get().outcomes(part)
