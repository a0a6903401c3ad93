"""The step that installs system packages asks for those alone that the tests really lack."""

import os
import subprocess
from pathlib import Path

from tests.neo4j.jars import VARIABLE, VERSION

_SCRIPT = Path(__file__).with_name("packages.sh")
_TOOLS = ("sh", "sed", "dirname", "id", "true")


def _run(folder: Path, *programs: str, cache: Path) -> subprocess.CompletedProcess[str]:
    """The step on a machine that has these programs and no package manager, in CI."""
    (folder / "bin").mkdir(parents=True)
    for tool in _TOOLS:
        (folder / "bin" / tool).symlink_to(next(p for d in ("/usr/bin", "/bin") if (p := Path(d) / tool).exists()))
    for program in programs:
        (folder / "bin" / program).symlink_to("true")
    kept = {name: value for name, value in os.environ.items() if name != VARIABLE}
    told = {**kept, "PATH": str(folder / "bin"), "XDG_CACHE_HOME": str(cache), "CI": "true"}
    return subprocess.run(["/bin/sh", str(_SCRIPT)], env=told, capture_output=True, text=True, check=False)


def test_maven_is_not_needed_where_the_jars_are_there(tmp_path: Path) -> None:
    (tmp_path / "netzatlas" / f"neo4j-{VERSION}" / "lib").mkdir(parents=True)
    ended = _run(tmp_path / "machine", "java", "chromium", cache=tmp_path)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")


def test_without_the_jars_maven_is_missing_and_ci_fails(tmp_path: Path) -> None:
    ended = _run(tmp_path / "machine", "java", "chromium", cache=tmp_path)
    assert (ended.returncode, "fehlen diese Systempakete: maven" in ended.stdout) == (1, True)
    assert _run(tmp_path / "other", "java", "chromium", "mvn", cache=tmp_path).returncode == 0
