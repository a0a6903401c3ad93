"""Pages of long lists: a bounded number of rows and an opaque cursor to the next ones."""

import base64
import binascii
import json
from typing import ClassVar, Generic, TypeVar

from app.answers.answer import Answer
from graph_model.errors import NetzatlasError

Row = TypeVar("Row", bound=Answer)
SMALLEST_PAGE = 1
LARGEST_PAGE = 500
USUAL_PAGE = 50
_LONGEST_CURSOR = 2000


class BadCursorError(NetzatlasError):
    """A cursor that none of our pages gave out, or that belongs to another list."""

    code = "bad_cursor"
    status: ClassVar[int] = 400
    exit_code: ClassVar[int] = 2

    def __init__(self) -> None:
        super().__init__("Die Seitenmarke (cursor) gehört nicht zu dieser Liste. Bitte die Liste von vorn abrufen.")


class BadLimitError(NetzatlasError):
    """A page of no rows or of too many. ``data``: limit."""

    code = "bad_limit"
    status: ClassVar[int] = 422
    exit_code: ClassVar[int] = 2

    def __init__(self, limit: int) -> None:
        super().__init__(f"limit ist {limit}, erlaubt sind {SMALLEST_PAGE} bis {LARGEST_PAGE}.", limit=limit)


class Page(Answer, Generic[Row]):
    """``rows`` in a stable order; ``next_cursor`` is None on the last page; ``total`` counts all pages."""

    rows: tuple[Row, ...]
    total: int
    next_cursor: str | None = None


def after(cursor: str | None, listing: str) -> tuple[str, str]:
    """The sort key and id of the row that ``cursor`` stands at; two empty texts without one; BadCursorError."""
    if cursor is None:
        return "", ""
    try:
        if len(cursor) > _LONGEST_CURSOR:
            raise BadCursorError
        told = json.loads(base64.urlsafe_b64decode(cursor.encode("ascii")))
    except (ValueError, binascii.Error, RecursionError) as error:
        raise BadCursorError from error
    if not (isinstance(told, list) and len(told) == 3 and all(isinstance(part, str) for part in told)):
        raise BadCursorError
    if told[0] != listing:
        raise BadCursorError
    return told[1], told[2]


def cursor_at(listing: str, sort_key: str, row_id: str) -> str:
    """The opaque mark of a row of ``listing``."""
    return base64.urlsafe_b64encode(json.dumps([listing, sort_key, row_id]).encode()).decode()


def checked_limit(limit: int) -> int:
    """``limit`` itself; BadLimitError where it asks for no rows or for too many."""
    if not SMALLEST_PAGE <= limit <= LARGEST_PAGE:
        raise BadLimitError(limit)
    return limit
