"""Rows to messages: bounded by bytes, because the embedded engine hangs at a message over 16 MiB."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph_model.storage.errors import RowTooLargeError
from graph_model.storage.queries import QueryError

MESSAGE_BYTES = 4 * 1024 * 1024
MESSAGE_ROWS = 1_000
TRANSACTION_ROWS = 5_000
LARGEST_ROW_BYTES = 12 * 1024 * 1024
_HEADER_BYTES = 5
_SCALAR_BYTES = 9
_TEMPORAL_BYTES = 48

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Write:
    """Rows for one query. Every row has a ``key`` (a text); the query takes ``$rows`` and returns the keys it
    wrote: ``RETURN collect(row.key) AS written``."""

    query: str
    rows: Sequence[Row]


@dataclass(frozen=True)
class Message:
    """Rows that go to the database in one piece, with their size in bytes (an upper bound)."""

    query: str
    rows: Sequence[Row]
    size: int


def messages(write: Write) -> Iterator[Message]:
    """``write`` in messages of at most 4 MiB; a row that is larger goes alone, RowTooLargeError over 12 MiB."""
    held: list[Row] = []
    size = 0
    for row in write.rows:
        added = _row_size(write.query, row)
        if held and (size + added > MESSAGE_BYTES or len(held) == MESSAGE_ROWS):
            yield Message(write.query, held, size)
            held, size = [], 0
        held.append(row)
        size += added
    if held:
        yield Message(write.query, held, size)


def groups(writes: Iterable[Write]) -> Iterator[list[Message]]:
    """The messages of all ``writes`` in their order, grouped for one transaction each: 4 MiB, 5,000 rows."""
    held: list[Message] = []
    size = rows = 0
    for message in (message for write in writes for message in messages(write)):
        if held and (size + message.size > MESSAGE_BYTES or rows + len(message.rows) > TRANSACTION_ROWS):
            yield held
            held, size, rows = [], 0, 0
        held.append(message)
        size, rows = size + message.size, rows + len(message.rows)
    if held:
        yield held


def packed_size(value: object) -> int:
    """An upper bound of the bytes that ``value`` takes on the wire (PackStream)."""
    if isinstance(value, str):
        return _HEADER_BYTES + (len(value) if value.isascii() else len(value.encode()))
    if value is None or isinstance(value, bool | int | float):
        return _SCALAR_BYTES
    if isinstance(value, Mapping):
        return _HEADER_BYTES + sum(packed_size(key) + packed_size(part) for key, part in value.items())
    if isinstance(value, list | tuple):
        return _HEADER_BYTES + sum(map(packed_size, value))
    return _TEMPORAL_BYTES


def _row_size(query: str, row: Row) -> int:
    if not isinstance(row["key"], str):
        # 1 and "1" are one unique id to the embedded engine and two to Neo4j.
        raise QueryError(query, f"the key {row['key']!r} is no text")
    size = packed_size(row)
    if size > LARGEST_ROW_BYTES:
        raise RowTooLargeError(query, str(row["key"]), size)
    return size
