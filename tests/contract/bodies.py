"""Rows of bodies for the contract tests."""

from collections.abc import Iterable

from graph_model.storage.database import Write


def bodies(ids: Iterable[str], **properties: object) -> Write:
    """Bodies of these ids that all have ``properties``."""
    return Write("write/test/bodies", [{"key": id_, "properties": properties} for id_ in ids])


def numbered(count: int, prefix: str = "b") -> list[str]:
    """``count`` ids that sort as they count."""
    return [f"{prefix}{number:06}" for number in range(count)]
