"""What a document is called where it is linked: nobody reads an id."""

import pytest

from app.answers.answer import Citation
from app.answers.called import called
from app.answers.documents.answers import DocumentRef, DocumentRow
from app.answers.from_graph import citations
from graph_model.records.documents import SourceKind
from graph_model.values.dates import PartialDate

_NAMES = {
    "papiere/2024/d036.txt": "d036.txt",
    "d036.txt": "d036.txt",
    "https://rat.example/papiere/17.pdf": "17.pdf",
    "https://rat.example/getfile.asp?id=17": "https://rat.example/getfile.asp?id=17",
    "https://rat.example/vorgang/17/": "https://rat.example/vorgang/17/",
    "https://rat.example": "https://rat.example",
    "Auskunft 1/2020": "Auskunft 1/2020",
    "": "Dokument ohne Nummer",
}
_DAY, _YEAR = PartialDate(2024, 3, 12), PartialDate(2024)


@pytest.mark.parametrize("origin", _NAMES)
def test_a_document_without_number_and_title_is_called_by_its_file_without_folders(origin: str) -> None:
    row = DocumentRow(id="d_1", paper="p_1", source=SourceKind.PAPER, origin=origin)
    assert row.label == _NAMES[origin]
    assert row.model_copy(update={"title": "Beitritt"}).label == "Beitritt"


@pytest.mark.parametrize(
    ("told", "name"),
    [
        (("Eintrag", "Eintrag: Kämmerei", "Eintrag", _DAY), "Eintrag vom 12.03.2024, Kämmerei"),
        (
            ("Vorlage", "https://rat.example/17", "Niederschrift", _DAY, "Stadt Au"),
            "Niederschrift vom 12.03.2024, Stadt Au",
        ),
        (("Vorlage", "https://rat.example/17", None, None, "Stadt Au"), "Vorlage, Stadt Au"),
        (("Tabelle", "https://rat.example/17", None, _YEAR), "Tabelle von 2024"),
        (("Tabelle", "listen/Mitglieder 2024.csv", None, _YEAR, "Stadt Au"), "Mitglieder 2024.csv"),
    ],
)
def test_what_is_no_file_is_called_by_its_kind_day_and_issuer(
    told: tuple[str, str, str | None, PartialDate | None], name: str
) -> None:
    assert called(*told) == name


def test_a_passage_is_cited_by_the_name_of_its_document_everywhere() -> None:
    shared = ["s_1", 0, 3, "Wer", 1.0, "d_1"]
    nameless = [*shared, None, None, None, None, ["Vorlage", "papiere/d036.txt", None]]
    numbered = [*shared, "7/2015", None, None, None, None]
    assert [one.label for one in citations([nameless, numbered])] == ["d036.txt", "7/2015"]
    assert Citation(statement="s_1", document="d_1", start=0, end=3, quote="Wer").label == "Dokument ohne Nummer"
    assert DocumentRef(id="d_1", name="d036.txt").label == "d036.txt"
