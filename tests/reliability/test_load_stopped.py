"""Ctrl-C while many papers are loaded: what was read is kept, the exit code says so, and the same call goes on."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil

from graph_model.ledger.ledger import Ledger
from graph_model.storage.database import Database
from tests.unit.loaders.many_papers import folder_of_papers

_PAPERS = 400
_SECONDS = 120
_NETZATLAS = [sys.executable, "-c", "from app.cli import main; main()"]


def _loading(url: str, folder: Path, report: Path, data: Path) -> "subprocess.Popen[str]":
    words = ["--database", url, "load", str(folder), "--processes", "2", "--report", str(report)]
    return subprocess.Popen(
        [*_NETZATLAS, *words],
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        env={**os.environ, "NETZATLAS_DATA_FOLDER": str(data)},
    )


def _wait_for_the_first(database: Database, running: "subprocess.Popen[str]") -> None:
    end = time.monotonic() + _SECONDS
    while running.poll() is None and not database.read("read/ledger/documents_ids")[0]["ids"]:
        assert time.monotonic() < end
        time.sleep(0.05)


def test_ctrl_c_ends_loading_in_order_and_the_same_call_goes_on(
    embedded_database: Database, embedded_url: str, tmp_path: Path
) -> None:
    folder, report = folder_of_papers(tmp_path / "papiere", _PAPERS), tmp_path / "bericht.json"
    running = _loading(embedded_url, folder, report, tmp_path / "data")
    _wait_for_the_first(embedded_database, running)
    workers = psutil.Process(running.pid).children(recursive=True)
    os.killpg(running.pid, signal.SIGINT)  # as a terminal does: to all of them
    _, told = running.communicate(timeout=_SECONDS)
    first = json.loads(report.read_text("utf-8"))
    assert (running.returncode, first["stopped"]) == (130, True)
    assert told.splitlines()[-1] == "Abgebrochen. Derselbe Aufruf macht dort weiter, wo dieser aufgehört hat."
    assert "Traceback" not in told
    assert len(Ledger(embedded_database).entries().documents) == first["loaded"] < _PAPERS
    assert psutil.wait_procs(workers, timeout=10)[1] == []

    again = _loading(embedded_url, folder, report, tmp_path / "data")
    again.communicate(timeout=_SECONDS)
    second = json.loads(report.read_text("utf-8"))
    assert (again.returncode, second["loaded"], second["unchanged"]) == (0, _PAPERS - first["loaded"], first["loaded"])
