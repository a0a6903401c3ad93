"""Reading in a process of its own: what takes too long or too much is refused, and the rest goes on."""

import zipfile
from pathlib import Path

import pytest

from app.imports.job import FileReading, JobFile
from app.imports.process import ReadingProcess
from app.imports.reader import SentReader, read_file
from app.jobs.apart import ReadingEndedError
from loaders.parts import File
from loaders.reading.names.gazetteer import Gazetteer

READER = SentReader(Gazetteer())


def _read(path: Path, name: str = "Liste.xlsx") -> FileReading:
    return read_file(READER, JobFile(number=1, name=name), File(path))


def test_a_file_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    path = tmp_path / "lang.txt"
    path.write_text("Der Landkreis Beispiel ist Mitglied im Verein Auenland e.V. " * 40_000)
    process = ReadingProcess(READER)
    try:
        with pytest.raises(ReadingEndedError, match="dauerte länger"):
            process.read(JobFile(number=1, name="lang.txt"), File(path), seconds=0.2, stop=lambda: False)
    finally:
        process.close()


def test_reading_ends_when_somebody_stops_it(tmp_path: Path) -> None:
    path = tmp_path / "kurz.txt"
    path.write_text("Der Kreis ist Mitglied.")
    process = ReadingProcess(READER)
    assert process.read(JobFile(number=1, name="kurz.txt"), File(path), seconds=60, stop=lambda: True) is None
    process.close()


def test_a_workbook_that_would_fill_the_memory_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bombe.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for number in range(7):
            packed.writestr(f"xl/{number}.xml", bytes(50 * 1024 * 1024))
    assert [refusal.reason for refusal in _read(path).refused] == ["Die Arbeitsmappe wäre entpackt größer als 300 MB."]


def test_refusals_speak_of_the_name_that_people_gave(tmp_path: Path) -> None:
    path = tmp_path / "0001.pdf"
    path.write_bytes(b"%PDF-1.4 kaputt")
    assert [str(refusal) for refusal in _read(path, "Vorlage.pdf").refused] == ["Vorlage.pdf: Das PDF ist beschädigt."]


def test_a_tombstone_that_somebody_sends_takes_nothing_away(tmp_path: Path) -> None:
    path = tmp_path / "paper.json"
    path.write_text(
        '{"id": "https://rat.example/paper/1", "type": "https://schema.oparl.org/1.1/Paper", "deleted": true}'
    )
    (refusal,) = _read(path, "paper.json").refused
    assert "Löschvermerk" in refusal.reason
