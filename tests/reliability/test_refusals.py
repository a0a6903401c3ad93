"""What the embedded database needs and does not find is told in so many words, and nothing is left running."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from graph_model.storage import embedded, engine_process
from graph_model.storage.connection import open_database
from graph_model.storage.connection_file import read_address, write_address
from graph_model.storage.engine_process import EnginePaths
from graph_model.storage.errors import FolderInUseError, FolderNotWritableError, PortTakenError
from graph_model.storage.private_file import write_private

NOBODY = 65534


def test_a_folder_without_the_right_to_write_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with _without_power(), pytest.raises(FolderNotWritableError) as refused:
        open_database(f"embedded:{tmp_path / 'graph'}")

    assert refused.value.data == {"folder": str(tmp_path / "graph")}


def test_a_file_where_the_folder_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "graph").write_text("")
    with pytest.raises(FolderNotWritableError):
        open_database(f"embedded:{tmp_path / 'graph'}")


def test_a_machine_without_memory_is_told(tmp_path: Path) -> None:
    refused = subprocess.run(
        [sys.executable, "-m", "tests.reliability.with_little_memory", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )

    assert refused.stdout.strip() == "memory_missing"
    assert read_address(tmp_path) is None


def test_a_folder_in_which_a_foreign_engine_works_is_told_and_its_data_stay(tmp_path: Path) -> None:
    """The same databases below another engine's home: it is none of ours, however alike."""
    with open_database(f"embedded:{tmp_path / 'first'}"):
        second = EnginePaths(tmp_path / "second")
        second.home.mkdir(parents=True)
        second.databases.symlink_to(EnginePaths(tmp_path / "first").databases)
        with pytest.raises(FolderInUseError):
            open_database(f"embedded:{second.folder}")

    assert read_address(second.folder) is None
    with open_database(f"embedded:{tmp_path / 'first'}") as first:
        assert first.read("maintain/ping") == [{"answer": 1}]


def test_an_engine_of_another_version_is_left_alone_while_it_is_used_and_replaced_when_not(tmp_path: Path) -> None:
    with open_database(f"embedded:{tmp_path}"):
        ours = read_address(tmp_path)
        assert ours is not None
        older = type(ours)(ours.pid, ours.born, ours.bolt_port, ours.http_port, "1.0")
        write_address(tmp_path, older)
        with pytest.raises(FolderInUseError) as refused:
            open_database(f"embedded:{tmp_path}")
        assert "1.0" in refused.value.message


@pytest.mark.parametrize("taken", [0, 1])
def test_an_engine_whose_port_was_taken_meanwhile_is_told_from_other_failures(taken: int, tmp_path: Path) -> None:
    paths = EnginePaths(tmp_path)
    write_private(paths.password, [b"nur-fuer-den-test"])
    ports = list(engine_process.free_ports())
    with socket.socket() as other:
        other.bind(("127.0.0.1", ports[taken]))
        other.listen()
        address = engine_process.start(paths, *ports)
        try:
            with pytest.raises(PortTakenError):
                embedded.await_answer(paths, address)
        finally:
            engine_process.stop(address)


@contextmanager
def _without_power() -> Iterator[None]:
    """Root may do anything: so as nobody, where the tests run as root."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)
