"""Precision and recall over the threshold from which a read fact is accepted, on papers that the rules were not tuned
on (where there are none, on all of our own), so that the threshold is chosen and not guessed."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from graph_model.projection.accepted import ACCEPTED
from tests.quality import scores
from tests.quality.sets import GoldSet, gold_sets

_THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
_KINDS = ("bodies", "memberships", "costs", "events")


def table(folder: Path) -> list[str]:
    """The lines of the table; the threshold in use is marked."""
    gold_set = gold_sets()[-1]
    head = [
        f"## Precision / recall over the threshold ({gold_set.name}; in use: {ACCEPTED:g})",
        f"| accepted from | {' | '.join(_KINDS)} |",
        "|---|---|---|---|---|",
    ]
    return [*head, *_rows(gold_set, folder), ""]


def _rows(gold_set: GoldSet, folder: Path) -> Iterator[str]:
    every = scores.extracted(gold_set.paths, folder / "every.jsonl", "--all")
    papers = [json.loads(line) for line in every.read_text(encoding="utf-8").splitlines()]
    for threshold in sorted({*_THRESHOLDS, ACCEPTED}):
        kept = folder / "kept.jsonl"
        kept.write_text("\n".join(json.dumps(_above(paper, threshold)) for paper in papers), encoding="utf-8")
        told = scores.scored(gold_set, kept, folder)["facts"]
        cells = [f"{told[kind]['precision']:.2f} / {told[kind]['recall']:.2f}" for kind in _KINDS]
        yield f"| {threshold:g} | {' | '.join(cells)} |"


def _above(paper: dict[str, Any], threshold: float) -> dict[str, Any]:
    """The paper without the facts that are less sure."""
    return {
        name: [fact for fact in value if fact.get("confidence", 1) >= threshold] if name in _KINDS else value
        for name, value in paper.items()
    }
