from io import BytesIO

from docx import Document
from docx.document import Document as Made
from docx.oxml.ns import qn
from docx.shared import Length

from app.exports.docx_file import docx
from graph_model.records.reports import Report, Row
from tests.unit.app.exports.reports import EVIL, REPORT, ROWS

BASE = "http://127.0.0.1:8000"


def _made(report: Report = REPORT) -> Made:
    return Document(BytesIO(docx(report, BASE)))


def _table(made: Made, number: int) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in made.tables[number].rows]


def test_the_document_reads_from_what_was_asked_to_its_sources() -> None:
    assert [(one.style.name if one.style else "", one.text) for one in _made().paragraphs if one.text] == [
        ("Heading 1", "Mitgliedschaften des Landkreises Ährental"),
        ("Normal", "Auswahl: Wer zahlt: Landkreis Ährental"),
        ("Normal", "Stand: wie am 22.11.2026 bekannt"),
        ("Normal", "Hinweis, kein Urteil."),
        ("Heading 2", "Mitgliedschaften"),
        ("Heading 2", "Was gezählt ist"),
        ("List Bullet", "Beschlossen oder laufend."),
        ("Heading 2", "Nicht bekannt"),
        ("List Bullet", "1 Betrag ist nicht bekannt."),
        ("Heading 2", "Quellen"),
        ("Normal", "[1] 2015/179, Landkreis Ährental, 22.04.2015: „Der Landkreis zahlt 60.000 EUR.“"),
        ("Normal", "[2] +49: „@SUM(1)“"),
    ]


def test_its_tables_hold_the_rows_in_german_with_the_numbers_of_their_sources() -> None:
    made = _made()
    assert _table(made, 0) == [
        ["Wer", "EUR im Jahr", "Zählt in", "Seit", "Jahr", "Anteil", "Quelle"],
        ["Landkreis Ährental", "60.000", "Summe im Jahr", "01.03.2015", "2015", "12\xa0%", "1"],
        [EVIL, "102,26", "Summe im Jahr", "2014", "2015", "unbekannt", "2, 1"],
        ["Verein; „Nord“", "30.000", "nicht gezählt", "", "unbekannt", "100\xa0%", "1"],
        ["-5 Freunde", "unbekannt", "unbekannt", "unbekannt", "2016", "0\xa0%", ""],
    ]
    assert _table(made, 1) == [
        ["Summe", "Betrag", "Anmerkung"],
        ["Summe im Jahr", "60.102,26\xa0€", ""],
        ["Nicht gezählt", "30.000\xa0€", ""],
        ["Betrag unbekannt", "1", "nie als 0 gezählt"],
    ]


def test_a_table_stands_across_with_a_repeated_head_and_words_for_those_who_hear_it() -> None:
    made = _made()
    section, first = made.sections[0], made.tables[0]
    assert [round(Length(told or 0).mm) for told in (section.page_width, section.page_height)] == [297, 210]
    assert [bool(row._tr.xpath("w:trPr/w:tblHeader")) for row in first.rows] == [True, False, False, False, False]
    assert all(row._tr.xpath("w:trPr/w:cantSplit") for row in first.rows)
    told = [first._tbl.xpath(f"w:tblPr/w:{name}/@w:val")[0] for name in ("tblCaption", "tblDescription")]
    assert told[0] == "Mitgliedschaften"
    assert told[1].startswith("Tabelle mit den Spalten Wer, EUR im Jahr")


def test_it_is_german_counts_its_pages_and_names_no_person() -> None:
    made = _made()
    properties = made.core_properties
    assert (properties.author, properties.last_modified_by, properties.language) == ("Netzatlas", "Netzatlas", "de-DE")
    assert properties.title == REPORT.title
    assert made.styles.element.xpath("//w:rPrDefault/w:rPr/w:lang/@w:val") == ["de-DE"]
    fields = made.sections[0].footer.paragraphs[0]._p.xpath(".//w:instrText")
    assert [one.text for one in fields] == ["PAGE", "NUMPAGES"]


def test_a_source_leads_to_its_passage() -> None:
    made = _made()
    links = made.element.body.xpath(".//w:hyperlink")
    assert [made.part.rels[one.get(qn("r:id"))].target_ref for one in links] == [
        f"{BASE}/dokumente/d_1#s_1",
        f"{BASE}/dokumente/d_2#s_2",
    ]


def test_a_list_too_long_for_paper_says_so_and_the_same_content_is_the_same_file() -> None:
    long = REPORT.tables[0].model_copy(update={"rows": ROWS * 400, "totals": ()})
    made = _made(REPORT.model_copy(update={"tables": (long,)}))
    assert len(made.tables[0]._tbl.tr_lst) == 1_501
    assert "100 weitere enthält die Excel-Datei" in "\n".join(one.text for one in made.paragraphs)
    assert docx(REPORT, BASE) == docx(REPORT, BASE)


def test_signs_that_no_office_file_may_hold_are_left_out() -> None:
    table = REPORT.tables[0].model_copy(update={"rows": (Row(cells=("a\x00b\x1fc", *ROWS[0].cells[1:])),)})
    assert _table(_made(REPORT.model_copy(update={"tables": (table,)})), 0)[1][0] == "abc"
