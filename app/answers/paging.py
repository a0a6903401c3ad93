"""Pages of long lists: a bounded number of rows and an opaque cursor to the next ones."""

import base64
import json
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from app.answers.answer import Answer
from graph_model.errors import NetzatlasError
from graph_model.records.record import Record

Row = TypeVar("Row", bound=Record)
SMALLEST_PAGE = 1
LARGEST_PAGE = 500
USUAL_PAGE = 50
PORTION = 2_000
"""Rows that a list asks for at once that is sent while it is made; each portion costs finding its place."""

_LONGEST_CURSOR = 4000
_MOST_DIGITS = 12


class BadCursorError(NetzatlasError):
    """A cursor that none of our pages gave out, or that belongs to another list."""

    code = "bad_cursor"
    status = 400
    exit_code = 2

    def __init__(self) -> None:
        super().__init__("Die Seitenmarke (cursor) gehört nicht zu dieser Liste. Bitte die Liste von vorn abrufen.")


class BadLimitError(NetzatlasError):
    """A page of no rows or of too many. ``data``: limit."""

    code = "bad_limit"
    status = 422
    exit_code = 2

    def __init__(self, limit: int) -> None:
        super().__init__(f"limit ist {limit}, erlaubt sind {SMALLEST_PAGE} bis {LARGEST_PAGE}.", limit=limit)


class Page(Answer, Generic[Row]):
    """``rows`` in a stable order; ``next_cursor`` is None on the last page; ``total`` counts all pages."""

    rows: tuple[Row, ...]
    total: int
    next_cursor: str | None = None


@dataclass(frozen=True)
class Window:
    """The ids that one page shows, the cursor after them, and how many rows all pages have."""

    ids: tuple[str, ...]
    next_cursor: str | None
    total: int


def window(listing: str, keys: Iterable[tuple[str, str]], cursor: str | None, limit: int | None) -> Window:
    """The part of a list after ``cursor``: ``keys`` are sort key and id of each row. ``limit`` None is the whole rest.
    Raises BadCursorError, BadLimitError."""
    ordered = sorted(keys)
    start = bisect_right(ordered, _place(cursor, listing)) if cursor is not None else 0
    end = len(ordered) if limit is None else start + _checked(limit)
    shown = ordered[start:end]
    following = _cursor_at(listing, *shown[-1]) if shown and end < len(ordered) else None
    return Window(tuple(row_id for _, row_id in shown), following, len(ordered))


@dataclass(frozen=True)
class Stretch:
    """The part of an ordered list that one page shows, and the cursor after it."""

    start: int
    end: int
    next_cursor: str | None


def stretch(
    listing: str, count: int, key_of: Callable[[int], tuple[str, str]], cursor: str | None, limit: int | None
) -> Stretch:
    """The part of an ordered list after ``cursor``; ``key_of`` gives sort key and id of the row at a place. As
    ``window``, for lists that are kept in their order. Raises BadCursorError, BadLimitError."""
    start = bisect_right(range(count), _place(cursor, listing), key=key_of) if cursor is not None else 0
    end = count if limit is None else min(start + _checked(limit), count)
    more = start < end < count
    return Stretch(start, end, _cursor_at(listing, *key_of(end - 1)) if more else None)


def placed(
    listing: str, count: int, id_at: Callable[[int], str], cursor: str | None, limit: int | None, *, start: int = 0
) -> Stretch:
    """The part after ``cursor`` of a list in an order of its own (the newest, the likeliest first): after the row that
    the page before ended with, wherever it stands by now, or at the place that it had where it has gone. Rows without
    ids of their own (``id_at`` gives "" for all) go by places alone. Without a cursor the part begins at ``start``.
    Raises BadCursorError."""
    first = min(_after(listing, cursor, count, id_at) if cursor is not None else start, count)
    end = count if limit is None else min(first + limit, count)
    more = first < end < count
    return Stretch(first, end, _cursor_at(listing, str(end - 1), id_at(end - 1)) if more else None)


def page_of(
    kind: type[Page[Row]],
    listing: str,
    rows: Sequence[Row],
    id_of: Callable[[Row], str],
    cursor: str | None,
    limit: int | None,
) -> Page[Row]:
    """The page after ``cursor`` of rows in an order of their own, as in ``placed``."""
    part = placed(listing, len(rows), lambda at: id_of(rows[at]), cursor, limit)
    return kind(rows=tuple(rows[part.start : part.end]), total=len(rows), next_cursor=part.next_cursor)


def _after(listing: str, cursor: str, count: int, id_at: Callable[[int], str]) -> int:
    """The place behind the row that ``cursor`` stands at."""
    told, row_id = _place(cursor, listing)
    if not (told.isascii() and told.isdigit() and len(told) <= _MOST_DIGITS):
        raise BadCursorError
    place = int(told)
    if place < count and id_at(place) == row_id:
        return place + 1
    return next((at + 1 for at in range(count) if id_at(at) == row_id), place)


def _place(cursor: str, listing: str) -> tuple[str, str]:
    """Sort key and id of the row that ``cursor`` stands at."""
    if len(cursor) > _LONGEST_CURSOR:
        raise BadCursorError
    try:
        told = json.loads(base64.b64decode(cursor.encode("ascii"), altchars=b"-_", validate=True))
    except (ValueError, RecursionError) as error:
        raise BadCursorError from error
    if not (isinstance(told, list) and len(told) == 3 and all(isinstance(part, str) for part in told)):
        raise BadCursorError
    if told[0] != listing:
        raise BadCursorError
    return told[1], told[2]


def _cursor_at(listing: str, sort_key: str, row_id: str) -> str:
    return base64.urlsafe_b64encode(json.dumps([listing, sort_key, row_id]).encode()).decode()


def _checked(limit: int) -> int:
    if limit != PORTION and not SMALLEST_PAGE <= limit <= LARGEST_PAGE:
        raise BadLimitError(limit)
    return limit
