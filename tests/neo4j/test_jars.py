"""Fetching Neo4j: what is in the cache is enough, what cannot be had is a warning, and a failure in CI alone."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.neo4j.jars import VERSION

_ROOT = Path(__file__).parents[2]
_CI = pytest.mark.parametrize(("ci", "code"), [("true", 1), ("", 0)], ids=["CI", "laptop"])


def _fetching(folder: Path, ci: str) -> tuple[int, str]:
    """The exit code of the command and what it says, with ``folder`` for a cache and nothing but it to run."""
    environment = {"PATH": str(folder), "XDG_CACHE_HOME": str(folder), "CI": ci}
    command = [sys.executable, "-m", "tests.neo4j.jars"]
    told = subprocess.run(command, cwd=_ROOT, env=environment, capture_output=True, text=True, check=False)
    return told.returncode, told.stdout + told.stderr


@pytest.mark.parametrize("ci", ["true", ""])
def test_jars_in_the_cache_are_enough_without_maven(ci: str, tmp_path: Path) -> None:
    (tmp_path / "netzatlas" / f"neo4j-{VERSION}" / "lib").mkdir(parents=True)
    assert _fetching(tmp_path, ci) == (0, "")


def _lack(why: str) -> str:
    return f"Die Programmdateien von Neo4j {VERSION} fehlen: {why}.\n"


@_CI
def test_without_maven_missing_jars_are_a_warning_and_in_ci_a_failure(ci: str, code: int, tmp_path: Path) -> None:
    assert _fetching(tmp_path, ci) == (code, _lack("Maven fehlt (Debian: apt-get install maven)"))


@_CI
def test_a_fetch_that_fails_is_a_warning_and_in_ci_a_failure(ci: str, code: int, tmp_path: Path) -> None:
    (tmp_path / "mvn").write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    (tmp_path / "mvn").chmod(0o755)
    assert _fetching(tmp_path, ci) == (code, _lack("Maven konnte sie nicht holen (besteht eine Verbindung ins Netz?)"))
