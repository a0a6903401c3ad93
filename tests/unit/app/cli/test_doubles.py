"""The command for doubles: from files, for a pair, a body, groups, a day and years."""

import json
from pathlib import Path
from typing import Any

from graph_model.records.facts import Overlap, Succession
from graph_model.values.body_kinds import BodyKind
from graph_model.values.dates import PartialDate
from graph_model.values.vocabularies import Completeness, EventKind, EventStatus
from tests.generators.planted import Drawn, write_network
from tests.unit.app.cli.conftest import Netzatlas


def _file(folder: Path) -> Path:
    drawn = Drawn()
    for net, members in {"Pflegenetz": "abc", "Pflegebündnis": "abcd", "Pflegerunde": "abcde", "Chor": "xy"}.items():
        drawn.body(net, net, kind=BodyKind.NETWORK, member_list=Completeness.COMPLETE)
        for one in members:
            drawn.joins(one, net)
        drawn.works_on(net, "gesang" if net == "Chor" else "pflege")
    for one in "abcdexy":
        drawn.body(one, f"Stadt {one}", kind=BodyKind.CITY)
    drawn.add(Overlap, bodies=("Pflegenetz", "Pflegebündnis", "Pflegerunde"))
    told = {"kind": EventKind.DISSOLUTION, "status": EventStatus.OCCURRED, "date": PartialDate(2020)}
    drawn.add(Succession, before=("Pflegerunde",), **told)
    write_network(folder / "netz.jsonl", drawn.whole())
    return folder / "netz.jsonl"


def _rows(netzatlas: Netzatlas, *words: Any) -> list[Any]:  # noqa: ANN401
    told = netzatlas("doubles", "--input", *words, "--format", "jsonl")
    assert told.code == 0, told.err
    return told.rows()


def _names(rows: list[Any]) -> list[set[str]]:
    return [{row["left"]["name"], row["right"]["name"]} for row in rows]


def test_pairs_of_a_file_carry_names_ids_score_confidence_and_parts(netzatlas: Netzatlas, tmp_path: Path) -> None:
    (row,) = _rows(netzatlas, _file(tmp_path))
    assert ({row["left"]["id"], row["left"]["name"]} <= {"Pflegenetz", "Pflegebündnis"}, row["place"]) == (True, 1)
    assert (0 < row["score"] <= 1, 0 < row["confidence"] <= 1, row["hint"]) == (
        True, True, "Hinweis auf mögliche Doppelstruktur",
    )  # fmt: skip
    assert {part["name"] for part in row["parts"]} >= {"wording", "members", "topics", "territory", "kind", "time"}


def test_an_earlier_day_and_years_hold_what_was_there_then(netzatlas: Netzatlas, tmp_path: Path) -> None:
    file = _file(tmp_path)
    asked = (("--on", "2019-05-01"), ("--years", "2018-2019"), ("--on", "2021-05-01"))
    assert [len(_rows(netzatlas, file, *words)) for words in asked] == [3, 3, 1]


def test_only_the_pairs_of_one_body(netzatlas: Netzatlas, tmp_path: Path) -> None:
    rows = _rows(netzatlas, _file(tmp_path), "--on", "2019", "--body", "pflegerunde")
    assert _names(rows) == [{"Pflegerunde", "Pflegebündnis"}, {"Pflegerunde", "Pflegenetz"}]


def test_one_pair_is_explained_part_by_part(netzatlas: Netzatlas, tmp_path: Path) -> None:
    told = netzatlas("doubles", "--input", _file(tmp_path), "--pair", "Pflegenetz", "Pflegebündnis")
    assert told.code == 0, told.err
    assert "Hinweis auf mögliche Doppelstruktur am" in told.out
    assert "Stadt a, Stadt b, Stadt c" in told.out


def test_a_pair_that_is_none_says_why(netzatlas: Netzatlas, tmp_path: Path) -> None:
    told = netzatlas("doubles", "--input", _file(tmp_path), "--pair", "Pflegenetz", "Stadt a")
    assert "kein Hinweis" in told.out
    assert "mindestens eines ist kein Zusammenschluss" in told.out


def test_groups_containments_and_chains(netzatlas: Netzatlas, tmp_path: Path) -> None:
    told = netzatlas("doubles", "--input", _file(tmp_path), "--on", "2019", "--groups", "--format", "json")
    found = json.loads(told.out)
    assert [[body["name"] for body in chain["bodies"]] for chain in found["chains"]] == [
        ["Pflegenetz", "Pflegebündnis", "Pflegerunde"]
    ]
    assert len(found["groups"]) == 1


def test_weights_of_ones_own_are_used_and_checked(netzatlas: Netzatlas, tmp_path: Path) -> None:
    (tmp_path / "eigene.toml").write_text("[parts]\n", "utf-8")
    told = netzatlas("doubles", "--input", _file(tmp_path), "--weights", tmp_path / "eigene.toml")
    assert (told.code, "nicht brauchbar" in told.err) == (2, True)


def test_an_unknown_name_is_told(netzatlas: Netzatlas, tmp_path: Path) -> None:
    told = netzatlas("doubles", "--input", _file(tmp_path), "--body", "Ruderclub")
    assert (told.code, "„Ruderclub“ gibt es hier nicht" in told.err) == (1, True)


def test_an_odd_file_is_read_with_remarks(netzatlas: Netzatlas, tmp_path: Path) -> None:
    (tmp_path / "netz.jsonl").write_text('{"label": "Body", "id": "n1", "name": "Netz", "farbe": "rot"}\n', "utf-8")
    told = netzatlas("doubles", "--input", tmp_path / "netz.jsonl")
    assert (told.code, "die Angabe „farbe“ gibt es nicht" in told.err) == (0, True)
