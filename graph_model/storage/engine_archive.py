"""Makes the archive of the engine's Java: ``python -m graph_model.storage.engine_archive``, a step of ``make install``.

An engine is started in a folder of its own, remembers what it loaded, and Java makes the archive of that: some 50 MB,
in ten seconds. Nothing depends on it: where it cannot be made, this says why and the engine starts as slowly as before.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from graph_model.errors import NetzatlasError
from graph_model.storage import embedded, engine_process
from graph_model.storage.connection import open_database
from graph_model.storage.connection_file import write_address
from graph_model.storage.engine_java import ARCHIVES, MAIN, archive, machine
from graph_model.storage.engine_process import EnginePaths

_MAKING_SECONDS = 600.0


def make(place: Path) -> None:
    """Make the archive at ``place``, instead of all others in its folder. It is copied there under another name first,
    so that an engine that starts meanwhile, a second maker or a kill never meets half of one. Errors: OSError,
    NetzatlasError, SubprocessError."""
    beside = place.with_suffix(f".{os.getpid()}")
    with TemporaryDirectory(prefix="netzatlas-", ignore_cleanup_errors=True) as folder:
        beside.touch()
        try:
            shutil.copyfile(_made(Path(folder)), beside)
            for other in place.parent.glob(ARCHIVES):
                other.unlink(missing_ok=True)
            beside.replace(place)
        finally:
            beside.unlink(missing_ok=True)


def _made(folder: Path) -> Path:
    remembered, fresh = folder / "start.conf", folder / "start.aot"
    _remember_a_start(folder / "data", remembered)
    java, *options = machine()
    making = ("-XX:AOTMode=create", f"-XX:AOTConfiguration={remembered}", f"-XX:AOTCache={fresh}")
    subprocess.run([java, *making, *options, MAIN], capture_output=True, check=True, timeout=_MAKING_SECONDS)
    return fresh


def _remember_a_start(data: Path, remembered: Path) -> None:
    """Start an engine that writes down what it loads, ask it what every command asks, and stop it."""
    paths = EnginePaths(data)
    embedded.prepare(paths)
    remembering = ("-XX:AOTMode=record", f"-XX:AOTConfiguration={remembered}")
    write_address(data, engine_process.start(paths, *engine_process.free_ports(), java=remembering))
    open_database(f"embedded:{data}").close()


def main() -> None:
    """Make the archive, or say why there is none; the program works either way."""
    try:
        make(archive())
    except (OSError, NetzatlasError, subprocess.SubprocessError) as error:
        sys.stderr.write(f"Die Datenbank startet langsamer: Das Archiv für Java ließ sich nicht anlegen ({error}).\n")


if __name__ == "__main__":
    main()
