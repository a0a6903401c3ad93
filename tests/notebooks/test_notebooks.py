"""The tours run from top to bottom, and are kept without their outputs."""

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

_FOLDER = Path(__file__).parents[2] / "notebooks"
_TOURS = ("doppelstrukturen_einer_region", "eine_zusammenfuehrung", "kosten_eines_landkreises")
_SECONDS = 240


def _notebook(tour: str) -> nbformat.NotebookNode:
    told: nbformat.NotebookNode = nbformat.reads((_FOLDER / f"{tour}.ipynb").read_text("utf-8"), as_version=4)  # type: ignore[no-untyped-call]
    return told


def test_there_are_three_tours() -> None:
    assert sorted(file.stem for file in _FOLDER.glob("*.ipynb")) == list(_TOURS)


@pytest.mark.parametrize("tour", _TOURS)
def test_a_tour_is_kept_without_outputs_and_starts_with_a_heading(tour: str) -> None:
    cells = _notebook(tour).cells
    assert [cell for cell in cells if cell.get("outputs") or cell.get("execution_count")] == []
    assert cells[0].source.startswith("# ")


@pytest.mark.parametrize("tour", _TOURS)
def test_a_tour_runs_and_has_something_to_tell(tour: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))
    notebook = _notebook(tour)
    NotebookClient(
        notebook, timeout=_SECONDS, kernel_name="python3", resources={"metadata": {"path": str(_FOLDER.parent)}}
    ).execute()
    silent = [cell.source for cell in notebook.cells if "print(" in cell.source and not cell.get("outputs")]
    assert [source for source in silent if "indirect" not in source and "contradictions" not in source] == []
