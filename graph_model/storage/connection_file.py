"""How a second command finds the running engine of a data folder: a file that its owner alone can read."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

import psutil

from graph_model.storage.private_file import write_private

_FILE = "engine.json"


@dataclass(frozen=True)
class EngineAddress:
    """A running engine: its process (``born`` tells it from a later one with the same number), its ports at
    127.0.0.1 and the version of its program."""

    pid: int
    born: float
    bolt_port: int
    http_port: int
    version: str

    @property
    def url(self) -> str:
        """Where the driver reaches it."""
        return f"bolt://127.0.0.1:{self.bolt_port}"

    def process(self) -> psutil.Process | None:
        """The engine's process while it lives."""
        try:
            process = psutil.Process(self.pid)
            lives = process.create_time() == self.born and process.status() != psutil.STATUS_ZOMBIE
        except psutil.NoSuchProcess:
            return None
        return process if lives else None


def read_address(folder: Path) -> EngineAddress | None:
    """The address that was written last, whether the engine still lives or not."""
    try:
        return EngineAddress(**json.loads((folder / _FILE).read_text(encoding="utf-8")))
    except (FileNotFoundError, ValueError, TypeError):
        return None


def write_address(folder: Path, address: EngineAddress) -> None:
    """Replace the address in one step."""
    write_private(folder / _FILE, [json.dumps(asdict(address)).encode()])


def forget_address(folder: Path) -> None:
    """The engine was stopped."""
    (folder / _FILE).unlink(missing_ok=True)
