"""Bringing the graph in line with an OParl endpoint: ask, keep in the mirror, hand on what the graph lacks."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from graph_model.ledger.ledger import Ledger
from graph_model.projection.stored import StoredFacts
from graph_model.storage.database import Database
from graph_model.values.vocabularies import Visibility
from loaders.in_order import Stop
from loaders.pipeline import load_drafts
from loaders.reading.reading import RULES
from loaders.registry import SOURCES, drafts
from loaders.report import EndpointReport, Report
from loaders.sources.draft import Item
from loaders.sources.endpoint.addresses import Site, shown
from loaders.sources.endpoint.client import Client, Manners
from loaders.sources.endpoint.errors import AskedToStopError, EndpointBusyError, EndpointUnreachableError
from loaders.sources.endpoint.forgetting import forget
from loaders.sources.endpoint.mirror import mirror_file, opened_mirror
from loaders.sources.endpoint.papers import complete, fetch_files, is_wanted, items_of
from loaders.sources.endpoint.run import Run
from loaders.sources.endpoint.selection import Selection
from loaders.sources.endpoint.walking import ask_everything, bodies

_TOGETHER = 100
_NOT_IN_FILES = frozenset({"oparl", "municipal-directory"})

_read_file = partial(drafts, sources=tuple(source for source in SOURCES if source.name not in _NOT_IN_FILES))


@dataclass(frozen=True)
class Wishes:
    """How an endpoint is brought in line: what is wanted of it, whether everything is asked for anew (``full``) or only
    what changed, how its server is treated, who may see what comes from it, and when to ``stop``."""

    selection: Selection = field(default_factory=Selection)
    manners: Manners = field(default_factory=Manners)
    full: bool = False
    visibility: Visibility | None = None
    stop: Stop = lambda: False


def synchronise(
    database: Database, endpoint: str, folder: Path, graph: str, wishes: Wishes, progress: Callable[[str], None]
) -> Report:
    """Brings ``database`` in line with the endpoint. Its mirror lies in ``folder``, one for each ``graph`` (the address
    of the database). ``progress`` hears of every request and document.

    What fails at one address is in the report, and tried again by the next run; so is an endpoint that breaks off on
    the way. Raises EndpointAddressError, EndpointUnreachableError, NotOparlError where there is no way in, MirrorError
    where the mirror cannot be used."""
    site = Site.of(endpoint)
    with (
        opened_mirror(mirror_file(folder, site.start, graph)) as mirror,
        closing(Client(site, wishes.manners, progress, wishes.stop)) as client,
    ):
        run = Run(client, mirror)
        found = bodies(run)
        handing = _Handing(database, run, wishes, progress)
        try:
            ask_everything(run, found, full=wishes.full)
            handing.hand_on()
        except (EndpointUnreachableError, EndpointBusyError) as error:
            run.tally.refuse(site.start, error.message)
        except AskedToStopError:
            handing.report = handing.report.model_copy(update={"stopped": True})
        return handing.report.plus(_told(run, handing, StoredFacts(database).update()))


class _Handing:
    """Papers on their way from the mirror to the graph, some at a time, so that a run can be stopped."""

    def __init__(self, database: Database, run: Run, wishes: Wishes, progress: Callable[[str], None]) -> None:
        self._database, self._run, self._wishes, self._progress = database, run, wishes, progress
        self._held = _held(database)
        self.report, self.passed_over = Report(), 0

    def hand_on(self) -> None:
        """Everything that the graph lacks and the selection takes; what the graph holds already is always brought up to
        date. Texts that nothing refers to any more go from the mirror."""
        forget(self._run.mirror, Ledger(self._database).erased_papers())
        ready: dict[str, bool] = {}
        try:
            for paper in self._lacking():
                ready[paper] = self._made_ready(paper)
                if len(ready) == _TOGETHER:
                    whole, ready = ready, {}
                    self._load(whole)
        finally:
            self._load(ready)
        with self._run.mirror:
            self._run.files.sweep()

    def _lacking(self) -> Iterator[str]:
        for paper, is_pending, is_gone in self._run.objects.papers():
            held = self._held.get(paper, {})
            is_current = bool(held) and set(held.values()) == {RULES}
            if is_gone and not held:
                continue
            if is_gone or held:
                if is_gone or is_pending or not is_current:
                    yield paper
            elif is_wanted(self._run, self._wishes.selection, paper, _read_file):
                yield paper
            else:
                self.passed_over += 1

    def _made_ready(self, paper: str) -> bool:
        """Everything that the paper is read with stands in the mirror; whether nothing is left for the next run."""
        is_complete = complete(self._run, paper)
        return fetch_files(self._run, paper, _read_file) and is_complete

    def _load(self, ready: dict[str, bool]) -> None:
        if not ready:
            return
        loaded = load_drafts(
            self._database, self._items(ready), visibility=self._wishes.visibility, progress=self._progress
        )
        self.report = self.report.plus(loaded)
        with self._run.mirror:
            self._run.objects.settle(paper for paper, is_settled in ready.items() if is_settled)

    def _items(self, papers: Iterable[str]) -> Iterator[Item]:
        for paper in papers:
            yield from items_of(self._run, paper, self._held.get(paper, {}))


def _held(database: Database) -> dict[str, dict[str, str]]:
    """For each paper the keys that the graph has it under, with the rules they were read by."""
    held: dict[str, dict[str, str]] = {}
    for row in database.read("read/ledger/current_readings"):
        held.setdefault(row["source_key"].partition("#")[0], {})[row["source_key"]] = row["rules"]
    return held


def _told(run: Run, handing: _Handing, generation: int) -> Report:
    tally = run.tally
    told = EndpointReport(
        address=shown(run.client.site.start),
        requests=run.client.requests,
        unchanged_pages=tally.unchanged_pages,
        new=tally.new,
        changed=tally.changed,
        deleted=tally.deleted,
        files_fetched=tally.files_fetched,
        files_known=tally.files_known,
        passed_over=handing.passed_over,
        notes=tuple(tally.notes),
    )
    return Report(refused=tuple(tally.refused), endpoints=(told,), generation=generation)
