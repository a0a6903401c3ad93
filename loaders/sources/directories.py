"""The municipal directory (GV100AD) where it lies among other files: no document, it gives places."""

import re
from collections.abc import Iterator
from pathlib import Path

from loaders.sources.draft import Refusal
from loaders.sources.gemeindeverzeichnis import Directory, DirectoryFileError, read_directory

_RECORD = re.compile(rb"10\d{8}\d{2}\s")
_LOOKED_AT = 32


def is_municipal_directory(path: Path) -> bool:
    """Whether a file is the municipal directory: by its first record, that of a Land."""
    if path.suffix.casefold() not in {".txt", ".asc"}:
        return False
    try:
        with path.open("rb") as stream:
            return _RECORD.match(stream.read(_LOOKED_AT)) is not None
    except OSError:
        return False


class DirectorySource:
    """Files of the municipal directory, which are read as places and not as documents."""

    name = "municipal-directory"

    def recognises(self, path: Path) -> bool:
        """By the form of the first record."""
        return is_municipal_directory(path)

    def read(self, path: Path) -> Iterator[Directory | Refusal]:
        """Its places; a Refusal where the file is cut off or damaged."""
        try:
            yield Directory(origin=path.as_posix(), places=read_directory(path))
        except DirectoryFileError as error:
            line = f"Zeile {error.data['line']}" if error.data["line"] else None
            yield Refusal(origin=path.as_posix(), place=line, reason=str(error.data["reason"]))
