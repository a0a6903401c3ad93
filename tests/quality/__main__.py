"""Prints the figures as the tables of docs/quality.md; with --write it writes them there, with the date."""

import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from tests.quality import doubles, scores, thresholds
from tests.quality.masking import figures as masking_figures
from tests.quality.pairs import figures as pair_figures
from tests.quality.sets import SHARED, gold_sets

_DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "quality.md"
_KINDS = ("bodies", "memberships", "costs", "events")
_MARK = "<!-- figures -->"


def main() -> None:
    """All figures; those that need the shared folder only where it stands beside the checkout."""
    with tempfile.TemporaryDirectory() as folder:
        shared = _shared(Path(folder)) if SHARED.is_dir() else ["The shared folder is not here."]
        lines = ["", *_masking(), *_doubles(), *shared]
    text = "\n".join(lines) + "\n"
    sys.stdout.write(text)
    if "--write" in sys.argv:
        head = _DOCUMENT.read_text(encoding="utf-8").partition(_MARK)[0]
        _DOCUMENT.write_text(f"{head}{_MARK}\nMeasured on {datetime.now(UTC):%Y-%m-%d}.\n{text}", encoding="utf-8")


def _masking() -> list[str]:
    rows = [f"| {name} | {figure} |" for name, figure in masking_figures().items()]
    return ["## Masking of persons (our own test set)", "| what | figure |", "|---|---|", *rows, ""]


def _doubles() -> list[str]:
    rows = [f"| {name} | {figure} |" for name, figure in {**doubles.figures(), **doubles.held_out()}.items()]
    head = "| networks | precision at k, mean (worst) | recall by kind | look-alikes taken, at worst |"
    return ["## Doubles in made-up networks (k = number planted)", head, "|---|---|---|---|", *rows, ""]


def _shared(folder: Path) -> list[str]:
    return [*_extraction(folder), *thresholds.table(folder), *_other(folder)]


def _extraction(folder: Path) -> list[str]:
    head = ["## Facts in papers, F1 / exact F1", f"| set | {' | '.join(_KINDS)} | document fields |"]
    rows = []
    for gold_set in gold_sets():
        told = scores.extraction(gold_set, folder)
        cells = [f"{told['facts'][kind]['f1']:.2f} / {told['facts'][kind]['exact_f1']:.2f}" for kind in _KINDS]
        rows.append(
            f"| {gold_set.name} ({gold_set.known}) | {' | '.join(cells)} | {_fields(told['document_fields'])} |"
        )
    return [*head, "|---|---|---|---|---|---|", *rows, ""]


def _fields(told: dict[str, str]) -> str:
    """Right fields of all fields that gold gives."""
    right, every = (sum(int(value.split("/")[side]) for value in told.values()) for side in (0, 1))
    return f"{right / every:.2f}" if every else "–"


def _other(folder: Path) -> list[str]:
    outcome, table = scores.outcomes(folder), scores.table(folder)
    return [
        "## Outcomes, table, pairs of names",
        "| what | figure |",
        "|---|---|",
        f"| outcomes of Karlsruhe papers | {outcome['right']} of {outcome['papers']} |",
        f"| rows of the Karlsruhe table | F1 {table['f1']:.2f}, period right {table['per_right']} |",
        f"| pairs of names | {scores.pairs(folder)} |",
        *(f"| {name} | {figure} |" for name, figure in pair_figures().items()),
    ]


if __name__ == "__main__":
    main()
