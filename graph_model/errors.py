"""The root of all errors of Netzatlas: classes with a stable code and data."""

from typing import ClassVar

_LONGEST_SHOWN = 80


class NetzatlasError(Exception):
    """What happened, to what, and what to do about it.

    ``code`` is stable and shown to programs; ``status`` is the HTTP status of the API's answer and
    ``exit_code`` what the command ends with (both documented in docs/operations.md). ``data`` holds
    what the message speaks of; it never holds secrets, queries or texts of documents.
    """

    code: ClassVar[str] = "error"
    status: ClassVar[int] = 500
    exit_code: ClassVar[int] = 1

    def __init__(self, message: str, **data: object) -> None:
        super().__init__(message)
        self.message = message
        self.data = data


class InvalidValueError(NetzatlasError, ValueError):
    """A text that is no value of its kind ("ein Datum", or a word such as "lesbar"). ``data``: value, kind; a long
    value is cut."""

    code = "invalid_value"
    status = 422

    def __init__(self, value: str, kind: str, hint: str) -> None:
        shown = value if len(value) <= _LONGEST_SHOWN else value[:_LONGEST_SHOWN] + "…"
        lacking = f"k{kind}" if kind.startswith("ein") else f"nicht {kind}"
        super().__init__(f"„{shown}“ ist {lacking}: {hint}", value=shown, kind=kind)


class NotFoundError(NetzatlasError):
    """Nothing stands under this key. ``data``: kind, key."""

    code = "not_found"
    status = 404

    def __init__(self, kind: str, key: str) -> None:
        super().__init__(f"{kind} „{key}“ gibt es hier nicht.", kind=kind, key=key)
