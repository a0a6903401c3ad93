"""Bytes of a file as text: UTF-8, UTF-16 with a mark, or the Windows code page; anything else is no text."""

import re
from pathlib import Path

from graph_model.errors import NetzatlasError

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_UNDEFINED = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
_LOOKED_AT = 65_536


class UnreadableFileError(NetzatlasError):
    """A file that cannot be read as what it claims to be. ``data``: path, place where there is one."""

    code = "unreadable_file"
    status = 422

    def __init__(self, path: Path, reason: str, place: str | None = None) -> None:
        super().__init__(reason, path=path.as_posix(), place=place)


def read_bytes(path: Path) -> bytes:
    """The bytes of a file; UnreadableFileError where the system does not give them or there are none."""
    try:
        content = path.read_bytes()
    except PermissionError as error:
        raise UnreadableFileError(path, "Für diese Datei fehlt das Leserecht; bitte die Rechte prüfen.") from error
    except OSError as error:
        raise UnreadableFileError(
            path, f"Die Datei lässt sich nicht lesen ({error.strerror or 'Systemfehler'})."
        ) from error
    if not content.strip():
        raise UnreadableFileError(path, "Die Datei ist leer.")
    return content


def decode(path: Path, content: bytes) -> str:
    """The text of ``content`` exactly as it stands; UnreadableFileError where it is no text."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _decoded(path, content, encoding)
    if _BINARY.search(content[:_LOOKED_AT]):
        raise UnreadableFileError(path, "Die Datei enthält keinen Text, sondern Binärdaten.")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        if _UNDEFINED.search(content):
            reason = "Die Zeichenkodierung ist unbekannt (weder UTF-8 noch Windows-1252); bitte als UTF-8 speichern."
            raise UnreadableFileError(path, reason) from None
        return content.decode("cp1252")


def read_text(path: Path) -> str:
    """The text of a file; UnreadableFileError where it has none."""
    return decode(path, read_bytes(path))


def _decoded(path: Path, content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        place = f"Byte {error.start}"
        raise UnreadableFileError(
            path, "Die Zeichenkodierung ist beschädigt; bitte als UTF-8 speichern.", place
        ) from error
