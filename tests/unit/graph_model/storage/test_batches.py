"""Batches: bounded by bytes as the wire counts them, nothing lost and nothing reordered."""

import pytest
from hypothesis import given
from hypothesis import strategies as some
from neo4j._codec.packstream import v1

from graph_model.storage.batches import (
    LARGEST_ROW_BYTES,
    MESSAGE_BYTES,
    MESSAGE_ROWS,
    TRANSACTION_ROWS,
    Write,
    groups,
    messages,
    packed_size,
)
from graph_model.storage.errors import RowTooLargeError

VALUES = some.recursive(
    some.none() | some.booleans() | some.integers(-(2**63), 2**63 - 1) | some.floats() | some.text(),
    lambda inner: some.lists(inner) | some.dictionaries(some.text(), inner),
)


def wire_size(value: object) -> int:
    """What the driver itself makes of ``value``."""
    buffer = v1.PackableBuffer()  # type: ignore[attr-defined,no-untyped-call]
    v1.Packer(buffer).pack(value)  # type: ignore[no-untyped-call]
    return len(buffer.data)


@given(VALUES)
def test_the_size_is_never_below_that_on_the_wire(value: object) -> None:
    assert wire_size(value) <= packed_size(value)


@given(some.lists(some.integers(1, 2 * 1024 * 1024), max_size=12))
def test_messages_keep_all_rows_in_order_and_within_bounds(sizes: list[int]) -> None:
    rows = [{"key": str(number), "text": "x" * size} for number, size in enumerate(sizes)]
    sent = list(messages(Write("q", rows)))

    assert [row for message in sent for row in message.rows] == rows
    assert all(message.size <= MESSAGE_BYTES for message in sent)


def test_messages_and_transactions_are_bounded_by_rows_too() -> None:
    rows = [{"key": str(number)} for number in range(TRANSACTION_ROWS + 1)]

    assert {len(message.rows) for message in messages(Write("q", rows))} == {MESSAGE_ROWS, 1}
    assert [[len(message.rows) for message in group] for group in groups([Write("q", rows), Write("r", rows[:2])])] == [
        [MESSAGE_ROWS] * (TRANSACTION_ROWS // MESSAGE_ROWS),
        [1, 2],
    ]


def test_a_row_larger_than_a_message_goes_alone_and_a_larger_one_not_at_all() -> None:
    large = {"key": "large", "text": "x" * (MESSAGE_BYTES + 1)}

    assert [len(message.rows) for message in messages(Write("q", [{"key": "a"}, large, {"key": "b"}]))] == [1, 1, 1]
    with pytest.raises(RowTooLargeError):
        list(messages(Write("q", [{"key": "a", "text": "x" * LARGEST_ROW_BYTES}])))
