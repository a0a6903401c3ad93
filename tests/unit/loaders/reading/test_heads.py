"""Heads of many council systems, free forms and press texts: each file of tests/data/heads says what its text shows."""

from collections.abc import Callable
from pathlib import Path

import pytest

from graph_model.records.documents import Document, SourceKind
from loaders.documents import document_of
from loaders.sources.draft import Draft

HEADS = Path(__file__).parents[3] / "data" / "heads"
FIELDS: dict[str, Callable[[Document], object]] = {
    "number": lambda paper: paper.number,
    "date": lambda paper: paper.date,
    "committee": lambda paper: paper.deciding_body,
    "status": lambda paper: paper.status,
    "type": lambda paper: paper.doc_type,
    "office": lambda paper: paper.lead_office,
    "public": lambda paper: "öffentlich" if paper.visibility.value == "public" else "nichtöffentlich",
}


def parts(name: str) -> tuple[dict[str, str], str]:
    told, text = (HEADS / f"{name}.txt").read_text("utf-8").split("\n--\n", 1)
    return dict(line.split(": ", 1) for line in told.splitlines()), text


@pytest.mark.parametrize("name", sorted(path.stem for path in HEADS.glob("*.txt")))
def test_a_head_tells_what_its_text_shows(name: str) -> None:
    told, text = parts(name)
    paper = document_of(
        Draft(source_key="k", source=SourceKind.PAPER, loader="text", origin="o", text=text, file_id="f")
    )
    read = {field: str(FIELDS[field](paper) or "none") for field in told}
    assert {field: read[field].removesuffix(".") for field in told} == {k: v.removesuffix(".") for k, v in told.items()}
