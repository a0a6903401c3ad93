"""The walk through files and folders: bad input becomes one line each, the rest goes on."""

import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from loaders.registry import SOURCES, drafts
from loaders.sources.draft import Draft, Refusal

_NOBODY = 65534
UNKNOWN_ENCODING = "Die Zeichenkodierung ist unbekannt (weder UTF-8 noch Windows-1252); bitte als UTF-8 speichern."
NO_NAME = "Der Tabelle fehlt eine Spalte für den Namen (Verein, Organisation, Mitgliedschaft …)."
NO_AMOUNT = "Der Tabelle fehlt eine Spalte für den Betrag (Beitrag, Kosten, Euro …)."
CASES: dict[str, tuple[bytes, str]] = {
    "leer.txt": (b"  \n", "Die Datei ist leer."),
    "binaer.txt": (b"\x00\x01\x02", "Die Datei enthält keinen Text, sondern Binärdaten."),
    "kaputt.txt": (b"\x81 f\xfcr", UNKNOWN_ENCODING),
    "kaputt.pdf": (b"%PDF-1.4 nichts", "Das PDF ist beschädigt."),
    "kaputt.xlsx": (b"kein Zip", "Die Arbeitsmappe ist beschädigt oder keine XLSX-Datei."),
    "html.json": (b"<html>Fehler 500</html>", "Statt JSON steht hier HTML; vermutlich eine Fehlerseite des Servers."),
    "fremd.json": (b'{"a": 1}', "Das ist kein OParl-Objekt: das JSON nennt kein Schema von OParl."),
    "leer.html": (b"<html><body></body></html>", "Die Seite enthält keinen Text, vermutlich eine Fehlerseite."),
    "ohne_betrag.csv": (b"Verein;Farbe;Ort\nA;rot;B\n", NO_AMOUNT),
    "ohne_name.csv": (b"Beitrag;Jahr\n1.200;2024\n", NO_NAME),
    "bild.png": (b"\x89PNG", "Dateien dieser Art (.png) werden nicht gelesen."),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_bad_input_is_refused_with_its_reason(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(CASES[name][0])
    assert list(drafts([path])) == [Refusal(origin=path.as_posix(), reason=CASES[name][1])]


def test_a_path_that_is_not_there_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "fehlt.txt"
    reason = "Diese Datei gibt es nicht; bitte den Pfad prüfen."
    assert list(drafts([path])) == [Refusal(origin=path.as_posix(), reason=reason)]


@pytest.fixture
def closed_file() -> Iterator[Path]:
    """A file without rights, in a folder that everybody may enter; root lays its rights down, for it may read all."""
    is_root = os.geteuid() == 0
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        path = Path(folder) / "zu.txt"
        path.write_text("Text")
        path.chmod(0)
        if is_root:
            os.seteuid(_NOBODY)
        yield path
        if is_root:
            os.seteuid(0)


def test_a_file_without_the_right_to_read_is_refused(closed_file: Path) -> None:
    reason = "Für diese Datei fehlt das Leserecht; bitte die Rechte prüfen."
    assert list(drafts([closed_file])) == [Refusal(origin=closed_file.as_posix(), reason=reason)]


def test_text_of_the_windows_code_page_is_read(tmp_path: Path) -> None:
    (tmp_path / "alt.txt").write_bytes("Gesundheit für alle".encode("cp1252"))
    (draft,) = drafts([tmp_path / "alt.txt"])
    assert isinstance(draft, Draft)
    assert draft.text == "Gesundheit für alle"


def test_folders_are_walked_in_order_and_strangers_are_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("b/2.txt", "a.txt"):
        (tmp_path / name).write_text("Der Landkreis tritt bei.", "utf-8")
    for number in range(10_000):
        (tmp_path / f"fremd{number:04}.bin").touch()
    *found, refusal = drafts([tmp_path])
    assert [item.file_id for item in found if isinstance(item, Draft)] == ["a", "2"]
    reason = "10000 Dateien gehören zu keiner Quelle und bleiben liegen (.bin 10000)."
    assert refusal == Refusal(origin=tmp_path.as_posix(), place="fremd0000.bin", reason=reason)


def test_every_source_has_a_name_of_its_own() -> None:
    assert len({source.name for source in SOURCES}) == len(SOURCES)
