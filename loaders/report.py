"""What a run of loading did: counts, and what was left out with its reason."""

from graph_model.records.record import Record
from loaders.sources.draft import Refusal


class Report(Record):
    """Counts of documents, of new statements and of places; ``refused`` in the order in which the files were met."""

    loaded: int = 0
    changed: int = 0
    unchanged: int = 0
    withdrawn: int = 0
    statements: int = 0
    places: int = 0
    generation: int = 0
    refused: tuple[Refusal, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether nothing was left out."""
        return not self.refused
