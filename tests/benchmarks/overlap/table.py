"""The tables of the benchmark."""

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Iterator

from tests.benchmarks.overlap import ways

_LIMIT = 600
_HEAD = "| way | bodies | theirs | ours | ratio | of processor time | answer, pairs |\n|---|---|---|---|---|---|---|"


def lines(sizes: tuple[int, ...], scaling: tuple[int, ...]) -> Iterator[str]:
    """All of it, a line as soon as it is known."""
    yield f"\n## Overlap: pairs with a Jaccard of at least 0.5 ({os.cpu_count()} cores)\n{_HEAD}"
    for bodies in sizes:
        for name, (_, most) in ways.PAIRS.items():
            if bodies <= most:
                yield _beside(name, bodies)
            else:
                yield f"| {name} | {bodies} | not run above {most} | | | | |"
    yield f"\n### The ten nearest of each body\n{_HEAD}"
    for bodies in sizes:
        yield _beside("scipy_nearest", bodies)
    yield "\n### After a change: all pairs joined again, and those of the changed lists alone; median of five"
    yield "| bodies | changed lists | again | brought up to date | ratio | of processor time | answer |"
    yield "|---|---|---|---|---|---|---|"
    for bodies, lists in [(size, 1) for size in sizes] + [(max(sizes), 8), (max(sizes), 64)]:
        yield _changed(bodies, lists)
    yield "\n### Ours alone, median of five"
    yield "| bodies | memberships | pairs of co-members | seconds | start apart | peak memory |"
    yield "|---|---|---|---|---|---|"
    for kind, bodies in [*(("plain", size) for size in scaling), ("hub", max(sizes)), ("plain", max(sizes))]:
        yield _alone(kind, bodies)


def _beside(name: str, bodies: int) -> str:
    told = _run("one", name, bodies, "plain", 1)
    if told is None:
        return f"| {name} | {bodies} | ended after {_LIMIT} s | | | | |"
    (clock, processor), mine = told["theirs"][0], told["ours"]
    own, own_processor = (statistics.mean(t[i] for t in mine) for i in (0, 1))
    verdict = "same" if told["same"] else f"recall {told['recall']:.3f}"
    ratios = f"{clock / own:,.0f} | {processor / own_processor:,.0f}"
    return f"| {name} | {bodies} | {clock:.2f} s | {own:.3f} s | {ratios} | {verdict}, {told['pairs']} |"


def _alone(kind: str, bodies: int) -> str:
    told = _run("one", "ours", bodies, kind, 5)
    if told is None:
        return f"| {bodies} {kind} | ended after {_LIMIT} s | | | | |"
    seconds, processor = (statistics.median(t[i] for t in told["ours"]) for i in (0, 1))
    counts = f"{told['memberships']:,} | {told['together'] / 1e6:,.1f}M"
    took = f"{seconds:.3f} s (processor {processor:.3f} s)"
    return f"| {bodies} {kind} | {counts} | {took} | {told['start']:.1f} s | {told['peak']:.0f} MB |"


def _changed(bodies: int, lists: int) -> str:
    told = _run("updating", bodies, lists, 5)
    if told is None:
        return f"| {bodies} | {lists} | ended after {_LIMIT} s | | | | |"
    (again, again_processor), (updated, updated_processor) = (
        [statistics.median(taken[i] for taken in told[which]) for i in (0, 1)] for which in ("again", "updated")
    )
    ratios = f"{again / updated:,.1f} | {again_processor / updated_processor:,.1f}"
    verdict = "same" if told["same"] else "another"
    return f"| {bodies} | {lists} | {again * 1000:,.1f} ms | {updated * 1000:,.1f} ms | {ratios} | {verdict} |"


def _run(module: str, *asked: str | int):  # type: ignore[no-untyped-def]  # noqa: ANN202
    command = [sys.executable, "-m", f"tests.benchmarks.overlap.{module}", *map(str, asked)]
    try:
        ended = subprocess.run(command, capture_output=True, text=True, timeout=_LIMIT, check=True)
    except subprocess.TimeoutExpired:
        return None
    return json.loads(ended.stdout)
