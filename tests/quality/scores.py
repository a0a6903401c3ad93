"""Runs the command and the scorers, and hands on what they print."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.quality.sets import SHARED, GoldSet

NETZATLAS = Path(sys.executable).parent / "netzatlas"
_TOOLS = SHARED / "tools"


def extracted(paths: tuple[Path, ...], into: Path, *options: str) -> Path:
    """The file with what `netzatlas extract` prints for these paths; what it left out is no failure here."""
    words: list[str | Path] = [NETZATLAS, "extract", *paths, "--format", "jsonl", *options]
    told = subprocess.run(words, capture_output=True, check=False)
    if not told.stdout:
        raise RuntimeError(told.stderr.decode())
    into.write_bytes(told.stdout)
    return into


def extraction(gold_set: GoldSet, folder: Path) -> dict[str, Any]:
    """The figures of score_extraction.py for a set."""
    return scored(gold_set, extracted(gold_set.paths, folder / "predictions.jsonl"), folder)


def scored(gold_set: GoldSet, predictions: Path, folder: Path) -> dict[str, Any]:
    """The figures of score_extraction.py for what was read from a set."""
    gold = folder / "gold.jsonl"
    gold.write_text("\n".join(gold_set.lines()), encoding="utf-8")
    return _json("score_extraction.py", gold, predictions, "--id-field", gold_set.id_field)


def outcomes(folder: Path) -> dict[str, Any]:
    """The figures of score_outcomes.py for the Karlsruhe papers."""
    karlsruhe = SHARED / "corpus" / "karlsruhe"
    predictions = extracted((karlsruhe,), folder / "outcomes.jsonl")
    return _json("score_outcomes.py", karlsruhe / "gold" / "outcome_gold.jsonl", predictions)


def table(folder: Path) -> dict[str, Any]:
    """The figures of score_table.py for the Karlsruhe table."""
    karlsruhe = SHARED / "corpus" / "karlsruhe"
    predictions = extracted((karlsruhe,), folder / "table.jsonl")
    return _json("score_table.py", karlsruhe / "gold" / "table_2020.jsonl", predictions)


def pairs(folder: Path) -> str:
    """What score_pairs.py prints for the pairs of names."""
    names = SHARED / "corpus" / "name_pairs.csv"
    predictions = folder / "pairs.jsonl"
    told = subprocess.run([NETZATLAS, "match", names, "--format", "jsonl"], capture_output=True, check=True)
    predictions.write_bytes(told.stdout)
    return _run("score_pairs.py", names, predictions).strip()


def _json(tool: str, *arguments: Path | str) -> dict[str, Any]:
    figures: dict[str, Any] = json.loads(_run(tool, *arguments, "--json"))
    return figures


def _run(tool: str, *arguments: Path | str) -> str:
    told = subprocess.run([sys.executable, _TOOLS / tool, *arguments], capture_output=True, check=True, text=True)
    return told.stdout
