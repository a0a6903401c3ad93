"""What a change costs: bringing the pairs up to date beside joining all again, in turn, and prints it as JSON:
`python -m tests.benchmarks.overlap.updating BODIES LISTS ROUNDS`. So many lists lose a member each."""

import json
import sys
import time
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from graph_model.analysis import overlap
from graph_model.analysis.overlap import Pairs
from tests.benchmarks.overlap.networks import Network, power_law
from tests.benchmarks.overlap.ways import THRESHOLD

_SEED = 3


def main() -> None:
    """Compilation is apart: the first pairs are those before the change."""
    network, lists, rounds = power_law(int(sys.argv[1])), int(sys.argv[2]), int(sys.argv[3])
    bodies = np.sort(np.random.default_rng(_SEED).choice(len(network.sizes), lists, replace=False))
    before, after = _joined(network), _without_a_member(network, bodies)
    again, updated = [], []
    for _ in range(rounds):
        again.append(_took(lambda: _joined(after)))
        updated.append(
            _took(lambda: overlap.update(before, after.offsets, after.members, bodies, "jaccard", THRESHOLD))
        )
    one, other = again[0][2], updated[0][2]
    same = one.left.tolist() == other.left.tolist() and one.right.tolist() == other.right.tolist()
    told = {"again": [t[:2] for t in again], "updated": [t[:2] for t in updated], "same": same}
    print(json.dumps(told))  # noqa: T201 - what the caller reads


def _joined(network: Network) -> Pairs:
    return overlap.pairs(network.offsets, network.members, "jaccard", THRESHOLD, engine="numba")


def _without_a_member(network: Network, bodies: NDArray[np.int64]) -> Network:
    """The network after each of these bodies has lost its first member."""
    sizes = network.sizes.copy()
    sizes[bodies] -= 1
    return Network(np.concatenate(([0], np.cumsum(sizes))), np.delete(network.members, network.offsets[bodies]))


def _took(way: Callable[[], Pairs]) -> tuple[float, float, Pairs]:
    clock, processor = time.perf_counter(), time.process_time()
    found = way()
    return time.perf_counter() - clock, time.process_time() - processor, found


if __name__ == "__main__":
    main()
