"""The embedded engine as a guest of the machine: shared by commands, seen by nobody else, gone with the last."""

import http.client
import os
import stat
from pathlib import Path

import psutil
import pytest

from graph_model.storage.connection import open_database
from graph_model.storage.connection_file import EngineAddress, read_address
from graph_model.storage.database import Write
from tests.standing import Standing


@pytest.fixture
def shared_folder(embedded_standing: Standing) -> Path:
    """The data folder of the engine that the tests share."""
    assert embedded_standing.database.folder is not None
    return embedded_standing.database.folder


def engine_of(folder: Path) -> EngineAddress:
    address = read_address(folder)
    assert address is not None
    return address


def test_a_second_command_attaches_and_whoever_leaves_last_stops_the_engine(tmp_path: Path) -> None:
    first = open_database(f"embedded:{tmp_path}")
    engine = engine_of(tmp_path)
    second = open_database(f"embedded:{tmp_path}")
    assert engine_of(tmp_path) == engine
    first.close()
    assert second.read("maintain/ping") == [{"answer": 1}]
    second.close()

    assert engine.process() is None
    assert read_address(tmp_path) is None


def test_the_engine_listens_at_this_machine_alone(shared_folder: Path) -> None:
    process = engine_of(shared_folder).process()
    assert process is not None
    listening = {
        connection.laddr for connection in process.net_connections() if connection.status == psutil.CONN_LISTEN
    }

    assert {address.ip.removeprefix("::ffff:") for address in listening} == {"127.0.0.1"}
    assert {address.port for address in listening} == {
        engine_of(shared_folder).bolt_port,
        engine_of(shared_folder).http_port,
    }


def test_the_password_stands_in_a_file_of_the_owner_and_on_no_command_line(shared_folder: Path) -> None:
    process = engine_of(shared_folder).process()
    assert process is not None
    password = shared_folder / "password"

    assert password.read_text() not in " ".join(process.cmdline())
    assert [stat.S_IMODE((shared_folder / name).stat().st_mode) for name in ("password", "engine.json")] == [0o600] * 2


def test_the_engine_has_a_process_group_of_its_own(shared_folder: Path) -> None:
    """Ctrl-C goes to the command's group: the engine must outlive the command's last write."""
    engine = engine_of(shared_folder)

    assert os.getpgid(engine.pid) == os.getsid(engine.pid) == engine.pid


@pytest.mark.parametrize("path", ["/api/v1/mcp", "/", "/api/v1/databases"])
def test_neither_studio_nor_mcp_nor_anything_else_is_served_without_the_password(
    path: str, shared_folder: Path
) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", engine_of(shared_folder).http_port, timeout=10)
    connection.request("GET", path)

    assert connection.getresponse().status in {401, 403, 404, 405}
    connection.close()


def test_what_was_written_is_there_after_the_next_start(tmp_path: Path) -> None:
    with open_database(f"embedded:{tmp_path}") as database:
        database.write(Write("maintain/write_state", [{"key": "k", "value": "v"}]))
    with open_database(f"embedded:{tmp_path}") as database:
        assert database.read("maintain/read_state", id="k") == [{"value": "v"}]
