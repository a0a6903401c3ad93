"""Export and import on both databases."""

from pathlib import Path

import pytest

from graph_model.ledger.ledger import Ledger
from graph_model.projection.stored import StoredFacts
from graph_model.records.judgements import Judgement, JudgementKind, Withdrawal
from graph_model.records.statements import Mention
from graph_model.storage.database import Database, Write
from graph_model.transfer.exporting import ExportReport, export_graph
from graph_model.transfer.file import ExportFileError, ExportRow, read_export, write_export
from graph_model.transfer.importing import import_graph
from graph_model.transfer.kinds import KINDS
from graph_model.transfer.notes import ImportRunningError, note, running, undo_interrupted
from graph_model.values.vocabularies import Visibility
from tests.contract.transfer.ledgers import FIRST_DAY, SECOND_DAY, paper

_NEWER = "Der Landkreis Nordtal ist weiterhin Mitglied im Netz Nord."
_LAST_BUT_ONE = 9  # the notes, seven kinds of rows, and which versions are current; then the notes go
_EMPTY = Write("maintain/test/empty", [{"key": "everything"}])


def _fill(database: Database) -> None:
    ledger = Ledger(database)
    ledger.add([paper("2024/1"), paper("2024/2", visibility=Visibility.INTERNAL), paper("2024/3")])
    ledger.add([paper("2024/1", SECOND_DAY, _NEWER)])
    member = Mention.of(paper("2024/1").document.paper, "Netz Nord").id
    other = Mention.of(paper("2024/2").document.paper, "Bund Süd").id
    ledger.judge(
        Judgement.of(JudgementKind.DIFFERENT, (member, other), by="Stabsstelle", why="geprüft", recorded=SECOND_DAY)
    )
    _withdraw(ledger, "2024/3", erased=False)
    StoredFacts(database).update()


def _withdraw(ledger: Ledger, number: str, *, erased: bool) -> None:
    why = Withdrawal.of(paper(number).document.paper, why="Irrtum", by="Amt 10", erased=erased, recorded=SECOND_DAY)
    ledger.withdraw(why)


def _rows(database: Database) -> dict[str, list[dict[str, object]]]:
    return {kind.label: list(kind.pages(database)) for kind in KINDS.values()}


@pytest.fixture
def exported(embedded_database: Database, tmp_path: Path) -> tuple[Path, ExportReport]:
    """A full export, made by the embedded engine, which is empty again then."""
    _fill(embedded_database)
    file = tmp_path / "alles.jsonl.gz"
    report = export_graph(embedded_database, file)
    embedded_database.write(_EMPTY)
    return file, report


def test_an_import_gives_back_every_row_on_either_database(
    exported: tuple[Path, ExportReport], database: Database, tmp_path: Path
) -> None:
    file, told = exported
    report = import_graph(database, file)
    assert (report.facts_differ, report.held, report.erased) == (0, 0, 0)
    again = tmp_path / "nochmals.jsonl.gz"
    assert export_graph(database, again).rows == told.rows
    assert list(read_export(again)) == list(read_export(file))


def test_the_same_graph_gives_the_same_file(embedded_database: Database, tmp_path: Path) -> None:
    _fill(embedded_database)
    files = [tmp_path / "1.gz", tmp_path / "2.gz"]
    for file in files:
        export_graph(embedded_database, file)
    assert files[0].read_bytes() == files[1].read_bytes()


def test_importing_twice_changes_nothing(exported: tuple[Path, ExportReport], database: Database) -> None:
    import_graph(database, exported[0])
    before = _rows(database)
    report = import_graph(database, exported[0])
    assert (dict(report.added), report.facts_differ) == ({}, None)
    assert _rows(database) == before


def test_an_import_adds_to_what_is_held(exported: tuple[Path, ExportReport], database: Database) -> None:
    Ledger(database).add([paper("2024/9")])
    StoredFacts(database).update()
    import_graph(database, exported[0])
    numbers = {(row["number"], row["current"]) for row in KINDS["Document"].pages(database)}
    assert numbers == {
        ("2024/1", False), ("2024/1", True), ("2024/2", True), ("2024/3", False), ("2024/9", True),
    }  # fmt: skip


def test_what_was_erased_here_is_not_brought_back(exported: tuple[Path, ExportReport], database: Database) -> None:
    ledger = Ledger(database)
    ledger.add([paper("2024/1")])
    _withdraw(ledger, "2024/1", erased=True)
    report = import_graph(database, exported[0])
    assert report.erased == 1
    assert {row["number"] for row in KINDS["Document"].pages(database)} == {"2024/2", "2024/3"}
    assert paper("2024/1").document.paper not in {row["paper"] for row in KINDS["Mention"].pages(database)}


def test_what_the_file_knows_as_erased_is_erased_here(embedded_database: Database, tmp_path: Path) -> None:
    _fill(embedded_database)
    _withdraw(Ledger(embedded_database), "2024/2", erased=True)
    file = tmp_path / "gelöscht.gz"
    export_graph(embedded_database, file)
    embedded_database.write(_EMPTY)
    _fill(embedded_database)
    import_graph(embedded_database, file)
    assert {row["number"] for row in KINDS["Document"].pages(embedded_database)} == {"2024/1", "2024/3"}


def test_an_import_that_is_cut_off_leaves_nothing(
    exported: tuple[Path, ExportReport], database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    Ledger(database).add([paper("2024/1")])
    StoredFacts(database).update()
    before = _rows(database)
    for sent in (1, 4, _LAST_BUT_ONE):
        _import_until(database, exported[0], sent, monkeypatch)
        undo_interrupted(database)
        assert _rows(database) == before, f"after {sent} writes"


def test_an_import_that_is_cut_off_before_the_facts_is_complete_with_the_next_projection(
    exported: tuple[Path, ExportReport], embedded_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    _import_until(embedded_database, exported[0], _LAST_BUT_ONE + 1, monkeypatch)
    assert undo_interrupted(embedded_database) == 0
    StoredFacts(embedded_database).update()
    rows = [ExportRow(label, row) for label, told in _rows(embedded_database).items() for row in told]
    assert rows == list(read_export(exported[0]))


def _import_until(database: Database, file: Path, sent: int, monkeypatch: pytest.MonkeyPatch) -> None:
    left = iter(range(sent))
    send = database._send

    def sending(messages):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
        if next(left, None) is None:
            raise KeyboardInterrupt
        return send(messages)

    with monkeypatch.context() as patched:
        patched.setattr(database, "_send", sending)
        with pytest.raises(KeyboardInterrupt):
            import_graph(database, file)


def test_notes_of_a_living_import_are_left_alone(embedded_database: Database) -> None:
    with running("import-trial"):
        note(embedded_database, "import-trial", {"Document": ["d_1"]}, [])
        with pytest.raises(ImportRunningError):
            undo_interrupted(embedded_database)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (ExportRow("Geheimnis", {"id": "x"}), "die Art „Geheimnis“ kennt dieses Programm nicht"),
        (ExportRow("Mention", {"id": "m_1"}), "kein gültiger Datensatz der Art „Mention“"),
        (ExportRow("Mention", {"id": "m_1", "paper": "p", "name": "N", "x": 1}), "kein gültiger Datensatz"),
        (
            ExportRow("Reading", {"id": "r", "document": "d", "paper": "p", "rules": "1", "statements": [],
                                  "recorded": FIRST_DAY.isoformat()}),
            "1 Datensätze der Art „Document“ fehlen",
        ),
    ],
)  # fmt: skip
def test_a_row_that_is_not_right_is_refused_before_anything_is_written(
    embedded_database: Database, tmp_path: Path, row: ExportRow, reason: str
) -> None:
    file = tmp_path / "fremd.gz"
    write_export(file, [row])
    with pytest.raises(ExportFileError, match=reason):
        import_graph(embedded_database, file)
    assert not any(_rows(embedded_database).values())
