"""What the command ends with; told by `netzatlas --help` and docs/operations.md."""

from enum import IntEnum


class ExitCode(IntEnum):
    """Exit codes that the commands themselves choose; errors bring theirs in ``NetzatlasError.exit_code``."""

    meaning: str

    def __new__(cls, value: int, meaning: str) -> "ExitCode":
        code = int.__new__(cls, value)
        code._value_ = value
        code.meaning = meaning
        return code

    DONE = 0, "alles erledigt"
    FAILED = 1, "ein Fehler; die Meldung sagt welcher"
    USAGE = 2, "der Aufruf passt nicht (Befehl, Option oder Wert)"
    LEFT_OUT = 3, "erledigt, aber etwas wurde ausgelassen (gemeldet, und in --report)"
    UNAVAILABLE = 4, "die Datenbank ist nicht erreichbar oder nicht benutzbar"
    INTERRUPTED = 130, "mit Strg-C abgebrochen"
