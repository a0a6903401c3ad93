"""What a document is called where it is linked."""

import pytest

from app.answers.documents.answers import DocumentRow
from graph_model.records.documents import SourceKind

_NAMES = {
    "papiere/2024/d036.txt": "d036.txt",
    "d036.txt": "d036.txt",
    "https://rat.example/vorgang/17/": "https://rat.example/vorgang/17/",
    "Auskunft 1/2020": "Auskunft 1/2020",
}


@pytest.mark.parametrize("origin", _NAMES)
def test_a_document_without_number_and_title_is_called_by_its_file_without_folders(origin: str) -> None:
    row = DocumentRow(id="d_1", paper="p_1", source=SourceKind.PAPER, origin=origin)
    assert row.label == _NAMES[origin]
    assert row.model_copy(update={"title": "Beitritt"}).label == "Beitritt"
