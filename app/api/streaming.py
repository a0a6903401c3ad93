"""Long lists as CSV: sent portion by portion while they are made, so that the first rows come at once and no list is
ever in memory as a whole."""

from collections.abc import Callable, Iterator, Sequence
from io import StringIO
from typing import Protocol

from fastapi.responses import StreamingResponse

from app.answers.answer import Answer
from app.answers.paging import PORTION
from app.api.asking import Part
from app.api.csv_lists import MEDIA_TYPE
from app.cli.formats import Column, Format, show


class Portion(Protocol):
    """Some rows of a list, and the cursor to the next ones."""

    @property
    def rows(self) -> Sequence[Answer]:
        """In their order."""

    @property
    def next_cursor(self) -> str | None:
        """None: these were the last."""


def streamed_csv(ask: Callable[[Part], Portion], part: Part, columns: Sequence[Column], name: str) -> StreamingResponse:
    """What ``ask`` answers as a file to save. Raises what asking for the first rows raises; the rest is sent already
    when it is asked for."""
    first = ask(Part(part.cursor, part.limit or PORTION))

    def lines() -> Iterator[str]:
        told = first
        yield _csv(told, columns)
        while part.limit is None and told.next_cursor:
            told = ask(Part(told.next_cursor, PORTION))
            yield _csv(told, columns).partition("\n")[2]

    headers = {"Content-Disposition": f'attachment; filename="{name}.csv"'}
    return StreamingResponse(lines(), media_type=f"{MEDIA_TYPE}; charset=utf-8", headers=headers)


def _csv(told: Portion, columns: Sequence[Column]) -> str:
    """With the head, which is one line."""
    out = StringIO()
    show((row.model_dump(mode="json") for row in told.rows), columns, Format.CSV, out)
    return out.getvalue()
