"""The process of the embedded engine: ArcadeDB as the wheel ``arcadedb-embedded`` brings it, with its own Java.

It runs beside us in a session of its own, so that Ctrl-C reaches the command alone and the engine ends after the
command's last write. It listens at 127.0.0.1 only, with the Bolt plugin only; its MCP server is not on its class path.
"""

import os
import socket
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

from graph_model.storage.connection_file import EngineAddress
from graph_model.storage.engine_java import HEAP_BYTES, MAIN, archive_options, engine_version, machine
from graph_model.storage.errors import (
    DiskFullError,
    EngineFailedError,
    FolderInUseError,
    FolderNotWritableError,
    MemoryMissingError,
    PortTakenError,
    StorageError,
)
from graph_model.storage.space import free_bytes

DATABASE = "netzatlas"
USER = "root"
COMMAND_MILLISECONDS = 60_000
STOP_SECONDS = 60.0
_DISK_FULL = ("No space left on device",)
_MEMORY_MISSING = ("Could not reserve", "Could not allocate", "insufficient memory", "OutOfMemoryError")
_PORT_TAKEN = ("Unable to listen",)
_LOCKED = ("locked by another process",)
_NO_RIGHTS = ("Permission denied", "AccessDeniedException")
_GAVE_UP = (*_PORT_TAKEN, 'Exception in thread "main"')


@dataclass(frozen=True)
class EnginePaths:
    """Where the parts of an embedded database lie in its data folder."""

    folder: Path

    @property
    def home(self) -> Path:
        """The engine's own folder."""
        return self.folder / "engine"

    @property
    def databases(self) -> Path:
        """Where the engine keeps its databases."""
        return self.home / "databases"

    @property
    def log(self) -> Path:
        """What the engine says."""
        return self.folder / "engine.log"

    @property
    def password(self) -> Path:
        """The engine's password, in a file that its owner alone can read."""
        return self.folder / "password"


def start(paths: EnginePaths, bolt_port: int, http_port: int, *, java: Sequence[str] | None = None) -> EngineAddress:
    """Start the engine at these ports; it is not ready yet. The log of the run before is kept as ``engine.log.1``.
    ``java`` are more options of Java; where None, those of its archive."""
    more = archive_options() if java is None else java
    paths.home.mkdir(parents=True, exist_ok=True)
    if paths.log.exists():
        paths.log.replace(paths.log.with_name("engine.log.1"))
    pid = _spawn(_command(paths, bolt_port, http_port, more), paths.log)
    return EngineAddress(pid, psutil.Process(pid).create_time(), bolt_port, http_port, engine_version())


def address_of(process: psutil.Process) -> EngineAddress:
    """The address that an engine was started with, read from its command line."""
    told = dict(part[2:].partition("=")[::2] for part in process.cmdline() if part.startswith("-D"))
    return EngineAddress(
        pid=process.pid,
        born=process.create_time(),
        bolt_port=int(told["arcadedb.bolt.port"]),
        http_port=int(told["arcadedb.server.httpIncomingPort"]),
        version=told["netzatlas.engine.version"],
    )


def find(paths: EnginePaths) -> psutil.Process | None:
    """The engine that works in this folder, found among the processes: for one whose starter was killed before it
    could write the connection file."""
    wanted = f"-Darcadedb.server.rootPath={paths.home}"
    for process in psutil.process_iter(["cmdline"]):
        if wanted in (process.info["cmdline"] or ()):
            return process
    return None


def stop(address: EngineAddress) -> None:
    """End the engine in order; kill it where it does not end within a minute (its log of writes makes that safe)."""
    process = address.process()
    if process is None:
        return
    try:
        process.terminate()
        process.wait(STOP_SECONDS)
    except psutil.TimeoutExpired:
        process.kill()
        process.wait(STOP_SECONDS)
    except psutil.NoSuchProcess:
        return


def gave_up(paths: EnginePaths) -> bool:
    """Whether the engine failed to start though its process lives on, as it does without its port."""
    return any(words in paths.log.read_text(encoding="utf-8", errors="replace") for words in _GAVE_UP)


def why_it_ended(paths: EnginePaths) -> StorageError:
    """The error for an engine that ended while starting, by what it wrote to its log."""
    said = paths.log.read_text(encoding="utf-8", errors="replace")
    known = {
        _DISK_FULL: DiskFullError(paths.folder, free_bytes(paths.folder)),
        _MEMORY_MISSING: MemoryMissingError(paths.log, HEAP_BYTES),
        _PORT_TAKEN: PortTakenError(paths.log),
        _LOCKED: FolderInUseError(paths.folder, "eine andere Datenbank arbeitet darin"),
        _NO_RIGHTS: FolderNotWritableError(paths.folder),
    }
    found = (error for signs, error in known.items() if any(sign in said for sign in signs))
    return next(found, EngineFailedError(paths.log))


def _command(paths: EnginePaths, bolt_port: int, http_port: int, java: Sequence[str]) -> list[str]:
    settings = {
        "arcadedb.server.rootPath": paths.home,
        "arcadedb.server.databaseDirectory": paths.databases,
        "arcadedb.server.logsDirectory": paths.home / "log",
        "arcadedb.server.rootPasswordPath": paths.password,
        "arcadedb.server.defaultDatabases": f"{DATABASE}[]",
        "arcadedb.server.mode": "production",
        "arcadedb.server.plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
        "arcadedb.server.httpIncomingHost": "127.0.0.1",
        "arcadedb.server.httpIncomingPort": http_port,
        "arcadedb.bolt.host": "127.0.0.1",
        "arcadedb.bolt.port": bolt_port,
        "arcadedb.command.timeout": COMMAND_MILLISECONDS,
        "arcadedb.txWalFlush": 2,
        # Nobody asks for either; they took a fifth of the start.
        "arcadedb.polyglotEngineEnabled": "false",
        "arcadedb.serverMetrics": "false",
        "java.util.logging.config.file": Path(__file__).with_name("engine_logging.properties"),
        "netzatlas.engine.version": engine_version(),
    }
    first, *options = machine()
    return [first, *java, *options, *(f"-D{name}={value}" for name, value in settings.items()), MAIN]


def free_ports() -> tuple[int, int]:
    """Two ports of 127.0.0.1 that nobody listens at now."""
    with socket.socket() as first, socket.socket() as second:
        first.bind(("127.0.0.1", 0))
        second.bind(("127.0.0.1", 0))
        return int(first.getsockname()[1]), int(second.getsockname()[1])


def _spawn(command: list[str], log: Path) -> int:
    return os.posix_spawn(
        command[0],
        command,
        {name: value for name, value in os.environ.items() if not name.startswith(("JAVA", "JDK", "_JAVA"))},
        file_actions=[
            (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
            (os.POSIX_SPAWN_OPEN, 1, str(log), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600),
            (os.POSIX_SPAWN_DUP2, 1, 2),
        ],
        setsid=True,
    )
