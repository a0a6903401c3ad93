"""The wheel, built without a network and installed in an empty environment outside the checkout, runs on its own."""

import os
import re
import signal
import subprocess
import sys
import sysconfig
import time
import urllib.request
import venv
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]
_STARTED = re.compile(r"http://127\.0\.0\.1:\d+")
_SECONDS = 180


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(_ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def command(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`netzatlas` in an environment of its own that sees the libraries of the tests, but not this checkout."""
    home = tmp_path_factory.mktemp("environment")
    venv.create(home, with_pip=True)
    python = home / "bin" / "python"
    install = [str(python), "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", str(wheel)]
    subprocess.run(install, check=True, capture_output=True, cwd=home)
    packages = next((home / "lib").glob("python*")) / "site-packages"
    _link_libraries(packages, Path(sysconfig.get_path("purelib")))
    return home / "bin" / "netzatlas"


def _link_libraries(packages: Path, libraries: Path) -> None:
    """A .pth to the folder as a whole would also bring the editable installation of this checkout: a link each."""
    for library in libraries.iterdir():
        ours = "netzatlas" in library.name or library.suffix == ".pth"
        if not ours and not (packages / library.name).exists():
            (packages / library.name).symlink_to(library)


@pytest.fixture
def running(command: Path, tmp_path: Path) -> Iterator[str]:
    """The address at which the installed command serves; it is ended with Ctrl-C."""
    environment = {**_without_ours(), "NETZATLAS_DATA_FOLDER": str(tmp_path / "data")}
    with (tmp_path / "log").open("w+") as log:
        run = subprocess.Popen([str(command), "run", "--port", "0"], cwd=tmp_path, env=environment, stderr=log)
        try:
            yield _address(run, tmp_path / "log")
        finally:
            run.send_signal(signal.SIGINT)
            ended = run.wait(60)
    assert ended == 0


def _address(run: "subprocess.Popen[bytes]", log: Path) -> str:
    end = time.monotonic() + _SECONDS
    while not (found := _STARTED.search(log.read_text("utf-8"))):
        assert run.poll() is None, log.read_text("utf-8")
        assert time.monotonic() < end, log.read_text("utf-8")
        time.sleep(0.2)
    return found[0]


def _without_ours() -> dict[str, str]:
    """The environment as it is outside the checkout."""
    return {k: v for k, v in os.environ.items() if not k.startswith(("NETZATLAS_", "PYTHON", "VIRTUAL_ENV"))}


def test_the_wheel_holds_queries_templates_examples_and_static_files(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    wanted = {
        "queries": {f"netzatlas_data/{f.relative_to(_ROOT).as_posix()}" for f in (_ROOT / "cypher").rglob("*.cypher")},
        "examples": {f"netzatlas_data/{f.relative_to(_ROOT).as_posix()}" for f in (_ROOT / "examples").rglob("*.txt")},
        "pages": {f.relative_to(_ROOT).as_posix() for f in (_ROOT / "app" / "templates").rglob("*.html")},
        "static": {f.relative_to(_ROOT).as_posix() for f in (_ROOT / "app" / "static").rglob("*.js")},
    }
    assert {kind: sorted(files - names) for kind, files in wanted.items()} == {kind: [] for kind in wanted}


def test_the_wheel_holds_nothing_but_the_program(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        tops = {name.split("/")[0] for name in archive.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {
        "app",
        "graph_model",
        "loaders",
        "netzatlas_data",
    }


def test_the_installed_command_loads_the_examples_and_serves_a_page(running: str) -> None:
    with urllib.request.urlopen(f"{running}/api/v1/bodies", timeout=30) as answer:  # noqa: S310 - our own address
        assert b"Landkreis" in answer.read()
    with urllib.request.urlopen(f"{running}/", timeout=30) as answer:  # noqa: S310 - our own address
        assert (answer.status, b"<html" in answer.read()) == (200, True)
