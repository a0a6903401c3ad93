"""The command as a person calls it, on the embedded database of the run."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from app.cli.program import call
from graph_model.storage.database import Database


@dataclass(frozen=True)
class Told:
    """What a call ended with, and what it wrote."""

    code: int
    out: str
    err: str

    def rows(self) -> list[dict[str, Any]]:
        """The rows of an answer as JSON lines."""
        return [json.loads(line) for line in self.out.splitlines()]


Netzatlas = Callable[..., Told]


@pytest.fixture
def plain(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Netzatlas:
    """`netzatlas` with a data folder of its own, for what needs no database."""
    monkeypatch.setenv("NETZATLAS_DATA_FOLDER", str(tmp_path / "data"))

    def netzatlas(*arguments: object) -> Told:
        capsys.readouterr()
        code = call([str(argument) for argument in arguments])
        written = capsys.readouterr()
        return Told(code, written.out, written.err)

    return netzatlas


@pytest.fixture
def netzatlas(plain: Netzatlas, embedded_database: Database, embedded_url: str) -> Netzatlas:
    """`netzatlas` on the embedded database, which is empty at first."""
    return lambda *arguments: plain("--database", embedded_url, *arguments)
