"""Made-up networks, seeded: members after a power law, so that a few are in very many bodies."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_EXPONENT = 0.68
_USUAL = 10


@dataclass(frozen=True)
class Network:
    """Columns as the engine takes them: members without repeats, ascending in each body."""

    offsets: NDArray[np.int64]
    members: NDArray[np.int64]

    @property
    def sizes(self) -> NDArray[np.int64]:
        """The number of members of each body."""
        return np.diff(self.offsets)

    @property
    def bodies(self) -> NDArray[np.int64]:
        """The body of each membership."""
        return np.repeat(np.arange(len(self.offsets) - 1), self.sizes)

    def co_memberships(self) -> int:
        """Pairs of bodies, counted once for each member that they share."""
        held = np.bincount(self.members)
        return int((held * (held - 1) // 2).sum())


def power_law(bodies: int, *, hub: bool = False, seed: int = 1) -> Network:
    """``bodies`` bodies with ten members on the average, at least two. Every twentieth has most members of the one
    before it, so that there is something to find; ``hub`` adds one member to a quarter of them."""
    chance = np.random.default_rng(seed)
    sizes = np.clip((chance.pareto(1.5, bodies) + 1) * _USUAL / 2.7, 2, 2_000).astype(np.int64)
    shares = np.cumsum(np.arange(1, bodies + 1) ** -_EXPONENT)
    rank = np.searchsorted(shares, chance.random(int(sizes.sum())) * shares[-1])
    members = chance.permutation(bodies)[np.minimum(rank, bodies - 1)]
    holders = np.repeat(np.arange(bodies), sizes)
    copied = (holders % 20 == 0) & (holders + 1 < bodies) & (chance.random(len(holders)) < 0.9)
    keys = np.concatenate((holders[holders % 20 != 1], holders[copied] + 1)) * (bodies + 1)
    keys += np.concatenate((members[holders % 20 != 1], members[copied]))
    if hub:
        keys = np.concatenate((keys, np.arange(0, bodies, 4) * (bodies + 1) + bodies))
    keys = np.unique(keys)
    offsets = np.searchsorted(keys, np.arange(bodies + 1) * (bodies + 1))
    return Network(offsets, keys % (bodies + 1))
