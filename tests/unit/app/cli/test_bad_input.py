"""Bad input through the command: a line and an entry of the report for each, the rest goes on, nothing half stays."""

import json
import shutil
from pathlib import Path

from graph_model.ledger.ledger import Ledger
from graph_model.storage.database import Database
from tests.unit.app.cli.conftest import Netzatlas
from tests.unit.app.cli.papers import paper
from tests.unit.loaders.sources.files import write_locked_pdf, write_xlsx

_UNREADABLE = {
    "leer.txt": b"",
    "kodierung.txt": b"\x81 f\xfcr",
    "kaputt.pdf": b"%PDF-1.4 nichts",
    "fehlerseite.json": b"<html>Fehler 500</html>",
    "abgebrochen.json": b'{"id": "https://rat.example/1", "type": "https://schema.oparl.org/1.1/Paper", "name": "Vor',
    "ohne_name.csv": "Beitrag;Jahr\n1.200 €;2024\n".encode(),
    "ohne_betrag.csv": b"Verein;Ort\nNetz Auen e.V.;Auen\n",
}
_TOLD = {
    "leer.txt": "ist leer",
    "kodierung.txt": "Zeichenkodierung",
    "kaputt.pdf": "beschädigt",
    "fehlerseite.json": "Statt JSON steht hier HTML",
    "abgebrochen.json": "unvollständig",
    "ohne_name.csv": "fehlt eine Spalte für den Namen",
    "ohne_betrag.csv": "fehlt eine Spalte für den Betrag",
    "verschluesselt.pdf": "Kennwort",
    "formel.xlsx": "Formel",
}


def _folder(folder: Path) -> Path:
    """One paper and one row of a table that can be read, and a file of each kind that cannot."""
    folder.mkdir()
    for name, content in _UNREADABLE.items():
        (folder / name).write_bytes(content)
    write_locked_pdf(folder / "verschluesselt.pdf")
    write_xlsx(folder / "formel.xlsx", [["Verein", "Beitrag"], ["Netz Auen e.V.", "=600*2"], ["Netz Berg e.V.", 40]])
    shutil.move(paper(folder.parent, "2024/1"), folder)
    return folder


def test_each_bad_file_is_told_in_a_line_and_in_the_report_and_the_rest_goes_on(
    netzatlas: Netzatlas, embedded_database: Database, tmp_path: Path
) -> None:
    folder, report = _folder(tmp_path / "eingang"), tmp_path / "bericht.json"
    told = netzatlas("load", folder, "--report", report)
    lines = [line for line in told.err.splitlines() if line.startswith("Ausgelassen: ")]
    refused = {Path(one["origin"]).name: one["reason"] for one in json.loads(report.read_text("utf-8"))["refused"]}
    assert told.code == 3
    assert {name: words in refused.get(name, "") for name, words in _TOLD.items()} == dict.fromkeys(_TOLD, True)
    assert {name: sum(name in line for line in lines) for name in _TOLD} == dict.fromkeys(_TOLD, 1)
    kept = {Path(one.origin).name for one in Ledger(embedded_database).entries().documents}
    assert kept == {"vorlage-2024-1.txt", "formel.xlsx"}
