"""Bodies and members as the engine wants them."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from graph_model.analysis.overlap.arrays import Codes, Ints, lengths


@dataclass(frozen=True)
class Sets:
    """Bodies in document order without repeated members: those of body i are ``members[starts[i]:starts[i + 1]]``,
    ascending. A member's number is its place from the rarest to the most frequent; ``codes`` tells what it was before.
    """

    starts: Ints
    members: Codes
    codes: Ints

    @property
    def kinds(self) -> int:
        """How many members there are."""
        return len(self.codes)

    @property
    def sizes(self) -> Ints:
        """The number of members of each body."""
        return lengths(self.starts)

    @property
    def bodies(self) -> int:
        """How many there are."""
        return len(self.starts) - 1

    @cached_property
    def keys(self) -> Ints:
        """A number for each membership, ascending: body times ``kinds`` plus member."""
        return np.repeat(np.arange(self.bodies, dtype=np.int64), self.sizes) * self.kinds + self.members
