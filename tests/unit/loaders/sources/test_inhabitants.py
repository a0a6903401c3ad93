"""Inhabitants that somebody entered: each with place, day and source."""

from datetime import date
from pathlib import Path

import pytest

from graph_model.analysis.costs.formulas import Inhabitants
from loaders.sources.inhabitants import InhabitantsFileError, read_inhabitants


def _file(folder: Path, text: str) -> Path:
    path = folder / "einwohner.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_each_line_is_a_place_with_its_inhabitants_on_a_day(tmp_path: Path) -> None:
    text = "place;inhabitants;day;source\n03157;134.000;31.12.2024;Landesamt\n\n03157006;52000;2024-06-30;Stadt\n"
    assert read_inhabitants(_file(tmp_path, text)) == (
        Inhabitants("03157", 134_000, date(2024, 12, 31), "Landesamt"),
        Inhabitants("03157006", 52_000, date(2024, 6, 30), "Stadt"),
    )


@pytest.mark.parametrize("line", ["03157;134000;2024-12-31", "Peine;1;2024-12-31;x", "03157;viele;2024-12-31;x",
                                  "03157;1;2024;x", "03157;1;2024-12-31;"])  # fmt: skip
def test_a_line_that_cannot_be_used_is_named(tmp_path: Path, line: str) -> None:
    with pytest.raises(InhabitantsFileError) as refused:
        read_inhabitants(_file(tmp_path, f"place;inhabitants;day;source\n{line}\n"))
    assert refused.value.data["line"] == 2
