"""The sets that reading is measured on, parted into what the rules were tuned on and what they were not."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
_OWN = Path(__file__).resolve().parents[1] / "data" / "papers"
_TUNED_PAPERS = 7
_TUNED_TO = "d020"


@dataclass(frozen=True)
class GoldSet:
    """Texts to extract from, the gold file, the field that names a text in it, and which of its lines are meant;
    ``known`` says whether the rules were tuned on it."""

    name: str
    known: str
    paths: tuple[Path, ...]
    gold: Path
    id_field: str
    wanted: Callable[[int, str], bool]

    def lines(self) -> list[str]:
        """The gold lines of the set."""
        told = [line for line in self.gold.read_text(encoding="utf-8").splitlines() if line.strip()]
        return [line for place, line in enumerate(told) if self.wanted(place, str(json.loads(line)[self.id_field]))]


def _own(folder: str, known: str) -> GoldSet:
    papers = _OWN / folder
    return GoldSet(f"own papers, {folder}", known, (papers,), papers / "gold.jsonl", "id", lambda _, __: True)


def gold_sets() -> tuple[GoldSet, ...]:
    """All sets, tuned ones first; ``tests/data/papers/README.md`` tells of our own."""
    seeds = SHARED / "seeds"
    restated = SHARED / "corpus" / "restated"
    karlsruhe = SHARED / "corpus" / "karlsruhe"
    papers = karlsruhe / "gold" / "papers_gold.jsonl"
    return (
        GoldSet("seeds", "tuned", (seeds,), seeds / "gold.jsonl", "id", lambda _, __: True),
        GoldSet(
            "restated, first half", "tuned", (restated,), restated / "gold.jsonl", "id", lambda _, i: i <= _TUNED_TO
        ),
        GoldSet("Karlsruhe dev, first seven", "tuned", (karlsruhe,), papers, "file_id", lambda n, _: n < _TUNED_PAPERS),
        GoldSet(
            "restated, other half",
            "tuned after first contact",
            (restated,),
            restated / "gold.jsonl",
            "id",
            lambda _, i: i > _TUNED_TO,
        ),
        GoldSet(
            "Karlsruhe dev, others",
            "tuned after first contact",
            (karlsruhe,),
            papers,
            "file_id",
            lambda n, _: n >= _TUNED_PAPERS,
        ),
        GoldSet("restated, whole", "tuned", (restated,), restated / "gold.jsonl", "id", lambda _, __: True),
        _own("open", "tuned"),
        *([_own("closed", "not tuned on")] if any((_OWN / "closed").glob("*.txt")) else ()),
    )
