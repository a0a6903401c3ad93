"""Works through the bodies in portions, on several threads where that helps; results come in order."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import pairwise
from typing import TypeVar

import numpy as np

from graph_model.analysis.overlap.arrays import Ints

Progress = Callable[[int, int], None]
"""Told how many bodies are done, and how many there are."""
_Result = TypeVar("_Result")
_Work = Callable[[int, int], tuple[int, _Result]]
_PORTION = 50_000
"""Memberships of a portion: short enough that Ctrl-C is heard at once."""


def portions(sizes: Ints) -> list[tuple[int, int]]:
    """Ranges of bodies that hold about as many memberships each."""
    upto = np.cumsum(sizes)
    number = int(upto[-1]) // _PORTION + 1 if len(upto) else 0
    cuts = {int(np.searchsorted(upto, upto[-1] * part / number)) for part in range(1, number)}
    edges = [0, *sorted(cut for cut in cuts if 0 < cut < len(sizes)), len(sizes)]
    return list(pairwise(edges)) if len(sizes) else []


def work_through(
    ranges: Sequence[tuple[int, int]], work: "_Work[_Result]", threads: int, progress: Progress | None
) -> Iterator[_Result]:
    """The results of ``work`` for each range, in order. A worker may stop early and tell how far it came: the rest is
    given out again. At most a few results wait, so a slow reader holds up the workers, not the memory."""
    total = ranges[-1][1] if ranges else 0
    results = _threaded(ranges, work, threads) if threads > 1 and len(ranges) > 1 else _plain(ranges, work)
    for done, result in results:
        if progress:
            progress(done, total)
        yield result


def _plain(ranges: Sequence[tuple[int, int]], work: "_Work[_Result]") -> Iterator[tuple[int, _Result]]:
    for begin, end in ranges:
        at = begin
        while at < end:
            at, result = work(at, end)
            yield at, result


def _threaded(ranges: Sequence[tuple[int, int]], work: "_Work[_Result]", threads: int) -> Iterator[tuple[int, _Result]]:
    waiting = deque(ranges)
    running: deque[tuple[int, Future[tuple[int, _Result]]]] = deque()
    pool = ThreadPoolExecutor(threads)
    try:
        while waiting or running:
            while waiting and len(running) <= threads:
                begin, end = waiting.popleft()
                running.append((end, pool.submit(work, begin, end)))
            end, future = running.popleft()
            done, result = future.result()
            if done < end:
                running.appendleft((end, pool.submit(work, done, end)))
            yield done, result
    finally:
        pool.shutdown(cancel_futures=True)
