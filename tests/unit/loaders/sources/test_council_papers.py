"""Council papers as text, HTML and PDF become documents with their heads."""

from pathlib import Path

from graph_model.records.documents import Document
from graph_model.values.vocabularies import Visibility
from loaders.documents import document_of
from loaders.registry import drafts
from loaders.sources.draft import Draft, Refusal
from tests.unit.loaders.sources.files import FIXTURES, write_locked_pdf, write_pdf, write_table_pdf


def document_in(path: Path) -> Document:
    (draft,) = drafts([path])
    assert isinstance(draft, Draft)
    return document_of(draft)


def route_of(document: Document) -> list[tuple[str | None, str, str, bool | None, str]]:
    return [(t.committee, str(t.role), str(t.date), t.public, str(t.outcome)) for t in document.consultations]


def test_a_free_form_with_labels_and_values_in_blocks_is_read() -> None:
    paper = document_in(FIXTURES / "freie_form.txt")
    assert (paper.issuer, paper.number, str(paper.date), paper.doc_type, paper.title) == (
        "Landkreis Musterberg", "2021/17", "2021-05-03", "Beschlussvorlage", "Beitritt zum Klimanetz Musterberg"
    )  # fmt: skip
    assert (paper.lead_office, paper.deciding_body, str(paper.status), paper.own_cost) == (
        "Referat für Planung und Statistik", "Kreisausschuss", "proposed", "0 €"
    )  # fmt: skip
    assert route_of(paper) == [
        ("Ausschuss für Umwelt, Klima und Energie", "Vorberatung", "2021-05-11", True, "unbekannt"),
        ("Kreisausschuss", "Entscheidung", "2021-05-20", False, "unbekannt"),
    ]


def test_a_page_of_allris_keeps_its_paper_and_drops_its_menus() -> None:
    paper = document_in(FIXTURES / "allris.html")
    assert (paper.loader, paper.number, paper.doc_type, paper.lead_office) == (
        "allris", "24-0077", "Beschlussvorlage", "Fachdienst Gesundheit"
    )  # fmt: skip
    assert route_of(paper) == [
        ("Kreisausschuss", "Vorberatung", "2024-03-12", None, "beschlossen"),
        ("Kreistag", "Entscheidung", "2024-03-20", None, "vertagt"),
    ]
    assert (str(paper.status), "Gremien" in paper.text, "Impressum" in paper.text) == ("postponed", False, False)


def test_a_closed_page_of_sessionnet_is_a_closed_document() -> None:
    paper = document_in(FIXTURES / "sessionnet.html")
    assert (paper.loader, paper.issuer, paper.number, str(paper.date)) == (
        "sessionnet", "Stadt Musterstadt", "2024/78", "2024-02-01"
    )  # fmt: skip
    assert (paper.visibility, paper.deciding_body) == (Visibility.CLOSED, "Rat der Stadt Musterstadt")


def test_a_pdf_is_read_page_by_page(tmp_path: Path) -> None:
    path = write_pdf(tmp_path / "v.pdf", [(50, 700, "Vorlage Nr.: 2020/9"), (50, 680, "Der Rat tritt bei.")])
    assert document_in(path).text == "Vorlage Nr.: 2020/9\nDer Rat tritt bei."


def test_a_ruled_table_in_a_pdf_becomes_rows(tmp_path: Path) -> None:
    rows = [["Verein", "Beitrag in EUR"], ["Mustertal e. V.", "1.200,00"], ["Musterberg e. V.", "30"]]
    (draft,) = drafts([write_table_pdf(tmp_path / "Mitgliedschaften Stadt Musterstadt 2023.pdf", rows)])
    assert isinstance(draft, Draft)
    assert draft.edition is not None
    assert (draft.edition.payer, draft.edition.year, len(draft.rows)) == ("Stadt Musterstadt", 2023, 2)


def test_a_locked_pdf_is_refused_with_its_reason(tmp_path: Path) -> None:
    path = write_locked_pdf(tmp_path / "v.pdf")
    reason = "Das PDF ist verschlüsselt; bitte ohne Kennwort speichern."
    assert list(drafts([path])) == [Refusal(origin=path.as_posix(), reason=reason)]


def test_the_same_paper_in_another_folder_is_the_same_document(tmp_path: Path) -> None:
    copy = tmp_path / "anders.txt"
    copy.write_bytes((FIXTURES / "freie_form.txt").read_bytes())
    assert document_in(copy).id == document_in(FIXTURES / "freie_form.txt").id


def test_a_changed_paper_is_another_version_of_the_same(tmp_path: Path) -> None:
    copy = tmp_path / "freie_form.txt"
    copy.write_text((FIXTURES / "freie_form.txt").read_text("utf-8").replace("tritt", "tritt nicht"), "utf-8")
    old, new = document_in(FIXTURES / "freie_form.txt"), document_in(copy)
    assert (old.paper == new.paper, old.id == new.id) == (True, False)
