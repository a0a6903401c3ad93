"""Reading many parts, in this process or in several, with the outcomes in the order of the parts."""

from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import chain, islice, takewhile

from loaders.parts import File, Part, changes_reading, size_of
from loaders.reader import Outcome, Reader
from loaders.sources.draft import Draft, Refusal
from loaders.worker_pool import WorkerPool

Read = tuple[Part, tuple[Outcome, ...]]
Stop = Callable[[], bool]

_PAYS_FILES = 150
_PAYS_SIZE = 300_000
_LOOK_AHEAD = 1_000
_WAITING_A_WORKER = 4
_WAITING_SIZE = 2_000_000
_TICK_SECONDS = 0.1
_DIED = "Der Leseprozess ist hieran abgestürzt oder wurde beendet (vielleicht fehlte Speicher); die Datei bleibt weg."


def in_order(
    parts: Iterable[Part], reader: Callable[[], Reader], *, workers: int = 1, stop: Stop = lambda: False
) -> Generator[Read]:
    """Each part with its outcomes, until ``stop`` says so.

    ``reader`` is asked again after each part that changes reading, when its outcome was taken. With ``workers`` above
    one, processes are started as soon as enough lies ahead to make up for their start.
    """
    todo = iter(parts)
    while not stop() and (ahead := _ahead(todo) if workers > 1 else list(islice(todo, 1))):
        if workers > 1 and _pays(ahead):
            yield from _Crew(reader, workers, stop).read(chain(ahead, todo))
            return
        for part in takewhile(lambda _: not stop(), ahead):
            yield part, reader().outcomes(part)


def _ahead(todo: Iterator[Part]) -> list[Part]:
    """The next parts, until they are worth processes of their own."""
    found: list[Part] = []
    for part in todo:
        found.append(part)
        if len(found) >= _LOOK_AHEAD or _pays(found):
            break
    return found


def _pays(parts: Iterable[Part]) -> bool:
    """Whether reading takes longer than starting processes, which costs each about 1.4 s and so is made up for by
    about 3 s of reading in one (``make bench`` prints both)."""
    sizes = [size_of(part) for part in parts if _is_read(part)]
    return len(sizes) >= _PAYS_FILES or (len(sizes) > 1 and sum(sizes) >= _PAYS_SIZE)


def _is_read(part: Part) -> bool:
    return isinstance(part, File | Draft)


@dataclass
class _Task:
    """A part on its way; ``outcomes`` is None where it is so far not known to anybody."""

    part: Part
    size: int
    outcomes: Future[tuple[Outcome, ...]]


class _Crew:
    """Hands parts to processes, a bounded number at a time.

    A process that dies takes nothing with it but the part that made it die: what was on its way at that moment is read
    again, each part alone, and what ends its reader once more is refused by name. Where no process starts at all, the
    rest is read in this one.
    """

    def __init__(self, reader: Callable[[], Reader], workers: int, stop: Stop) -> None:
        self._reader, self._workers, self._stop = reader, workers, stop
        self._way: deque[_Task] = deque()
        self._pool: WorkerPool | None = None
        self._lone: WorkerPool | None = None
        self._starts = True

    def read(self, parts: Iterable[Part]) -> Iterator[Read]:
        """The outcomes in the order of the parts."""
        try:
            for part in parts:
                if changes_reading(part):
                    yield from self._arrivals(0)
                    yield part, self._reader().outcomes(part)
                    self._dismiss()
                elif self._stop():
                    return
                else:
                    self._way.append(self._sent(part))
                    yield from self._arrivals(self._workers * _WAITING_A_WORKER)
            yield from self._arrivals(0)
        finally:
            self._dismiss()

    def _arrivals(self, most: int) -> Iterator[Read]:
        """What has arrived, and what must be waited for until no more than ``most`` are on their way."""
        while self._way and (self._way[0].outcomes.done() or self._too_many(most)):
            if not self._arrived(self._way[0]):
                return
            task = self._way.popleft()
            yield task.part, self._outcomes(task)

    def _too_many(self, most: int) -> bool:
        if len(self._way) > most:
            return True
        return len(self._way) > self._workers and sum(task.size for task in self._way) > _WAITING_SIZE

    def _arrived(self, task: _Task) -> bool:
        """Waits for the outcomes; False where the caller wants to stop."""
        while not self._stop():
            if wait([task.outcomes], timeout=_TICK_SECONDS).done:
                return True
        return False

    def _sent(self, part: Part) -> _Task:
        if not _is_read(part) or not self._starts:
            return _Task(part, 0, _known(self._reader().outcomes(part)))
        try:
            sent = self._working().submit(part)
        except BrokenProcessPool:
            self._end_pool()
            sent = self._working().submit(part)
        return _Task(part, size_of(part), sent)

    def _outcomes(self, task: _Task) -> tuple[Outcome, ...]:
        try:
            return task.outcomes.result()
        except BrokenProcessPool:
            return self._read_alone(task.part)

    def _read_alone(self, part: Part) -> tuple[Outcome, ...]:
        self._lone = self._lone or WorkerPool(self._reader(), 1)
        try:
            self._lone.wait_until_ready()
        except BrokenProcessPool:
            self._starts = False
            return self._reader().outcomes(part)
        try:
            return self._lone.submit(part).result()
        except BrokenProcessPool:
            self._lone.close()
            self._lone = None
            return (Refusal(origin=part.origin, reason=_DIED),)

    def _working(self) -> WorkerPool:
        self._pool = self._pool or WorkerPool(self._reader(), self._workers)
        return self._pool

    def _end_pool(self) -> None:
        if self._pool:
            self._pool.close()
        self._pool = None

    def _dismiss(self) -> None:
        self._end_pool()
        if self._lone:
            self._lone.close()
        self._lone = None


def _known(outcomes: tuple[Outcome, ...]) -> Future[tuple[Outcome, ...]]:
    told: Future[tuple[Outcome, ...]] = Future()
    told.set_result(outcomes)
    return told
