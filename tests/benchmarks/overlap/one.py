"""Runs one way in this process, between runs of ours, and prints what it took as JSON:
`python -m tests.benchmarks.overlap.one WAY BODIES hub|plain ROUNDS`."""

import json
import resource
import sys
import time
from collections.abc import Callable

import numpy as np

from tests.benchmarks.overlap import ways
from tests.benchmarks.overlap.networks import Network, power_law


def main() -> None:
    """Compilation is apart: ours runs first on a network of a hundred bodies."""
    name, bodies, kind, rounds = sys.argv[1], int(sys.argv[2]), sys.argv[3], int(sys.argv[4])
    network = power_law(bodies, hub=kind == "hub")
    near = name in ("nearest", "scipy_nearest")
    own = ways.nearest if near else ways.ours
    compiling = _took(own, power_law(100))
    told: dict[str, object] = {
        "start": compiling[0],
        "memberships": len(network.members),
        "together": network.co_memberships(),
    }
    told |= _alone(own, network, rounds) if name in ("ours", "nearest") else _beside(name, own, network, rounds)
    print(json.dumps(told))  # noqa: T201 - what the caller reads


def _alone(own: Callable[[Network], ways.Keys], network: Network, rounds: int) -> dict[str, object]:
    taken = [_took(own, network) for _ in range(rounds)]
    return {"ours": [t[:2] for t in taken], "pairs": len(taken[0][2]), "peak": _peak()}


def _beside(name: str, own: Callable[[Network], ways.Keys], network: Network, rounds: int) -> dict[str, object]:
    way = {**{n: w for n, (w, _) in ways.PAIRS.items()}, "scipy_nearest": ways.scipy_nearest}[name]
    mine, theirs = [_took(own, network)], []
    for _ in range(rounds):
        theirs.append(_took(way, network))
        mine.append(_took(own, network))
    expected, found = mine[0][2], theirs[0][2]
    return {
        "ours": [t[:2] for t in mine],
        "theirs": [t[:2] for t in theirs],
        "pairs": len(expected),
        "same": bool(np.array_equal(expected, found)),
        "recall": float(np.isin(expected, found).mean()) if len(expected) else 1.0,
        "peak": _peak(),
    }


def _took(way: Callable[[Network], ways.Keys], network: Network) -> tuple[float, float, ways.Keys]:
    """Seconds by the clock, seconds of the processor, and the answer."""
    clock, processor = time.perf_counter(), time.process_time()
    found = way(network)
    return time.perf_counter() - clock, time.process_time() - processor, found


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
