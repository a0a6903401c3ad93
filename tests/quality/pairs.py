"""How well pairs of names are decided: the set beside the checkout and our own, what was looked at first apart.

The first half of the shared pairs, and every second one of ours from the first on, were looked at while the rules were
made. The others were only counted until 2026-11-22 (docs/quality.md keeps those figures); then their mistakes were
opened and learned from.
"""

import csv
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from loaders.resolution.comparison import compare
from tests.quality.sets import SHARED

_OWN = Path(__file__).resolve().parents[1] / "data" / "name_pairs.csv"
_SHARED = SHARED / "corpus" / "name_pairs.csv"
_Row = dict[str, str]


def figures() -> dict[str, str]:
    """The name of each part of a set, and precision and recall of "same" with the share that is asked."""
    own, shared = _rows(_OWN), _rows(_SHARED) if _SHARED.is_file() else []
    parts = {"own pairs, looked at": own[::2], "own pairs, looked at later": own[1::2]}
    if shared:
        half = len(shared) // 2
        parts |= {"shared pairs, looked at": shared[:half], "shared pairs, looked at later": shared[half:]}
    return {name: _told(rows) for name, rows in parts.items()}


def own_score() -> tuple[float, float, float]:
    """What is reached on all of our own pairs."""
    return score(_rows(_OWN))


def score(rows: Sequence[_Row]) -> tuple[float, float, float]:
    """Precision and recall of "same", and the share that is asked; "same" where the truth is "ask" is a mistake."""
    counted: Counter[str] = Counter()
    for row in rows:
        said = compare(row["left"], row["right"]).decision.value
        counted[said] += 1
        counted["right"] += said == row["truth"] == "same"
        counted["wanted"] += row["truth"] == "same"
    return counted["right"] / counted["same"], counted["right"] / counted["wanted"], counted["ask"] / len(rows)


def _told(rows: Sequence[_Row]) -> str:
    precision, recall, asked = score(rows)
    return f"{len(rows)} pairs: precision {precision:.3f}, recall {recall:.3f}, ask {asked:.3f}"


def _rows(file: Path) -> list[_Row]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
