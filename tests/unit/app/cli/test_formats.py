"""Lists as table, JSON, JSON lines and CSV."""

import io
import json
from types import ModuleType

import pytest

from app.cli import columns, cost_columns, doubles_columns, knowing_columns, lineage_columns, what_if_columns
from app.cli.columns import COSTS, amount, day, parts, sources
from app.cli.formats import Column, Format, euros, percent, show, show_one

_COLUMNS = (Column("member.name", "Mitglied"), Column("eur", "EUR", euros, right=True), Column("lived", "Gelebt"))
_ROWS = (
    {"member": {"name": "Landkreis Nordtal"}, "eur": "4400", "lived": True},
    {"member": {"name": "=Stadt Berg"}, "eur": None, "lived": None},
)


def _written(form: Format) -> str:
    out = io.StringIO()
    show(_ROWS, _COLUMNS, form, out)
    return out.getvalue()


def test_a_table_shows_german_headings_and_numbers() -> None:
    lines = [line.split() for line in _written(Format.TABLE).splitlines()]
    assert lines == [
        ["Mitglied", "EUR", "Gelebt"],
        ["Landkreis", "Nordtal", "4.400", "ja"],
        ["=Stadt", "Berg"],
    ]


def test_csv_names_the_fields_and_disarms_formulas() -> None:
    assert _written(Format.CSV) == "member.name,eur,lived\nLandkreis Nordtal,4400,ja\n'=Stadt Berg,,\n"


@pytest.mark.parametrize(
    "module", [columns, cost_columns, doubles_columns, knowing_columns, lineage_columns, what_if_columns]
)
def test_no_list_has_two_columns_of_one_name_in_csv(module: ModuleType) -> None:
    lists = {name: told for name, told in vars(module).items() if isinstance(told, tuple) and name.isupper()}
    heads = {name: [one.named or one.field for one in told if isinstance(one, Column)] for name, told in lists.items()}
    assert {name: sorted(found) for name, found in heads.items()} == {
        name: sorted(set(found)) for name, found in heads.items()
    }


def test_json_holds_whole_rows() -> None:
    assert json.loads(_written(Format.JSON)) == list(_ROWS)


def test_json_lines_hold_a_row_a_line() -> None:
    assert [json.loads(line) for line in _written(Format.JSONL).splitlines()] == list(_ROWS)


def test_a_single_record_is_shown_field_by_field_without_what_is_unknown() -> None:
    out = io.StringIO()
    show_one(_ROWS[1], _COLUMNS, Format.TABLE, out)
    assert [line.split() for line in out.getvalue().splitlines()] == [
        ["Angabe", "Wert"],
        ["Mitglied", "=Stadt", "Berg"],
    ]


def test_a_long_text_is_not_cut_where_no_terminal_is() -> None:
    out = io.StringIO()
    show([{"quote": "Wort " * 300}], [Column("quote", "Fundstelle")], Format.TABLE, out)
    assert out.getvalue().count("Wort") == 300


def test_text_of_a_source_is_never_taken_for_markup() -> None:
    out = io.StringIO()
    show([{"quote": "[bold]laut[/bold]"}], [Column("quote", "Fundstelle")], Format.TABLE, out)
    assert "[bold]laut[/bold]" in out.getvalue()


@pytest.mark.parametrize(
    ("told", "shown"),
    [("60000", "60.000"), ("~1500", "rund 1.500"), ("<=5000", "bis 5.000"), ("2500..5000", "2.500 bis 5.000"),
     ("102.26", "102,26"), (None, "unbekannt"), ("0", "0")],
)  # fmt: skip
def test_amounts_read_as_in_german_and_unknown_is_not_zero(told: str | None, shown: str) -> None:
    assert amount(told) == shown


def test_dates_keep_their_precision() -> None:
    assert [day("2014"), day("2014-07"), day("2016-Mitte"), day("2010~"), day(None)] == [
        "2014", "07/2014", "Mitte 2016", "um 2010", "",
    ]  # fmt: skip


def test_a_fact_names_its_documents_once_and_quotes_the_best_passage() -> None:
    told = [
        {"number": "2015/1", "quote": "tritt bei"},
        {"number": "2015/1", "quote": "ist Mitglied"},
        {"title": "Liste", "quote": "x"},
    ]
    assert sources(told) == "2015/1; Liste: „tritt bei“"


def test_a_score_names_its_largest_part_first() -> None:
    told = [{"label": "Themen", "share": 0.1}, {"label": "Mitglieder", "share": 0.4}, {"label": "Gebiet", "share": 0}]
    assert parts(told) == "Mitglieder 40 %; Themen 10 %"


def test_a_share_reads_in_per_cent() -> None:
    assert [percent(0.256), percent(None)] == ["26 %", ""]


def test_a_row_of_costs_is_complete_in_csv() -> None:
    row = {
        "payer": {"name": "Landkreis Nordtal"},
        "payee": {"name": "Netz Nord"},
        "amount": "4400",
        "per": "year",
        "kind": "Mitgliedsbeitrag",
        "kind_inferred": True,
        "year": None,
        "as_of": 2015,
        "status": "current",
        "basis": None,
        "key": "c_1",
        "evidence": [{"number": "2015/1", "quote": "4.400 EUR"}],
    }
    out = io.StringIO()
    show([row], COSTS, Format.CSV, out)
    assert out.getvalue().splitlines()[1] == (
        "Landkreis Nordtal,Netz Nord,4400,year,Mitgliedsbeitrag,ja,,2015,current,,,,c_1,2015/1: „4.400 EUR“"
    )
