"""Networks from files: exports, and what others write who only know their form."""

import json
from pathlib import Path
from typing import Any

import pytest

from graph_model.transfer.file import ExportFileError, ExportRow, write_export
from graph_model.transfer.network import read_network
from graph_model.values.body_kinds import BodyKind
from graph_model.values.vocabularies import Audience, Completeness, Role

PUBLIC = Audience.PUBLIC
BODY = {"label": "Body", "properties": {"id": "n1", "name": "Pflegenetz", "kind": "Netzwerk"}}


def _lines(folder: Path, *rows: Any) -> Path:  # noqa: ANN401
    file = folder / "netz.jsonl"
    file.write_text("\n".join(json.dumps(row) for row in rows) + "\n", "utf-8")
    return file


def _told(folder: Path, *properties: dict[str, Any], label: str = "Body") -> Any:  # noqa: ANN401
    return read_network(_lines(folder, *({"label": label, "properties": one} for one in properties)), PUBLIC)


def test_a_row_needs_an_id_and_a_name_and_the_rest_is_usual(tmp_path: Path) -> None:
    (body,) = _told(tmp_path, BODY["properties"]).facts.bodies  # type: ignore[arg-type]
    assert (body.key, body.names, body.kind, body.member_list) == (
        "n1", ("Pflegenetz",), BodyKind.NETWORK, Completeness.MENTION,
    )  # fmt: skip


def test_a_flat_row_is_read_as_well(tmp_path: Path) -> None:
    file = _lines(tmp_path, {"label": "Body", "id": "n1", "name": "Pflegenetz"})
    assert [body.name for body in read_network(file, PUBLIC).facts.bodies] == ["Pflegenetz"]


def test_terms_are_understood_by_value_by_label_and_by_their_english_name(tmp_path: Path) -> None:
    rows = [{"id": f"n{n}", "name": "x", "member_list": told, "kind": "NETWORK"} for n, told in
            enumerate(("complete", "Vollständig", "COMPLETE"))]  # fmt: skip
    assert {(b.member_list, b.kind) for b in _told(tmp_path, *rows).facts.bodies} == {
        (Completeness.COMPLETE, BodyKind.NETWORK)
    }


def test_what_cannot_be_read_is_unknown_and_remarked_on(tmp_path: Path) -> None:
    rows = [{"id": f"n{n}", "name": "x", "kind": "Clique", "farbe": "rot", "founded": "irgendwann"} for n in range(2)]
    told = _told(tmp_path, *rows)
    assert [(body.kind, body.founded) for body in told.facts.bodies] == [(None, None)] * 2
    assert told.remarks == (
        "Body: die Angabe „farbe“ gibt es nicht; sie bleibt unbeachtet (2-mal)",
        "Body: ein Wert von „founded“ ist nicht lesbar; er gilt als unbekannt (2-mal, etwa „irgendwann“)",
        "Body: ein Wert von „kind“ ist nicht lesbar; er gilt als unbekannt (2-mal, etwa „Clique“)",
        "Der Datei fehlt die Kopfzeile eines Exports",
        "Der Datei fehlt die Schlusszeile; ob sie vollständig ist, lässt sich nicht prüfen",
    )


def test_members_without_a_row_of_their_own_are_known_by_their_ids(tmp_path: Path) -> None:
    told = _told(tmp_path, {"member": "stadt-1", "body": "netz-1"}, label="Membership")
    assert [body.name for body in told.facts.bodies] == ["netz-1", "stadt-1"]
    assert told.facts.memberships[0].role is Role.MEMBER


def test_a_tie_without_one_of_its_ends_is_an_error_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(ExportFileError, match="Zeile 2: kein gültiger Datensatz der Art „Membership“"):
        read_network(_lines(tmp_path, BODY, {"label": "Membership", "properties": {"member": "a"}}), PUBLIC)


def test_an_export_that_was_cut_is_an_error_if_its_end_says_so(tmp_path: Path) -> None:
    file = tmp_path / "netz.jsonl"
    write_export(file, [ExportRow("Body", {"id": f"n{n}", "name": "x"}) for n in range(3)])
    lines = file.read_text("utf-8").splitlines(keepends=True)
    file.write_text("".join([*lines[:2], *lines[3:]]), "utf-8")
    with pytest.raises(ExportFileError, match="das Ende passt nicht zum Inhalt"):
        read_network(file, PUBLIC)


def test_a_whole_export_has_no_remarks(tmp_path: Path) -> None:
    write_export(tmp_path / "netz.jsonl", [ExportRow("Body", {"id": "n1", "name": "x"})])
    assert read_network(tmp_path / "netz.jsonl", PUBLIC).remarks == ()


def test_another_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExportFileError, match="keine Exportdatei"):
        read_network(_lines(tmp_path, {"format": "graphml", "version": 1}, BODY), PUBLIC)


def test_what_an_audience_does_not_see_is_not_compared(tmp_path: Path) -> None:
    assert _told(tmp_path, {"id": "n1", "name": "x", "audiences": ["closed"]}).facts.bodies == ()


def test_numbers_stand_for_texts_where_texts_are_kept(tmp_path: Path) -> None:
    told = _told(tmp_path, {"id": 7, "name": "Netz", "founded": 2014, "audiences": "public"})
    assert [(body.key, str(body.founded)) for body in told.facts.bodies] == [("7", "2014")]
