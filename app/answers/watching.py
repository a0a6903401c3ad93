"""Long answers under watch: how far they are, and where they end because nobody waits any more."""

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import Final, TypeVar

from graph_model.errors import NetzatlasError

_EACH: Final = 500
_TOGETHER: Final = 2_000
_Item = TypeVar("_Item")


class Phase(StrEnum):
    """The parts of making a file, in their order; the value is what people read."""

    ROWS = "Zeilen werden zusammengestellt"
    REPORT = "Belege werden geordnet"
    FILE = "Datei wird geschrieben"


class WorkStoppedError(NetzatlasError):
    """Somebody ended the work before its time."""

    code = "work_stopped"
    status = 409

    def __init__(self) -> None:
        super().__init__("Die Arbeit wurde abgebrochen; es ist nichts davon geblieben.")


Watch = Callable[[Phase, int, int], None]
"""Hears how much of a phase is done, of how much; ends the work by WorkStoppedError."""


def unwatched(phase: Phase, done: int, total: int) -> None:
    """Nobody asks."""


class Steps:
    """Counts what is done of one phase."""

    def __init__(self, watch: Watch, phase: Phase, total: int) -> None:
        self._watch = watch
        self._phase = phase
        self._total = total
        self._done = 0

    def of(self, items: Iterable[_Item]) -> Iterator[_Item]:
        """The items, each a step. Raises what the watch raises."""
        for item in items:
            if self._done % _EACH == 0:
                self._watch(self._phase, self._done, self._total)
            self._done += 1
            yield item


def stretches(start: int, end: int, watch: Watch) -> Iterator[slice]:
    """What lies from ``start`` to ``end`` in portions, so that a long list can be watched while its rows are made."""
    for first in range(start, end, _TOGETHER):
        watch(Phase.ROWS, first - start, end - start)
        yield slice(first, min(first + _TOGETHER, end))


def unwatched_steps() -> Steps:
    """Steps that nobody counts."""
    return Steps(unwatched, Phase.FILE, 0)
