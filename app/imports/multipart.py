"""The body of a sent form with files (multipart/form-data, RFC 7578), read piece by piece as it comes."""

import re
from collections.abc import Callable
from typing import Final, Protocol

from graph_model.errors import InvalidValueError

_BOUNDARY: Final = re.compile(r"""^multipart/form-data\s*;.*?\bboundary="?([^";,\s]{1,70})"?""", re.IGNORECASE)
_NAME: Final = re.compile(rb'[;\s]name="([^"]*)"')
_FILE_NAME: Final = re.compile(rb'[;\s]filename="([^"]*)"')
_LARGEST_HEAD: Final = 8_192
_MOST_PARTS: Final = 400


class Sink(Protocol):
    """Takes what one part holds."""

    def write(self, data: bytes) -> object:
        """The next bytes."""
        ...

    def close(self) -> object:
        """That was all."""
        ...


Opening = Callable[[str, str | None], Sink]
"""Field and name of the file (None: no file) of a part that begins."""


class UnreadableFormError(InvalidValueError):
    """What was sent is no form with files, or breaks off."""

    code = "unreadable_form"
    status = 400

    def __init__(self) -> None:
        super().__init__("Formular", "lesbar", "bitte die Seite neu laden und noch einmal senden")


class MultipartReader:
    """``feed`` it the body, then ``close`` it: UnreadableFormError where it is broken or not whole."""

    def __init__(self, content_type: str, opening: Opening) -> None:
        found = _BOUNDARY.match(content_type)
        if found is None:
            raise UnreadableFormError
        self._mark = b"\r\n--" + found[1].encode("ascii", "strict")
        self._opening = opening
        self._rest = b"\r\n"
        self._sink: Sink | None = None
        self._parts = 0
        self._step = self._before_first
        self._over = False

    def feed(self, data: bytes) -> None:
        """The next bytes of the body."""
        self._rest += data
        while not self._over and self._step():
            pass

    def close(self) -> None:
        """Nothing more comes."""
        if self._sink is not None:
            self._sink.close()
        if not self._over:
            raise UnreadableFormError

    def _before_first(self) -> bool:
        at = self._rest.find(self._mark)
        if at < 0:
            self._refuse_if(len(self._rest) > _LARGEST_HEAD)
            return False
        self._rest = self._rest[at + len(self._mark) :]
        self._step = self._after_mark
        return True

    def _after_mark(self) -> bool:
        if len(self._rest) < 2:
            return False
        self._over = self._rest.startswith(b"--")
        self._refuse_if(not self._over and not self._rest.startswith(b"\r\n"))
        self._step = self._head
        return True

    def _head(self) -> bool:
        at = self._rest.find(b"\r\n\r\n")
        if at < 0:
            self._refuse_if(len(self._rest) > _LARGEST_HEAD)
            return False
        head, self._rest = self._rest[:at], self._rest[at + 4 :]
        self._parts += 1
        name, file_name = _NAME.search(head), _FILE_NAME.search(head)
        self._refuse_if(name is None or at > _LARGEST_HEAD or self._parts > _MOST_PARTS)
        self._sink = self._opening(_told(name), _told(file_name) if file_name else None)
        self._step = self._content
        return True

    def _content(self) -> bool:
        at = self._rest.find(self._mark)
        end = at if at >= 0 else max(0, len(self._rest) - len(self._mark))
        if self._sink is not None:
            self._sink.write(self._rest[:end])
        if at < 0:
            self._rest = self._rest[end:]
            return False
        self._rest = self._rest[at + len(self._mark) :]
        if self._sink is not None:
            self._sink.close()
        self._sink = None
        self._step = self._after_mark
        return True

    def _refuse_if(self, broken: bool) -> None:
        if broken:
            raise UnreadableFormError


def _told(found: re.Match[bytes] | None) -> str:
    """Browsers write names in UTF-8, with quotes and line ends as in addresses."""
    told = found[1] if found else b""
    return told.replace(b"%22", b'"').replace(b"%0D", b" ").replace(b"%0A", b" ").decode("utf-8", "replace")
