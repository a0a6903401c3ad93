import csv
from io import StringIO

import pytest

from app.exports.csv_file import german_csv, plain_csv
from app.exports.formulas import harmless
from tests.unit.app.exports.reports import EVIL, REPORT

_HEAD = ["Wer", "EUR im Jahr", "Zählt in", "Seit", "Jahr", "Anteil", "Grund", "Beleg", "Wortlaut", "Dokument"]


def _rows(content: bytes, separator: str) -> list[list[str]]:
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline=""), delimiter=separator))


def test_german_csv_has_commas_semicolons_a_mark_and_its_words_below() -> None:
    content = german_csv(REPORT)
    assert content.startswith(b"\xef\xbb\xbfWer;")
    assert _rows(content, ";") == [
        _HEAD,
        [
            "Landkreis Ährental",
            "60000",
            "Summe im Jahr",
            "01.03.2015",
            "2015",
            "0,125",
            "belegt",
            "2015/179",
            "Der Landkreis zahlt 60.000 EUR.",
            "d_1",
        ],
        [f"'{EVIL}", "102,26", "Summe im Jahr", "2014", "2015", "", "belegt", "+49", "'@SUM(1)", "d_2"],
        ["Verein; „Nord“\x0b", "30000", "nicht gezählt", "", "", "1", "beantragt", "2015/179", "beantragt", "d_1"],
        ["'-5 Freunde", "", "unbekannt", "", "2016", "0", "", "", "", ""],
        [],
        ["Bericht", "Mitgliedschaften des Landkreises Ährental"],
        ["Auswahl", "Wer zahlt: Landkreis Ährental"],
        ["Stand", "wie am 22.11.2026 bekannt"],
        ["Hinweis", "Hinweis, kein Urteil."],
        ["Summe im Jahr", "60.102,26\xa0€", ""],
        ["Nicht gezählt", "30.000\xa0€", ""],
        ["Betrag unbekannt", "1", "nie als 0 gezählt"],
        ["Was gezählt ist", "Beschlossen oder laufend."],
        ["Quelle", "[1] 2015/179, Landkreis Ährental, 22.04.2015", "d_1"],
        ["Quelle", "[2] +49", "d_2"],
        ["Nicht bekannt", "1 Betrag ist nicht bekannt."],
    ]


def test_plain_csv_is_the_table_alone_with_points_and_iso_dates() -> None:
    content = plain_csv(REPORT)
    rows = _rows(content, ",")
    assert rows[0] == _HEAD
    assert rows[1][:6] == ["Landkreis Ährental", "60000", "Summe im Jahr", "2015-03-01", "2015", "0.125"]
    assert rows[2][:2] == [f"'{EVIL}", "102.26"]
    assert {len(row) for row in rows} == {len(_HEAD)}
    assert content.endswith(b"\r\n")


@pytest.mark.parametrize("text", ["=1+1", "+SUM(1)", "-1+cmd", "@x", "\t=1", "\r=1", "\n=1", "=1+cmd|' /C calc'!A0"])
def test_what_a_spreadsheet_would_run_is_told_as_text(text: str) -> None:
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("text", ["-5", "+3,50", "-1.250,50", "Landkreis", "", "1=1"])
def test_numbers_and_words_stay_as_they_are(text: str) -> None:
    assert harmless(text) == text
