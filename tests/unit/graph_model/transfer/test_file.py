"""The file of an export."""

import gzip
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph_model.transfer.file import ExportFileError, ExportRow, read_export, write_export

_ROWS = [
    ExportRow("Document", {"id": "d_1", "text": "Der Landkreis Nordtal tritt bei.\n", "current": True}),
    ExportRow("Body", {"id": "b_1", "names": ["Netz Nord", "NN"], "confidence": 0.9}),
]


@pytest.fixture
def export(tmp_path: Path) -> Path:
    file = tmp_path / "alles.jsonl.gz"
    write_export(file, _ROWS)
    return file


def _rewritten(file: Path, lines: list[bytes]) -> Path:
    file.write_bytes(gzip.compress(b"".join(lines)))
    return file


def _lines(file: Path) -> list[bytes]:
    return gzip.decompress(file.read_bytes()).splitlines(keepends=True)


def test_what_is_written_is_read_back(export: Path) -> None:
    assert list(read_export(export)) == _ROWS


def test_the_same_rows_give_the_same_bytes(export: Path, tmp_path: Path) -> None:
    again = tmp_path / "nochmals.gz"
    write_export(again, _ROWS)
    assert again.read_bytes() == export.read_bytes()


def test_a_file_without_gz_in_its_name_is_plain_text_and_read_back(tmp_path: Path) -> None:
    file = tmp_path / "alles.jsonl"
    write_export(file, _ROWS)
    assert file.read_text("utf-8").splitlines()[0] == '{"format":"netzatlas-export","version":1}'
    assert list(read_export(file)) == _ROWS


def test_an_export_without_rows_is_an_export(tmp_path: Path) -> None:
    assert (write_export(tmp_path / "leer.gz", []), list(read_export(tmp_path / "leer.gz"))) == (0, [])


def test_only_the_owner_may_read_an_export(export: Path) -> None:
    assert stat.S_IMODE(export.stat().st_mode) == 0o600


def test_an_export_that_fails_leaves_no_file(tmp_path: Path) -> None:
    def rows() -> Iterator[ExportRow]:
        yield _ROWS[0]
        raise OSError("die Platte ist voll")

    with pytest.raises(OSError, match="voll"):
        write_export(tmp_path / "halb.gz", rows())
    assert list(tmp_path.iterdir()) == []


def test_an_export_replaces_an_older_one_only_when_it_is_whole(export: Path) -> None:
    before = export.read_bytes()
    with pytest.raises(TypeError):
        write_export(export, [ExportRow("Body", {"id": object()})])
    assert export.read_bytes() == before


@pytest.mark.parametrize("missing", [1, 2, 3])
def test_a_file_that_was_cut_off_at_a_line_is_refused(export: Path, missing: int) -> None:
    with pytest.raises(ExportFileError, match=r"das Ende fehlt|keine Exportdatei|kein Datensatz"):
        list(read_export(_rewritten(export, _lines(export)[:-missing])))


def test_a_file_that_was_cut_off_anywhere_is_refused(export: Path) -> None:
    export.write_bytes(export.read_bytes()[:-12])
    with pytest.raises(ExportFileError, match="beschädigt"):
        list(read_export(export))


def test_a_changed_value_is_noticed(export: Path) -> None:
    lines = [line.replace(b"Nordtal", b"Nordtag") for line in _lines(export)]
    with pytest.raises(ExportFileError, match="passt nicht zum Inhalt"):
        list(read_export(_rewritten(export, lines)))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "leer"),
        (b"kein JSON", "kein JSON"),
        (b"\x1f\x8b kein gzip", "beschädigt"),
        (gzip.compress(b"<html>\n", mtime=0), "kein JSON"),
        (gzip.compress(b"[1]\n", mtime=0), "kein Datensatz"),
        (gzip.compress(b'{"id": 1}\n', mtime=0), "keine Exportdatei von Netzatlas"),
        (
            gzip.compress(b'{"format":"netzatlas-export","version":9}\n{}\n', mtime=0),
            "Fassung 9 kennt dieses Programm nicht",
        ),
    ],
)
def test_a_file_that_is_no_export_is_refused_with_its_reason(tmp_path: Path, content: bytes, reason: str) -> None:
    file = tmp_path / "fremd.gz"
    file.write_bytes(content)
    with pytest.raises(ExportFileError, match=reason):
        list(read_export(file))
