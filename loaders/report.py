"""What a run of loading did: counts, and what was left out with its reason."""

from typing import Self

from graph_model.records.record import Record
from loaders.sources.draft import Refusal


class EndpointReport(Record):
    """What a run at one endpoint did: requests, pages that had not changed, objects by what became of them, files that
    were fetched and those that were known, papers that the selection passed over, and what is odd about the server."""

    address: str
    requests: int = 0
    unchanged_pages: int = 0
    new: int = 0
    changed: int = 0
    deleted: int = 0
    files_fetched: int = 0
    files_known: int = 0
    passed_over: int = 0
    notes: tuple[str, ...] = ()


class Report(Record):
    """Counts of documents, of new statements and of places; ``refused`` in the order in which the files were met.
    ``stopped``: somebody asked to stop before everything was read."""

    loaded: int = 0
    changed: int = 0
    unchanged: int = 0
    withdrawn: int = 0
    statements: int = 0
    places: int = 0
    generation: int = 0
    stopped: bool = False
    refused: tuple[Refusal, ...] = ()
    endpoints: tuple[EndpointReport, ...] = ()

    def plus(self, later: Self) -> Self:
        """Both runs as one; the facts are those after the later one."""
        told = {
            name: getattr(self, name) + getattr(later, name)
            for name in ("loaded", "changed", "unchanged", "withdrawn", "statements", "places", "refused", "endpoints")
        }
        return later.model_copy(update={**told, "stopped": self.stopped or later.stopped})

    @property
    def complete(self) -> bool:
        """Whether nothing was left out."""
        return not self.refused
