"""Serving: the pages and the API, with the examples or one's own papers in them."""

import errno
import signal
import socket
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from app.cli.calling import opened, settings
from app.cli.loading import tell_report
from app.cli.progress import counted, tell
from app.cli.usage import GermanCommand
from graph_model.errors import NetzatlasError

if TYPE_CHECKING:
    from app.settings import Settings
    from graph_model.storage.database import Database

_RUN = (
    "Die Seiten und die Schnittstelle anbieten. Beim ersten Start werden die Beispiele eingelesen, solange nichts "
    "Eigenes da ist; Strg-C beendet alles, auch die eingebettete Datenbank."
)
_EXAMPLES: Final = "examples"
_SHUTDOWN_SECONDS = 3
_REASONS = {
    errno.EADDRINUSE: "der Anschluss ist belegt",
    errno.EACCES: "dafür fehlen die Rechte",
    errno.EADDRNOTAVAIL: "diese Adresse hat der Rechner nicht",
}


class PortInUseError(NetzatlasError):
    """Another program listens there, or this one may not. ``data``: host, port."""

    code = "port_in_use"

    def __init__(self, host: str, port: int, reason: str) -> None:
        super().__init__(
            f"An {host}:{port} lässt sich nichts anbieten ({reason}). "
            f"Mit --port lässt sich ein anderer Anschluss wählen, etwa --port {port + 1}; --port 0 nimmt einen freien.",
            host=host,
            port=port,
        )


def register(program: typer.Typer) -> None:
    """The commands of this module."""
    program.command("run", cls=GermanCommand, help=_RUN)(run)


def run(
    context: typer.Context,
    host: Annotated[
        str | None, typer.Option(metavar="ADRESSE", help="Wo angeboten wird (sonst 127.0.0.1, nur dieser Rechner).")
    ] = None,
    port: Annotated[
        int | None, typer.Option(metavar="ZAHL", min=0, max=65535, help="Der Anschluss (sonst 8000; 0: ein freier).")
    ] = None,
    load: Annotated[list[Path] | None, typer.Option(metavar="PFAD", help="Vorher einlesen; mehrfach möglich.")] = None,
    examples: Annotated[
        bool, typer.Option("--examples/--no-examples", help="Die Beispiele einlesen oder nicht.")
    ] = True,
) -> None:
    """Load what is to be shown, then serve."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    told = settings(context, host=host, port=port)
    with _listening(told.host, told.port) as listener, opened(context) as database:
        _bring_up_to_date(database, load or [], examples=examples and told.database_url.startswith("embedded:"))
        _serve(told, database, listener)
    tell("Beendet.")


def _listening(host: str, port: int) -> socket.socket:
    """A socket that nobody else has; PortInUseError. It is taken before anything is loaded."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen()
    except OSError as error:
        listener.close()
        raise PortInUseError(host, port, _REASONS.get(error.errno or 0, str(error))) from error
    return listener


def _bring_up_to_date(database: "Database", paths: list[Path], *, examples: bool) -> None:
    """The examples come only where nothing else is, and stay up to date where they came."""
    from graph_model import resources
    from graph_model.projection.stored import StoredFacts

    if examples and _may_have_examples(database):
        _mark_examples(database)
        _load(database, [resources.folder(_EXAMPLES)], "Beispiele einlesen")
    if paths:
        _load(database, paths, "Einlesen")
    StoredFacts(database).update()


def _may_have_examples(database: "Database") -> bool:
    marked = database.read("maintain/read_state", id=_EXAMPLES)
    return bool(marked) or not database.read("read/ledger/documents_ids")[0]["ids"]


def _mark_examples(database: "Database") -> None:
    """Before they are loaded: an interrupted first start is completed by the second."""
    from graph_model.storage.database import Write

    database.write(Write("maintain/write_state", [{"key": _EXAMPLES, "value": "wanted"}]))


def _load(database: "Database", paths: list[Path], what: str) -> None:
    from loaders import pipeline
    from loaders.registry import count
    from loaders.worker_pool import cores

    with counted(what, count(paths)) as step:
        report = pipeline.load(database, paths, progress=step, workers=cores())
    tell_report(report)


def _serve(told: "Settings", database: "Database", listener: socket.socket) -> None:
    import uvicorn

    from app.auth import FILE_NAME
    from app.main import create_app

    application = create_app(told, database)
    host, port = listener.getsockname()[:2]
    shown = f"[{host}]" if ":" in host else host
    tell(f"Netzatlas läuft unter http://{shown}:{port} (Ende mit Strg-C).")
    tell(f"Der Schlüssel zum Schreiben liegt in {told.data_folder / FILE_NAME}.")
    if not told.is_local:
        tell("Über diese Adresse ist der Schlüssel auch zum Lesen nötig.")
    config = uvicorn.Config(application, log_level="warning", timeout_graceful_shutdown=_SHUTDOWN_SECONDS)
    try:
        uvicorn.Server(config).run(sockets=[listener])
    except KeyboardInterrupt:
        return
