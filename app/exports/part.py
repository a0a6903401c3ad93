"""Which rows of its long tables a report is made of: all, or the part that a page prints. What is not shown is neither
made nor cited: with eighty thousand rows that takes most of a minute."""

from dataclasses import dataclass
from typing import Final

from graph_model.records.reports import Table


@dataclass(frozen=True, slots=True)
class Part:
    """``most`` rows from ``start`` on; None: all that are left."""

    start: int = 0
    most: int | None = None

    @property
    def stretch(self) -> slice:
        """Where it lies in a list."""
        return slice(self.start, None if self.most is None else self.start + self.most)

    def of(self, table: Table, count: int) -> Table:
        """The table of these rows, which says where they stand among all."""
        return table if self == WHOLE else table.model_copy(update={"first": self.start, "of": count})


WHOLE: Final = Part()
MOST_PRINTED: Final = 8
"""Of so many amounts of a row print looks for documents; it has room for the numbers of four."""
