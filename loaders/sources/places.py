"""Where a file lies, as ids and people see it."""

from pathlib import Path

FILE_PLACE = "datei:"


def place_key(path: Path) -> str:
    """The key of a document that is known by its place alone: folder and name, the same on every machine."""
    return f"{FILE_PLACE}{'/'.join(path.resolve().parts[-2:])}"
