"""The wheel, built without a network and installed in an empty environment outside the checkout, runs on its own."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
import venv
import zipfile
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

_ROOT = Path(__file__).parents[2]
_STARTED = re.compile(r"http://127\.0\.0\.1:\d+")
_SECONDS = 180
_PACKAGES = ("app", "graph_model", "loaders")
_DATA = ("cypher", "examples")
_KINDS = {".py", ".cypher", ".html", ".css", ".js", ".json", ".toml", ".txt", ".csv", ".xlsx", ".md"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(_ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment outside the checkout with the wheel and the locked libraries, and nothing else: their files as
    they are installed here, so that no network is needed. pip refuses the wheel where one is missing among them."""
    home = tmp_path_factory.mktemp("environment")
    venv.create(home, with_pip=False)
    packages = next((home / "lib").glob("python*")) / "site-packages"
    for name, version in _locked():
        library = distribution(name)
        assert library.version == version, name
        _copy(library, packages)
    _pip(home, "install", "--quiet", "--no-index", str(wheel))
    return home


def _locked() -> Iterator[tuple[str, str]]:
    """Name and version of every locked library that this machine needs."""
    for line in (_ROOT / "requirements.lock").read_text("utf-8").splitlines():
        if "==" in line and not line.startswith((" ", "#")):
            told = Requirement(line.removesuffix("\\").strip())
            if told.marker is None or told.marker.evaluate():
                yield told.name, next(iter(told.specifier)).version


def _copy(library: Distribution, packages: Path) -> None:
    """Its modules and data; a link to the same file where that can be had."""
    for file in library.files or ():
        source = Path(str(file.locate()))
        if ".." in file.parts or not source.exists():
            continue
        target = packages / file
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(source, target)
        except OSError:
            shutil.copy2(source, target)


def _pip(home: Path, *told: str) -> str:
    command = [sys.executable, "-m", "pip", "--python", str(home / "bin" / "python"), *told]
    return subprocess.run(command, check=True, capture_output=True, text=True, cwd=home, env=_without_ours()).stdout


@pytest.fixture
def running(environment: Path, tmp_path: Path) -> Iterator[str]:
    """The address at which the installed command serves; it is ended with Ctrl-C."""
    told = {**_without_ours(), "NETZATLAS_DATA_FOLDER": str(tmp_path / "data")}
    command = [str(environment / "bin" / "netzatlas"), "run", "--port", "0"]
    with (tmp_path / "log").open("w+") as log:
        run = subprocess.Popen(command, cwd=tmp_path, env=told, stderr=log)
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


def _program() -> set[str]:
    """Every file of the program, by its place in the wheel."""
    places = {**{name: name for name in _PACKAGES}, **{name: f"netzatlas_data/{name}" for name in _DATA}}
    return {
        f"{place}/{file.relative_to(_ROOT / name).as_posix()}"
        for name, place in places.items()
        for file in (_ROOT / name).rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }


def test_the_wheel_holds_every_file_of_the_program_and_no_other(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert (sorted(_program() - names), sorted(names - _program())) == ([], [])
    assert {Path(name).suffix for name in names} >= _KINDS


def test_the_environment_holds_the_locked_libraries_alone(environment: Path) -> None:
    held = {canonicalize_name(one["name"]) for one in json.loads(_pip(environment, "list", "--format", "json"))}
    assert held == {"netzatlas", *(canonicalize_name(name) for name, _ in _locked())}
    assert _pip(environment, "check").strip() == "No broken requirements found."


def test_the_installed_command_loads_the_examples_and_serves_pages_data_and_pictures(running: str) -> None:
    assert b"Landkreis" in _asked(f"{running}/api/v1/bodies")
    assert b"<html" in _asked(f"{running}/")
    assert json.loads(_asked(f"{running}/api/v1/openapi.json"))["info"]["title"] == "Netzatlas"
    assert b"vis-network" in _asked(f"{running}/netz/download.html")


def _asked(address: str) -> bytes:
    with urllib.request.urlopen(address, timeout=60) as answer:  # noqa: S310 - our own address
        found: bytes = answer.read()
    return found
