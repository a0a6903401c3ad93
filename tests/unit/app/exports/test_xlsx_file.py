from datetime import datetime
from decimal import Decimal
from io import BytesIO

from openpyxl import load_workbook
from openpyxl.workbook.workbook import Workbook
from python_calamine import CalamineWorkbook

from app.exports.xlsx_file import xlsx
from graph_model.records.reports import Column, Report, Row, Table, Total
from tests.unit.app.exports.formulas import sums
from tests.unit.app.exports.reports import EVIL, MADE, REPORT

BASE = "http://127.0.0.1:8000"


def _book(report: Report = REPORT) -> Workbook:
    return load_workbook(BytesIO(xlsx(report, BASE)))


def _lines(book: Workbook, name: str) -> list[tuple[object, ...]]:
    return [tuple(line) for line in book[name].iter_rows(values_only=True)]


def test_the_table_holds_typed_cells_and_the_best_passage() -> None:
    assert _lines(_book(), "Mitgliedschaften") == [
        ("Wer", "EUR im Jahr", "Zählt in", "Seit", "Jahr", "Anteil", "Grund", "Beleg", "Wortlaut"),
        (
            "Landkreis Ährental",
            60000,
            "Summe im Jahr",
            datetime(2015, 3, 1),
            2015,
            0.125,
            "belegt",
            "2015/179",
            "Der Landkreis zahlt 60.000 EUR.",
        ),
        (EVIL, 102.26, "Summe im Jahr", "2014", 2015, "unbekannt", "belegt", "+49", "@SUM(1)"),
        ("Verein; „Nord“", 30000, "nicht gezählt", None, "unbekannt", 1, "beantragt", "2015/179", "beantragt"),
        ("-5 Freunde", "unbekannt", "unbekannt", "unbekannt", 2016, 0, None, None, None),
    ]


def test_the_head_stays_and_the_rows_can_be_filtered_and_printed_across() -> None:
    sheet = _book()["Mitgliedschaften"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref, sheet.print_title_rows) == ("B2", "A1:I5", "$1:$1")
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert [sheet[f"{letter}2"].number_format for letter in "BDEF"] == [
        "#,##0.00\\ [$€-407]",
        "DD.MM.YYYY",
        "0",
        "0\\ %",
    ]


def test_the_overview_tells_what_was_asked_and_computes_its_sums() -> None:
    book = _book()
    lines = _lines(book, "Überblick")
    assert [line[:2] for line in lines[:4]] == [
        ("Mitgliedschaften des Landkreises Ährental", None),
        ("Auswahl", "Wer zahlt: Landkreis Ährental"),
        ("Stand", "wie am 22.11.2026 bekannt"),
        ("Hinweis", "Hinweis, kein Urteil."),
    ]
    assert lines[6:] == [
        ("Betrag unbekannt", 1, "nie als 0 gezählt"),
        ("Was gezählt ist", "Beschlossen oder laufend.", None),
    ]
    assert sums(book) == {"Summe im Jahr": Decimal("60102.26"), "Nicht gezählt": Decimal(30000)}


def test_a_program_that_does_not_compute_finds_the_sums_beside_their_formulas() -> None:
    shown = CalamineWorkbook.from_filelike(BytesIO(xlsx(REPORT))).get_sheet_by_index(0).to_python()
    assert [line[:2] for line in shown[4:7]] == [
        ["Summe im Jahr", 60102.26],
        ["Nicht gezählt", 30000.0],
        ["Betrag unbekannt", 1.0],
    ]


def test_every_passage_is_listed_with_a_link_and_what_is_not_known_with_it() -> None:
    book = _book()
    assert _lines(book, "Quellen")[1:] == [
        ("2015/179", "Landkreis Ährental", datetime(2015, 4, 22), "Der Landkreis zahlt 60.000 EUR.", "d_1"),
        ("+49", None, None, "@SUM(1)", "d_2"),
        ("2015/179", "Landkreis Ährental", None, "beantragt", "d_1"),
    ]
    assert [cell.hyperlink and cell.hyperlink.target for cell in book["Quellen"]["A"][1:]] == [
        f"{BASE}/dokumente/d_1#s_1",
        f"{BASE}/dokumente/d_2#s_2",
        f"{BASE}/dokumente/d_1#s_3",
    ]
    assert _lines(book, "Nicht bekannt") == [("Nicht bekannt",), ("1 Betrag ist nicht bekannt.",)]


def test_no_text_is_a_formula_whatever_it_starts_with() -> None:
    starts = ("=1+1", "+1", "-1+cmd", "@x", "\t=1", "\r=1", "\n=1", EVIL)
    table = Table(title="=A1", columns=(Column(title="=B1"),), rows=tuple(Row(cells=(text,)) for text in starts))
    told = Report(title="=C1", asked="=D1", state="@x", made=MADE, tables=(table,), unknown=("=E1",))
    kinds = {cell.data_type for sheet in _book(told) for line in sheet.iter_rows() for cell in line if cell.value}
    assert kinds == {"s"}


def test_texts_with_signs_that_match_others_are_meant_as_they_are() -> None:
    words = ('a*b"c', "a~?b", "axb")
    rows = tuple(Row(cells=(word, "1")) for word in words)
    totals = tuple(Total(label=word, value="1", addend=1, where=((0, word),)) for word in words)
    columns = (Column(title="Wort"), Column(title="EUR"))
    columns = (columns[0], columns[1].model_copy(update={"kind": "number"}))
    told = Report(
        title="t", asked="", state="", made=MADE, tables=(Table(title="T", columns=columns, rows=rows, totals=totals),)
    )
    assert sums(_book(told)) == dict.fromkeys(words, Decimal(1))


def test_two_tables_of_one_name_and_a_name_of_ours_get_sheets_of_their_own() -> None:
    tables = tuple(Table(title=title, columns=(), rows=()) for title in ("Quellen", "a/b", "a:b", "x" * 40))
    names = _book(REPORT.model_copy(update={"tables": tables})).sheetnames
    assert names == ["Überblick", "Quellen 2", "a b", "a b 2", "x" * 31, "Quellen", "Nicht bekannt"]


def test_the_file_names_no_person_and_is_the_same_each_time() -> None:
    properties = _book().properties
    assert (properties.creator, properties.lastModifiedBy, properties.title) == ("Netzatlas", None, REPORT.title)
    assert (properties.created, properties.modified) == (datetime(2026, 11, 22, 12), datetime(2026, 11, 22, 12))
    assert xlsx(REPORT, BASE) == xlsx(REPORT, BASE)
