"""The archive that the engine's Java starts from: used where it lies, missed by nobody, harmless where it is broken."""

from pathlib import Path

import pytest

from graph_model.storage import engine_archive, engine_java
from graph_model.storage.connection import open_database


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Another place for the archive; nothing lies there."""
    place = tmp_path / "package" / "netzatlas-1.aot"
    place.parent.mkdir()
    monkeypatch.setattr(engine_java, "archive", lambda: place)
    monkeypatch.setattr(engine_archive, "archive", lambda: place)
    return place


def test_java_starts_with_the_archive_where_there_is_one(archive: Path) -> None:
    assert engine_java.archive_options() == []
    archive.touch()
    assert engine_java.archive_options() == [f"-XX:AOTCache={archive}"]


def test_another_engine_has_another_archive(monkeypatch: pytest.MonkeyPatch) -> None:
    now = engine_java.archive()
    monkeypatch.setattr(engine_java, "engine_version", lambda: "99.1")
    assert engine_java.archive() != now
    assert engine_java.archive().parent == now.parent == engine_java.home()


def test_an_engine_starts_in_spite_of_a_broken_archive(archive: Path, tmp_path: Path) -> None:
    archive.write_bytes(b"half of an archive" * 1000)
    with open_database(f"embedded:{tmp_path / 'data'}") as database:
        assert database.read("maintain/ping") == [{"answer": 1}]
    assert "The AOT cache has a bad magic number" in (tmp_path / "data" / "engine.log").read_text("utf-8")


def test_an_archive_takes_the_place_of_those_before_it(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def made(folder: Path) -> Path:
        (folder / "fresh").write_text("fresh")
        return folder / "fresh"

    monkeypatch.setattr(engine_archive, "_made", made)
    (archive.parent / "netzatlas-0.aot").touch()
    engine_archive.main()
    assert [(file.name, file.read_text()) for file in archive.parent.iterdir()] == [("netzatlas-1.aot", "fresh")]


def test_where_none_can_be_made_that_is_said_and_nothing_is_left(
    archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    archive.parent.rmdir()
    engine_archive.main()
    told = capsys.readouterr().err
    assert told.startswith("Die Datenbank startet langsamer: Das Archiv für Java ließ sich nicht anlegen (")
    assert not archive.parent.exists()
