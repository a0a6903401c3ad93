"""The collections beside the checkout are read whole, and as well as the scorers that lie with them ask."""

from pathlib import Path

import pytest

from loaders.reader import Reader, Told
from loaders.reading.names.gazetteer import Gazetteer
from loaders.registry import parts
from loaders.sources.draft import Refusal
from loaders.sources.place_directory import places
from tests.quality.scores import extraction
from tests.quality.sets import gold_sets

_KINDS = ("bodies", "memberships", "costs", "events")


@pytest.mark.shared
@pytest.mark.parametrize(("name", "least"), [("seeds", 0.9), ("restated, whole", 0.4)])
def test_facts_of_each_kind_are_found_as_well_as_is_asked(
    name: str, least: float, beside: Path, tmp_path: Path
) -> None:
    (gold_set,) = (found for found in gold_sets() if found.name == name)
    facts = extraction(gold_set, tmp_path)["facts"]
    assert {kind: facts[kind]["f1"] for kind in _KINDS if facts[kind]["f1"] < least} == {}


@pytest.mark.shared
def test_every_paper_of_a_council_is_read_with_all_its_texts(beside: Path) -> None:
    karlsruhe = beside / "corpus" / "karlsruhe"
    reader = Reader(Gazetteer(place_key=places().key))
    outcomes = [outcome for part in parts([karlsruhe]) for outcome in reader.outcomes(part)]
    told = [outcome for outcome in outcomes if isinstance(outcome, Told)]
    assert [str(outcome) for outcome in outcomes if isinstance(outcome, Refusal)] == []
    assert {outcome.paper_id for outcome in told} == {file.stem for file in (karlsruhe / "papers").iterdir()}
    assert _written(karlsruhe / "file-contents") - {outcome.file_id for outcome in told} == set()


def _written(folder: Path) -> set[str]:
    """The files that hold a text; votes are pictures, of which nothing is left but empty lines."""
    return {file.stem for file in folder.iterdir() if file.read_text(encoding="utf-8").strip()}
