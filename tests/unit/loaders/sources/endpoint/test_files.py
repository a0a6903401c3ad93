"""Files of an endpoint: fetched once, whatever they are called, and read by the loaders for files."""

import hashlib
from pathlib import Path

import pytest

from graph_model.records.documents import SourceKind
from loaders.sources.endpoint.client import Manners
from tests.unit.loaders.sources.endpoint.council import LATE, Council, Fault, add_paper
from tests.unit.loaders.sources.endpoint.crawl import crawl

_TABLE = "Verein;Jahresbeitrag in EUR\nHeidenetz e.V.;1.200,00\nNetz Nord e.V.;300,00\n"


def change_file(council: Council, number: int, **fields: object) -> None:
    """The file of a paper, and so the paper, has changed."""
    paper = council.objects["Paper"][f"/p/{number}"]
    council.put("Paper", f"/p/{number}", **{**paper, "mainFile": {**paper["mainFile"], **fields}, "modified": LATE})


def test_a_file_of_known_checksum_is_not_fetched_however_often_its_paper_changes(
    council: Council, tmp_path: Path
) -> None:
    told = hashlib.sha512(council.files["/f/1.txt"][1]).hexdigest()
    for number in (1, 3):
        change_file(council, number, sha512Checksum=told)
    first = crawl(f"{council.base}/oparl", tmp_path)
    assert [path for path in council.paths() if path.startswith("/f/")] == ["/f/1.txt", "/f/2.txt"]
    change_file(council, 1, sha512Checksum=told, modified=LATE)
    council.objects["Paper"]["/p/1"]["name"] = "Umbenannt"
    second = crawl(f"{council.base}/oparl", tmp_path, first.keys())
    assert [(draft.title, "Netz 1" in draft.text) for draft in second.drafts()] == [("Umbenannt", True)]
    assert (second.tally.files_fetched, [d.text for d in first.drafts()][2]) == (0, second.drafts()[0].text)


def test_a_file_without_a_checksum_is_asked_for_only_if_it_changed(council: Council, tmp_path: Path) -> None:
    held = crawl(f"{council.base}/oparl", tmp_path).keys()
    change_file(council, 1, modified=LATE)
    council.asked.clear()
    second = crawl(f"{council.base}/oparl", tmp_path, held)
    (asked,) = [asked for asked in council.asked if asked.path == "/f/1.txt"]
    assert ("If-None-Match" in asked.headers, second.tally.files_fetched, second.tally.files_known) == (True, 0, 1)


def test_a_text_that_the_source_tells_itself_is_not_fetched(council: Council, tmp_path: Path) -> None:
    change_file(council, 1, text="Der Landkreis tritt bei.\nEr zahlt nichts.")
    first = crawl(f"{council.base}/oparl", tmp_path).drafts()[0]
    assert (first.text, "/f/1.txt" in council.paths()) == ("Der Landkreis tritt bei.\nEr zahlt nichts.", False)


@pytest.mark.parametrize("told", [True, False])
def test_a_file_that_is_too_large_is_left_out_until_it_may_be_larger(
    council: Council, tmp_path: Path, told: bool
) -> None:
    council.files["/f/1.txt"] = ("text/plain", b"Der Landkreis tritt bei. " * 100)
    change_file(council, 1, **({"size": 2500} if told else {}))
    small = Manners(pause=0, largest_file=2000)
    first = crawl(f"{council.base}/oparl", tmp_path, manners=small)
    assert (first.reasons(), "/f/1.txt" in council.paths()) == (["Zu groß: mehr als 0 MiB (0.0 MiB)."], not told)
    second = crawl(f"{council.base}/oparl", tmp_path, first.keys())
    assert [len(draft.text) for draft in second.drafts()] == [2500]


def test_an_answer_that_does_not_tell_its_size_is_cut_off_where_it_is_too_large(
    council: Council, tmp_path: Path
) -> None:
    council.broken["/f/1.txt"] = Fault(body=b"x" * 5_000_000, unsized=True)
    made = crawl(f"{council.base}/oparl", tmp_path, manners=Manners(pause=0, largest_file=2**20))
    (reason,) = made.reasons()
    assert (reason.partition(" (")[0], float(reason.partition(" (")[2].partition(" ")[0]) < 2) == (
        "Zu groß: mehr als 1 MiB", True
    )  # fmt: skip


def test_a_page_that_comes_instead_of_the_file_is_left_out(council: Council, tmp_path: Path) -> None:
    council.files["/f/1.txt"] = ("application/pdf", b"<!DOCTYPE html><title>Anmeldung</title><p>Bitte anmelden")
    change_file(council, 1, mimeType="application/pdf", fileName="vorlage.pdf")
    made = crawl(f"{council.base}/oparl", tmp_path)
    assert made.reasons() == ["Statt der Datei kam eine HTML-Seite, vermutlich eine Fehler- oder Anmeldeseite."]
    assert [bool(draft.text) for draft in made.drafts()] == [False, True, True]


def test_a_page_is_read_as_one_whatever_the_server_calls_it(council: Council, tmp_path: Path) -> None:
    page = b"<html><body><p>Der Landkreis Musterland tritt dem Verein Heidenetz e.V. bei.</p></body></html>"
    council.files["/f/1.txt"] = ("application/octet-stream", page)
    change_file(council, 1, mimeType="text/html")
    first = crawl(f"{council.base}/oparl", tmp_path).drafts()[0]
    assert first.text == "Der Landkreis Musterland tritt dem Verein Heidenetz e.V. bei.\n"


def test_a_damaged_pdf_is_told_by_its_address_once_in_a_run(council: Council, tmp_path: Path) -> None:
    council.files["/f/1.txt"] = ("text/plain", b"%PDF-1.7 nothing follows")
    made = crawl(f"{council.base}/oparl", tmp_path)
    assert [str(refusal) for refusal in made.tally.refused] == [f"{council.base}/f/1.txt: Das PDF ist beschädigt."]


def test_a_table_among_the_files_is_a_document_of_its_own_with_its_rows(council: Council, tmp_path: Path) -> None:
    council.files["/f/4.csv"] = ("text/csv", _TABLE.encode())
    name = "Mitgliedschaften des Landkreises Musterland 2024"
    file = {
        "id": f"{council.base}/file/4",
        "accessUrl": f"{council.base}/f/4.csv",
        "name": name,
        "mimeType": "text/csv",
    }
    change_file(council, 1)
    council.objects["Paper"]["/p/1"]["auxiliaryFile"] = file
    text, table = crawl(f"{council.base}/oparl", tmp_path).drafts()[:2]
    assert (text.source, table.source, table.paper_id, len(table.rows)) == (SourceKind.PAPER, SourceKind.TABLE, "1", 2)
    assert (table.origin, table.edition and table.edition.year) == (f"{council.base}/f/4.csv", 2024)
    assert table.source_key == f"{council.base}/p/1#{council.base}/file/4#0"


def test_files_whose_addresses_end_alike_keep_their_own_texts(council: Council, tmp_path: Path) -> None:
    add_paper(council, 1, "Zwei Anlagen", "Die eine.")
    other = {"id": f"{council.base}/other/download", "accessUrl": f"{council.base}/f/2.txt"}
    main = {**council.objects["Paper"]["/p/1"]["mainFile"], "id": f"{council.base}/one/download"}
    council.objects["Paper"]["/p/1"].update(mainFile=main, auxiliaryFile=[other])
    one, two = crawl(f"{council.base}/oparl", tmp_path).drafts()[:2]
    assert (one.text, two.text[:21]) == ("Die eine.", "Der Landkreis Musterl")
