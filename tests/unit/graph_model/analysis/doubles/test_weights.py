"""The file of weights: read, checked, and told what is wrong with it."""

import re
from pathlib import Path

import pytest

from graph_model.analysis.doubles import WeightsFileError, read_weights
from graph_model.analysis.doubles.weights import PartWeights

_OURS = Path(__file__).parents[5] / "graph_model" / "analysis" / "doubles" / "weights.toml"


def _own(folder: Path, before: str, after: str) -> Path:
    text = _OURS.read_text("utf-8")
    assert before in text
    file = folder / "eigene.toml"
    file.write_text(text.replace(before, after), "utf-8")
    return file


def test_our_own_weights_name_every_part() -> None:
    assert set(PartWeights.model_fields) == {
        "members", "excerpt", "topics", "purpose", "target_group", "territory", "kind", "time", "funding", "wording",
    }  # fmt: skip
    assert read_weights().parts.members == 0.30


def test_a_file_of_ones_own_is_read(tmp_path: Path) -> None:
    assert read_weights(_own(tmp_path, "members = 0.30", "members = 0.5")).parts.members == 0.5


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("members = 0.30", "", "bei „parts.members“ nicht brauchbar: der Wert fehlt"),
        ("members = 0.30", "members = 0.30\nmitglieder = 1", "„parts.mitglieder“ nicht brauchbar: diesen Wert gibt es"),
        ("jaccard = 0.6", "jaccard = 0.7", "jaccard und containment müssen zusammen 1 ergeben"),
        ("[parts]", "[parts", "kein TOML"),
        ('"Bündnis", "Metro', '"Clique", "Metro', "diese Art gibt es nicht"),
    ],
)
def test_a_wrong_file_says_what_is_wrong_and_where(tmp_path: Path, before: str, after: str, told: str) -> None:
    with pytest.raises(WeightsFileError, match=re.escape(told)):
        read_weights(_own(tmp_path, before, after))


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(WeightsFileError, match="nicht lesbar"):
        read_weights(tmp_path / "fehlt.toml")
