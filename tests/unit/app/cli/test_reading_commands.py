"""extract and match: without a database."""

import json
from pathlib import Path

from tests.unit.app.cli.conftest import Netzatlas
from tests.unit.app.cli.papers import paper


def test_extract_prints_one_object_a_document_in_the_order_of_the_paths(plain: Netzatlas, tmp_path: Path) -> None:
    files = [paper(tmp_path, "2024/2"), paper(tmp_path, "2024/1")]
    told = plain("extract", *files)
    assert (told.code, told.err) == (0, "")
    assert [row["id"] for row in told.rows()] == ["vorlage-2024-2", "vorlage-2024-1"]
    assert [(cost["amount_eur"], cost["per"]) for cost in told.rows()[0]["costs"]] == [(4400, "year")]


def test_extract_as_json_is_one_list(plain: Netzatlas, tmp_path: Path) -> None:
    file = paper(tmp_path, "2024/1")
    assert json.loads(plain("extract", file, "--format", "json").out) == plain("extract", file).rows()


def test_extract_as_csv_has_a_line_for_each_fact_with_its_passage(plain: Netzatlas, tmp_path: Path) -> None:
    lines = plain("extract", paper(tmp_path, "2024/1"), "--format", "csv").out.splitlines()
    assert (lines[0][:19], lines[0][-14:]) == ("id,part,name,member", "evidence.quote")
    assert [line for line in lines if ",costs," in line and ",4400,year," in line]


def test_extract_goes_on_and_says_what_it_left_out(plain: Netzatlas, tmp_path: Path) -> None:
    (tmp_path / "leer.txt").write_text("")
    told = plain("extract", tmp_path / "leer.txt", paper(tmp_path, "2024/1"))
    assert (told.code, [row["id"] for row in told.rows()]) == (3, ["vorlage-2024-1"])
    assert told.err.startswith(f"Ausgelassen: {tmp_path / 'leer.txt'}")


def test_extract_explains_rule_and_passage(plain: Netzatlas, tmp_path: Path) -> None:
    out = plain("extract", paper(tmp_path, "2024/1"), "--explain").out
    assert ("Regel " in out, "4.400 EUR" in out) == (True, True)


def test_match_decides_pair_by_pair(plain: Netzatlas, tmp_path: Path) -> None:
    file = tmp_path / "paare.csv"
    file.write_text("left,right\nNetz Auen e. V.,Netz Auen e.V.\nNetz Auen e. V.,Netz Auen GmbH\n", "utf-8")
    told = plain("match", file, "--format", "jsonl")
    assert [(row["left"], row["decision"]) for row in told.rows()] == [
        ("Netz Auen e. V.", "same"), ("Netz Auen e. V.", "different"),
    ]  # fmt: skip


def test_match_says_which_columns_it_needs(plain: Netzatlas, tmp_path: Path) -> None:
    file = tmp_path / "paare.csv"
    file.write_text("a,b\n1,2\n", "utf-8")
    told = plain("match", file)
    assert (told.code, told.err) == (
        1,
        f"netzatlas: {file}: die Spalten left und right fehlen. Erwartet wird eine CSV-Datei in UTF-8 mit den "
        "Spalten left und right.\n",
    )


def test_match_uses_what_is_told_of_each_side(plain: Netzatlas, tmp_path: Path) -> None:
    file = tmp_path / "paare.csv"
    head = "left,right,left_legal_form,right_legal_form,left_place,right_place"
    rows = ["Netz Auen,Netz Auen,e.V.,GmbH,,", "Netz Auen,Netz Auen,,,03157,03151", "Netz Auen,Netz Auen,,e. V.,,03157"]
    file.write_text("\n".join([head, *rows]), "utf-8")
    told = plain("match", file, "--format", "jsonl").rows()
    assert [row["decision"] for row in told] == ["different", "different", "same"]


def test_match_says_which_line_it_cannot_read(plain: Netzatlas, tmp_path: Path) -> None:
    file = tmp_path / "paare.csv"
    file.write_text("left,right,left_kind\nA,B,Planet\n", "utf-8")
    told = plain("match", file)
    assert (told.code, "Zeile 2" in told.err, "Planet" in told.err) == (1, True, True)


def test_match_finds_the_names_of_one_list_in_another(plain: Netzatlas, tmp_path: Path) -> None:
    one, other = tmp_path / "eins.csv", tmp_path / "zwei.csv"
    one.write_text("name\nPflegenetz Auental\nVerein Heimat Auental e.V.\nWirtschaftsjunioren Bergstadt\n", "utf-8")
    other.write_text("name\nHeimat Auental\nPflege-Netz Auental e.V.\nPflegenetz Bergtal\n", "utf-8")
    told = plain("match", one, other, "--format", "jsonl").rows()
    assert [(row["left"], row["right"], row["decision"]) for row in told] == [
        ("Pflegenetz Auental", "Pflege-Netz Auental e.V.", "same"),
        ("Verein Heimat Auental e.V.", "Heimat Auental", "same"),
    ]
