"""The desk where held papers are read again, and what was read is kept, while everybody else goes on reading pages.

A reading is a preview: it holds until anything is added to the ledger, and goes with the program; whoever comes back to
its page finds how far it is, what it found, or has it begun anew.
"""

import time
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import TimeoutError as NotYet
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from app.answers.documents.answers import DocumentAnswer
from app.answers.documents.gazetteer import gazetteer
from app.answers.documents.reading_again import document_to_read, keep_reading, read_now
from app.jobs.apart import Apart
from app.jobs.line import AlreadyRunningError, Line, Stop
from app.jobs.trouble import noted
from graph_model.errors import NetzatlasError
from graph_model.ledger.ledger import Ledger
from graph_model.records.documents import Document
from graph_model.storage.database import Database
from loaders.reading.names.gazetteer import Gazetteer
from loaders.reading.reading import read
from loaders.reading.readout import Readout

AT_ONCE: Final = 20_000
"""Code points that are read beside the pages but in the same process: half a second (docs/speed.md), less than another
process takes to start."""

SECONDS: Final = 180.0
"""After so long the reading of one text is ended."""

_PATIENCE: Final = 1.5
_MOST_HELD: Final = 8


@dataclass(slots=True)
class Reread:
    """How far one document is. ``readout`` is what was read in it; ``kept``: it stands in the ledger; ``trouble`` is
    why there is neither. ``extent`` is the ledger that it was read by."""

    extent: tuple[int, ...]
    begun: float = field(default_factory=time.monotonic)
    keeps: bool = False
    readout: Readout | None = None
    kept: bool = False
    trouble: str | None = None

    @property
    def seconds(self) -> int:
        """Since it was begun."""
        return int(time.monotonic() - self.begun)


class RereadingDesk:
    """Safe to use from several threads. ``at_once``: see AT_ONCE."""

    def __init__(self, database: Database, at_once: int = AT_ONCE) -> None:
        self._at_once = at_once
        self._database = database
        self._line = Line("rereading")
        self._held: OrderedDict[str, Reread] = OrderedDict()

    def reading(self, document: DocumentAnswer, *, again: bool = False) -> Reread:
        """What is read in the document by the rules of now: at once where it is short, otherwise as far as it is; begun
        where it was not, where the ledger is another by now, or ``again`` where it came to nothing."""
        extent = self._without_others()
        found = self._held.get(document.id)
        if found and (self.is_running(document.id) or found.trouble is None or not again):
            return found
        fresh = self._holding(document.id, Reread(extent))
        self._begin(document, fresh, self._read)
        return fresh

    def keep(self, document: DocumentAnswer) -> Reread:
        """Has what was read kept, reading it first where it was not; waits a moment for it."""
        extent = self._without_others()
        found = self._held.get(document.id)
        if found and self.is_running(document.id):
            return found
        fresh = self._holding(document.id, Reread(extent, keeps=True, readout=found.readout if found else None))
        self._begin(document, fresh, self._keep)
        return fresh

    def is_running(self, document_id: str) -> bool:
        """Whether it is worked on or waits for its turn."""
        return self._line.is_running(document_id)

    def stop(self, document_id: str) -> None:
        """Ends the reading soon; what is being kept is kept whole."""
        self._line.stop(document_id)

    def held(self, document_id: str) -> Reread | None:
        """How far it is; None where nobody asked for it, or not since the ledger changed."""
        return self._held.get(document_id)

    def forget(self, document_id: str) -> None:
        """What was kept stands in the ledger now."""
        self._held.pop(document_id, None)

    def close(self) -> None:
        """Ends all work soon and takes no more."""
        self._line.close()

    def _begin(
        self, document: DocumentAnswer, told: Reread, work: Callable[[DocumentAnswer, Reread, Stop], object]
    ) -> None:
        """Starts the work, and waits a moment for what is done soon."""

        def watched(stop: Stop) -> None:
            try:
                work(document, told, stop)
            except NetzatlasError as error:
                told.trouble = noted(f"reading {document.id} again", error)

        with suppress(AlreadyRunningError, NotYet):
            self._line.start(document.id, lambda: None, watched).result(_PATIENCE)

    def _read(self, document: DocumentAnswer, told: Reread, stop: Stop) -> None:
        """A long text in a process of its own, which can be ended."""
        if len(document.text) <= self._at_once:
            told.readout = read_now(self._database, document.id)
            return
        apart: Apart[Document, Readout] = Apart(partial(_reading, gazetteer(self._database)))
        try:
            told.readout = apart.ask(document_to_read(self._database, document.id), seconds=SECONDS, stop=stop)
        finally:
            apart.close()
        if told.readout is None:
            told.trouble = "Das Lesen wurde abgebrochen."

    def _keep(self, document: DocumentAnswer, told: Reread, stop: Stop) -> None:
        if told.readout is None:
            self._read(document, told, stop)
        if told.readout is not None:
            keep_reading(self._database, document.id, told.readout)
            told.kept = True

    def _without_others(self) -> tuple[int, ...]:
        """Forgets what was read by another ledger than that of now, whose extent it gives."""
        extent = Ledger(self._database).extent()
        others = [one for one, told in self._held.items() if told.extent != extent and not self.is_running(one)]
        for one in others:
            self._held.pop(one, None)
        return extent

    def _holding(self, document_id: str, told: Reread) -> Reread:
        self._held[document_id] = told
        self._held.move_to_end(document_id)
        while len(self._held) > _MOST_HELD:
            self._held.popitem(last=False)
        return told


def _reading(names: Gazetteer, document: Document) -> Readout:
    return read(document, names)
