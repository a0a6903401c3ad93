"""What can go wrong between the program and its database: a class each, with its data and what to do."""

from collections.abc import Sequence
from pathlib import Path

from graph_model.errors import NetzatlasError

_KEYS_SHOWN = 5


class StorageError(NetzatlasError):
    """Base of all errors of the storage."""

    code = "storage"
    status = 503
    exit_code = 4


class DatabaseUnreachableError(StorageError):
    """Nobody answers at the address, or the connection broke. ``data``: url."""

    code = "database_unreachable"

    def __init__(self, url: str) -> None:
        super().__init__(
            f"Die Datenbank unter {url} antwortet nicht. "
            "Bitte prüfen, ob sie läuft und ob NETZATLAS_DATABASE_URL stimmt.",
            url=url,
        )


class WrongAddressError(StorageError):
    """The address is none of a database. ``data``: url."""

    code = "wrong_address"
    exit_code = 2

    def __init__(self, url: str) -> None:
        super().__init__(
            f"„{url}“ ist keine Adresse einer Datenbank. Erwartet wird neo4j://…, bolt://… oder embedded:ORDNER.",
            url=url,
        )


class WrongCredentialsError(StorageError):
    """User or password are refused. ``data``: url, user."""

    code = "wrong_credentials"

    def __init__(self, url: str, user: str) -> None:
        super().__init__(
            f"Die Datenbank unter {url} weist die Anmeldung als „{user}“ ab. "
            "Bitte NETZATLAS_DATABASE_USER und NETZATLAS_DATABASE_PASSWORD prüfen.",
            url=url,
            user=user,
        )


class DatabaseMissingError(StorageError):
    """The server has no database of this name. ``data``: url, database."""

    code = "database_missing"

    def __init__(self, url: str, database: str) -> None:
        super().__init__(
            f"Auf dem Server {url} gibt es keine Datenbank „{database}“. Bitte den Namen prüfen oder sie dort anlegen.",
            url=url,
            database=database,
        )


class FolderInUseError(StorageError):
    """Another engine works in the data folder. ``data``: folder, reason."""

    code = "folder_in_use"

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(
            f"Der Datenordner {folder} ist in Benutzung: {reason}. "
            "Bitte das andere Programm beenden oder einen anderen Datenordner wählen.",
            folder=str(folder),
            reason=reason,
        )


class FolderNotWritableError(StorageError):
    """The rights at the data folder do not suffice. ``data``: folder."""

    code = "folder_not_writable"

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"In den Datenordner {folder} darf nicht geschrieben werden. "
            "Bitte die Rechte des Ordners prüfen oder einen anderen Datenordner wählen.",
            folder=str(folder),
        )


class SchemaTooNewError(StorageError):
    """The graph was last opened by a newer program. ``data``: steps."""

    code = "schema_too_new"
    status = 500

    def __init__(self, steps: Sequence[str]) -> None:
        super().__init__(
            f"Dieser Datenbestand stammt von einer neueren Version von Netzatlas (unbekannt: {', '.join(steps)}). "
            "Bitte Netzatlas aktualisieren; es wurde nichts verändert.",
            steps=tuple(steps),
        )


class QueryTimedOutError(StorageError):
    """The answer did not come before the deadline. ``data``: query, seconds."""

    code = "query_timed_out"
    status = 504

    def __init__(self, query: str, seconds: float) -> None:
        super().__init__(
            f"Die Abfrage „{query}“ wurde nach {seconds:g} Sekunden abgebrochen. "
            "Bitte die Frage enger stellen oder später wiederholen.",
            query=query,
            seconds=seconds,
        )


class WriterBusyError(StorageError):
    """Another program has been writing for longer than the deadline. ``data``: seconds."""

    code = "writer_busy"

    def __init__(self, seconds: float) -> None:
        super().__init__(
            f"Ein anderer Vorgang schreibt seit über {seconds:g} Sekunden in den Datenbestand. "
            "Bitte danach wiederholen.",
            seconds=seconds,
        )


class DiskFullError(StorageError):
    """No room is left where the data lie. ``data``: folder, free (bytes)."""

    code = "disk_full"
    status = 507

    def __init__(self, folder: Path, free: int) -> None:
        super().__init__(
            f"Auf dem Datenträger von {folder} ist kein Platz mehr ({free // 1024 // 1024} MB frei). "
            "Bitte Platz schaffen und wiederholen; was vorher gespeichert war, ist erhalten.",
            folder=str(folder),
            free=free,
        )


class UnmatchedRowsError(StorageError):
    """Rows found no partner in the graph; nothing of the transaction was written. ``data``: query, keys."""

    code = "unmatched_rows"
    status = 500
    exit_code = 1

    def __init__(self, keys: Sequence[str], query: str) -> None:
        shown = ", ".join(keys[:_KEYS_SHOWN]) + (" …" if len(keys) > _KEYS_SHOWN else "")
        super().__init__(
            f"„{query}“: {len(keys)} Zeilen fanden im Graphen kein Gegenstück ({shown}). Es wurde nichts geschrieben.",
            query=query,
            keys=tuple(keys),
        )


class RowTooLargeError(StorageError):
    """One row alone is larger than a message may be. ``data``: query, key, size (bytes)."""

    code = "row_too_large"
    status = 413
    exit_code = 1

    def __init__(self, query: str, key: str, size: int) -> None:
        super().__init__(
            f"„{key}“ ist mit {size // 1024 // 1024} MB zu groß für den Datenbestand. Bitte das Dokument teilen.",
            query=query,
            key=key,
            size=size,
        )


class QueryFailedError(StorageError):
    """The database refused a query for a reason that is no one's input. ``data``: query, reason (its code)."""

    code = "query_failed"
    status = 500
    exit_code = 1

    def __init__(self, query: str, reason: str) -> None:
        super().__init__(
            f"Die Datenbank hat die Abfrage „{query}“ abgelehnt ({reason}). Näheres steht im Protokoll der Datenbank.",
            query=query,
            reason=reason,
        )


class EngineFailedError(StorageError):
    """The embedded engine did not start or ended by itself. ``data``: log."""

    code = "engine_failed"

    def __init__(self, log: Path) -> None:
        super().__init__(
            f"Die eingebettete Datenbank ist nicht gestartet oder unerwartet beendet. Näheres steht in {log}.",
            log=str(log),
        )


class MemoryMissingError(StorageError):
    """The embedded engine got no memory. ``data``: log, needed (bytes)."""

    code = "memory_missing"

    def __init__(self, log: Path, needed: int) -> None:
        super().__init__(
            f"Für die eingebettete Datenbank fehlt Arbeitsspeicher (nötig sind {needed // 1024 // 1024} MB). "
            f"Bitte andere Programme beenden. Näheres steht in {log}.",
            log=str(log),
            needed=needed,
        )


class PortTakenError(StorageError):
    """The embedded engine found no free port at 127.0.0.1. ``data``: log."""

    code = "engine_port_taken"

    def __init__(self, log: Path) -> None:
        super().__init__(
            f"Die eingebettete Datenbank fand keinen freien Anschluss (Port) an 127.0.0.1. "
            f"Bitte wiederholen; bleibt es dabei, steht Näheres in {log}.",
            log=str(log),
        )
