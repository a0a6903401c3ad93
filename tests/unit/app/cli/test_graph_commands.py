"""The commands that ask and change the graph, on a real embedded database."""

import json
from itertools import product
from pathlib import Path

import pytest

from tests.unit.app.cli.conftest import Netzatlas
from tests.unit.app.cli.papers import paper

_LISTS = ("bodies", "memberships", "documents", "costs", "doubles", "lineage", "judgements", "review")
_BODY = "Netzwerk Gesunde Auen"


@pytest.fixture
def loaded(netzatlas: Netzatlas, tmp_path: Path) -> Netzatlas:
    """One paper is loaded."""
    assert netzatlas("load", paper(tmp_path, "2024/1")).code == 0
    return netzatlas


def _rows(netzatlas: Netzatlas, *words: str) -> list[dict[str, object]]:
    told = netzatlas(*words, "--format", "jsonl")
    assert told.code == 0, told.err
    return told.rows()


def test_loading_twice_changes_nothing(loaded: Netzatlas, tmp_path: Path) -> None:
    before = loaded("status").out
    told = loaded("load", paper(tmp_path, "2024/1"))
    assert (told.code, told.out, told.err) == (0, "", "Eingelesen: 1 unverändert; 0 neue Aussagen.\n")
    assert loaded("status").out == before


def test_what_was_left_out_stands_in_the_report_and_in_the_exit_code(netzatlas: Netzatlas, tmp_path: Path) -> None:
    (tmp_path / "kaputt.pdf").write_bytes(b"%PDF-1.4 abgeschnitten")
    report = tmp_path / "bericht.json"
    told = netzatlas("load", tmp_path / "kaputt.pdf", paper(tmp_path, "2024/1"), "--report", report)
    written = json.loads(report.read_text("utf-8"))
    assert (told.code, written["loaded"], [r["origin"] for r in written["refused"]]) == (
        3, 1, [str(tmp_path / "kaputt.pdf")],
    )  # fmt: skip


def test_the_five_questions_are_answered_with_their_passages(loaded: Netzatlas) -> None:
    ((membership,), (cost,)) = (_rows(loaded, "memberships"), _rows(loaded, "costs"))
    assert (membership["member"]["name"], membership["since"]) == ("Landkreis Nordtal", "2014")  # type: ignore[index]
    assert (cost["amount"], cost["per"], cost["evidence"][0]["number"]) == ("4400", "year", "2024/1")  # type: ignore[index]
    assert [step["kind"] for step in _rows(loaded, "lineage", _BODY)] == ["founding"]
    assert _rows(loaded, "doubles") == []
    assert _rows(loaded, "body", _BODY)[0]["members"][0]["id"] == membership["id"]  # type: ignore[index]


def test_costs_are_added_up_below_the_table_and_in_json(loaded: Netzatlas) -> None:
    assert (
        "EUR im Jahr: 4.400; einmalig: keine Angabe; ohne bekannten Betrag: keine"
        in loaded("costs", "--payer", "Landkreis Nordtal").out
    )
    assert json.loads(loaded("costs", "--format", "json").out)["totals"]["yearly"] == "4400"


def test_every_list_comes_in_every_format(loaded: Netzatlas) -> None:
    told = {
        words: loaded(words[0], "--format", words[1]) for words in product(_LISTS, ("table", "json", "jsonl", "csv"))
    }
    assert {words: answer.err for words, answer in told.items() if answer.code or answer.err} == {}


def test_words_of_a_name_are_enough_where_they_mean_one_body(loaded: Netzatlas) -> None:
    assert _rows(loaded, "body", "gesunde auen")[0]["body"]["name"].startswith(_BODY)  # type: ignore[index]
    assert _rows(loaded, "body", "nordtal")[0]["body"]["name"] == "Landkreis Nordtal"  # type: ignore[index]
    for several_or_misspelt in ("n", "nordtahl"):
        told = loaded("body", several_or_misspelt)
        assert (told.code, "gemeint sein kann: " in told.err) == (1, True)


def test_a_name_that_nobody_bears_is_told(loaded: Netzatlas) -> None:
    told = loaded("body", "Bund der Unbekannten")
    assert (told.code, told.err.count("\n"), "gibt es hier nicht" in told.err) == (1, 1, True)


def test_an_internal_paper_is_seen_by_its_audience_alone(netzatlas: Netzatlas, tmp_path: Path) -> None:
    netzatlas("load", paper(tmp_path, "2024/1"), "--visibility", "internal")
    assert _rows(netzatlas, "memberships") == []
    assert len(_rows(netzatlas, "--audience", "internal", "memberships")) == 1


def test_a_judgement_is_given_and_taken_back(loaded: Netzatlas) -> None:
    key = str(_rows(loaded, "costs")[0]["key"])
    told = loaded("judge", "wrong", key, "--by", "Kämmerei", "--why", "Beitrag entfällt")
    assert (told.code, _rows(loaded, "costs")) == (0, [])
    (given,) = _rows(loaded, "judgements")
    loaded("judge", "take_back", given["id"], "--by", "Kämmerei", "--why", "Irrtum")
    assert [row["key"] for row in _rows(loaded, "costs")] == [key]


def test_a_right_value_replaces_what_papers_say(loaded: Netzatlas) -> None:
    key = str(_rows(loaded, "costs")[0]["key"])
    words = ["judge", "value", key, "--field", "amount", "--value", "5.000", "--by", "Kämmerei", "--why", "Bescheid"]
    assert loaded(*words).code == 0
    assert [row["amount"] for row in _rows(loaded, "costs")] == ["5000"]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["wrong", "contribution|nichts"], "gibt es hier nicht"),
        (["same", "m_1"], "zwei verschiedene Nennungen"),
        (["take_back", "j_1"], "gibt es hier nicht"),
    ],
)
def test_a_judgement_on_nothing_is_refused(loaded: Netzatlas, words: list[str], reason: str) -> None:
    told = loaded("judge", *words, "--by", "Kämmerei", "--why", "Versuch")
    assert (told.code, reason in told.err, _rows(loaded, "judgements")) == (1, True, [])


def test_a_value_that_does_not_fit_its_field_is_refused(loaded: Netzatlas) -> None:
    key = str(_rows(loaded, "costs")[0]["key"])
    for field, value, code in (("amount", "viel", 2), ("year", "bald", 2), ("id", "x", 1), ("farbe", "rot", 2)):
        words = ["judge", "value", key, "--field", field, "--value", value, "--by", "Kämmerei", "--why", "Versuch"]
        assert (loaded(*words).code, _rows(loaded, "judgements")) == (code, [])


def test_an_entry_by_hand_becomes_a_fact(loaded: Netzatlas) -> None:
    words = ["entry", "membership", "Stadt Auental", "--to", f"{_BODY} e. V.", "--set", "since=2020"]
    told = loaded(*words, "--by", "Stabsstelle", "--basis", "Auskunft", "--day", "2024-02-01")
    assert told.code == 0, told.err
    assert {(row["member"]["name"], row["since"]) for row in _rows(loaded, "memberships")} == {  # type: ignore[index]
        ("Landkreis Nordtal", "2014"), ("Stadt Auental", "2020"),
    }  # fmt: skip


def test_an_entry_with_a_wrong_field_names_it(loaded: Netzatlas) -> None:
    words = ["entry", "membership", "Stadt Auental", "--to", _BODY, "--set", "sinse=2020"]
    told = loaded(*words, "--by", "Stabsstelle", "--basis", "Auskunft", "--day", "2024")
    said = "netzatlas: Der Eintrag „membership“ wurde nicht aufgenommen: sinse: dieses Feld gibt es nicht (es gibt "
    assert (told.code, told.err[: len(said)]) == (2, said)


def test_an_amount_is_entered_as_germans_write_it_and_corrected_so(loaded: Netzatlas) -> None:
    words = ["entry", "contribution", "Stadt Auental", "--to", f"{_BODY} e. V.", "--set", "amount=1.250,50"]
    words += ["--set", "per=jährlich", "--set", "contribution_kind=Mitgliedsbeitrag", "--set", "year=2024"]
    told = loaded(*words, "--by", "Stabsstelle", "--basis", "Rechnung", "--day", "2024")
    assert told.code == 0, told.err
    (key,) = [str(row["key"]) for row in _rows(loaded, "costs") if row["amount"] == "1250.5"]
    judged = ["judge", "value", key, "--field", "amount", "--value", "1.300", "--by", "Kämmerei", "--why", "Bescheid"]
    assert loaded(*judged).code == 0
    assert [row["amount"] for row in _rows(loaded, "costs") if row["key"] == key] == ["1300"]


def test_an_erased_paper_is_gone_and_does_not_come_back(loaded: Netzatlas, tmp_path: Path) -> None:
    assert loaded("erase", "2024/1", "--why", "auf Wunsch").code == 0
    assert (_rows(loaded, "documents"), _rows(loaded, "memberships")) == ([], [])
    assert loaded("load", paper(tmp_path, "2024/1")).code == 3
    assert _rows(loaded, "documents") == []


def test_projecting_everything_again_changes_nothing(loaded: Netzatlas) -> None:
    before = _rows(loaded, "memberships")
    assert loaded("project", "--full").err.endswith("nichts hat sich geändert.\n")
    assert _rows(loaded, "memberships") == before


def test_an_export_is_ranked_without_being_stored_and_imported_without_change(
    loaded: Netzatlas, tmp_path: Path
) -> None:
    file = tmp_path / "alles.jsonl.gz"
    assert loaded("export", file).code == 0
    assert loaded("doubles", "--input", file, "--format", "jsonl").rows() == _rows(loaded, "doubles")
    told = loaded("import", file)
    assert (told.code, "0 Zeilen übernommen" in told.err) == (0, True)


def test_status_counts_ledger_and_facts(loaded: Netzatlas) -> None:
    held = json.loads(loaded("status", "--format", "json").out)
    assert (held["ledger"]["Document"], held["facts"]["Membership"], held["facts"]["Contribution"]) == (1, 1, 1)
